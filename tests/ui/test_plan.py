from __future__ import annotations

from datetime import timedelta

import pytest

from mindgap.domain.action import ActionStatus, ActionType, Aim
from mindgap.domain.company import Company, Phase
from mindgap.domain.gap import Decision
from mindgap.services.house import Services
from tests.ui.conftest import SIZES, opened, screen_text, settle, typed
from tests.ui.planning import Hall, only, ties
from tests.ui.scoring import analysis, go_to


@pytest.fixture
def here(room: Services, company: Company) -> Company:
    return go_to(room, company, Phase.PLAN)


@pytest.fixture
def hall(room: Services, here: Company) -> Hall:
    return Hall(room, here)


@pytest.mark.parametrize("size", SIZES)
async def test_an_empty_plan_takes_an_action_in_own_words(hall: Hall, size: tuple[int, int]) -> None:
    async with opened(hall.room, company=hall.company, size=size) as pilot:
        assert "Inga insatser än. Tryck a för den första" in screen_text(pilot.app)
        await pilot.press("g", "p", "s", "v", "v", "delete", "a")
        await settle(pilot)
        await typed(pilot, "Egen väg")
        await settle(pilot)
        assert "”Egen väg” med de orden" in screen_text(pilot.app)
        await pilot.press("enter")
        await settle(pilot)
        assert "▸  1 Egen väg" in screen_text(pilot.app)
    assert (only(hall).title, only(hall).start) == ("Egen väg", hall.today + timedelta(days=14))


@pytest.mark.parametrize("size", SIZES)
async def test_a_new_action_belongs_to_the_gap_it_closes(hall: Hall, size: tuple[int, int]) -> None:
    hall.gap("Lämnat öppet", decision=Decision.LATER)
    gap = hall.gap("Ensam om roboten", owner="Produktionschef")
    hall.need(gap, hall.area("Robot"))
    async with opened(hall.room, company=hall.company, size=size) as pilot:
        await pilot.press("a")
        await settle(pilot)
        asked = screen_text(pilot.app)
        await pilot.press("enter")
        await settle(pilot)
        typical = screen_text(pilot.app)
        await pilot.press("enter")
        await settle(pilot)
        shown = screen_text(pilot.app)
    assert ("▸ !  1  Ensam om roboten" in asked, "Vad stänger gapet ”Ensam om roboten”?" in typical) == (True, True)
    held = only(hall)
    assert (held.type, held.aim, held.owner, held.end) == (
        ActionType.COMPANY_COURSE,
        Aim.DEVELOP,
        "Produktionschef",
        hall.by,
    )
    assert ties(analysis(hall.room, hall.company)) == ([(held.title, "Ensam om roboten")], [])
    assert ("har 0  plan 0  saknas 2  !" in shown, "Ingen är namngiven än" in shown) == (True, True)


async def test_one_undo_takes_the_action_and_its_tie_away(hall: Hall) -> None:
    hall.gap("Ensam om roboten")
    async with opened(hall.room, company=hall.company) as pilot:
        await pilot.press("a", "enter", "enter", "z")
        await settle(pilot)
    held = analysis(hall.room, hall.company)
    assert (held.actions, held.action_gaps) == ((), ())


async def test_a_typical_action_is_taken_first_and_its_gap_asked_after(hall: Hall) -> None:
    hall.gap("Ensam om roboten", dots=9)
    hall.gap("Bara svenska", theme="diversity")
    async with opened(hall.room, company=hall.company) as pilot:
        await pilot.press("t")
        await settle(pilot)
        await typed(pilot, "mångf")
        await pilot.press("enter")
        await settle(pilot)
        assert "▸ !  2  Bara svenska" in screen_text(pilot.app)
        await pilot.press("enter")
        await settle(pilot)
    assert ties(analysis(hall.room, hall.company))[0] == [(only(hall).title, "Bara svenska")]


@pytest.mark.parametrize("size", SIZES)
async def test_naming_people_sets_their_targets_and_closes_the_gap_before_the_rooms_eyes(
    hall: Hall, size: tuple[int, int]
) -> None:
    gap, area = hall.gap("Ensam om roboten"), hall.area("Robot")
    hall.need(gap, area)
    hall.tie(hall.action("Mentor", end=hall.by), gap)
    hall.person("P1", area, 2, name="Åsa Alm")
    hall.person("P2", area, 1, name="Bo Ek")
    async with opened(hall.room, company=hall.company, size=size) as pilot:
        assert "har 0  plan 0  saknas 2  !" in screen_text(pilot.app)
        await pilot.press("p")
        await settle(pilot)
        assert "▸ ·  Åsa Alm   Robot 2 → 3" in screen_text(pilot.app)
        await pilot.press("space", "down", "space", "enter")
        await settle(pilot)
        shown = " ".join(screen_text(pilot.app).split())
        assert ("har 0 plan 2 saknas 0 ✓" in shown, "Åsa Alm (2 ▸3)" in shown) == (True, True)
        assert "Mål satta: Åsa Alm Robot ▸3, Bo Ek" in shown
        held = analysis(hall.room, hall.company)
        assert ties(held)[1] == [("Mentor", "P1"), ("Mentor", "P2")]
        assert [(t.step, t.by) for t in held.targets] == [(3, hall.by)] * 2
        await pilot.press("z")
        await settle(pilot)
    held = analysis(hall.room, hall.company)
    assert (held.action_people, held.targets) == ((), ())


async def test_an_action_that_ends_too_late_says_why_it_does_not_count(hall: Hall) -> None:
    gap, area = hall.gap("Ensam om roboten"), hall.area("Robot")
    hall.need(gap, area)
    late = hall.action("För sent", end=hall.by + timedelta(days=1))
    endless = hall.action("Utan slut")
    hall.tie(late, gap)
    hall.tie(endless, gap)
    async with opened(hall.room, company=hall.company) as pilot:
        assert "! räknas inte: insatsen slutar efter" in screen_text(pilot.app)
        await pilot.press("down")
        await settle(pilot)
        assert "! räknas inte: insatsen har inget slut" in screen_text(pilot.app)


async def test_gaps_are_tied_and_let_go_and_bring_targets_with_them(hall: Hall) -> None:
    first, second, area = hall.gap("Ett"), hall.gap("Två"), hall.area("Robot")
    hall.need(second, area)
    action = hall.action("Mentor", end=hall.by)
    hall.tie(action, first, hall.person("P1", area, 2))
    async with opened(hall.room, company=hall.company) as pilot:
        await pilot.press("g")
        await settle(pilot)
        await typed(pilot, "två")
        await pilot.press("space", *["backspace"] * 3, "down", "space", "enter")
        await settle(pilot)
    held = analysis(hall.room, hall.company)
    assert ties(held)[0] == [("Mentor", "Två")]
    assert [t.step for t in held.targets] == [3]


async def test_leaving_a_question_changes_nothing(hall: Hall) -> None:
    gap = hall.gap("Ett")
    hall.tie(hall.action("Mentor"), gap, hall.person("P1"))
    before = analysis(hall.room, hall.company)
    async with opened(hall.room, company=hall.company) as pilot:
        for key in ("g", "p", "o", "d", "a", "t", "delete"):
            await pilot.press(key)
            await settle(pilot)
            await pilot.press("escape")
            await settle(pilot)
        await pilot.press("p", "enter", "g", "enter", "delete", "n")
        await settle(pilot)
        assert pilot.app.is_running
    after = analysis(hall.room, hall.company)
    assert (after.actions, after.action_gaps, after.action_people) == (
        before.actions,
        before.action_gaps,
        before.action_people,
    )


@pytest.mark.parametrize("size", SIZES)
async def test_an_action_that_is_done_offers_the_new_steps_with_evidence(hall: Hall, size: tuple[int, int]) -> None:
    gap, area = hall.gap("Ensam om roboten"), hall.area("Robot")
    hall.need(gap, area)
    action = hall.action("Kurs", type=ActionType.OPEN_COURSE, status=ActionStatus.ONGOING)
    people = [hall.person(f"P{n}", area, n) for n in (1, 2)]
    hall.tie(action, gap, *people)
    for person in people:
        hall.aim(person, area, 3)
    async with opened(hall.room, company=hall.company, size=size) as pilot:
        await pilot.press("s")
        await settle(pilot)
        shown = screen_text(pilot.app)
        assert [text in shown for text in ("”Kurs” är klar", "▸ ✓  P1   Robot 1 → 3", "‹ Intyg ›")] == [True] * 3
        await pilot.press("right", "space", "enter")
        await settle(pilot)
        assert "1 nytt steg sparat, med dagens" in screen_text(pilot.app)
        assert hall.steps() == [("P1", 1, None), ("P2", 3, "validation")]
        assert only(hall).status is ActionStatus.DONE
        await pilot.press("z")
        await settle(pilot)
    assert (hall.steps(), only(hall).status) == ([("P1", 1, None), ("P2", 2, None)], ActionStatus.DONE)


async def test_the_status_goes_round_and_back(hall: Hall) -> None:
    hall.action("Mentor")
    async with opened(hall.room, company=hall.company) as pilot:
        for status in (ActionStatus.ONGOING, ActionStatus.DONE, ActionStatus.CANCELLED, ActionStatus.PLANNED):
            await pilot.press("s")
            await settle(pilot)
            assert only(hall).status is status
        await pilot.press("S")
        await settle(pilot)
    assert only(hall).status is ActionStatus.CANCELLED


async def test_an_action_is_removed_when_that_is_meant(hall: Hall) -> None:
    gap = hall.gap("Ett")
    hall.tie(hall.action("Mentor"), gap, hall.person("P1"))
    async with opened(hall.room, company=hall.company) as pilot:
        await pilot.press("delete")
        await settle(pilot)
        assert "Ta bort insatsen ”Mentor”?" in screen_text(pilot.app)
        await pilot.press("j")
        await settle(pilot)
        assert "Inga insatser än" in screen_text(pilot.app)
        assert analysis(hall.room, hall.company).action_people == ()
        await pilot.press("z")
        await settle(pilot)
        assert "▸  1 Mentor" in screen_text(pilot.app)
    assert ties(analysis(hall.room, hall.company)) == ([("Mentor", "Ett")], [("Mentor", "P1")])
