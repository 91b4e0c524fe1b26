from __future__ import annotations

from datetime import date

import pytest

from mindgap.domain.action import Action, ActionType
from mindgap.domain.company import Company, Phase
from mindgap.domain.gap import Decision, Gap, Requirement
from mindgap.domain.participant import Group
from mindgap.domain.person import Area, Person
from mindgap.domain.scoring import ScoreKind
from mindgap.services.house import Services
from mindgap.texts import use
from tests.ui.conftest import SIZES, opened, screen_text, settle, typed
from tests.ui.scoring import analysis, go_to, hold_up

HOSTILE = "<b>Ensam & [red]svets[/] [@click=app.quit]x[/] 😀"


@pytest.fixture
def here(room: Services, company: Company) -> Company:
    """A company whose largest level gap is in competence, standing in the gap phase."""
    for theme, now, desired in (
        ("competence", (3, 0, 0, 0, 0), (0, 0, 0, 3, 0)),
        ("diversity", (0, 3, 0, 0, 0), (0, 0, 3, 0, 0)),
    ):
        hold_up(room, company, (ScoreKind.CURRENT, theme, Group.MANAGEMENT), now)
        hold_up(room, company, (ScoreKind.DESIRED, theme, Group.MANAGEMENT), desired)
    return go_to(room, company, Phase.GAP)


def gap(room: Services, company: Company, text: str = "Ensam om roboten", **fields: object) -> Gap:
    return room.edits.new(Gap, company.id, **{"text": text, "theme": "competence"} | fields)


def only(room: Services, company: Company) -> Gap:
    (held,) = analysis(room, company).gaps
    return held


@pytest.mark.parametrize("size", SIZES)
async def test_the_level_gaps_stand_on_top_with_the_largest_first(
    room: Services, here: Company, size: tuple[int, int]
) -> None:
    async with opened(room, company=here, size=size) as pilot:
        shown = screen_text(pilot.app)
    places = [
        shown.find(text)
        for text in ("Störst avstånd i Kompetens: 3,0 steg", "Kompetens  ", "Mångfald  ", "Inga gap än")
    ]
    assert (min(places) >= 0, places) == (True, sorted(places))
    assert ("○━━━" in shown, "━◆" in shown) == (True, True)


@pytest.mark.parametrize("size", SIZES)
async def test_a_company_with_nothing_in_it_words_gaps_and_requirements(
    room: Services, company: Company, size: tuple[int, int]
) -> None:
    here = go_to(room, company, Phase.GAP)
    async with opened(room, company=here, size=size) as pilot:
        await pilot.press("a")
        await typed(pilot, "Ensam om svetsen")
        await pilot.press("enter", "r")
        await typed(pilot, "Svets")
        await pilot.press("enter")
        await settle(pilot)
        shown = screen_text(pilot.app)
    found = analysis(room, here)
    (area,), (need,) = found.areas, found.requirements
    assert (area.name, need.step, need.heads, need.area_id, need.gap_id) == ("Svets", 3, 2, area.id, found.gaps[0].id)
    assert [text in shown for text in ("Kräver  har 0  plan 0  saknas 2  ! Öppet", "Svets", "3 Självständig")] == [
        True
    ] * 3


async def test_a_new_gap_belongs_to_the_theme_with_the_largest_level_gap(room: Services, here: Company) -> None:
    async with opened(room, company=here) as pilot:
        await pilot.press("plus")
        await settle(pilot)
        asked = screen_text(pilot.app)
        await typed(pilot, "Femaxligt")
        await pilot.press("enter")
        await settle(pilot)
        shown = screen_text(pilot.app)
    assert ("Tema: Kompetens." in asked, "▸  1 Femaxligt" in shown) == (True, True)
    assert (only(room, here).text, only(room, here).theme) == ("Femaxligt", "competence")


async def test_typical_gaps_are_offered_theme_by_theme_and_never_twice(room: Services, here: Company) -> None:
    typical = room.reports.material("sv").theme("competence").gaps
    async with opened(room, company=here) as pilot:
        await pilot.press("t", "enter")
        await settle(pilot)
        await pilot.press("t", "enter")
        await settle(pilot)
    assert [(g.text, g.theme) for g in analysis(room, here).gaps] == [
        (typical[0], "competence"),
        (typical[1], "competence"),
    ]


async def test_dots_importance_effort_and_horizon_have_keys_of_their_own(room: Services, here: Company) -> None:
    gap(room, here)
    async with opened(room, company=here) as pilot:
        await pilot.press(".", ".", ".", ",", "i", "i", "i", "w", "W", "h")
        await settle(pilot)
        shown = screen_text(pilot.app)
        held = only(room, here)
        await pilot.press("z", "z")
        await settle(pilot)
    assert (held.dots, held.importance, held.effort, held.horizon) == (2, 5, 2, "short")
    assert ("●●" in shown, "5 / 2" in shown) == (True, True)
    assert (only(room, here).horizon, only(room, here).effort) == (None, None)


async def test_a_gap_left_open_asks_why(room: Services, here: Company) -> None:
    gap(room, here)
    async with opened(room, company=here) as pilot:
        await pilot.press("d")
        await settle(pilot)
        acting = only(room, here).decision
        await pilot.press("d")
        await settle(pilot)
        asked = screen_text(pilot.app)
        await typed(pilot, "Efter flytten")
        await pilot.press("enter")
        await settle(pilot)
        shown = screen_text(pilot.app)
    assert (acting, "Varför senare?" in asked, "Senare: Efter flytten" in shown) == (Decision.ACT, True, True)
    assert (only(room, here).decision, only(room, here).reason) == (Decision.LATER, "Efter flytten")


async def test_backwards_the_first_decision_is_knowingly_not(room: Services, here: Company) -> None:
    gap(room, here)
    async with opened(room, company=here) as pilot:
        await pilot.press("D")
        await settle(pilot)
        asked = screen_text(pilot.app)
        await pilot.press("escape")
        await settle(pilot)
    assert ("Varför medvetet inte?" in asked, only(room, here).decision, only(room, here).reason) == (
        True,
        Decision.NOT_NOW,
        "",
    )


@pytest.mark.parametrize("size", SIZES)
async def test_the_arrows_move_a_gap_about_on_the_2x2(room: Services, here: Company, size: tuple[int, int]) -> None:
    gap(room, here, dots=2)
    gap(room, here, "Bara på svenska", importance=1, effort=1)
    async with opened(room, company=here, size=size) as pilot:
        await pilot.press("v")
        await settle(pilot)
        before = screen_text(pilot.app)
        await pilot.press("up", "up", "right", "tab", "down", "left", "right")
        await settle(pilot)
        shown = screen_text(pilot.app)
        await pilot.press("v")
        await settle(pilot)
        back = screen_text(pilot.app)
    first, second = analysis(room, here).gaps
    assert ((first.importance, first.effort), (second.importance, second.effort)) == ((4, 4), (1, 2))
    assert ("Inte vägda än: 1" in before, "Gör först" in before, "▸2" in shown) == (True, True, True)
    assert "▸  2 Bara på svenska" in back


async def test_the_list_ranks_itself_and_the_cursor_follows_its_gap(room: Services, here: Company) -> None:
    gap(room, here, "Första", dots=1)
    gap(room, here, "Andra")
    async with opened(room, company=here) as pilot:
        await pilot.press("down", ".", ".")
        await settle(pilot)
        shown = screen_text(pilot.app)
    assert ("▸  1 Andra" in shown, " 2 Första" in shown) == (True, True)


async def test_all_fields_of_a_gap_are_stored_as_they_are_changed(room: Services, here: Company) -> None:
    gap(room, here)
    async with opened(room, company=here) as pilot:
        await pilot.press("enter", "end")
        await typed(pilot, " nu")
        await pilot.press("tab", "right", "tab", "2", "tab", "1", "tab")
        await typed(pilot, "7")
        await pilot.press("tab", "4", "tab", "2", "tab", "3", "tab")
        await typed(pilot, "Budget")
        await pilot.press("tab")
        await typed(pilot, "Chef")
        await pilot.press("escape")
        await settle(pilot)
        shown = screen_text(pilot.app)
    held = only(room, here)
    assert (held.text, held.theme, held.horizon, held.driver, held.dots) == (
        "Ensam om roboten nu",
        "senior_experience",
        "long",
        "green_transition",
        7,
    )
    assert (held.importance, held.effort, held.decision, held.reason, held.owner) == (
        4,
        2,
        Decision.LATER,
        "Budget",
        "Chef",
    )
    assert ("● 7" in shown, "ansvarig: Chef" in shown) == (True, True)


async def test_the_reason_is_asked_for_only_where_a_gap_is_left_open(room: Services, here: Company) -> None:
    gap(room, here, decision=Decision.ACT)
    async with opened(room, company=here) as pilot:
        await pilot.press("enter")
        await settle(pilot)
        assert "Skäl" not in screen_text(pilot.app)


async def test_emptied_dots_are_none_and_emptied_heads_change_nothing(room: Services, here: Company) -> None:
    area = room.edits.new(Area, here.id, name="Svets")
    held = gap(room, here, dots=4)
    need = room.edits.new(Requirement, here.id, gap_id=held.id, area_id=area.id, heads=2)
    place = go_to(room, here, Phase.GAP, f"{held.id}/form")
    async with opened(room, company=place) as pilot:
        await pilot.press("tab", "tab", "tab", "tab", "end", "backspace")
        await settle(pilot)
        await pilot.press(*["tab"] * 7, "end", "backspace")
        await settle(pilot)
        await pilot.press("5")
        await settle(pilot)
    found = analysis(room, here)
    assert (found.gaps[0].dots, found.find(Requirement, need.id).heads) == (0, 5)  # type: ignore[union-attr]


async def test_what_people_come_to_is_shown_live_beside_the_requirement(room: Services, here: Company) -> None:
    area = room.edits.new(Area, here.id, name="Femaxlig fräsning")
    able, learning = (room.edits.new(Person, here.id, code=code) for code in ("P01", "P02"))
    room.staircase.place((able.id, area.id), here.id, 4)
    room.staircase.place((learning.id, area.id), here.id, 2)
    held = gap(room, here)
    action = room.edits.new(Action, here.id, title="Mentor", type=ActionType.MENTOR, end=date(2027, 2, 1))
    room.plan.tie_gap(analysis(room, here), action.id, held.id)
    room.plan.tie_person(analysis(room, here), action.id, learning.id)
    room.staircase.aim(analysis(room, here), (learning.id, area.id), 3, date(2027, 3, 1))
    async with opened(room, company=here) as pilot:
        await pilot.press("r", "enter")
        await settle(pilot)
        covered = screen_text(pilot.app)
        await pilot.press("end", "backspace", "3")
        await settle(pilot)
        short = screen_text(pilot.app)
        await pilot.press("escape")
        await settle(pilot)
        listed = screen_text(pilot.app)
    assert ("har 1  plan 1  saknas 0  ✓ Täckt av planen" in covered, "har 1  plan 1  saknas 1  ◐" in short) == (
        True,
        True,
    )
    assert "har 1  plan 1  saknas 1  ◐   Femaxlig fräsning: 3 på steg 3 eller högre" in listed


async def test_a_requirement_is_taken_away_and_comes_back_with_undo(room: Services, here: Company) -> None:
    area = room.edits.new(Area, here.id, name="Svets")
    room.edits.new(Requirement, here.id, gap_id=gap(room, here).id, area_id=area.id)
    async with opened(room, company=here) as pilot:
        await pilot.press("enter", *["tab"] * 10, "ctrl+t")
        await settle(pilot)
        gone = len(analysis(room, here).requirements)
        await pilot.press("ctrl+z")
        await settle(pilot)
        shown = screen_text(pilot.app)
    assert (gone, len(analysis(room, here).requirements), "Kräver" in shown) == (0, 1, True)


async def test_a_gap_is_removed_only_when_meant_and_comes_back_with_undo(room: Services, here: Company) -> None:
    gap(room, here, HOSTILE)
    async with opened(room, company=here) as pilot:
        await pilot.press("delete")
        await settle(pilot)
        asked = screen_text(pilot.app)
        await pilot.press("n", "delete", "j")
        await settle(pilot)
        gone = len(analysis(room, here).gaps)
        await pilot.press("z")
        await settle(pilot)
        shown = screen_text(pilot.app)
    assert ("[@click=app.quit]x[/]" in asked, gone, only(room, here).text) == (True, 0, HOSTILE)
    assert "<b>Ensam & [red]svets[/]" in shown


@pytest.mark.parametrize("size", SIZES)
async def test_hostile_words_are_only_words(room: Services, here: Company, size: tuple[int, int]) -> None:
    area = room.edits.new(Area, here.id, name=HOSTILE)
    held = gap(room, here, HOSTILE, owner=HOSTILE, reason=HOSTILE, decision=Decision.LATER, importance=2, effort=2)
    room.edits.new(Requirement, here.id, gap_id=held.id, area_id=area.id)
    async with opened(room, company=here, size=size) as pilot:
        for keys in (("enter",), ("escape", "v"), ("v", "r")):
            await pilot.press(*keys)
            await settle(pilot)
            assert "Ensam & [red]svets" in screen_text(pilot.app)


async def test_on_the_projector_nobody_is_named_as_owner(room: Services, here: Company) -> None:
    gap(room, here, owner="Påhitta Fiktivsson")
    async with opened(room, company=here) as pilot:
        named = screen_text(pilot.app)
        await pilot.press("f2")
        await settle(pilot)
        listed = screen_text(pilot.app)
        await pilot.press("enter")
        await settle(pilot)
        form = screen_text(pilot.app)
    assert ["Fiktivsson" in text for text in (named, listed, form)] == [True, False, False]


async def test_the_room_comes_back_to_its_gap(room: Services, here: Company) -> None:
    gap(room, here, "Första", dots=1)
    second = gap(room, here, "Andra", importance=2, effort=4)
    async with opened(room, company=here) as pilot:
        await pilot.press("down", "v")
        await settle(pilot)
    left = room.companies.get(here.name)
    assert (left.phase, left.place) == (Phase.GAP, f"{second.id}/matrix")
    async with opened(room, company=left) as pilot:
        assert "▸2" in screen_text(pilot.app)


async def test_the_gaps_speak_english(room: Services, here: Company) -> None:
    gap(room, here, decision=Decision.NOT_NOW, reason="First 2028")
    use("en")
    async with opened(room, company=here) as pilot:
        shown = screen_text(pilot.app)
    assert [
        text in shown for text in ("Largest gap in Competence: 3.0 steps", "Leave", "Knowingly not: First 2028")
    ] == [True] * 3


async def test_the_level_gaps_can_be_hidden_for_a_long_list(room: Services, here: Company) -> None:
    for number in range(12):
        gap(room, here, f"Gap nummer {number}")
    async with opened(room, company=here, size=(80, 24)) as pilot:
        charted = screen_text(pilot.app).count("Gap nummer")
        await pilot.press("o")
        await settle(pilot)
        alone = screen_text(pilot.app).count("Gap nummer")
    assert alone - charted >= 6
