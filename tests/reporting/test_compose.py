from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import date

import pytest

from mindgap import texts
from mindgap.domain.action import Action
from mindgap.domain.gap import Decision
from mindgap.domain.goal import Goal
from mindgap.domain.review import GapReview
from mindgap.reporting import blocks as b
from mindgap.reporting.compose import Edition, compose_document, compose_plan
from mindgap.reporting.compose.plan import SECTIONS
from mindgap.reporting.compose.schedule import MOST_QUARTERS
from mindgap.reporting.facts import PlanFacts
from tests.exports.rich_plan import Size, rich_analysis, rich_facts
from tests.reporting.small import TODAY, C, company, empty, facts, small

HOSTILE = "<b>&amp; [red] {0} | _x_ %s \\n ../.. Ж ł 😀"


@pytest.fixture(autouse=True, params=["sv", "en"])
def speech(request: pytest.FixtureRequest) -> Iterator[str]:
    texts.use(request.param)
    yield request.param
    texts.use("sv")


def words(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from words(item)
    elif is_dataclass(value):
        for field in fields(value):
            yield from words(getattr(value, field.name))


def said(*blocks: object) -> str:
    return "\n".join(words(blocks))


def sections(told: PlanFacts, edition: Edition = Edition.COMPANY) -> dict[str, tuple[b.Block, ...]]:
    found: dict[str, tuple[b.Block, ...]] = {}
    current = "cover"
    for block in compose_plan(told, edition):
        if isinstance(block, b.Heading) and block.level == 1:
            current = block.text
        found[current] = (*found.get(current, ()), block)
    return found


@pytest.mark.parametrize("edition", Edition)
@pytest.mark.parametrize("told", [facts(empty()), facts(small()), rich_facts()], ids=["empty", "small", "rich"])
def test_every_edition_has_every_section_in_the_same_order(told: PlanFacts, edition: Edition) -> None:
    headings = [x.text for x in compose_plan(told, edition) if isinstance(x, b.Heading) and x.level == 1]
    assert headings == [
        texts._(name)
        for name in (
            "Summary",
            "Goals",
            "How the work was done",
            "Where we are and where we want to be",
            "Gaps",
            "What the gaps require",
            "The competence staircase",
            "Actions",
            "Time plan",
            "Budget",
            "Flow per quarter",
            "Reaching everyone",
            "Follow-up",
            "The union’s review",
            "Open points",
            "Personal data",
            "Signatures",
        )
    ]


def test_no_section_of_an_empty_company_is_an_empty_table_or_a_heading_alone() -> None:
    for blocks in sections(facts(empty())).values():
        assert any(not isinstance(x, b.Heading | b.PageBreak) for x in blocks)
        assert not [x for x in blocks if isinstance(x, b.Table | b.Chart) and not _rows(x)]


def _rows(block: b.Block) -> tuple[object, ...]:
    names = ("rows", "axes", "steps", "points", "bars")
    return next((getattr(block, name) for name in names if hasattr(block, name)), (block,))


@pytest.mark.parametrize("told", [facts(empty()), facts(small()), rich_facts()], ids=["empty", "small", "rich"])
def test_every_row_fits_its_table_and_every_picture_says_what_it_shows(told: PlanFacts) -> None:
    for block in compose_plan(told, names=True):
        if isinstance(block, b.Table):
            rows = (*block.rows, *([block.total] if block.total else []))
            assert {len(row) for row in rows} == {len(block.columns)}
            assert block.caption
        if isinstance(block, b.HeatMap):
            assert {len(row.cells) for row in block.rows} == {len(block.columns)}
        if isinstance(block, b.Chart):
            assert block.title
            assert block.alt


def test_the_summary_is_short_however_long_the_texts_are() -> None:
    long = "Ett mycket långt mål som aldrig tar slut " * 90
    base = rich_analysis(Size())
    told = facts(
        replace(
            base,
            company=replace(base.company, contact=long),
            goals=tuple(replace(g, text=long) for g in base.goals),
            gaps=tuple(replace(g, text=long, owner=long) for g in base.gaps),
            actions=tuple(replace(a, title=long) for a in base.actions),
            areas=tuple(replace(a, name=long) for a in base.areas),
        )
    )
    assert len(said(*sections(told)[texts._("Summary")])) < 3000


def test_the_same_facts_give_the_same_blocks() -> None:
    assert compose_plan(rich_facts()) == compose_plan(rich_facts())


def test_names_are_told_only_when_asked_for_and_never_to_the_union() -> None:
    told = rich_facts(Size(people=62, actions=30))
    names = {p.name for p in told.people}
    with_names, codes = said(*compose_plan(told, names=True)), said(*compose_plan(told))
    union = said(*compose_plan(told, Edition.UNION, names=True))
    assert len(names) > 40
    assert any(name in with_names for name in names)
    assert not [name for name in names if name in codes or name in union]


def test_the_union_edition_has_no_rows_about_people_and_no_codes() -> None:
    told = rich_facts(Size(people=62, actions=30))
    union = said(*compose_plan(told, Edition.UNION))
    assert not [p.code for p in told.people if p.code in union]
    assert texts._("Person by person") in said(*compose_plan(told))
    assert texts._("Person by person") not in union


def test_a_gap_that_is_left_is_told_with_its_reason_or_that_there_is_none() -> None:
    base = small()
    unsaid = said(*sections(facts(base))[texts._("Gaps")])
    reasoned = replace(base, gaps=tuple(replace(g, reason="Köps in") for g in base.gaps))
    assert texts._("No reason has been stated") in unsaid
    assert f" · {texts._('decided by {name}').format(name='101')}\n" in unsaid
    assert "Köps in" in said(*sections(facts(reasoned))[texts._("Gaps")])


def test_a_differing_view_stands_in_the_reviewers_own_words() -> None:
    review = sections(facts(small()))[texts._("The union’s review")]
    (quote,) = [block for block in review if isinstance(block, b.Quote)]
    assert quote.text == "Natten ska gå först."
    assert quote.source.startswith("IF Metall, ombudsman, ")
    assert "MBL" in said(*review)


def test_the_reviewer_is_named_only_where_people_are() -> None:
    assert "Cim Sago" in said(*compose_plan(facts(small()), names=True))
    assert "Cim Sago" not in said(*compose_plan(facts(small())))


def test_what_the_room_types_comes_out_as_it_was_typed() -> None:
    base = small()
    told = facts(
        replace(
            base,
            company=replace(base.company, name=HOSTILE, contact=HOSTILE),
            goals=(Goal(id="g1", company_id=C, text=HOSTILE),),
            gaps=tuple(replace(g, text=HOSTILE, reason=HOSTILE, decider=HOSTILE) for g in base.gaps),
            actions=tuple(replace(a, title=HOSTILE, measure=HOSTILE) for a in base.actions),
            gap_reviews=tuple(replace(r, text=HOSTILE) for r in base.gap_reviews),
        )
    )
    document = compose_document(told, fingerprint="abc")
    assert said(document).count(HOSTILE) >= 8
    assert document.footer.startswith(f"{HOSTILE} · MG-ABC123 (")
    assert document.footer.endswith(" · SHA-256 abc")


def test_a_plan_over_many_years_is_cut_to_a_picture_that_can_be_read() -> None:
    far = Action(id="far", company_id=C, title="Felskriven", start=date(1950, 1, 1), end=date(2999, 1, 1))
    told = facts(replace(small(), actions=(far, *small().actions)))
    (picture,) = [x for x in compose_plan(told) if isinstance(x, b.Gantt)]
    assert len(picture.quarters) == MOST_QUARTERS
    assert all(0 <= row.start <= row.end <= MOST_QUARTERS for row in picture.rows)


def test_every_section_stands_alone_on_half_filled_facts() -> None:
    base = small()
    halves = [
        replace(base, areas=(), placements=(), targets=(), requirements=()),
        replace(base, people=(), placements=(), targets=(), action_people=()),
        replace(base, gaps=(), requirements=(), action_gaps=(), gap_reviews=()),
        replace(base, actions=(), action_gaps=(), action_people=()),
        replace(base, gaps=tuple(replace(g, decision=Decision.UNDECIDED, effort=None) for g in base.gaps)),
        replace(base, actions=tuple(replace(a, start=None, end=None, cost=None, hours=None) for a in base.actions)),
        replace(
            base, gap_reviews=(GapReview(id="x", company_id=C, gap_id="gone", verdict=base.gap_reviews[0].verdict),)
        ),
    ]
    for half in halves:
        told = facts(half)
        assert len(compose_plan(told)) > len(SECTIONS)


def test_the_document_says_its_language_and_title(speech: str) -> None:
    document = compose_document(facts(small()))
    title = {"sv": "Kompetensplan", "en": "Competence plan"}[speech]
    assert (document.language, document.title) == (speech, f"{title} – Provbolaget Syd (fiktivt)")
    assert document.page_label.format(page=1, pages=2) in ("Sida 1 av 2", "Page 1 of 2")


def test_a_workshop_that_lies_ahead_has_not_been_held() -> None:
    texts.use("sv")
    for day, expected in ((TODAY, "hölls"), (date(2027, 1, 12), "planerad")):
        told = said(*compose_plan(facts(replace(small(), company=company(workshop_1=day, workshop_2=None)))))
        assert (expected in told, "Workshoppen" in told) == (True, True)
