from __future__ import annotations

from datetime import date, timedelta

import pytest

from mindgap.domain.action import Action, ActionGap, ActionPerson, ActionStatus
from mindgap.domain.analysis import Analysis
from mindgap.domain.company import Company, Phase
from mindgap.domain.gap import Gap, Requirement
from mindgap.domain.participant import Group
from mindgap.domain.person import Area, Person
from mindgap.domain.placement import Evidence, Placement, Target
from mindgap.domain.review import FollowUp
from mindgap.domain.scoring import ScoreKind
from mindgap.services.house import Services
from mindgap.services.plan import months_after
from mindgap.services.scores import ScoreKey
from mindgap.texts import use
from tests.ui.conftest import SIZES, opened, screen_text, settle, typed

pytestmark = pytest.mark.slow

HOSTILE = "[red]Kurs[/] <b> [@click=app.quit]x[/] 😀"


def read(room: Services, company: Company) -> Analysis:
    return room.companies.analysis(company.id)


def status(room: Services, company: Company) -> dict[str, ActionStatus]:
    return {a.title: a.status for a in read(room, company).actions}


@pytest.fixture
def here(room: Services, company: Company) -> Company:
    """A company with a late action that two take part in, one in time, and targets; everything fictitious."""
    new, today = room.edits.new, room.around.today()
    room.edits.change(read(room, company).rounds[0], opened=today - timedelta(days=50))
    gap = new(Gap, company.id, text="Ensam om roboten", theme="competence")
    area = new(Area, company.id, name="Robotcell")
    new(Requirement, company.id, gap_id=gap.id, area_id=area.id)
    late = new(Action, company.id, title="Bredvidgång", owner="Chefen", end=today - timedelta(days=12))
    new(Action, company.id, title="Kurs", end=today + timedelta(days=30), spread_to="Kvällen")
    new(ActionGap, company.id, action_id=late.id, gap_id=gap.id)
    for code in ("P1", "P2"):
        person = new(Person, company.id, code=code, name=f"Påhittad {code}")
        new(ActionPerson, company.id, action_id=late.id, person_id=person.id)
        placed = {"person_id": person.id, "area_id": area.id}
        new(Placement, company.id, **placed, step=1, on=today - timedelta(days=100))
        new(Target, company.id, **placed, step=2)
    return room.companies.bookmark(company, Phase.FOLLOW_UP, "")


@pytest.mark.parametrize("size", SIZES)
async def test_late_actions_stand_first_with_their_days(room: Services, here: Company, size: tuple[int, int]) -> None:
    async with opened(room, company=here, size=size) as pilot:
        lines = screen_text(pilot.app).split("\n")
    first = next(i for i, line in enumerate(lines) if "Bredvidgång" in line)
    second = next(i for i, line in enumerate(lines) if "Kurs" in line)
    assert ("! 12 d" in lines[first], first < second, "2 öppna" in "\n".join(lines)) == (True, True, True)


@pytest.mark.parametrize("size", SIZES)
async def test_one_key_sets_the_dates_and_one_says_held(room: Services, here: Company, size: tuple[int, int]) -> None:
    today = room.around.today()
    async with opened(room, company=here, size=size) as pilot:
        await pilot.press("f")
        await settle(pilot)
        due = [months_after(today, n) for n in (3, 6, 12)]
        assert [(f.months, f.due, f.held) for f in read(room, here).follow_ups] == [
            (n, day, None) for n, day in zip((3, 6, 12), due, strict=True)
        ]
        await pilot.press("f", "h")
        await settle(pilot)
        shown = screen_text(pilot.app)
    assert [f.held for f in read(room, here).follow_ups] == [today, None, None]
    assert [p for p in ("3 månader", "6 månader", "12 månader") if p not in shown] == []


async def test_dates_are_counted_from_the_decision(room: Services, here: Company) -> None:
    room.edits.change(room.companies.get(here.name), decided_on=date(2026, 1, 31))
    async with opened(room, company=here) as pilot:
        await pilot.press("f")
        await settle(pilot)
    assert [f.due for f in read(room, here).follow_ups] == [date(2026, 4, 30), date(2026, 7, 31), date(2027, 1, 31)]


async def test_a_follow_up_is_moved_and_told_of(room: Services, here: Company) -> None:
    room.plan.schedule(read(room, here), date(2026, 1, 1))
    async with opened(room, company=here) as pilot:
        await pilot.press("shift+tab", "home", "enter")
        await settle(pilot)
        await typed(pilot, "Gick bra [b]")
        await pilot.press("shift+tab", "shift+tab", "end", "ctrl+u")
        await settle(pilot)
        assert "behöver ett datum" in screen_text(pilot.app)
        await typed(pilot, "2026-05-02")
        await pilot.press("escape")
        await settle(pilot)
        shown = screen_text(pilot.app)
    first = next(f for f in read(room, here).follow_ups if f.months == 3)
    assert (first.due, first.text, "Gick bra [b]" in shown) == (date(2026, 5, 2), "Gick bra [b]", True)


@pytest.mark.parametrize("size", SIZES)
async def test_a_finished_action_offers_the_new_steps(room: Services, here: Company, size: tuple[int, int]) -> None:
    async with opened(room, company=here, size=size) as pilot:
        await pilot.press("s")
        await settle(pilot)
        assert status(room, here)["Bredvidgång"] is ActionStatus.ONGOING
        await pilot.press("s")
        await settle(pilot)
        shown = screen_text(pilot.app)
        assert [p for p in ("Påhittad P1", "Påhittad P2", "1 → 2") if p not in shown] == []
        await pilot.press("space", "enter")
        await settle(pilot)
        shown = screen_text(pilot.app)
    stored = read(room, here)
    assert status(room, here)["Bredvidgång"] is ActionStatus.DONE
    assert [(p.step, p.on, p.evidence) for p in stored.placements[2:]] == [(2, room.around.today(), Evidence.OBSERVED)]
    assert "1 person står högre" in shown


async def test_new_steps_left_out_can_be_taken_later(room: Services, here: Company) -> None:
    async with opened(room, company=here) as pilot:
        await pilot.press("s", "s")
        await settle(pilot)
        await pilot.press("escape", "t")
        await settle(pilot)
        await pilot.press("enter")
        await settle(pilot)
    assert [p.step for p in read(room, here).placements] == [1, 1, 2, 2]


async def test_status_goes_back_and_an_action_is_called_off(room: Services, here: Company) -> None:
    seen = []
    async with opened(room, company=here) as pilot:
        for key in ("s", "S", "S", "x", "x"):
            await pilot.press(key)
            await settle(pilot)
            seen.append(status(room, here)["Bredvidgång"])
    planned, cancelled = ActionStatus.PLANNED, ActionStatus.CANCELLED
    assert seen == [ActionStatus.ONGOING, planned, planned, cancelled, planned]


async def test_one_key_says_that_the_knowledge_was_passed_on(room: Services, here: Company) -> None:
    async with opened(room, company=here) as pilot:
        await pilot.press("v")
        await settle(pilot)
        passed = {a.title: a.spread_done for a in read(room, here).actions}
        await pilot.press("v")
        await settle(pilot)
    assert (passed["Bredvidgång"], any(a.spread_done for a in read(room, here).actions)) == (True, False)


async def test_projector_mode_shows_codes_in_the_offer_and_no_owner(room: Services, here: Company) -> None:
    async with opened(room, company=here) as pilot:
        before = "Chefen" in screen_text(pilot.app)
        await pilot.press("f2", "s", "s")
        await settle(pilot)
        shown = screen_text(pilot.app)
    assert (before, "Chefen" in shown, "Påhittad P1" in shown, "P1  Robotcell" in shown) == (True, False, False, True)


async def test_enter_on_an_action_goes_to_it_in_the_plan(room: Services, here: Company) -> None:
    async with opened(room, company=here) as pilot:
        await pilot.press("enter")
        await settle(pilot)
        assert "› Kompetensplan" in screen_text(pilot.app).split("\n")[0]


@pytest.mark.parametrize("size", SIZES)
async def test_movements_and_rounds_are_a_picture(room: Services, here: Company, size: tuple[int, int]) -> None:
    def score(label: str, counts: tuple[int, int, int, int, int]) -> None:
        held = next(r for r in read(room, here).rounds if r.label == label)
        key = ScoreKey(held.id, ScoreKind.CURRENT, "competence", Group.MANAGEMENT)
        room.scores.count(read(room, here), key, counts)

    score("T0", (0, 5, 0, 0, 0))
    room.scores.open_round(read(room, here), "T1")
    score("T1", (0, 0, 0, 5, 0))
    stored = read(room, here)
    room.staircase.place((stored.people[0].id, stored.areas[0].id), here.id, 2)
    async with opened(room, company=here, size=size) as pilot:
        await pilot.press("m")
        await settle(pilot)
        shown = screen_text(pilot.app)
        back = await _back(pilot)
    lines = shown.split("\n")
    area = next(line for line in lines if "Robotcell" in line)
    theme = next(line for line in lines if "+2,0" in line)
    moved = ("2→1", "0→1") if size[0] == 80 else ("2 → 1", "0 → 1")
    assert ["▲" in area, *(m in area for m in moved), "○━━" in theme, "━◆" in theme] == [True] * 5
    assert ("Från T0 till T1: 1" in shown, back) == (True, True)


async def _back(pilot: object) -> bool:
    await pilot.press("escape")  # type: ignore[attr-defined]  # a pilot
    await settle(pilot)  # type: ignore[arg-type]  # a pilot
    return "Bredvidgång" in screen_text(pilot.app)  # type: ignore[attr-defined]  # a pilot


async def test_a_new_round_is_opened_when_the_last_has_answers(room: Services, here: Company) -> None:
    def labels() -> list[str]:
        return [r.label for r in read(room, here).rounds]

    async with opened(room, company=here) as pilot:
        await pilot.press("r")
        await settle(pilot)
        assert (labels(), "T0 har inga svar än" in screen_text(pilot.app)) == (["T0"], True)
        held = read(room, here)
        key = ScoreKey(held.rounds[0].id, ScoreKind.CURRENT, "competence", Group.MANAGEMENT)
        room.scores.count(held, key, (0, 5, 0, 0, 0))
    async with opened(room, company=here) as pilot:
        await pilot.press("r")
        await settle(pilot)
        assert (labels(), "T1 är öppnad" in screen_text(pilot.app)) == (["T0", "T1"], True)
        assert " T1 " in screen_text(pilot.app).split("\n")[0]
        await pilot.press("z")
        await settle(pilot)
        assert (labels(), " T0 " in screen_text(pilot.app).split("\n")[0]) == (["T0"], True)


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("size", SIZES)
async def test_nothing_to_follow_up_is_said_and_no_key_fails(
    room: Services, company: Company, size: tuple[int, int], language: str
) -> None:
    use(language)
    room.companies.bookmark(company, Phase.FOLLOW_UP, "")
    async with opened(room, company=company, size=size) as pilot:
        shown = screen_text(pilot.app)
        await pilot.press("s", "S", "v", "x", "t", "h", "enter", "m", "escape", "tab", "enter", "down", "f", "h")
        await settle(pilot)
        after = screen_text(pilot.app)
    words = {
        "sv": ("Inga uppföljningar än", "Inga insatser att", "3 månader"),
        "en": ("No follow-ups", "No actions to"),
    }
    assert [w for w in words[language] if w not in shown + after] == []
    assert [f.held is not None for f in read(room, company).follow_ups] == [True, False, False]


@pytest.mark.parametrize("size", SIZES)
async def test_sixty_hostile_actions_are_listed(room: Services, company: Company, size: tuple[int, int]) -> None:
    for number in range(60):
        title = f"{HOSTILE} {number}"
        room.edits.new(Action, company.id, title=title, owner=HOSTILE, measure=HOSTILE, spread_from=HOSTILE)
    room.edits.new(FollowUp, company.id, due=date(2026, 1, 1), months=3, text=HOSTILE)
    room.companies.bookmark(company, Phase.FOLLOW_UP, "")
    async with opened(room, company=company, size=size) as pilot:
        await pilot.press("end")
        await settle(pilot)
        shown = screen_text(pilot.app)
    assert (f"{HOSTILE} 59"[:18] in shown, "60 öppna" in shown) == (True, True)


async def test_a_round_that_waits_for_answers_is_said_to_be_open(room: Services, here: Company) -> None:
    held = read(room, here)
    key = ScoreKey(held.rounds[0].id, ScoreKind.CURRENT, "competence", Group.MANAGEMENT)
    room.scores.count(held, key, (0, 5, 0, 0, 0))
    async with opened(room, company=here) as pilot:
        await pilot.press("m")
        await settle(pilot)
        assert "Bara T0 har svar hittills: r öppnar nästa omgång." in screen_text(pilot.app)
        await pilot.press("r")
        await settle(pilot)
        text = screen_text(pilot.app)
    assert ("T1 är öppen, svaren räknas i fas 2." in text, "r öppnar nästa" in text) == (True, False)
