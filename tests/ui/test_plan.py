from __future__ import annotations

from datetime import date, timedelta

import pytest

from mindgap.domain.action import Action, ActionStatus, ActionType, Aim, Funding
from mindgap.domain.analysis import Analysis
from mindgap.domain.company import Company, Phase
from mindgap.domain.gap import Decision
from mindgap.domain.person import Person
from mindgap.services.house import Services
from mindgap.texts import use
from tests.ui.conftest import SIZES, opened, screen_text, settle, typed
from tests.ui.planning import Hall
from tests.ui.scoring import analysis, go_to

HOSTILE = "<b>Mentor & [red]svets[/] [@click=app.quit]x[/] 😀"


@pytest.fixture
def here(room: Services, company: Company) -> Company:
    return go_to(room, company, Phase.PLAN)


@pytest.fixture
def hall(room: Services, here: Company) -> Hall:
    return Hall(room, here)


def ties(held: Analysis) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """Give which action is tied to which gap, and to whom."""
    titles = {a.id: a.title for a in held.actions}
    gaps, people = {g.id: g.text for g in held.gaps}, {p.id: p.code for p in held.people}
    return (
        [(titles[t.action_id], gaps[t.gap_id]) for t in held.action_gaps],
        [(titles[t.action_id], people[t.person_id]) for t in held.action_people],
    )


def only(hall: Hall) -> Action:
    (held,) = analysis(hall.room, hall.company).actions
    return held


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


@pytest.mark.parametrize("size", SIZES)
async def test_every_field_of_an_action_is_written_in_its_form(hall: Hall, size: tuple[int, int]) -> None:
    hall.action("Mentor")
    async with opened(hall.room, company=hall.company, size=size) as pilot:
        await pilot.press("enter")
        await settle(pilot)
        answers = (
            "!", "2", "3", "1", "Nattskiftet", "HR", "2", "2026-01-10", "2026-03-31", "16", "25 000", "1", "1",
            None, "Anna", "Skiftet", "2026-06-30", "1",
        )  # fmt: skip
        for answer in answers:
            if answer is None:
                await typed(pilot, "Två kan")
                await pilot.press("tab")
                continue
            await typed(pilot, answer)
            await pilot.press("tab")
        await settle(pilot)
        await pilot.press("escape")
        await settle(pilot)
        assert "▸  1 Mentor!" in screen_text(pilot.app)
    held = only(hall)
    assert (held.title, held.type.value, held.aim.value, held.audience.value) == (
        "Mentor!",
        "company_course",
        "retain",
        "hr",
    )
    assert (held.group, held.owner, held.status, held.start, held.end) == (
        "Nattskiftet",
        "HR",
        ActionStatus.ONGOING,
        date(2026, 1, 10),
        date(2026, 3, 31),
    )
    assert (held.hours, held.cost, held.funding, held.procured, held.measure) == (
        16,
        25_000,
        Funding.PROGRAMME,
        True,
        "Två kan",
    )
    assert (held.spread_from, held.spread_to, held.spread_by, held.spread_done) == (
        "Anna",
        "Skiftet",
        date(2026, 6, 30),
        True,
    )


async def test_done_in_the_form_offers_the_new_steps_and_an_impossible_end_is_refused_at_its_field(hall: Hall) -> None:
    gap, area = hall.gap("Ensam om roboten"), hall.area("Robot")
    hall.need(gap, area)
    person = hall.person("P1", area, 2)
    hall.tie(hall.action("Kurs", start=date(2026, 5, 1)), gap, person)
    hall.aim(person, area, 3)
    async with opened(hall.room, company=hall.company) as pilot:
        await pilot.press("enter", *["tab"] * 6, "3")
        await settle(pilot)
        assert "P1   Robot 2 → 3" in screen_text(pilot.app)
        await pilot.press("enter")
        await settle(pilot)
        await pilot.press("tab", "tab", *"2026-04-01")
        await settle(pilot)
        assert "före starten" in screen_text(pilot.app)
    assert (hall.steps(), only(hall).end) == ([("P1", 3, "observed")], None)


@pytest.mark.parametrize("size", SIZES)
async def test_ties_stand_beside_the_form_and_are_changed_from_it(hall: Hall, size: tuple[int, int]) -> None:
    hall.gap("Ensam om roboten")
    hall.person("P1", name="Åsa Alm")
    hall.action("Mentor")
    async with opened(hall.room, company=hall.company, size=size) as pilot:
        await pilot.press("enter")
        await settle(pilot)
        assert "Stänger inget gap än" in screen_text(pilot.app)
        await pilot.press("ctrl+g", "space", "enter")
        await settle(pilot)
        await pilot.press("ctrl+n", "space", "enter")
        await settle(pilot)
        shown = screen_text(pilot.app)
        assert ("Gap 1  Ensam om roboten" in shown, "Deltar: Åsa Alm" in shown) == (True, True)
        await typed(pilot, "!")
        await settle(pilot)
    assert only(hall).title == "Mentor!"
    assert ties(analysis(hall.room, hall.company)) == ([("Mentor!", "Ensam om roboten")], [("Mentor!", "P1")])


@pytest.mark.parametrize("size", SIZES)
async def test_the_sums_say_cost_by_who_pays_and_what_the_hours_are_worth(hall: Hall, size: tuple[int, int]) -> None:
    course = hall.action("Kurs", cost=20_000, hours=10, funding=Funding.PROGRAMME)
    hall.tie(course, hall.person("P1"), hall.person("P2"))
    hall.action("Mentor", cost=5000)
    hall.action("Utan")
    hall.action("Inställd", cost=99_000, status=ActionStatus.CANCELLED)
    async with opened(hall.room, company=hall.company, size=size) as pilot:
        shown = screen_text(pilot.app).replace("\u00a0", " ")
    assert "Kostnad 25 000 kr · 1 utan kostnad · Timmar 20 × 417 kr = 8 340 kr" in shown
    assert "Programmet 20 000 kr · inte sagt vem som betalar 5 000 kr" in shown


@pytest.mark.parametrize("size", SIZES)
async def test_actions_stand_over_quarters_and_late_ones_are_marked(hall: Hall, size: tuple[int, int]) -> None:
    past = hall.today - timedelta(days=30)
    hall.action("Sen", start=past - timedelta(days=60), end=past)
    hall.action("Odaterad")
    async with opened(hall.room, company=hall.company, size=size) as pilot:
        assert "! Planerad" in screen_text(pilot.app)
        await pilot.press("v")
        await settle(pilot)
        shown = screen_text(pilot.app)
        assert [text in shown for text in (" 1 ! Sen", "░░", "inga datum", "│kv ", str(past.year))] == [True] * 5
        await pilot.press("down", "s", "escape")
        await settle(pilot)
        assert "▸  2 Odaterad" in screen_text(pilot.app)
    assert [a.status for a in analysis(hall.room, hall.company).actions] == [ActionStatus.PLANNED, ActionStatus.ONGOING]


@pytest.mark.parametrize("size", SIZES)
async def test_what_is_missing_leads_to_where_it_is_mended(hall: Hall, size: tuple[int, int]) -> None:
    hall.gap("Obeslutat", decision=Decision.UNDECIDED)
    hall.gap("Ensam om roboten")
    hall.action("Mentor", owner="HR", start=hall.today)
    async with opened(hall.room, company=hall.company, size=size) as pilot:
        await pilot.press("o")
        await settle(pilot)
        await typed(pilot, "saknar start")
        await pilot.press("enter")
        await settle(pilot)
        await typed(pilot, "2030-01-01")
        await settle(pilot)
        assert only(hall).end == date(2030, 1, 1)
        await pilot.press("escape", "o")
        await settle(pilot)
        await typed(pilot, "ingen insats")
        await pilot.press("enter")
        await settle(pilot)
        assert "Vad stänger gapet ”Ensam om roboten”?" in screen_text(pilot.app)
        await pilot.press("escape", "o")
        await settle(pilot)
        await typed(pilot, "inget är beslutat")
        await pilot.press("enter")
        await settle(pilot)
        assert "Obeslutat" in screen_text(pilot.app)
    assert hall.room.companies.get(hall.company.name).phase is Phase.GAP


async def test_a_jump_to_a_gap_without_an_action_asks_for_one(hall: Hall) -> None:
    gap = hall.gap("Ensam om roboten")
    there = go_to(hall.room, hall.room.companies.get(hall.company.name), Phase.PLAN, gap.id)
    async with opened(hall.room, company=there) as pilot:
        await settle(pilot)
        assert "Vad stänger gapet ”Ensam om roboten”?" in screen_text(pilot.app)


async def test_who_decided_is_written_and_shown(hall: Hall) -> None:
    async with opened(hall.room, company=hall.company) as pilot:
        await pilot.press("d")
        await typed(pilot, "Styrelsen")
        await pilot.press("down")
        await typed(pilot, "2026-02-03")
        await pilot.press("enter")
        await settle(pilot)
        assert "Beslutad av Styrelsen, 3 feb. 2026" in screen_text(pilot.app)
    held = hall.room.companies.get(hall.company.name)
    assert (held.decided_by, held.decided_on) == ("Styrelsen", date(2026, 2, 3))


@pytest.mark.parametrize("size", SIZES)
async def test_names_leave_the_screen_when_the_room_can_see_it(hall: Hall, size: tuple[int, int]) -> None:
    gap, area = hall.gap("Ensam om roboten", owner="Åsa Alm"), hall.area("Robot")
    hall.need(gap, area)
    person = hall.person("P7", area, 2, name="Åsa Alm")
    action = hall.action("Mentor", owner="Åsa Alm", spread_from="Åsa Alm", spread_to="Åsa Alm", end=hall.by)
    hall.action("Annan", owner="Någon Annan")
    hall.tie(action, gap, person)
    hall.aim(person, area, 3)
    company = hall.room.edits.change(hall.room.companies.get(hall.company.name), decided_by="Åsa Alm")
    async with opened(hall.room, company=company, size=size) as pilot:
        assert "Åsa Alm (2 ▸3)" in screen_text(pilot.app)
        await pilot.press("f2")
        await settle(pilot)
        for keys in ((), ("p",), ("escape", "d"), ("escape", "s"), ("s",), ("escape", "enter"), ("end",)):
            await pilot.press(*keys)
            await settle(pilot)
            shown = screen_text(pilot.app)
            assert ("Åsa" in shown, "Någon" in shown) == (False, False), keys
        await pilot.press("escape")
        await settle(pilot)
        assert ("P7 (2 ▸3)" in screen_text(pilot.app), "•••" in screen_text(pilot.app)) == (True, True)


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("size", SIZES)
async def test_hostile_words_are_only_words(hall: Hall, size: tuple[int, int], language: str) -> None:
    use(language)
    long = "Å" * 200
    gap, area = hall.gap(HOSTILE + "\n" + long), hall.area(HOSTILE)
    hall.need(gap, area)
    person = hall.person("[red]1", area, 1, name=HOSTILE)
    told = {"title": HOSTILE, "owner": long, "group": HOSTILE, "measure": HOSTILE + "\n" + long}
    hall.tie(hall.action(**told), gap, person)  # type: ignore[arg-type]  # texts for each field
    hall.action(long, spread_from=HOSTILE, spread_to=long)
    hall.aim(person, area, 3)
    async with opened(hall.room, company=hall.company, size=size) as pilot:
        assert "<b>Mentor & [" in screen_text(pilot.app)
        for keys in (
            ("g",), ("escape", "p"), ("escape", "a"), ("enter",), ("escape", "t"), ("escape", "o"), ("escape", "v"),
            ("v", "enter"), ("escape", "s", "s"), ("escape", "delete"), ("escape", "down", "enter"), ("escape",),
        ):  # fmt: skip
            await pilot.press(*keys)
            await settle(pilot)
            assert pilot.app.is_running, keys


@pytest.mark.parametrize("size", SIZES)
async def test_sixty_actions_and_sixty_people_keep_their_cursor(hall: Hall, size: tuple[int, int]) -> None:
    gap, area = hall.gap("Ensam om roboten"), hall.area("Robot")
    hall.need(gap, area, heads=30)
    actions = [
        Action(id=hall.room.around.new_id(), company_id=hall.company.id, title=f"Insats {n}") for n in range(1, 61)
    ]
    people = [Person(id=hall.room.around.new_id(), company_id=hall.company.id, code=f"P{n:02}") for n in range(60)]
    hall.room.edits.apply("add:Action", add=[*people, *actions])
    hall.tie(actions[59], gap)
    async with opened(hall.room, company=hall.company, size=size) as pilot:
        await pilot.press("end")
        await settle(pilot)
        assert "▸ 60 Insats 60" in screen_text(pilot.app)
        await pilot.press("p", *["space", "down"] * 12, "enter")
        await settle(pilot)
        assert "▸ 60 Insats 60" in screen_text(pilot.app)
        await pilot.press("v", "s")
        await settle(pilot)
        assert "▸ 60 Insats 60" in screen_text(pilot.app)
    held = analysis(hall.room, hall.company)
    assert (len(held.action_people), len(held.targets)) == (12, 12)


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


async def test_the_room_comes_back_to_where_it_was(hall: Hall) -> None:
    hall.action("Ett")
    second = hall.action("Två")
    async with opened(hall.room, company=hall.company) as pilot:
        await pilot.press("down", "enter", "f3")
        await settle(pilot)
        assert "Action 2" in screen_text(pilot.app)
    there = hall.room.companies.get(hall.company.name)
    assert there.place == f"{second.id}/form"
    async with opened(hall.room, company=there, size=(80, 24)) as pilot:
        await settle(pilot)
        assert "Action 2" in screen_text(pilot.app)
