from __future__ import annotations

from datetime import timedelta

import pytest

from mindgap.domain.analysis import Analysis
from mindgap.domain.company import Company
from mindgap.domain.placement import Evidence, View
from mindgap.services.house import Services
from tests.ui.conftest import SIZES, screen_text, settle, typed
from tests.ui.people import PEOPLE, add_people, steps_in, targets_in
from tests.ui.staircase_stage import crowd, placed_on, row_of, stage_of, staged, stored

pytestmark = pytest.mark.slow


def disagreeing(room: Services, company: Company) -> Analysis:
    """P000 differs by one step, P001 by three, P002 not at all."""
    analysis = crowd(room, company, 3, {0: 2, 1: 2, 2: 2})
    area = analysis.areas[0]
    for person, own, manager in zip(analysis.people, (3, 4, 2), (2, 1, 2), strict=True):
        for view, step in ((View.OWN, own), (View.MANAGER, manager)):
            room.edits.add(placed_on(room, person, area, step, view, days_ago=10))
    return stored(room, company)


async def test_sixty_people_get_step_and_target_with_two_digits_each(room: Services, company: Company) -> None:
    async with staged(room, crowd(room, company, 60)) as pilot:
        keys = ["l", *(digit for i in range(60) for digit in (str(1 + i % 4), str(2 + i % 4)))]
        await pilot.press(*keys)
        await settle(pilot)
        now = stored(room, company)
        assert len(keys) == 121
        assert steps_in(now) == {f"P{i:03}": 1 + i % 4 for i in range(60)}
        assert {c: s for c, (s, _by) in targets_in(now).items()} == {f"P{i:03}": 2 + i % 4 for i in range(60)}


async def test_down_skips_the_target_and_goes_on_with_the_next_person(room: Services, company: Company) -> None:
    async with staged(room, crowd(room, company, 3)) as pilot:
        await pilot.press("l", "3", "down", "2", "3", "1")
        await settle(pilot)
        now = stored(room, company)
        assert steps_in(now) == {"P000": 3, "P001": 2, "P002": 1}
        assert list(targets_in(now)) == ["P001"]


async def test_nought_takes_a_step_away_and_no_digit_leads_to_a_phase(room: Services, company: Company) -> None:
    async with staged(room, crowd(room, company, 2, {0: 2})) as pilot:
        await pilot.press("l", "7", "0")
        await settle(pilot)
        assert steps_in(stored(room, company)) == {"P000": 0}
        assert stage_of(pilot).jumps == []


async def test_three_views_of_a_person_are_typed_one_after_the_other(room: Services, company: Company) -> None:
    async with staged(room, crowd(room, company, 2)) as pilot:
        await pilot.press("l", "left", "left", "4", "2", "3", "5", "1")
        await settle(pilot)
        now = stored(room, company)
        views = {view: steps_in(now, view=view) for view in View}
        assert views == {View.OWN: {"P000": 4, "P001": 1}, View.MANAGER: {"P000": 2}, View.AGREED: {"P000": 3}}
        assert "≠2" in row_of(pilot, "P000  ")


async def test_those_seen_differently_are_talked_about_the_largest_difference_first(
    room: Services, company: Company
) -> None:
    async with staged(room, disagreeing(room, company)) as pilot:
        await pilot.press("d")
        await settle(pilot)
        shown = screen_text(pilot.app)
        assert shown.index("P001") < shown.index("P000")
        assert "P002" not in shown
        assert "Att samtala om: 2, varav 0 klara" in shown
        await pilot.press("home", "3", "4")
        await settle(pilot)
        assert steps_in(stored(room, company))["P001"] == 3
        assert "Att samtala om: 2, varav 1 klara" in screen_text(pilot.app)
        assert "✓ P001" in screen_text(pilot.app)
        await pilot.press("d")
        await settle(pilot)
        assert "3 Självständig" in screen_text(pilot.app)


async def test_the_whole_company_is_talked_about_area_by_area(room: Services, company: Company) -> None:
    async with staged(room, disagreeing(room, company)) as pilot:
        person, area = stage_of(pilot).analysis.people[2], stage_of(pilot).analysis.areas[1]
        room.edits.add(placed_on(room, person, area, 4, View.OWN))
        room.edits.add(placed_on(room, person, area, 2, View.MANAGER))
        stage_of(pilot).take(stored(room, company))
        await pilot.press("c", "d")
        await settle(pilot)
        assert "Robot" in row_of(pilot, "P002")
        await pilot.press("home", "down", "5")
        await settle(pilot)
        assert steps_in(stored(room, company), area=1) == {"P002": 5}


async def test_evidence_and_date_hold_for_what_follows(room: Services, company: Company) -> None:
    on = room.around.today() - timedelta(2)
    async with staged(room, crowd(room, company, 3)) as pilot:
        assert "nya steg vilar på: inget underlag" in screen_text(pilot.app)
        await pilot.press("E", "s", "down")
        await typed(pilot, on.isoformat())
        await pilot.press("enter", "plus", "down", "right", "plus")
        await settle(pilot)
        agreed = [(p.step, p.evidence, p.on) for p in stored(room, company).placements]
        assert agreed == [(1, Evidence.SIGN_OFF, on), (1, Evidence.SIGN_OFF, on)]
        assert "nya steg vilar på: signering" in screen_text(pilot.app)


async def test_a_step_is_never_dated_before_the_one_it_follows(room: Services, company: Company) -> None:
    analysis = crowd(room, company, 1, {0: 2})
    async with staged(room, analysis) as pilot:
        await pilot.press("E", "down")
        await typed(pilot, (room.around.today() - timedelta(99)).isoformat())
        await pilot.press("enter", "plus")
        await settle(pilot)
        first, second = stored(room, company).placements
        assert (second.step, second.on) == (3, first.on)


async def test_step_three_without_evidence_is_marked_and_counted_and_nothing_is_locked(
    room: Services, company: Company
) -> None:
    async with staged(room, crowd(room, company, 1, {0: 2})) as pilot:
        assert "▸[P000 ·]" in screen_text(pilot.app)
        await pilot.press("plus")
        await settle(pilot)
        assert "▸[P000 ?" in screen_text(pilot.app)
        assert "? 1 utan underlag" in screen_text(pilot.app)
        assert steps_in(stored(room, company)) == {"P000": 3}


async def test_what_several_steps_rest_on_is_said_at_once(room: Services, company: Company) -> None:
    async with staged(room, crowd(room, company, 3, {0: 3, 1: 4, 2: 1})) as pilot:
        await pilot.press("down", "X", "up", "X", "u")
        await typed(pilot, "intyg")
        await pilot.press("enter")
        await settle(pilot)
        proven = [(p.step, p.evidence) for p in stored(room, company).placements[3:]]
        assert sorted(proven) == [(3, Evidence.CERTIFICATE), (4, Evidence.CERTIFICATE)]
        room.edits.undo(company.id)
        assert len(stored(room, company).placements) == 3


@pytest.mark.parametrize("size", SIZES)
async def test_no_name_stands_in_the_lists_on_the_projector(
    room: Services, company: Company, size: tuple[int, int]
) -> None:
    async with staged(room, add_people(room, company), size) as pilot:
        stage_of(pilot).view.projector = True
        for keys in (("l",), ("x",), ("d",), ("c",)):
            await pilot.press(*keys)
            await settle(pilot)
            shown = screen_text(pilot.app)
            assert [part for _c, name, _s in PEOPLE for part in name.split() if part in shown] == []
        await pilot.press("l")
        await settle(pilot)
        assert "P2" in screen_text(pilot.app)


@pytest.mark.parametrize("size", SIZES)
async def test_evidence_is_asked_for_from_the_companys_own_coverage_step(
    room: Services, company: Company, size: tuple[int, int]
) -> None:
    analysis = crowd(room, company, 2, {0: 2, 1: 3})
    room.edits.change(stored(room, company).company, coverage_step=2)
    async with staged(room, stored(room, company), size=size) as pilot:
        early = screen_text(pilot.app)
        await pilot.press("l")
        await settle(pilot)
        listed = [row_of(pilot, code) for code in ("P000", "P001")]
    room.edits.change(stored(room, company).company, coverage_step=4)
    async with staged(room, stored(room, company), size=size) as pilot:
        late = screen_text(pilot.app)
        await pilot.press("enter")
        await settle(pilot)
        page = screen_text(pilot.app)
    assert len(analysis.people) == 2
    assert ("? 2 utan underlag" in early, "P000 ?" in early, "P001 ?" in early) == (True, True, True)
    assert [" ? " in line for line in listed] == [True, True]
    assert ("utan underlag" in late, "P000 ·" in late, "P001 ·" in late) == (False, True, True)
    assert page.count("? saknas") == 1
