from __future__ import annotations

from datetime import date

from textual.content import Content

from mindgap.domain.candidates import Candidate, Wish
from mindgap.domain.effect import Change, Effect
from mindgap.domain.gap import Requirement
from mindgap.domain.key_people import GapSuggestion, KeyPerson
from mindgap.domain.person import AgeBand, Area, Category, Gender
from mindgap.domain.reach import By, Figures, GroupReach, Hard, HardGroup, Reach, Standing
from mindgap.domain.requirement import Fulfilment
from mindgap.domain.staircase import Coverage
from mindgap.ui.drawing.candidates import why
from mindgap.ui.drawing.effect import effect_line
from mindgap.ui.drawing.key_people import key_title
from mindgap.ui.drawing.reach import hard_lines, hidden_note, reach_lines

SPRING = date(2027, 3, 31)
REACH = Reach(
    minimum=5,
    groups=(
        GroupReach(By.ALL, None, Figures(20, 10, 5, 4)),
        GroupReach(By.CATEGORY, Category.BLUE_COLLAR, Figures(12, 6, 0, 4)),
        GroupReach(By.CATEGORY, None, Figures(8, 4, 5, 0)),
        GroupReach(By.GENDER, Gender.WOMAN, Figures(6, 3, 1, 2)),
        GroupReach(By.AGE, AgeBand.UNDER_25, None),
    ),
    hard=(
        HardGroup(Hard.WOMEN_LOW, Standing.TOO_FEW),
        HardGroup(Hard.MEN_WITHOUT, Standing.NOT_YET, 8, 6),
    ),
)


def shown(lines: list[Content]) -> list[str]:
    return [line.plain.rstrip().replace("\u00a0", " ") for line in lines]


def test_every_group_has_its_shares_and_a_hidden_one_has_no_figures() -> None:
    assert shown(reach_lines(REACH, 90)) == [
        "                           Personer  Med mål           Med i en insats   Låg utan något",
        "Alla                             20  ████░░░░░   50 %  ██░░░░░░░   25 %  ██░░░░░░░   20 %",
        "",
        "Kollektiv                        12  ████░░░░░   50 %  ░░░░░░░░░    0 %  ███░░░░░░   33 %",
        "Kategori inte angiven             8  ████░░░░░   50 %  ██████░░░   63 %  ░░░░░░░░░    0 %",
        "",
        "Kvinnor                           6  ████░░░░░   50 %  ██░░░░░░░   17 %  ███░░░░░░   33 %",
        "",
        "Under 25 år                       –  dold",
    ]
    assert max(line.cell_length for line in reach_lines(REACH, 78)) <= 78


def test_the_hard_groups_are_named_with_how_far_they_are_reached() -> None:
    assert shown(hard_lines(REACH)) == [
        "– Kvinnor i kollektivet på de lägre stegen  dold: färre än 5, eller så skulle andra kunna räknas ut",
        "! Män i kollektivet  inte nådda än: 6 av 8 (75 %)",
    ]
    assert "färre än 5" in hidden_note(5).plain


def test_a_candidate_is_told_with_why() -> None:
    good = Candidate("a", 2, 1, Wish.AREA, 0, 3, SPRING, None)
    busy = Candidate("b", 0, 3, Wish.OTHER, 2, 4, None, SPRING)
    assert why(good) == "1 steg kvar · önskar detta · mål 3 till 31 mars 2027"
    assert why(busy) == "3 steg kvar · önskar annat · ! i 2 insatser · mål 4 · slutar 31 mars 2027"


def test_a_move_is_told_in_one_line() -> None:
    need = Requirement(id="r", company_id="c", gap_id="g", area_id="weld", step=3, heads=2)
    met = Change(Fulfilment(need, 1, 0), Fulfilment(need, 2, 0))
    up = Effect(2, 3, 2, (1, 2), (Coverage.ONE, Coverage.COVERED), (0, 0), (met,))
    assert effect_line(up).plain == "✓ stänger 2 på steg 3  frigör en plats på steg 2  täckning 1 → 2"
    lost = Change(Fulfilment(need, 2, 0), Fulfilment(need, 1, 0))
    down = Effect(3, 1, None, (2, 1), (Coverage.COVERED, Coverage.ONE), (0, 0), (lost,))
    assert effect_line(down).plain == "! 1 saknas av 2 på steg 3  täckning 2 → 1"
    still = Effect(1, 2, None, (2, 2), (Coverage.COVERED, Coverage.COVERED), (0, 0), ())
    assert effect_line(still).plain == "ändrar varken krav eller täckning"


def test_the_areas_that_hang_on_one_person_are_told_in_a_sentence() -> None:
    robot = Area(id="robot", company_id="c", name="Robot [/]", critical=True)
    weld = Area(id="weld", company_id="c", name="Svets")
    keys = (KeyPerson(robot, "a", SPRING, GapSuggestion("robot", 3, 2)), KeyPerson(weld, None, None, None))
    assert key_title(keys).plain == "Ett område står och faller med en person"
    assert key_title((*keys, *keys, *keys)).plain == "Tre områden står och faller med en person"
    assert key_title(keys[1:]).plain == "Inget område hänger på en person."
