from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest

from mindgap.domain.action import Action, ActionGap, ActionPerson
from mindgap.domain.analysis import Analysis
from mindgap.domain.company import Company, Phase, PlanState
from mindgap.domain.gap import Decision, Gap, Requirement
from mindgap.domain.goal import Goal, Horizon
from mindgap.domain.person import Area, Person
from mindgap.domain.review import Verdict
from mindgap.services.house import Services
from mindgap.texts import use
from tests.ui.conftest import SIZES, opened, screen_text, settle, typed

pytestmark = pytest.mark.slow

HOSTILE = "<b>Ensam & [red]svets[/] [@click=app.quit]x[/] 😀"
NOT_MBL = "inte en förhandling enligt medbestämmandelagen (MBL)"


def read(room: Services, company: Company) -> Analysis:
    return room.companies.analysis(company.id)


def verdicts(room: Services, company: Company) -> list[tuple[Verdict, str]]:
    return [(r.verdict, r.text) for r in read(room, company).gap_reviews]


@pytest.fixture
def here(room: Services, company: Company) -> Company:
    """A company with three gaps, the first with all that can stand at a gap; everything fictitious."""
    new = room.edits.new
    goal = new(Goal, company.id, text="Halva ledtiden")
    fields = {"goal_id": goal.id, "horizon": Horizon.SHORT, "decision": Decision.ACT, "dots": 9}
    first = new(Gap, company.id, text="Ensam om roboten", theme="competence", **fields)
    new(Gap, company.id, text="Svårt att rekrytera", theme="diversity", dots=5)
    reason = "Först efter flytten"
    new(Gap, company.id, text="Ingen svetsar", theme="background", decision=Decision.NOT_NOW, reason=reason)
    area = new(Area, company.id, name="Robotcell")
    person = new(Person, company.id, code="P1", name="Hemlig Personsson")
    new(Requirement, company.id, gap_id=first.id, area_id=area.id, step=3, heads=2, by=date(2027, 3, 31))
    dates = {"start": date(2026, 11, 1), "end": date(2027, 3, 31)}
    deed = new(Action, company.id, title="Bredvidgång vid cellen", owner="Produktionschefen", **dates)
    new(ActionGap, company.id, action_id=deed.id, gap_id=first.id)
    new(ActionPerson, company.id, action_id=deed.id, person_id=person.id)
    return room.companies.bookmark(company, Phase.REVIEW, "")


@pytest.mark.parametrize("size", SIZES)
async def test_a_gap_is_read_with_what_is_promised_for_it_and_without_people(
    room: Services, here: Company, size: tuple[int, int]
) -> None:
    async with opened(room, company=here, size=size) as pilot:
        shown = screen_text(pilot.app)
        parts = ("Ensam om roboten", "Kompetens", "Halva ledtiden", "Kort", "Agera", "Robotcell", "saknas 2")
        assert [part for part in parts if part not in shown] == []
    assert [p for p in ("Bredvidgång", "Produktionschefen", "31 mars", NOT_MBL) if p not in shown] == []
    assert ("Personsson" in shown, "P1" in shown) == (False, False)


@pytest.mark.parametrize("size", SIZES)
async def test_a_keyboard_agrees_comments_and_differs(room: Services, here: Company, size: tuple[int, int]) -> None:
    async with opened(room, company=here, size=size) as pilot:
        await pilot.press("equals_sign", "enter", "c")
        await settle(pilot)
        await typed(pilot, "Gärna snart")
        await pilot.press("escape", "pagedown", "d")
        await settle(pilot)
        await typed(pilot, "Nej [b]")
        await pilot.press("escape")
        await settle(pilot)
        shown = screen_text(pilot.app)
    assert verdicts(room, here) == [
        (Verdict.AGREE, ""),
        (Verdict.COMMENT, "Gärna snart"),
        (Verdict.DIFFER, "Nej [b]"),
    ]
    marks = [["▸ ≠   3", "✓   1", "…   2"], ["1✓ 2… 3≠"]][size[0] == 80]
    assert ([m for m in marks if m not in shown], "3 av 3 granskade" in shown) == ([], True)


async def test_a_differing_view_without_words_gets_a_gentle_remark(room: Services, here: Company) -> None:
    async with opened(room, company=here) as pilot:
        await pilot.press("d")
        await settle(pilot)
        remark = "skriv med granskarens egna ord"
        before = remark in screen_text(pilot.app)
        await typed(pilot, "Ord")
        await settle(pilot)
        after = remark in screen_text(pilot.app)
    assert (before, after, verdicts(room, here)) == (True, False, [(Verdict.DIFFER, "Ord")])


async def test_words_stay_when_the_verdict_changes_and_undo_takes_them_back(room: Services, here: Company) -> None:
    async with opened(room, company=here) as pilot:
        await pilot.press("c")
        await settle(pilot)
        await typed(pilot, "Bra")
        await pilot.press("escape", "a")
        await settle(pilot)
        agreed = verdicts(room, here)
        await pilot.press("z")
        await settle(pilot)
    assert (agreed, verdicts(room, here)) == ([(Verdict.AGREE, "Bra")], [(Verdict.COMMENT, "Bra")])


async def test_a_verdict_can_be_taken_away(room: Services, here: Company) -> None:
    async with opened(room, company=here) as pilot:
        await pilot.press("a", "delete")
        await settle(pilot)
        shown = screen_text(pilot.app)
    assert (verdicts(room, here), "0 av 3 granskade" in shown) == ([], True)


async def test_a_knowingly_left_gap_says_why(room: Services, here: Company) -> None:
    async with opened(room, company=here) as pilot:
        await pilot.press("end")
        await settle(pilot)
        shown = screen_text(pilot.app)
    parts = ("Medvetet inte: Först efter flytten", "Ingen insats är knuten", "Ingen har sagt hur många")
    assert [part for part in parts if part not in shown] == []


@pytest.mark.parametrize("size", SIZES)
async def test_the_reviewer_is_told_and_the_name_may_be_left_out(
    room: Services, here: Company, size: tuple[int, int]
) -> None:
    async with opened(room, company=here, size=size) as pilot:
        await pilot.press("g")
        await settle(pilot)
        await typed(pilot, "Provfacket")
        await pilot.press("tab")
        await typed(pilot, "Ombud")
        await pilot.press("tab")
        await typed(pilot, "2026-10-12")
        await pilot.press("tab")
        await settle(pilot)
        shown = screen_text(pilot.app)
        assert ("röjer medlemskap" in shown, NOT_MBL in shown) == (True, True)
        await pilot.press("escape")
        await settle(pilot)
        assert "Granskare: Provfacket, Ombud, 12 okt. 2026" in screen_text(pilot.app)
    (review,) = read(room, here).reviews
    assert (review.organisation, review.role, review.name, review.on) == ("Provfacket", "Ombud", "", date(2026, 10, 12))


async def test_a_state_after_the_review_asks_when_gaps_are_left(room: Services, here: Company) -> None:
    def state() -> tuple[PlanState, date | None]:
        company = room.companies.get(here.name)
        return company.plan_state, company.decided_on

    async with opened(room, company=here) as pilot:
        await pilot.press("s", "enter")
        await settle(pilot)
        assert state() == (PlanState.IN_REVIEW, None)
        await pilot.press("s", "enter")
        await settle(pilot)
        assert ("3 gap är inte granskade" in screen_text(pilot.app), state()) == (True, (PlanState.IN_REVIEW, None))
        await pilot.press("n")
        await settle(pilot)
        assert state() == (PlanState.IN_REVIEW, None)
        await pilot.press("s", "down", "enter", "j")
        await settle(pilot)
        assert state() == (PlanState.AGREED, room.around.today())
        await typed(pilot, "Vd")
        await settle(pilot)
    assert room.companies.get(here.name).decided_by == "Vd"


async def test_projector_mode_hides_names_in_the_review(room: Services, here: Company) -> None:
    async with opened(room, company=here) as pilot:
        await pilot.press("g", "tab", "tab", "tab")
        await typed(pilot, "Hemlig")
        await pilot.press("escape")
        await settle(pilot)
        open_to_see = screen_text(pilot.app)
        await pilot.press("f2")
        await settle(pilot)
        hidden = screen_text(pilot.app)
    names = ("Hemlig", "Produktionschefen")
    assert [(n in open_to_see, n in hidden) for n in names] == [(True, False), (True, False)]


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("size", SIZES)
async def test_nothing_to_review_is_said_and_no_key_fails(
    room: Services, company: Company, size: tuple[int, int], language: str
) -> None:
    use(language)
    room.companies.bookmark(company, Phase.REVIEW, "")
    async with opened(room, company=company, size=size) as pilot:
        await pilot.press("a", "c", "d", "pagedown", "home", "delete", "enter", "g", "escape", "s", "escape")
        await settle(pilot)
        shown = screen_text(pilot.app)
    words = {"sv": ("inget gap att granska", "(MBL)"), "en": ("no gap to review", "(MBL)")}[language]
    assert [word for word in words if word not in shown] == []


@pytest.mark.parametrize("size", SIZES)
async def test_many_hostile_gaps_are_read_to_the_end(room: Services, company: Company, size: tuple[int, int]) -> None:
    for number in range(25):
        room.edits.new(Gap, company.id, text=f"{HOSTILE} {number} " + "lång " * 60, theme="competence")
    room.companies.bookmark(company, Phase.REVIEW, "")
    async with opened(room, company=company, size=size) as pilot:
        await pilot.press("end")
        await settle(pilot)
        shown = screen_text(pilot.app)
    assert ("Gap 25 av 25" in shown, "[red]svets[/]" in shown, NOT_MBL in shown) == (True, True, True)


async def test_the_review_opens_at_the_gap_where_it_was_left(room: Services, here: Company) -> None:
    gaps = read(room, here).gaps
    left = room.companies.bookmark(here, Phase.REVIEW, gaps[1].id)
    async with opened(room, company=left) as pilot:
        assert "Gap 2 av 3" in screen_text(pilot.app)


async def test_a_click_on_a_gap_in_the_list_reads_it(room: Services, here: Company) -> None:
    async with opened(room, company=here) as pilot:
        await pilot.click("#side", offset=(5, 1))
        await settle(pilot)
        shown = screen_text(pilot.app)
    assert ("Gap 2 av 3" in shown, "Svårt att rekrytera" in shown) == (True, True)


async def test_down_reads_what_does_not_fit_before_it_goes_to_the_next_gap(room: Services, here: Company) -> None:
    places = []
    async with opened(room, company=here, size=(80, 24)) as pilot:
        for _press in range(30):
            shown = screen_text(pilot.app)
            places.append(1 if "1✓" not in shown and "Svårt" not in shown and "Ingen svetsar" not in shown else 2)
            await pilot.press("down")
            await settle(pilot)
    assert (places[0], places[-1], all(a <= b for a, b in pairwise(places))) == (1, 2, True)
