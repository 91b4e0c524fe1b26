from __future__ import annotations

from dataclasses import replace

import pytest

from mindgap.domain.action import Action, ActionPerson
from mindgap.domain.analysis import Analysis
from mindgap.domain.company import Company, Phase
from mindgap.domain.person import AgeBand, Category, Gender, Indicator
from mindgap.domain.placement import Target
from mindgap.services.house import Services
from tests.ui.conftest import SIZES, opened, screen_text, settle
from tests.ui.staircase_stage import crowd, row_of, staged, stored


def peopled(room: Services, company: Company, count: int = 24, *, indicators: bool = True) -> Analysis:
    """Half are blue-collar; of them the first six are women. The first three of all have targets in the second area."""
    analysis = crowd(room, company, count, dict.fromkeys(range(count), 1))
    new_id, c = room.around.new_id, company.id
    action = Action(id=new_id(), company_id=c, title="Kurs")
    told = [
        Indicator(
            id=new_id(),
            company_id=c,
            person_id=p.id,
            gender=Gender.WOMAN if n < 12 else Gender.MAN,
            age_band=AgeBand.FROM_25,
        )
        for n, p in enumerate(analysis.people)
    ]
    aims = [
        Target(id=new_id(), company_id=c, person_id=p.id, area_id=analysis.areas[1].id, step=2)
        for p in analysis.people[:3]
    ]
    ties = [
        ActionPerson(id=new_id(), company_id=c, action_id=action.id, person_id=p.id)
        for p in analysis.people
        if p.category is Category.BLUE_COLLAR and p.id != analysis.people[-2].id
    ]
    room.edits.apply("", add=[action, *told, *aims, *ties], save=[replace(analysis.company, indicators=indicators)])
    return stored(room, company)


@pytest.mark.parametrize("size", SIZES)
async def test_the_page_tells_shares_per_group_and_names_the_two_that_are_hard_to_reach(
    room: Services, company: Company, size: tuple[int, int]
) -> None:
    async with staged(room, peopled(room, company), size=size) as pilot:
        await pilot.press("w")
        await settle(pilot)
        shown = screen_text(pilot.app).replace("\xa0", " ")
        assert "Att nå alla" in shown
        assert "Kvinnor i kollektivet på de lägre stegen  nådda: alla 6" in shown
        assert "Män i kollektivet  inte nådda än: 5 av 6 (83 %)" in shown
        assert ("Kvinnor  " in shown, "13\xa0%" in row_of(pilot, "Alla  ")) == (True, True)
        assert "Placeringen är till för utveckling" in shown


async def test_without_indicators_no_gender_is_told_and_the_page_says_where_to_ask(
    room: Services, company: Company
) -> None:
    async with staged(room, peopled(room, company, indicators=False), size=(120, 40)) as pilot:
        await pilot.press("w")
        await settle(pilot)
        shown = screen_text(pilot.app)
        assert shown.count("efterfrågas inte") == 2
        assert "företagets uppgifter i fas 1" in shown
        assert "Kvinnor  " not in shown


async def test_groups_that_are_too_small_are_hidden_in_words_and_cannot_be_jumped_to(
    room: Services, company: Company
) -> None:
    async with staged(room, peopled(room, company, 8), size=(120, 40)) as pilot:
        await pilot.press("w")
        await settle(pilot)
        assert "dold" in row_of(pilot, "Kollektiv")
        assert "Dold: färre än 5 personer" in screen_text(pilot.app)
        await pilot.press("enter")
        await settle(pilot)
        shown = screen_text(pilot.app)
        assert ("Alla: 5 av 8 utan mål" in shown, "Kollektiv: " in shown, "Kvinnor: " in shown) == (True, False, False)


async def test_enter_shows_those_of_a_category_without_a_target_in_any_area(room: Services, company: Company) -> None:
    async with staged(room, peopled(room, company), size=(120, 40)) as pilot:
        await pilot.press("w")
        await settle(pilot)
        await pilot.press("enter", *"kollektiv", "enter")
        await settle(pilot)
        shown = screen_text(pilot.app)
        assert "Visas: Kollektiv, utan mål i något område   14 dolda" in shown
        assert ("P004" in shown, "P000" in shown, "P002" in shown, "P001" in shown) == (True, False, False, False)
        await pilot.press("F")
        await settle(pilot)
        assert "P000" in screen_text(pilot.app)


async def test_the_page_is_there_again_after_a_restart_and_w_leaves_it(room: Services, company: Company) -> None:
    room.companies.bookmark(company, Phase.STAIRCASE, "")
    held = peopled(room, company).company
    async with opened(room, company=held) as pilot:
        await pilot.press("w")
        await settle(pilot)
    async with opened(room, company=stored(room, company).company) as pilot:
        assert "Att nå alla" in screen_text(pilot.app)
        await pilot.press("w")
        await settle(pilot)
        assert "område 1 av 2" in screen_text(pilot.app)
