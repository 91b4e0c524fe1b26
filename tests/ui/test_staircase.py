from __future__ import annotations

from datetime import timedelta

import pytest

from mindgap.domain.company import Company
from mindgap.domain.person import Area, Person
from mindgap.domain.placement import Evidence, Step, View
from mindgap.services.house import Services
from mindgap.texts import use
from mindgap.ui.widgets.days import months_later
from tests.ui.conftest import SIZES, screen_text, settle, typed
from tests.ui.people import PEOPLE, add_people, add_requirement, steps_in, targets_in
from tests.ui.stage import Stage
from tests.ui.staircase_stage import row_of, staged, stored

pytestmark = pytest.mark.slow


async def test_plus_and_minus_move_the_person_under_the_cursor(room: Services, company: Company) -> None:
    async with staged(room, add_people(room, company)) as pilot:
        await pilot.press("down")
        assert "▸[Karin P ?]" in row_of(pilot, "Karin P")
        await pilot.press("plus")
        await settle(pilot)
        assert steps_in(stored(room, company)) == {"P1": 5, "P2": 4, "P3": 2, "P4": 1}
        await pilot.press("minus", "minus")
        await settle(pilot)
        assert steps_in(stored(room, company)) == {"P1": 5, "P2": 2, "P3": 2, "P4": 1}
        assert "▸[Karin P ·]" in row_of(pilot, "Johan S")


async def test_nobody_climbs_beyond_the_last_step_or_below_the_ground(room: Services, company: Company) -> None:
    async with staged(room, add_people(room, company)) as pilot:
        before = len(stored(room, company).placements)
        await pilot.press("plus", "down", "down", "down", "down", "minus")
        await settle(pilot)
        assert len(stored(room, company).placements) == before


async def test_a_person_found_by_typing_is_placed_from_the_ground(room: Services, company: Company) -> None:
    async with staged(room, add_people(room, company)) as pilot:
        await pilot.press("slash")
        await typed(pilot, "lena")
        await pilot.press("enter", "plus")
        await settle(pilot)
        assert steps_in(stored(room, company))["P5"] == 1
        assert "Inte i området" not in screen_text(pilot.app)


async def test_those_in_whom_a_word_begins_so_are_found_first(room: Services, company: Company) -> None:
    async with staged(room, add_people(room, company)) as pilot:
        await pilot.press("slash")
        await typed(pilot, "n")
        assert "▸(Anna N ✓)" in screen_text(pilot.app)
        await pilot.press("down")
        await settle(pilot)
        assert "▸[Lena N]" in screen_text(pilot.app)
        await pilot.press("escape", "left")
        await settle(pilot)
        assert "Namn, kod, roll" not in screen_text(pilot.app)


async def test_a_click_goes_to_the_person_and_a_second_opens_the_page(room: Services, company: Company) -> None:
    async with staged(room, add_people(room, company)) as pilot:
        lines = screen_text(pilot.app).split("\n")
        y = next(i for i, line in enumerate(lines) if "[Johan S ·]" in line)
        spot = (lines[y].index("[Johan S ·]") + 1, y)
        await pilot.click(offset=spot)
        await settle(pilot)
        assert "▸[Johan S ·]" in screen_text(pilot.app)
        await pilot.click(offset=spot)
        await settle(pilot)
        assert "Eget önskemål" in screen_text(pilot.app)


async def test_minus_on_the_first_step_takes_the_person_out_of_the_area(room: Services, company: Company) -> None:
    async with staged(room, add_people(room, company)) as pilot:
        await pilot.press("down", "down", "down", "minus")
        await settle(pilot)
        assert steps_in(stored(room, company))["P4"] == 0
        assert "[Erik B]" in row_of(pilot, "Lena N")


async def test_the_target_is_set_for_when_the_requirement_wants_it(room: Services, company: Company) -> None:
    by = room.around.today() + timedelta(days=90)
    analysis = add_requirement(room, add_people(room, company), by)
    async with staged(room, analysis) as pilot:
        await pilot.press("down", "down", "m")
        await settle(pilot)
        assert targets_in(stored(room, company)) == {"P3": (3, by)}
        assert "[Johan S · ▸3]" in screen_text(pilot.app)
        assert "mål 3" in screen_text(pilot.app)


async def test_the_target_climbs_with_each_press_and_goes_after_the_last_step(room: Services, company: Company) -> None:
    half_a_year = months_later(room.around.today(), 6)
    async with staged(room, add_people(room, company)) as pilot:
        await pilot.press("down", "m", "m")
        await settle(pilot)
        assert targets_in(stored(room, company)) == {"P2": (5, half_a_year)}
        await pilot.press("m")
        await settle(pilot)
        assert targets_in(stored(room, company)) == {}


async def test_target_step_and_date_can_be_asked_for(room: Services, company: Company) -> None:
    async with staged(room, add_people(room, company)) as pilot:
        await pilot.press("down", "M", "4", "down")
        await typed(pilot, "+3m")
        await pilot.press("enter")
        await settle(pilot)
        assert targets_in(stored(room, company)) == {"P2": (4, months_later(room.around.today(), 3))}


async def test_those_marked_move_together_and_are_taken_back_together(room: Services, company: Company) -> None:
    async with staged(room, add_people(room, company)) as pilot:
        await pilot.press("down", "x", "down", "x", "plus")
        await settle(pilot)
        assert "2 markerade" in screen_text(pilot.app)
        assert steps_in(stored(room, company)) == {"P1": 5, "P2": 4, "P3": 3, "P4": 1}
        room.edits.undo(company.id)
        assert steps_in(stored(room, company)) == {"P1": 5, "P2": 3, "P3": 2, "P4": 1}
        await pilot.press("escape")
        await settle(pilot)
        assert "markerade" not in screen_text(pilot.app)


async def test_a_filter_hides_and_says_how_many(room: Services, company: Company) -> None:
    async with staged(room, add_people(room, company)) as pilot:
        await pilot.press("f")
        await typed(pilot, "blå")
        await pilot.press("enter")
        await settle(pilot)
        shown = screen_text(pilot.app)
        assert ("(Anna N" in shown, "Johan S" in shown) == (True, False)
        assert "Visas: Team Blå" in shown
        assert "3 dolda" in shown


async def test_the_first_area_is_asked_for_and_shown(room: Services, company: Company) -> None:
    async with staged(room, stored(room, company)) as pilot:
        assert "Inget kompetensområde ännu" in screen_text(pilot.app)
        await pilot.press("a")
        await typed(pilot, "Svarvning")
        await pilot.press("enter")
        await settle(pilot)
        assert [a.name for a in stored(room, company).areas] == ["Svarvning"]
        assert "5 Handledare och utvecklare" in screen_text(pilot.app)


async def test_the_areas_are_leafed_through_and_remembered(room: Services, company: Company) -> None:
    analysis = add_people(room, company)
    async with staged(room, analysis) as pilot:
        await pilot.press("greater_than_sign")
        await settle(pilot)
        assert "Robotcell" in row_of(pilot, "område 2 av 2")
        assert isinstance(pilot.app, Stage)
        assert pilot.app.place.partition(";")[0] == analysis.areas[1].id
    async with staged(room, analysis, place=analysis.areas[1].id) as pilot:
        assert "Robotcell" in row_of(pilot, "område 2 av 2")


async def test_a_requirement_or_a_person_is_a_place_to_open_at(room: Services, company: Company) -> None:
    analysis = add_requirement(room, add_people(room, company), room.around.today())
    async with staged(room, analysis, place=analysis.requirements[0].id) as pilot:
        assert "Svarvning" in row_of(pilot, "område 1 av 2")
    async with staged(room, analysis, place=analysis.people[2].id) as pilot:
        assert "▸[Johan S ·]" in screen_text(pilot.app)


async def test_own_steps_replace_the_default_ones(room: Services, company: Company) -> None:
    for number, name in enumerate(("Ny", "Kan", "Lär ut"), start=1):
        room.edits.new(Step, company.id, number=number, name=name)
    async with staged(room, add_people(room, company)) as pilot:
        shown = screen_text(pilot.app)
        assert ("3 Lär ut" in shown, "5 Handledare" in shown) == (True, False)
        assert "(Anna N ✓)" in row_of(pilot, "Karin P")
        await pilot.press("plus", "minus")
        await settle(pilot)
        assert steps_in(stored(room, company))["P1"] == 2


async def test_the_area_is_chosen_and_its_facts_changed(room: Services, company: Company) -> None:
    async with staged(room, add_people(room, company)) as pilot:
        await pilot.press("a")
        await typed(pilot, "robot")
        await pilot.press("enter", "A", "down", "backspace", "1", "down", "1", "enter")
        await settle(pilot)
        area = stored(room, company).areas[1]
        assert (area.name, area.minimum, area.critical) == ("Robotcell", 1, True)
        assert "minst 1 på steg 3: har 0 ! saknas 1" in screen_text(pilot.app)


async def test_the_requirement_is_measured_while_people_move(room: Services, company: Company) -> None:
    analysis = add_requirement(room, add_people(room, company), room.around.today())
    async with staged(room, analysis) as pilot:
        assert "krav 3 på steg 3: har 2  plan 0 ! saknas 1" in screen_text(pilot.app)
        await pilot.press("down", "down", "plus")
        await settle(pilot)
        assert "krav 3 på steg 3: har 3  plan 0 ✓" in screen_text(pilot.app)


async def test_a_minimum_that_is_not_met_is_told_though_the_requirement_is(room: Services, company: Company) -> None:
    analysis = add_requirement(room, add_people(room, company), room.around.today(), heads=2)
    async with staged(room, analysis) as pilot:
        assert "minst 3 på steg 3: har 2 ! saknas 1" in screen_text(pilot.app)


async def test_the_only_one_who_covers_is_marked(room: Services, company: Company) -> None:
    async with staged(room, add_people(room, company)) as pilot:
        await pilot.press("down", "minus")
        await settle(pilot)
        assert "(Anna N ✓ !)" in screen_text(pilot.app)


async def test_evidence_is_asked_for_and_shown(room: Services, company: Company) -> None:
    async with staged(room, add_people(room, company)) as pilot:
        await pilot.press("down", "u")
        await typed(pilot, "intyg")
        await pilot.press("enter")
        await settle(pilot)
        newest = stored(room, company).placements[-1]
        assert (newest.step, newest.evidence, newest.on) == (3, Evidence.CERTIFICATE, room.around.today())
        assert "[Karin P ✓]" in screen_text(pilot.app)


async def test_the_matrix_shows_all_areas_and_moves_people_too(room: Services, company: Company) -> None:
    async with staged(room, add_people(room, company)) as pilot:
        await pilot.press("down", "v", "right", "plus", "plus")
        await settle(pilot)
        assert steps_in(stored(room, company), area=1) == {"P2": 2}
        assert "◔2" in row_of(pilot, "▸Karin P")
        assert "0/3!" in row_of(pilot, "Täcker området")
        await pilot.press("x")
        await settle(pilot)
        assert "▸{Karin Persson}" in screen_text(pilot.app)
        await pilot.press("x")
        await pilot.press("v")
        await settle(pilot)
        assert "Robotcell" in row_of(pilot, "område 2 av 2")
        assert "▸[Karin P ·]" in row_of(pilot, "Karin P")


async def test_three_views_stand_side_by_side_on_the_persons_page(room: Services, company: Company) -> None:
    async with staged(room, add_people(room, company)) as pilot:
        await pilot.press("down", "enter")
        await settle(pilot)
        await pilot.press("plus", "plus", "right", "plus", "right", "plus")
        await settle(pilot)
        now = stored(room, company)
        views = {view: steps_in(now, view=view).get("P2") for view in View}
        assert views == {View.OWN: 2, View.MANAGER: 1, View.AGREED: 4}
        await pilot.press("right", "right", "plus", "right", "plus")
        await settle(pilot)
        assert targets_in(stored(room, company)) == {"P2": (5, months_later(room.around.today(), 7))}
        await pilot.press("escape")
        await settle(pilot)
        assert "egen 2 ≠ chef 1   överens 4" in screen_text(pilot.app)


async def test_keys_on_the_persons_page_are_about_the_area_under_the_cursor(room: Services, company: Company) -> None:
    async with staged(room, add_people(room, company)) as pilot:
        await pilot.press("down", "greater_than_sign")
        await settle(pilot)
        await pilot.press("slash")
        await typed(pilot, "karin")
        await pilot.press("enter", "enter")
        await settle(pilot)
        assert "▸ Robotcell" in screen_text(pilot.app)
        await pilot.press("up", "m", "u")
        await typed(pilot, "intyg")
        await pilot.press("enter")
        await settle(pilot)
        now = stored(room, company)
        assert list(targets_in(now)) == ["P2"]
        assert (now.placements[-1].area_id, now.placements[-1].evidence) == (now.areas[0].id, Evidence.CERTIFICATE)


async def test_what_is_written_on_the_persons_page_is_stored_as_it_is_typed(room: Services, company: Company) -> None:
    async with staged(room, add_people(room, company)) as pilot:
        await pilot.press("down", "enter")
        await settle(pilot)
        await pilot.press("tab", "tab", "tab", "tab", "tab")
        await typed(pilot, "Vill till roboten")
        await settle(pilot)
        person = next(p for p in stored(room, company).people if p.code == "P2")
        assert person.own_wish == "Vill till roboten"


@pytest.mark.parametrize("size", SIZES)
async def test_the_projector_shows_no_name_anywhere(room: Services, company: Company, size: tuple[int, int]) -> None:
    async with staged(room, add_people(room, company), size) as pilot:
        assert isinstance(pilot.app, Stage)
        pilot.app.view.projector = True
        for keys in ((), ("down", "v"), ("v", "enter"), ("escape", "slash", "k", "a", "r", "i", "n", "enter"), ("M",)):
            await pilot.press(*keys)
            await settle(pilot)
            shown = screen_text(pilot.app)
            words = [part for _code, name, _step in PEOPLE for part in name.split()]
            assert [word for word in words if word in shown] == []
            assert "P2" in shown


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("size", SIZES)
async def test_the_note_on_pay_and_the_legend_always_stand_there(
    room: Services, company: Company, size: tuple[int, int], language: str
) -> None:
    use(language)
    note, legend = {
        "sv": ("Placeringen är till för utveckling. Den sätter inte lön och är inget betyg.", "▸4 målsteg"),
        "en": ("A placement is for development. It does not set pay and is no grade.", "▸4 target"),
    }[language]
    async with staged(room, add_people(room, company), size) as pilot:
        for keys in ((), ("v",), ("enter",)):
            await pilot.press(*keys)
            await settle(pilot)
            assert (note in screen_text(pilot.app), legend in screen_text(pilot.app)) == (True, True)


@pytest.mark.parametrize("size", SIZES)
async def test_hostile_words_are_only_shown(room: Services, company: Company, size: tuple[int, int]) -> None:
    hostile = "[@click=app.quit]x[/] <b> 👩‍🔧 [red]"
    room.edits.new(Area, company.id, name=hostile)
    person = room.edits.new(Person, company.id, code="[/]", name=hostile, role=hostile, team=hostile, own_wish=hostile)
    async with staged(room, stored(room, company), size) as pilot:
        for keys in (("plus",), ("v",), ("enter",), ("escape", "v", "f"), ("escape", "a"), ("escape", "A")):
            await pilot.press(*keys)
            await settle(pilot)
        assert pilot.app.is_running
        assert [p.person_id for p in stored(room, company).placements] == [person.id]


async def test_five_hundred_people_are_counted_where_they_do_not_fit(room: Services, company: Company) -> None:
    area = room.edits.new(Area, company.id, name="Svarvning")
    new_id = room.around.new_id
    people = [Person(id=new_id(), company_id=company.id, code=f"P{i:03}") for i in range(500)]
    room.edits.apply("import:people", add=people)
    async with staged(room, stored(room, company)) as pilot:
        assert "500 personer" in row_of(pilot, "Inte i området")
        await pilot.press("end", "plus")
        await settle(pilot)
        moved = stored(room, company).placements
        assert [(p.person_id, p.area_id, p.step) for p in moved] == [(people[-1].id, area.id, 1)]
        assert "▸<P499 ·>" in screen_text(pilot.app)
