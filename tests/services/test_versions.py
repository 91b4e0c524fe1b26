from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from mindgap import texts
from mindgap.domain.analysis import Analysis
from mindgap.domain.changes import Change, ChangeKind
from mindgap.domain.company import PlanState
from mindgap.domain.open_points import ChangedSinceReview
from mindgap.domain.version import (
    FrozenPlan,
    PlanVersion,
    UnknownVersionError,
    UnreadableVersionError,
    VersionErasedError,
)
from mindgap.exports.plan_export import Order, render_plan
from mindgap.reporting.compose.edition import Edition
from mindgap.services.demo import make_demo
from mindgap.services.house import Services
from mindgap.services.versions import Issue, read_changes
from tests.services.conftest import TODAY, OpenHome


@pytest.fixture(autouse=True)
def swedish() -> Iterator[None]:
    texts.use("sv")
    yield
    texts.use("sv")


@pytest.fixture
def demo(services: Services) -> Analysis:
    return state(services, services.companies.analysis(make_demo(services).id), PlanState.IN_REVIEW)


def state(services: Services, analysis: Analysis, plan_state: PlanState, **fields: Any) -> Analysis:
    company = services.companies.analysis(analysis.company.id).company
    services.edits.change(company, plan_state=plan_state, **fields)
    return read(services, analysis)


def read(services: Services, analysis: Analysis) -> Analysis:
    return services.companies.analysis(analysis.company.id)


def frozen(services: Services, analysis: Analysis, language: str = "sv") -> PlanVersion:
    version = services.versions.freeze(analysis.company.id, language).version
    assert version is not None
    return version


def paper(issue: Issue, **order: Any) -> bytes:
    texts.use(issue.language)
    return render_plan(issue.facts, Order(**order))


def test_a_draft_has_no_number_and_leaves_nothing_behind(services: Services, demo: Analysis) -> None:
    draft = state(services, demo, PlanState.DRAFT)
    issue = services.versions.freeze(draft.company.id, "sv")
    assert (issue.version, issue.facts.control.version, read(services, draft).plan_versions) == (None, None, ())
    assert len(issue.facts.control.fingerprint) == 64


def test_an_export_outside_a_draft_is_a_version_with_number_date_state_and_fingerprint(
    services: Services, demo: Analysis
) -> None:
    agreed = state(services, demo, PlanState.AGREED, decided_by="Ledningsgruppen")
    issue = services.versions.freeze(agreed.company.id, "sv")
    version = issue.version
    assert version is not None
    assert replace(version, id="", fingerprint="", version=0) == PlanVersion(
        id="",
        company_id=agreed.company.id,
        number=1,
        language="sv",
        state=PlanState.AGREED,
        frozen_on=TODAY,
        decided_by="Ledningsgruppen",
    )
    assert version.fingerprint == issue.facts.control.fingerprint
    assert read(services, agreed).plan_versions == (version,)


def test_what_says_the_same_is_the_same_version_on_another_day_too(
    services: Services, demo: Analysis, open_home: OpenHome
) -> None:
    first = services.versions.freeze(demo.company.id, "sv")
    later = open_home(date(2027, 3, 1)).versions.freeze(demo.company.id, "sv")
    assert later.version == first.version
    assert paper(later) == paper(first)
    assert len(read(services, demo).plan_versions) == 1


def test_a_change_makes_the_next_version_and_is_told_in_it(services: Services, demo: Analysis) -> None:
    frozen(services, demo)
    gap = demo.gaps[0]
    services.edits.change(gap, text="Ordalydelsen är en annan (påhittat)")
    services.edits.remove(demo.actions[-1])
    version = frozen(services, demo)
    found = read_changes(version.changes)
    assert (version.number, found[0]) == (
        2,
        Change(
            ChangeKind.GAP_WORDED,
            "Ordalydelsen är en annan (påhittat)",
            gap.text,
            "Ordalydelsen är en annan (påhittat)",
        ),
    )
    assert Change(ChangeKind.ACTION_REMOVED, demo.actions[-1].title) in found
    again = services.versions.again(read(services, demo), 2, "sv").facts.control.version
    assert again is not None
    assert (again.before, again.changes) == (1, found)


def test_an_old_version_is_made_again_to_the_byte_whatever_has_happened_since(
    services: Services, demo: Analysis
) -> None:
    first = services.versions.freeze(demo.company.id, "sv")
    orders: list[dict[str, Any]] = [{}, {"edition": Edition.UNION}]
    papers = [paper(first, **order) for order in orders]
    for gap in demo.gaps:
        services.edits.remove(gap)
    state(services, demo, PlanState.CLOSED, name="Ett annat namn AB")
    frozen(services, demo)
    again = services.versions.again(read(services, demo), 1, "sv")
    assert [paper(again, **order) for order in orders] == papers


def test_another_language_is_the_same_version_with_a_fingerprint_of_its_own(services: Services, demo: Analysis) -> None:
    swedish, english = frozen(services, demo), frozen(services, demo, "en")
    assert (english.number, english.language, swedish.language) == (1, "en", "sv")
    assert english.fingerprint != swedish.fingerprint
    assert [frozen(services, demo, language) for language in ("sv", "en")] == [swedish, english]
    services.edits.change(demo.gaps[0], text="Något nytt")
    assert frozen(services, demo, "en").number == 2
    known = read(services, demo)
    assert services.versions.again(known, 2, "sv").language == "en"
    assert services.versions.again(known, 1, "en").facts.themes[0].name == "Gender equality"


def test_what_a_version_keeps_holds_no_name(services: Services, demo: Analysis) -> None:
    person = demo.people[3]
    state(services, demo, PlanState.AGREED, decided_by=person.name)
    version = frozen(services, demo)
    with services.around.store.begin() as tx:
        kept = tx.find(FrozenPlan, version.id)
    assert kept is not None
    assert version.decided_by == person.code
    assert [p.name for p in demo.people if p.name and p.name in kept.facts] == []
    assert json.loads(kept.facts)["people"] == []


def test_undo_leaves_versions_alone(services: Services, demo: Analysis) -> None:
    services.edits.change(demo.gaps[0], text="Något nytt")
    version = frozen(services, demo)
    services.edits.undo(demo.company.id)
    left = read(services, demo)
    assert (left.gaps[0].text, left.plan_versions) == (demo.gaps[0].text, (version,))


def test_erasing_somebody_takes_what_versions_say_of_them_and_leaves_the_fingerprint(
    services: Services, demo: Analysis
) -> None:
    person = next(p for p in demo.people if p.code == "118")
    state(services, demo, PlanState.AGREED, decided_by=person.name)
    version = frozen(services, demo)
    services.people.erase(demo.company.name, person.code)
    left = read(services, demo)
    assert left.plan_versions == (replace(version, decided_by="", version=2),)
    with pytest.raises(VersionErasedError):
        services.versions.again(left, 1, "sv")
    known = services.versions.known(version.fingerprint)
    assert known is not None
    assert (known.version.number, services.versions.frozen(known)) == (1, None)
    following = frozen(services, demo)
    assert (following.number, read_changes(following.changes)) == (2, (Change(ChangeKind.UNKNOWN),))


def test_erasing_somebody_whose_code_was_another_then_takes_the_version_too(services: Services, demo: Analysis) -> None:
    frozen(services, demo)
    person = next(p for p in demo.people if p.code == "118")
    services.edits.change(person, code="NY-1")
    services.people.erase(demo.company.name, "NY-1")
    with pytest.raises(VersionErasedError):
        services.versions.again(read(services, demo), 1, "sv")


def test_a_version_that_tells_nothing_of_the_erased_stays(services: Services, demo: Analysis) -> None:
    services.edits.new(type(demo.people[0]), demo.company.id, code="HEM-1", name="Påhittad Ensam")
    first = services.versions.freeze(demo.company.id, "sv")
    services.people.erase(demo.company.name, "HEM-1")
    again = services.versions.again(read(services, demo), 1, "sv")
    assert paper(again) == paper(first)


def test_a_version_that_is_not_there_or_damaged_is_told(services: Services, demo: Analysis) -> None:
    version = frozen(services, demo)
    with pytest.raises(UnknownVersionError) as unknown:
        services.versions.again(read(services, demo), 7, "sv")
    assert unknown.value.params == {"number": 7, "known": "1"}
    with services.around.store.begin() as tx:
        kept = tx.find(FrozenPlan, version.id)
        assert kept is not None
        tx.save(replace(kept, facts=kept.facts.replace("MG-", "XX-")))
    with pytest.raises(UnreadableVersionError):
        services.versions.again(read(services, demo), 1, "sv")


def test_what_changes_after_the_review_is_an_open_point(services: Services, demo: Analysis) -> None:
    frozen(services, demo)
    reviewed = state(services, demo, PlanState.REVIEWED)
    issue = services.versions.freeze(reviewed.company.id, "sv")
    assert [p for p in issue.facts.open_points if isinstance(p, ChangedSinceReview)] == []
    services.edits.change(demo.gaps[0], text="Omskrivet efter granskningen")
    services.edits.change(demo.actions[0], owner="Någon annan")
    later = services.versions.upcoming(read(services, demo), "sv")
    assert [p for p in later.facts.open_points if isinstance(p, ChangedSinceReview)] == [
        ChangedSinceReview("", (("version", 2), ("count", 2)))
    ]
    assert len(read(services, demo).plan_versions) == 2


def test_a_version_is_found_by_its_fingerprint_among_all_companies(services: Services, demo: Analysis) -> None:
    version = frozen(services, demo)
    services.companies.create("Annat Provbolag AB")
    known = services.versions.known(version.fingerprint)
    assert known is not None
    assert (known.company.name, known.version) == (demo.company.name, version)
    assert services.versions.known("0" * 64) is None


def test_a_register_extract_names_the_versions_that_tell_of_the_person(services: Services, demo: Analysis) -> None:
    services.edits.new(type(demo.people[0]), demo.company.id, code="HEM-1", name="Påhittad Ensam")
    frozen(services, demo)
    frozen(services, demo, "en")
    extracts = [services.people.extract(demo.company.name, code) for code in ("118", "HEM-1")]
    assert [extract.versions for extract in extracts] == [(1,), ()]


@pytest.mark.parametrize(
    ("kind", "fields", "expected"),
    [
        ("requirements", {"heads": 40}, (ChangeKind.GAP_TOLD, ("requirements",))),
        ("goals", {"text": "Ett helt annat mål (påhittat)"}, (ChangeKind.GOAL_WORDED, "Ett helt annat mål (påhittat)")),
        ("actions", {"hours": 399}, (ChangeKind.ACTION_TOLD, ("hours",))),
        ("targets", {"by": date(2029, 1, 1)}, (ChangeKind.TARGETS, None)),
        ("areas", {"minimum": 9}, (ChangeKind.AREA_TOLD, ("minimum",))),
        ("follow_ups", {"due": date(2028, 1, 1)}, (ChangeKind.FOLLOW_UPS, None)),
        ("gaps", {"owner": "Någon annan"}, (ChangeKind.GAP_TOLD, ("owner",))),
    ],
)
def test_whatever_the_paper_says_otherwise_is_told(
    services: Services, demo: Analysis, kind: str, fields: dict[str, Any], expected: tuple[ChangeKind, object]
) -> None:
    frozen(services, demo)
    services.edits.change(getattr(demo, kind)[-1 if kind == "follow_ups" else 0], **fields)
    version = frozen(services, demo)
    assert version.number == 2
    assert expected in [(change.kind, change.after) for change in read_changes(version.changes)]
