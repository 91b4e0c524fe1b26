from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from mindgap.domain.action import ActionGap, ActionStatus, ActionType
from mindgap.domain.analysis import Analysis
from mindgap.domain.candidates import Candidate, Wish, candidates, wish_for
from tests.domain.stair_company import (
    TODAY,
    C,
    action,
    aims,
    area,
    company,
    gap,
    person,
    placed,
    requires,
    takes_part,
)

BY = date(2027, 6, 30)
NEED = requires("g", "weld", 3, 3, BY)


def shop(*people: object, **fields: object) -> Analysis:
    told = {"placements": (), "targets": (), "actions": (), "action_people": (), "action_gaps": (), **fields}
    return Analysis(
        company=company(),
        areas=(replace(area("weld"), name="TIG-svetsning"),),
        gaps=(gap("g"),),
        requirements=(NEED,),
        people=people,  # type: ignore[arg-type]
        **told,  # type: ignore[arg-type]
    )


def test_fewest_steps_come_first_then_a_wish_for_the_area_then_the_code_whatever_else_is_wished() -> None:
    analysis = shop(
        person("far", own_wish="Svetsa."),
        person("b", own_wish=""),
        person("a", own_wish=""),
        person("other", own_wish="Till montering."),
        person("wish", own_wish="Mer svets, gärna på kvällen."),
        placements=tuple(placed(name, "weld", 2) for name in ("a", "b", "other", "wish")),
    )
    found = candidates(analysis, NEED, TODAY)
    assert [c.person_id for c in found] == ["wish", "a", "b", "other", "far"]
    assert found[0] == Candidate("wish", 2, 1, Wish.AREA, 0, None, None, None)
    assert found[4] == Candidate("far", 0, 3, Wish.AREA, 0, None, None, None)


def test_who_is_in_two_open_actions_comes_last_and_is_marked() -> None:
    analysis = shop(
        person("busy", own_wish="svetsa"),
        person("one"),
        person("far"),
        placements=(placed("busy", "weld", 2), placed("one", "weld", 2)),
        actions=(
            action("x", ActionType.MENTOR),
            action("y", ActionType.MENTOR, status=ActionStatus.ONGOING),
            action("z", ActionType.MENTOR, status=ActionStatus.DONE),
        ),
        action_people=(
            takes_part("busy", "x"),
            takes_part("busy", "y"),
            takes_part("one", "x"),
            takes_part("one", "z"),
        ),
    )
    found = candidates(analysis, NEED, TODAY)
    assert [(c.person_id, c.actions, c.busy) for c in found] == [
        ("one", 1, False),
        ("far", 0, False),
        ("busy", 2, True),
    ]


def test_who_has_the_step_or_is_planned_or_leaves_too_soon_is_never_a_candidate() -> None:
    analysis = shop(
        person("has"),
        person("planned"),
        person("leaving", leaves=date(2027, 6, 29)),
        person("gone", leaves=date(2026, 11, 9)),
        person("staying", leaves=BY),
        person("aiming"),
        placements=(placed("has", "weld", 4),),
        targets=(aims("planned", "weld", 3, BY), aims("aiming", "weld", 3, None), aims("staying", "weld", 0, None)),
        actions=(action("x", ActionType.MENTOR, end=BY),),
        action_gaps=(ActionGap(id="ag", company_id=C, action_id="x", gap_id="g"),),
        action_people=(takes_part("planned", "x"),),
    )
    assert candidates(analysis, NEED, TODAY) == (
        Candidate("aiming", 0, 3, Wish.NONE, 0, 3, None, None),
        Candidate("staying", 0, 3, Wish.NONE, 0, None, None, BY),
    )
    whenever = replace(NEED, by=None)
    assert "leaving" in [c.person_id for c in candidates(analysis, whenever, TODAY)]
    assert "gone" not in [c.person_id for c in candidates(analysis, whenever, TODAY)]


@pytest.mark.parametrize(
    ("wish", "area_name", "found"),
    [
        ("", "Svets", Wish.NONE),
        ("  ", "Svets", Wish.NONE),
        ("Till svarven.", "CNC-svarvning", Wish.AREA),
        ("Programmera roboten", "Robotprogrammering", Wish.AREA),
        ("Prova CNC", "CNC-svarvning", Wish.AREA),
        ("prova cnc", "CNC-svarvning", Wish.AREA),
        ("ta det som det är", "EL och IT", Wish.OTHER),
        ("el", "EL och IT", Wish.OTHER),
        ("Mer EL", "EL och IT", Wish.AREA),
        ("Mer felsökning.", "Underhåll och felsökning", Wish.AREA),
        ("Och något annat", "Underhåll och felsökning", Wish.OTHER),
        ("Lära upp andra", "Svets", Wish.OTHER),
    ],
)
def test_a_wish_names_an_area_by_the_beginning_of_its_words(wish: str, area_name: str, found: Wish) -> None:
    assert wish_for(wish, area_name) is found
