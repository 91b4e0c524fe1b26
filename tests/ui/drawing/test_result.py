from __future__ import annotations

from mindgap.domain.level_result import LevelResult
from mindgap.domain.participant import Group
from mindgap.domain.scoring import Distribution, ScoreKind
from mindgap.ui.drawing.findings import findings
from mindgap.ui.drawing.result import ThemeResult, figures, result_lines

NAMES = ("Inte påbörjat", "Medvetet", "Påbörjat", "Systematiskt", "Självklart")
MANAGEMENT = Distribution((0, 0, 2, 3, 0))
SHOP_FLOOR = Distribution((3, 2, 1, 0, 0))


def said(result: LevelResult) -> list[tuple[str, str]]:
    return [(finding.mark, finding.text) for finding in findings(result)]


def test_a_large_spread_asks_those_at_the_ends_to_tell_and_the_groups_difference_is_told() -> None:
    result = LevelResult({Group.MANAGEMENT: MANAGEMENT, Group.BLUE_COLLAR: SHOP_FLOOR})
    assert said(result) == [
        ("├┤", "Stor spridning: 1 till 4. Låt den som satte lägst och högst berätta."),
        ("≠", "Ledning och kollektiv ser olika på det: 1,9 steg. Låt båda ge exempel."),
    ]


def test_a_group_of_fewer_than_three_is_counted_in_the_whole_only() -> None:
    result = LevelResult({Group.MANAGEMENT: MANAGEMENT, Group.UNION: Distribution((2, 0, 0, 0, 0))})
    drawn = "\n".join(
        line.plain for line in result_lines(ThemeResult(ScoreKind.CURRENT, result, result), NAMES, 78, 18)
    )
    assert said(result)[1:] == [("·", "Fack: färre än 3 svar, räknas bara in i helheten.")]
    assert ("Ledning  " in drawn, "Fack  " in drawn) == (True, False)
    assert [line.split()[-4:] for line in drawn.split("\n") if "Ledning  " in line or "Alla  " in line] == [
        ["2,9", "3,0", "1–4", "7"],
        ["3,6", "4,0", "3–4", "5"],
    ]


def test_one_answer_has_no_spread_to_speak_of() -> None:
    assert said(LevelResult({Group.UNION: Distribution((0, 1, 0, 0, 0))})) == [
        ("·", "Fack: färre än 3 svar, räknas bara in i helheten.")
    ]


def test_agreement_is_told_too() -> None:
    same = Distribution((0, 0, 4, 0, 0))
    assert said(LevelResult({Group.MANAGEMENT: same, Group.BLUE_COLLAR: same})) == [
        ("✓", "Alla valde 3. Be om ett exempel som visar det."),
        ("✓", "Ledning och kollektiv ser lika på det."),
    ]


def test_management_and_the_shop_floor_are_told_first_and_others_that_are_further_apart_too() -> None:
    office = Distribution((0, 0, 0, 0, 3))
    groups = {Group.MANAGEMENT: MANAGEMENT, Group.WHITE_COLLAR: office, Group.BLUE_COLLAR: SHOP_FLOOR}
    assert [text for _mark, text in said(LevelResult(groups))[1:]] == [
        "Ledning och kollektiv ser olika på det: 1,9 steg. Låt båda ge exempel.",
        "Tjänstemän och kollektiv ser olika på det: 3,3 steg. Låt båda ge exempel.",
    ]


def test_without_both_of_them_the_two_that_differ_most_are_told() -> None:
    same = Distribution((0, 0, 4, 0, 0))
    groups = {Group.WHITE_COLLAR: same, Group.UNION: same}
    assert said(LevelResult(groups))[1:] == [("✓", "Tjänstemän och fack ser lika på det.")]
    few = {Group.MANAGEMENT: MANAGEMENT, Group.BLUE_COLLAR: Distribution((2, 0, 0, 0, 0))}
    assert said(LevelResult(few))[1:] == [("·", "Kollektiv: färre än 3 svar, räknas bara in i helheten.")]


def test_the_group_that_the_talk_moved_most_is_named() -> None:
    before = {Group.MANAGEMENT: MANAGEMENT, Group.BLUE_COLLAR: SHOP_FLOOR}
    after = {Group.MANAGEMENT: MANAGEMENT, Group.BLUE_COLLAR: Distribution((0, 0, 6, 0, 0))}
    mark, text = said(LevelResult(after, before))[-1]
    assert (mark, text.partition(": ")[0]) == ("◌", "Före samtalet 2,5, efter 3,3")
    assert text.partition(": ")[2] == (
        "0,7 steg högre. Svaren ligger närmare varandra. Kollektiv flyttade sig mest, från 1,7 till 3,0."
    )


def test_what_the_talk_moved_stands_beside_the_first_round() -> None:
    result = LevelResult({Group.MANAGEMENT: MANAGEMENT}, {Group.MANAGEMENT: SHOP_FLOOR})
    drawn = "\n".join(
        line.plain for line in result_lines(ThemeResult(ScoreKind.CURRENT, result, result), NAMES, 78, 18)
    )
    assert said(result)[-1] == ("◌", "Före samtalet 1,7, efter 3,6: 1,9 steg högre. Svaren ligger närmare varandra.")
    assert ("◌ före" in drawn, drawn.count("◌")) == (True, 3)


def test_the_figures_over_the_picture_say_now_desired_gap_and_n() -> None:
    now, desired = LevelResult({Group.MANAGEMENT: SHOP_FLOOR}), LevelResult({Group.MANAGEMENT: MANAGEMENT})
    assert figures(ThemeResult(ScoreKind.CURRENT, now, desired)).plain == "Nu 1,7   Önskat 3,6   Gap 1,9   n = 6"
    assert figures(ThemeResult(ScoreKind.CURRENT, now, LevelResult())).plain == "Nu 1,7   Önskat –   Gap –   n = 6"


def test_the_page_fits_the_smallest_screen_and_uses_a_large_one() -> None:
    groups = dict.fromkeys(Group, MANAGEMENT)
    result = LevelResult(groups)
    small = result_lines(ThemeResult(ScoreKind.CURRENT, result, result), NAMES, 78, 18)
    large = result_lines(ThemeResult(ScoreKind.CURRENT, result, result), NAMES, 96, 33)
    assert (len(small) <= 18, len(large) <= 33, len(large) > len(small)) == (True, True, True)
    assert (max(line.cell_length for line in small) <= 78, max(line.cell_length for line in large) <= 96) == (
        True,
        True,
    )


def test_groups_that_were_counted_together_are_named_together() -> None:
    groups = {Group.MANAGEMENT: MANAGEMENT, Group.BLUE_COLLAR: SHOP_FLOOR}
    pooled = {Group.MANAGEMENT: (Group.MANAGEMENT, Group.WHITE_COLLAR)}
    result = LevelResult(groups, pooled=pooled)
    drawn = [line.plain for line in result_lines(ThemeResult(ScoreKind.CURRENT, result, result), NAMES, 78, 18)]
    assert said(result)[1:] == [
        ("≠", "Ledning + tjänstemän och kollektiv ser olika på det: 1,9 steg. Låt båda ge exempel."),
        ("+", "Ledning och tjänstemän tillsammans: för få svarade i en av grupperna."),
    ]
    assert [line[:12] for line in drawn if line.startswith(("Ledning", "Kollektiv"))] == [
        "Ledning +   ",
        "Kollektiv   ",
    ]
