from __future__ import annotations

import pytest

from mindgap.domain.company import Company, Phase
from mindgap.domain.gap import Decision
from mindgap.domain.participant import Group, Participant
from mindgap.services.house import Services
from tests.ui.conftest import SIZES, opened, screen_text, settle, typed
from tests.ui.scoring import analysis, apart, gap, go_to, only


@pytest.fixture
def here(room: Services, company: Company) -> Company:
    """A company standing in the gap phase."""
    return apart(room, company)


def decided(room: Services, company: Company) -> list[tuple[Decision, str, str]]:
    return [(g.decision, g.decider, g.reason) for g in analysis(room, company).gaps]


@pytest.mark.parametrize("size", SIZES)
async def test_who_decides_is_asked_at_the_first_decision_and_then_each_takes_one_key(
    room: Services, here: Company, size: tuple[int, int]
) -> None:
    for text in ("Första", "Andra", "Tredje"):
        gap(room, here, text)
    async with opened(room, company=here, size=size) as pilot:
        await pilot.press("d")
        await settle(pilot)
        asked = screen_text(pilot.app)
        await typed(pilot, "Vd")
        await pilot.press("enter")
        await settle(pilot)
        shown = screen_text(pilot.app)
        await pilot.press("down", "d", "down", "d")
        await settle(pilot)
    assert ("Vem beslutar?" in asked, "Agera, beslut av Vd" in shown) == (True, True)
    assert decided(room, here) == [(Decision.ACT, "Vd", "")] * 3


@pytest.mark.parametrize(
    ("key", "question", "decision"),
    [("l", "Varför senare?", Decision.LATER), ("D", "Varför medvetet inte?", Decision.NOT_NOW)],
)
async def test_a_gap_that_is_left_asks_why(
    room: Services, here: Company, key: str, question: str, decision: Decision
) -> None:
    gap(room, here)
    async with opened(room, company=here) as pilot:
        await pilot.press(key)
        await typed(pilot, "Vd")
        await pilot.press("enter")
        await settle(pilot)
        asked, at_once = screen_text(pilot.app), only(room, here).decision
        await typed(pilot, "Efter flytten")
        await pilot.press("enter")
        await settle(pilot)
        shown = screen_text(pilot.app)
    assert (question in asked, at_once, "beslut av Vd: Efter flytten" in shown) == (True, decision, True)
    assert decided(room, here) == [(decision, "Vd", "Efter flytten")]


async def test_enter_alone_takes_who_decided_last_time(room: Services, here: Company) -> None:
    gap(room, here, "Förr", decision=Decision.ACT, decider="Ledningsgruppen")
    gap(room, here, "Nu")
    async with opened(room, company=here) as pilot:
        await pilot.press("end", "d")
        await settle(pilot)
        asked = screen_text(pilot.app)
        await pilot.press("enter")
        await settle(pilot)
    assert "Enter tar Ledningsgruppen." in asked
    assert decided(room, here) == [(Decision.ACT, "Ledningsgruppen", "")] * 2


async def test_decision_and_name_are_stored_while_the_question_is_still_open(room: Services, here: Company) -> None:
    gap(room, here)
    async with opened(room, company=here) as pilot:
        await pilot.press("l")
        await settle(pilot)
        at_once = decided(room, here)
        await typed(pilot, "Platsch")
        await settle(pilot)
        typing = decided(room, here)
        await pilot.press("enter", "escape", "z")
        await settle(pilot)
    assert (at_once, typing) == ([(Decision.LATER, "", "")], [(Decision.LATER, "Platsch", "")])
    assert decided(room, here) == [(Decision.UNDECIDED, "", "")]


async def test_without_an_answer_nothing_is_decided(room: Services, here: Company) -> None:
    gap(room, here)
    async with opened(room, company=here) as pilot:
        await pilot.press("d", "escape")
        await settle(pilot)
    assert decided(room, here) == [(Decision.UNDECIDED, "", "")]


async def test_a_decision_is_taken_back_with_its_decider_and_somebody_else_may_decide(
    room: Services, here: Company
) -> None:
    gap(room, here)
    async with opened(room, company=here) as pilot:
        await pilot.press("d")
        await typed(pilot, "Vd")
        await pilot.press("enter", "backspace")
        await settle(pilot)
        back = decided(room, here)
        await pilot.press("m")
        await typed(pilot, "Platschef")
        await pilot.press("enter", "d")
        await settle(pilot)
    assert (back, decided(room, here)) == ([(Decision.UNDECIDED, "", "")], [(Decision.ACT, "Platschef", "")])


async def test_on_the_projector_a_decider_is_a_role_or_three_dots(room: Services, here: Company) -> None:
    room.edits.new(Participant, here.id, group=Group.MANAGEMENT, name="Påhitta Fiktivsson", role="Platschef")
    gap(room, here, "Första", dots=2, decision=Decision.ACT, decider="Påhitta Fiktivsson")
    gap(room, here, "Andra", dots=1, decision=Decision.ACT, decider="Fingerad Namnlös")
    gap(room, here, "Tredje")
    seen = []
    async with opened(room, company=here) as pilot:
        await pilot.press("f2")
        for keys in (("home",), ("down",), ("down", "d")):
            await pilot.press(*keys)
            await settle(pilot)
            seen.append(screen_text(pilot.app))
        await pilot.press("escape", "up", "enter")
        await settle(pilot)
        seen.append(screen_text(pilot.app))
    assert [name in text for text in seen for name in ("Fiktivsson", "Namnlös")] == [False] * 8
    assert ("beslut av Platschef" in seen[0], "beslut av •••" in seen[1], "Enter tar" in seen[2]) == (True, True, True)


async def test_in_the_fields_a_decision_shows_who_decided(room: Services, here: Company) -> None:
    held = gap(room, here, decision=Decision.ACT, decider="Vd")
    place = go_to(room, here, Phase.GAP, f"{held.id}/form")
    async with opened(room, company=place) as pilot:
        await pilot.press(*["tab"] * 9)
        await typed(pilot, " själv")
        await settle(pilot)
        shown = screen_text(pilot.app)
    assert ("Beslutad av" in shown, only(room, here).decider) == (True, "Vd själv")
