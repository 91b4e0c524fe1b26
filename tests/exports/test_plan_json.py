from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from mindgap import texts
from mindgap.exports.plan_export import Format, Order, render_plan
from mindgap.exports.plan_json import render_json
from mindgap.reporting.compose import Edition
from mindgap.reporting.facts import PlanFacts
from tests.exports.rich_plan import Size, rich_facts
from tests.reporting.small import empty, facts, small

GUIDE = Path(__file__).parents[2] / "docs" / "plan-json.md"


def read(told: PlanFacts) -> dict[str, Any]:
    whole: dict[str, Any] = json.loads(render_json(told))
    return whole


def keys(value: object) -> set[str]:
    if isinstance(value, dict):
        return {key for name, held in value.items() for key in (name, *keys(held))}
    return {key for held in value for key in keys(held)} if isinstance(value, list) else set()


def test_the_file_says_what_it_is_and_holds_every_part() -> None:
    whole = read(facts(small()))
    assert (whole["format"], whole["version"]) == ("mindgap-plan", 2)
    assert list(whole) == [
        "format",
        "version",
        "language",
        "edition",
        "plan",
        "company",
        "participants",
        "level_names",
        "themes",
        "goals",
        "gaps",
        "staircase",
        "actions",
        "budget",
        "flow",
        "reach",
        "review",
        "follow_up",
        "decisions",
        "parked",
        "open_points",
        "privacy",
        "checksum",
        "facts",
    ]
    assert list(read(facts(empty()))) == list(whole)


def test_a_gap_holds_its_requirements_with_have_planned_and_missing() -> None:
    gap = read(facts(small()))["gaps"][0]
    assert gap == {
        "id": "weld",
        "number": 1,
        "text": "För få svetsare",
        "goal_id": "g1",
        "horizon": "short",
        "driver": "customers",
        "dots": 4,
        "importance": 5,
        "effort": 2,
        "decision": "act",
        "reason": "",
        "decider": "101",
        "owner": "101",
        "status": "partly",
        "requirements": [
            {
                "id": "q1",
                "area_id": "svets",
                "area": "Svets",
                "step": 3,
                "heads": 3,
                "by": "2027-06-30",
                "have": 1,
                "planned": 1,
                "missing": 1,
                "status": "partly",
                "coming": 0,
            }
        ],
        "theme": "competence",
        "actions": ["a1"],
    }


def test_the_staircase_holds_heads_per_step_and_area_and_the_coverage() -> None:
    stairs = read(facts(small()))["staircase"]
    assert [(s["number"], s["heads"], s["heads_target"]) for s in stairs["steps"]] == [
        (1, 0, 0),
        (2, 1, 0),
        (3, 1, 2),
        (4, 0, 0),
        (5, 0, 0),
    ]
    assert stairs["areas"] == [
        {
            "id": "svets",
            "name": "Svets",
            "critical": True,
            "minimum": 2,
            "heads": [0, 1, 1, 0, 0],
            "heads_target": [0, 0, 2, 0, 0],
            "covering": 1,
            "covering_target": 2,
            "trainers": 0,
            "coverage": "one",
            "missing": 1,
        }
    ]
    assert stairs["key_person_risks"] == ["svets"]


def test_an_action_holds_codes_and_ids_and_the_review_no_name() -> None:
    whole = read(facts(small()))
    assert whole["actions"][0] == {
        "id": "a1",
        "number": 1,
        "title": "Mentor vid svetsen",
        "type": "mentor",
        "aim": "develop",
        "audience": "company",
        "group": "",
        "owner": "101",
        "start": "2027-01-01",
        "end": "2027-03-31",
        "hours": 20,
        "hours_total": 20,
        "cost": 5000,
        "funding": "own",
        "procured": False,
        "measure": "Svetsprov",
        "status": "planned",
        "spread": {"by_whom": "101", "to": "102", "by": None, "done": False},
        "participants": ["102"],
        "people": 1,
        "gaps": ["weld"],
    }
    assert whole["review"] == {
        "organisation": "IF Metall",
        "role": "ombudsman",
        "on": "2026-11-24",
        "verdicts": [
            {"gap_id": "weld", "verdict": "differ", "text": "Natten ska gå först."},
            {"gap_id": "left", "verdict": None, "text": ""},
        ],
    }
    assert whole["follow_up"] == [{"due": "2027-02-24", "months": 3, "held": None, "text": ""}]


def test_a_theme_holds_both_sides_and_the_gap_in_tidy_figures() -> None:
    theme = read(rich_facts())["themes"][0]
    current, desired = theme["current"], theme["desired"]
    answers = [level for level, n in enumerate(current["counts"], 1) for _ in range(n)]
    assert (current["n"], current["mean"]) == (len(answers), round(sum(answers) / len(answers), 6))
    assert (current["low"], current["high"], current["median"]) == (min(answers), max(answers), 2)
    assert theme["gap"] == pytest.approx(desired["mean"] - current["mean"], abs=1e-6)
    assert theme["id"] == "gender_equality"


def test_the_same_facts_give_the_same_file_in_every_language_but_for_its_name() -> None:
    told = {key: value for key, value in read(rich_facts()).items() if key not in ("language", "checksum")}
    texts.use("en")
    try:
        other = read(rich_facts())
        assert (other["language"], {key: other[key] for key in told}) == ("en", told)
    finally:
        texts.use("sv")


def test_no_name_of_anybody_is_in_the_file() -> None:
    told = rich_facts(Size(people=62, actions=30))
    text = render_json(told).decode()
    assert not [p.name for p in told.people if p.name in text]
    assert told.people[0].code in text


def test_every_field_is_described_in_the_guide_and_its_example_is_true() -> None:
    guide = GUIDE.read_text(encoding="utf-8")
    whole = read(rich_facts())
    points = [{**point, "params": None} for point in whole["open_points"]]
    described = keys({**whole, "open_points": points, "facts": None})
    assert not [key for key in described if f"`{key}`" not in guide]
    example = json.loads(guide.split("```json\n")[1].split("```")[0])
    small_plan = read(facts(small()))
    assert {key: small_plan[key] for key in example} == example


def test_a_date_is_written_as_iso() -> None:
    assert read(facts(small()))["plan"]["date"] == date(2026, 11, 24).isoformat()


def test_the_unions_file_counts_people_without_their_codes() -> None:
    whole = json.loads(render_plan(facts(small()), Order(Format.JSON, Edition.UNION)))
    assert (whole["actions"][0]["participants"], whole["actions"][0]["people"]) == ([], 1)
