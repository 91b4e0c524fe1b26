from __future__ import annotations

import pytest

from mindgap.domain.company import Company, Phase
from mindgap.domain.survey import RECOMMEND, heads_of
from mindgap.services.house import Services
from mindgap.services.survey import SurveyKey
from tests.ui.conftest import SIZES, opened, screen_text, settle

pytestmark = pytest.mark.slow


def counted(room: Services, company: Company, item: str) -> tuple[int, ...]:
    analysis = room.companies.analysis(company.id)
    return tuple(heads_of(analysis, analysis.rounds[0].id, item).values())


TO_SURVEY = ("right",) * 4


@pytest.mark.parametrize("size", SIZES)
async def test_the_forms_are_counted_key_by_key(room: Services, company: Company, size: tuple[int, int]) -> None:
    async with opened(room, company=company, size=size) as pilot:
        await pilot.press(*TO_SURVEY, "enter", "1", "2", "right", "3", "plus", "down", "7")
        await settle(pilot)
        shown = screen_text(pilot.app)
        assert "T0: antal blanketter med kryss" in shown
        assert "Det här är en arbetsplats där både kvinnor och män vill arbeta." in shown
        assert "2 = Stämmer ganska dåligt" in shown
    assert counted(room, company, "statement.1") == (12, 4, 0, 0, 0)
    assert counted(room, company, "statement.2") == (0, 7, 0, 0, 0)


async def test_a_number_is_one_step_to_undo(room: Services, company: Company) -> None:
    async with opened(room, company=company) as pilot:
        await pilot.press(*TO_SURVEY, "enter", "1", "2", "right", "3", "4")
        await settle(pilot)
        await pilot.press("z")
        await settle(pilot)
        assert counted(room, company, "statement.1") == (12, 0, 0, 0, 0)
        await pilot.press("z")
        await settle(pilot)
        assert counted(room, company, "statement.1") == (0, 0, 0, 0, 0)
        assert "[12]" not in screen_text(pilot.app)


async def test_it_opens_on_the_cell_it_was_left_at(room: Services, company: Company) -> None:
    async with opened(room, company=company) as pilot:
        await pilot.press(*TO_SURVEY, "enter", *["down"] * 11, "right", "right", "5")
        await settle(pilot)
    async with opened(room, company=room.companies.get(company.name)) as pilot:
        await pilot.press("enter", "6")
        await settle(pilot)
    assert counted(room, company, RECOMMEND) == (0, 0, 0, 6, 0, 0, 0, 0, 0, 0, 0)


async def test_the_projector_shows_neither_which_answers_were_given_nor_how_many(
    room: Services, company: Company
) -> None:
    async with opened(room, company=company) as pilot:
        await pilot.press(*TO_SURVEY, "enter", "3", "right", "1", "down", "9", "f2")
        await settle(pilot)
        lines = [line for line in screen_text(pilot.app).split("\n") if "[ •]" in line]
    assert [line.rstrip()[-2:] for line in lines] == ["<5", " 9"]
    assert "[ •] [ •] [ •] [ •] [ •]" in lines[0]


async def test_without_a_number_in_a_cell_letters_and_escape_leave_it(room: Services, company: Company) -> None:
    async with opened(room, company=company) as pilot:
        await pilot.press(*TO_SURVEY, "enter", "4", "backspace", "escape", "2")
        await settle(pilot)
        assert "Nuläge" in screen_text(pilot.app)
    assert counted(room, company, "statement.1") == (0, 0, 0, 0, 0)


def answer(room: Services, company: Company, label: str, heads: dict[int, int]) -> None:
    analysis = room.companies.analysis(company.id)
    held = room.scores.open_round(analysis, label)
    for item in ("statement.5", RECOMMEND):
        for value, n in heads.items():
            room.survey.count(analysis, SurveyKey(held.id, item, value), n)


@pytest.fixture
def followed(room: Services, company: Company) -> Company:
    return room.companies.bookmark(company, Phase.FOLLOW_UP, "")


@pytest.mark.parametrize("size", SIZES)
async def test_the_follow_up_shows_the_first_round_and_the_newest(
    room: Services, followed: Company, size: tuple[int, int]
) -> None:
    answer(room, followed, "T0", {4: 4, 5: 11})
    answer(room, followed, "T1", {5: 5, 4: 3, 3: 1})
    async with opened(room, company=followed, size=size) as pilot:
        await pilot.press("u")
        await settle(pilot)
        shown = screen_text(pilot.app)
    assert "Ambassadörsindex har gått från −100 till −100." in shown
    line = next(line for line in shown.split("\n") if "5 Det finns en väg" in line)
    assert line.rstrip().endswith("4,7    4,4     −0,3")


async def test_too_few_answers_are_not_shown_and_leave_no_mark(room: Services, followed: Company) -> None:
    answer(room, followed, "T0", {4: 4})
    async with opened(room, company=followed) as pilot:
        await pilot.press("u")
        await settle(pilot)
        shown = screen_text(pilot.app)
    assert "Ambassadörsindex kan inte visas än." in shown
    line = next(line for line in shown.split("\n") if "5 Det finns en väg" in line)
    assert line.rstrip().endswith("< 5")
    assert ("○" in line, "n 4" in shown) == (False, False)


async def test_forms_are_counted_in_the_round_at_hand_and_it_opens_there_again(
    room: Services, followed: Company
) -> None:
    room.scores.open_round(room.companies.analysis(followed.id), "T1")
    async with opened(room, company=followed) as pilot:
        await pilot.press("u")
        await settle(pilot)
        assert "Ingen har svarat på enkäten än" in screen_text(pilot.app)
        await pilot.press("c", "down", "2", "3", "right")
        await settle(pilot)
        assert "T1: antal blanketter" in screen_text(pilot.app)
    async with opened(room, company=room.companies.get(followed.name)) as pilot:
        await pilot.press("7")
        await settle(pilot)
        await pilot.press("escape")
        await settle(pilot)
        assert "Ambassadörsindex kan inte visas än." in screen_text(pilot.app)
        await pilot.press("escape", "u", "c", "8")
        await settle(pilot)
    analysis = room.companies.analysis(followed.id)
    newest = analysis.rounds[1]
    assert tuple(heads_of(analysis, newest.id, "statement.2").values()) == (23, 8, 0, 0, 0)
