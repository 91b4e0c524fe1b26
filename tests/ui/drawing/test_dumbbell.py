from __future__ import annotations

import pytest

from mindgap.domain.scoring import Distribution
from mindgap.texts import use
from mindgap.ui.drawing.dumbbell import DumbbellRow, chart, headline, largest_first, legend, track

LOW = Distribution((2, 2, 0, 0, 0))
MIDDLE = Distribution((0, 0, 4, 0, 0))
HIGH = Distribution((0, 0, 0, 2, 2))


@pytest.mark.parametrize(
    ("now", "desired", "drawn"),
    [
        (LOW, HIGH, "├─○━┤━━━━━━━━━◆ ·"),
        (MIDDLE, HIGH, "·   ·   ○━━━━━◆ ·"),
        (HIGH, LOW, "· ◆━━━━━━━━━├━○─┤"),
        (MIDDLE, MIDDLE, "·   ·  ○◆   ·   ·"),
        (Distribution((4, 0, 0, 0, 0)), Distribution((4, 0, 0, 0, 0)), "○◆  ·   ·   ·   ·"),
        (LOW, Distribution(), "├─○─┤   ·   ·   ·"),
        (Distribution(), Distribution(), "·   ·   ·   ·   ·"),
    ],
)
def test_a_track_shows_now_desired_gap_and_spread(now: Distribution, desired: Distribution, drawn: str) -> None:
    assert track(now, desired, 17).plain == drawn


def test_the_mean_from_before_the_talk_stays_beside_the_new_one() -> None:
    assert track(MIDDLE, HIGH, 17, before=2.0).plain == "·   ◌   ○━━━━━◆ ·"


def test_the_largest_gap_stands_first_and_themes_without_one_last() -> None:
    rows = [
        DumbbellRow("none", "Inget", LOW),
        DumbbellRow("small", "Litet", MIDDLE, HIGH),
        DumbbellRow("large", "Stort", LOW, HIGH),
    ]
    assert [row.key for row in largest_first(rows)] == ["large", "small", "none"]


def test_the_headline_says_what_the_chart_shows_in_both_languages() -> None:
    rows = [DumbbellRow("a", "Kompetens", LOW, HIGH), DumbbellRow("b", "Mångfald", MIDDLE, HIGH)]
    swedish = (headline(rows), headline([DumbbellRow("a", "Kompetens", LOW)]), headline([]))
    use("en")
    english = headline(rows)
    nothing = "Inget tema har både nuläge och önskat läge än."
    assert swedish == ("Störst avstånd i Kompetens: 3,0 steg", nothing, nothing)
    assert english == "Largest gap in Kompetens: 3.0 steps"


def test_a_chart_has_an_axis_a_marked_row_and_the_figures_at_the_right() -> None:
    rows = [DumbbellRow("a", "Kompetens", LOW, HIGH), DumbbellRow("b", "Mångfald", MIDDLE)]
    drawn = [line.plain for line in chart(rows, 60, chosen="b")]
    assert drawn == [
        "            1     2     3     4     5       ○     ◆   Gap",
        "  Kompetens ├──○━━┤━━━━━━━━━━━━━━◆  ·     1,5   4,5   3,0",
        "▸ Mångfald  ·     ·     ○     ·     ·     3,0     –     –",
    ]


def test_a_name_of_any_length_or_width_keeps_the_figures_in_their_column() -> None:
    rows = [DumbbellRow("a", "技" * 40, LOW, HIGH), DumbbellRow("b", "[red]<b>&", LOW, HIGH)]
    assert len({line.cell_length for line in chart(rows, 78)}) == 1


def test_every_symbol_is_explained_in_words() -> None:
    assert legend(80).plain == "○ nuläge   ◆ önskat   ━━ gap   ├─┤ lägsta till högsta svar"
