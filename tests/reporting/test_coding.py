from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from mindgap.domain.changes import Change, ChangeKind, Period
from mindgap.domain.gap import Decision
from mindgap.reporting.coding import MisfitError, decoded, encoded
from mindgap.reporting.facts import PlanFacts
from mindgap.reporting.facts.control import VersionFacts
from mindgap.reporting.sealing import digest, frozen_text, nameless, sealed, thawed, told_of
from tests.exports.rich_plan import Size, rich_facts
from tests.reporting.small import empty, facts, small


def versioned(told: PlanFacts) -> PlanFacts:
    changes = (
        Change(ChangeKind.GAP_DECIDED, "Ensam", Decision.UNDECIDED, Decision.ACT),
        Change(ChangeKind.ACTION_MOVED, "Mentor", Period(told.control.on, None), Period(None, None)),
        Change(ChangeKind.LEVEL_CURRENT, "Mångfald", 2.5, 3),
        Change(ChangeKind.COST, "", 1, 2),
    )
    return replace(told, control=replace(told.control, version=VersionFacts(2, 1, changes)))


@pytest.mark.parametrize("told", [facts(small()), facts(empty()), versioned(rich_facts(Size(people=60)))])
def test_facts_come_back_from_json_as_they_were(told: PlanFacts) -> None:
    held = nameless(told)
    assert decoded(PlanFacts, json.loads(json.dumps(encoded(held)))) == held


def test_a_frozen_plan_is_read_back_only_under_its_own_fingerprint() -> None:
    told = rich_facts()
    text, fingerprint = frozen_text(told), sealed(told).control.fingerprint
    assert thawed(text, fingerprint) == nameless(sealed(told))
    with pytest.raises(MisfitError):
        thawed(text.replace("Robotprogrammering", "Robotprogrammerare"), fingerprint)


def changed(path: str, value: object) -> Any:
    """Give the small company's facts as JSON with one value replaced."""
    whole = encoded(nameless(facts(small())))
    *way, last = [int(part) if part.isdigit() else part for part in path.split(".")]
    held = whole
    for part in way:
        held = held[part]
    held[last] = value
    return whole


@pytest.mark.parametrize(
    ("path", "value", "place"),
    [
        ("gaps.0.owner", 3, "gaps[0].owner"),
        ("gaps.0.requirements.0.by", "den 3 maj", "gaps[0].requirements[0].by"),
        ("gaps.0.decision", "maybe", "gaps[0].decision"),
        ("actions.0.cost", True, "actions[0].cost"),
        ("actions.0.cost", 10**13, "actions[0].cost"),
        ("actions.0.cost", 1.5, "actions[0].cost"),
        ("themes.0.current.counts", [1, 2], "themes[0].current.counts"),
        ("control.secret", "x", "control"),
        ("open_points.0.code", "made.up", "open_points[0].code"),
        ("goals", {}, "goals"),
        ("company", None, "company"),
    ],
)
def test_what_does_not_fit_is_refused_with_its_place(path: str, value: object, place: str) -> None:
    with pytest.raises(MisfitError) as found:
        decoded(PlanFacts, changed(path, value))
    assert found.value.place == place


def test_a_field_that_is_missing_takes_its_default_and_is_else_refused() -> None:
    whole = encoded(nameless(facts(small())))
    del whole["control"]["version"]
    assert decoded(PlanFacts, whole) == nameless(facts(small()))
    del whole["control"]["number"]
    with pytest.raises(MisfitError, match=r"control\.number"):
        decoded(PlanFacts, whole)


def test_texts_are_cleaned_on_their_way_in() -> None:
    hostile = decoded(PlanFacts, changed("goals.0.text", "Korta\x1b[31m \u202eledtiden"))
    assert hostile.goals[0].text == "Korta[31m ledtiden"


def test_a_code_is_found_as_a_word_in_any_text() -> None:
    text = json.dumps({"cost": 101, "who": "101/102", "text": "Låt M-7 visa B2b"})
    codes = {"a": "101", "b": "10", "c": "M-7", "d": "B2", "e": "B2b", "f": ""}
    assert told_of(text, codes) == ("a", "c", "e")


def test_a_plan_kept_by_an_earlier_release_can_still_be_read() -> None:
    """A field that is added to any facts needs a default, or versions kept in homes can no longer be made again."""
    kept = Path(__file__).with_name("frozen_plan.json").read_text("utf-8").strip()
    told = thawed(kept, digest(kept))
    assert (told.company.name, told.gaps[0].text) == ("Provbolaget Syd (fiktivt)", "För få svetsare")
