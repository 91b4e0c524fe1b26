from __future__ import annotations

import pytest

from mindgap.domain.company import Company, Phase
from mindgap.domain.person import Area, Person
from mindgap.domain.staircase import areas_in_order
from mindgap.services.house import Services
from mindgap.texts import use
from tests.ui.conftest import SIZES, opened, screen_text, settle, typed
from tests.ui.people import add_people, steps_in
from tests.ui.staircase_stage import row_of, staged, stored


def names(room: Services, company: Company) -> list[str]:
    return [a.name for a in areas_in_order(stored(room, company))]


def area(room: Services, company: Company, name: str) -> Area:
    return next(a for a in stored(room, company).areas if a.name == name)


async def test_all_areas_stand_in_a_list_with_what_covers_them(room: Services, company: Company) -> None:
    async with staged(room, add_people(room, company)) as pilot:
        await pilot.press("o")
        await settle(pilot)
        assert row_of(pilot, "▸    Svarvning").split()[1:] == ["Svarvning", "4", "2", "/", "3", "saknas", "1", "1", "–"]
        assert "2 områden, 2 under sitt minimum" in screen_text(pilot.app)
        await pilot.press("o")
        await settle(pilot)
        assert "5 Handledare och utvecklare" in screen_text(pilot.app)


async def test_an_area_is_added_named_and_given_its_facts(room: Services, company: Company) -> None:
    async with staged(room, add_people(room, company)) as pilot:
        await pilot.press("o", "a")
        await settle(pilot)
        await typed(pilot, "Svets")
        await pilot.press("enter")
        await settle(pilot)
        assert "▸    Svets" in screen_text(pilot.app)
        await pilot.press("plus", "plus", "minus", "c", "enter")
        await settle(pilot)
        await typed(pilot, "ning")
        await pilot.press("enter")
        await settle(pilot)
        held = area(room, company, "Svetsning")
        assert (held.minimum, held.critical, names(room, company)) == (3, True, ["Svarvning", "Robotcell", "Svetsning"])
        await pilot.press("escape")
        await settle(pilot)
        assert "! Svetsning" in row_of(pilot, "område 3 av 3")


async def test_what_is_typed_about_an_area_is_stored_before_enter_and_put_back_when_left(
    room: Services, company: Company
) -> None:
    async with staged(room, add_people(room, company)) as pilot:
        await pilot.press("o", "enter")
        await settle(pilot)
        await typed(pilot, " natt")
        await settle(pilot)
        typing = names(room, company)
        await pilot.press("down", "end", "backspace", "8")
        await settle(pilot)
        least = area(room, company, "Svarvning natt").minimum
        await pilot.press("escape")
        await settle(pilot)
    assert (typing[0], least) == ("Svarvning natt", 8)
    assert (names(room, company)[0], area(room, company, "Svarvning").minimum) == ("Svarvning", 3)


async def test_what_the_mark_of_a_critical_area_means_is_said_when_there_is_one(
    room: Services, company: Company
) -> None:
    async with staged(room, add_people(room, company)) as pilot:
        await pilot.press("o")
        await settle(pilot)
        assert "kritiskt, företaget stannar" not in screen_text(pilot.app)
        await pilot.press("c")
        await settle(pilot)
        assert "! före namnet: kritiskt, företaget stannar" in " ".join(screen_text(pilot.app).split())


async def test_an_area_is_merged_into_another_and_comes_back(room: Services, company: Company) -> None:
    async with opened(room, company=_in_the_staircase(room, company)) as pilot:
        await pilot.press("o", "m")
        await settle(pilot)
        await typed(pilot, "robot")
        await pilot.press("enter")
        await settle(pilot)
        assert names(room, company) == ["Robotcell"]
        assert steps_in(stored(room, company)) == {"P1": 5, "P2": 3, "P3": 2, "P4": 1}
        assert "▸    Robotcell" in screen_text(pilot.app)
        await pilot.press("z")
        await settle(pilot)
        assert names(room, company) == ["Svarvning", "Robotcell"]
        assert "▸    Robotcell" in screen_text(pilot.app)


async def test_areas_are_put_in_another_order(room: Services, company: Company) -> None:
    async with staged(room, add_people(room, company)) as pilot:
        await pilot.press("o", "shift+down")
        await settle(pilot)
        assert names(room, company) == ["Robotcell", "Svarvning"]
        assert "▸    Svarvning" in screen_text(pilot.app)
        await pilot.press("shift+down", "shift+up", "shift+up")
        await settle(pilot)
        assert names(room, company) == ["Svarvning", "Robotcell"]


async def test_an_area_is_removed_only_when_meant(room: Services, company: Company) -> None:
    async with staged(room, add_people(room, company)) as pilot:
        await pilot.press("o", "delete")
        await settle(pilot)
        assert "4 personer är placerade där" in " ".join(screen_text(pilot.app).split())
        await pilot.press("n", "delete", "enter")
        await settle(pilot)
        assert names(room, company) == ["Robotcell"]


async def test_the_list_of_areas_opens_again_where_it_was(room: Services, company: Company) -> None:
    analysis = add_people(room, company)
    async with staged(room, analysis) as pilot:
        await pilot.press("o", "down")
        await settle(pilot)
        place = pilot.app.place  # type: ignore[attr-defined]  # the stage's own
    async with staged(room, analysis, place=place) as pilot:
        assert "▸    Robotcell" in screen_text(pilot.app)


@pytest.mark.parametrize("size", SIZES)
async def test_areas_that_hang_on_one_person_are_told_in_words(
    room: Services, company: Company, size: tuple[int, int]
) -> None:
    analysis = add_people(room, company)
    anna = next(p for p in analysis.people if p.code == "P1")
    room.staircase.place((anna.id, analysis.areas[1].id), company.id, 4)
    async with staged(room, stored(room, company), size) as pilot:
        await pilot.press("k")
        await settle(pilot)
        assert "Ett område står och faller med en person" in screen_text(pilot.app)
        assert "Anna Nyberg" in row_of(pilot, "Robotcell")
        pilot.app.view.projector = True  # type: ignore[attr-defined]  # the stage's own
        await settle(pilot)
        assert ("P1" in row_of(pilot, "Robotcell"), "Anna" in screen_text(pilot.app)) == (True, False)


async def test_one_key_makes_a_gap_of_it_and_it_is_not_offered_again(room: Services, company: Company) -> None:
    analysis = add_people(room, company)
    room.staircase.place((analysis.people[0].id, analysis.areas[1].id), company.id, 4)
    async with staged(room, stored(room, company)) as pilot:
        await pilot.press("k", "enter")
        await settle(pilot)
        await pilot.press("end")
        await typed(pilot, " Nu!")
        await pilot.press("enter")
        await settle(pilot)
        held = stored(room, company)
        assert [g.theme for g in held.gaps] == ["senior_experience"]
        assert held.gaps[0].text.endswith("Nu!")
        assert [(r.area_id, r.step, r.heads) for r in held.requirements] == [(analysis.areas[1].id, 3, 3)]
        assert "finns i ett gap" in row_of(pilot, "Robotcell")
        await pilot.press("enter")
        await settle(pilot)
        assert len(stored(room, company).gaps) == 1


@pytest.mark.parametrize("size", SIZES)
async def test_hostile_names_are_only_shown_in_the_lists(
    room: Services, company: Company, size: tuple[int, int]
) -> None:
    hostile = "[@click=app.quit]x[/] <b> [red]"
    area_id = room.edits.new(Area, company.id, name=hostile).id
    person = room.edits.new(Person, company.id, code="[/]", name=hostile)
    room.staircase.place((person.id, area_id), company.id, 4)
    async with staged(room, stored(room, company), size) as pilot:
        for keys in (("o",), ("delete",), ("n", "enter"), ("escape", "k"), ("enter",)):
            await pilot.press(*keys)
            await settle(pilot)
        assert pilot.app.is_running
        assert hostile in screen_text(pilot.app)


def _in_the_staircase(room: Services, company: Company) -> Company:
    add_people(room, company)
    room.companies.bookmark(company, Phase.STAIRCASE, "")
    return stored(room, company).company


@pytest.mark.parametrize("language", ["sv", "en"])
async def test_every_column_is_whole_on_a_narrow_screen(room: Services, company: Company, language: str) -> None:
    use(language)
    async with staged(room, add_people(room, company), size=(80, 24)) as pilot:
        await pilot.press("o")
        await settle(pilot)
        heading = row_of(pilot, {"sv": "Täckning", "en": "Coverage"}[language])
        last = {"sv": "Krav", "en": "Requirements"}[language]
        assert (heading.rstrip().endswith(last), "…" in heading) == (True, False)
