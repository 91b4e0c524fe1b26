from __future__ import annotations

from mindgap.domain.gap import Decision, Gap
from mindgap.ui.drawing.priority import PriorityPoint, priority_lines
from mindgap.ui.drawing.priority_page import priority_page


def test_importance_goes_upwards_and_effort_to_the_right() -> None:
    points = [PriorityPoint(1, 5, 1), PriorityPoint(2, 1, 5), PriorityPoint(3, 3, 3, acting=False)]
    drawn = [line.plain.rstrip() for line in priority_lines(points, 40, 13, chosen=2)]
    assert drawn == [
        "    │ Gör först       ┊     Planera väl",
        "  5 │   1      ·      ·      ·      ·",
        "    │                 ┊",
        "  4 │   ·      ·      ·      ·      ·",
        "    │                 ┊",
        "  3 │┈┈┈·┈┈┈┈┈┈·┈┈┈┈┈(3)┈┈┈┈┈·┈┈┈┈┈┈·┈┈┈",
        "    │                 ┊",
        "  2 │   ·      ·      ·      ·      ·",
        "    │ Ta i farten     Låt vara så länge",
        "  1 │   ·      ·      ·      ·     ▸2",
        "    └───────────────────────────────────",
        "        1      2      3      4      5",
        "     ↑ vikt   → insats",
    ]


def test_gaps_that_share_a_place_stand_side_by_side_and_the_rest_is_counted() -> None:
    points = [PriorityPoint(number, 4, 4) for number in range(10, 16)]
    shared = next(line.plain for line in priority_lines(points, 78, 13, chosen=13) if "13" in line.plain)
    assert ("▸13 " in shared, "+3" in shared) == (True, True)


def test_a_broad_page_says_the_gaps_in_words_and_lists_the_unweighed() -> None:
    gaps = [
        Gap(id="a", company_id="c", text="Ensam om roboten", theme="competence", importance=5, effort=2),
        Gap(id="b", company_id="c", text="Bara på svenska", theme="background", decision=Decision.LATER),
    ]
    broad = "\n".join(line.plain for line in priority_page(gaps, "a", 100, 20))
    narrow = "\n".join(line.plain for line in priority_page(gaps, "a", 78, 15))
    assert [text in broad for text in ("▸ 1  Ensam om roboten", "2  Bara på svenska", "Inte vägda än: 2")] == [True] * 3
    assert [text in narrow for text in ("Ensam om roboten", "▸1", "Inte vägda än: 2")] == [False, True, True]
