from __future__ import annotations

import pytest

from mindgap.reporting.blocks import (
    BarPart,
    Block,
    BudgetBar,
    BudgetBars,
    Dumbbell,
    DumbbellRow,
    Gantt,
    GanttRow,
    HeatCell,
    HeatMap,
    HeatRow,
    MatrixPoint,
    PriorityMatrix,
    Radar,
    RadarAxis,
    Span,
    StaircasePicture,
    StairStep,
)
from tests.exports.pdf_reading import laid, rendered, texts

LEVELS = ("1", "2", "3", "4", "5")


def pictures(text: str, count: int = 3) -> tuple[Block, ...]:
    """Give one of each picture with `text` in every place that users fill."""
    many = range(1, count + 1)
    few = text[:10]
    row = DumbbellRow(text, Span(2.1, 1, 4, few), Span(3.9, 3, 5, few), few, text)
    steps = tuple(StairStep(n, text, text, n, n, few[:5], few[:5]) for n in range(1, 6))
    heat_rows = tuple(HeatRow(text, cells(count), text, warning=True) for _ in many)
    points = tuple(MatrixPoint(n, 3, 3, text) for n in many)
    bar = BudgetBar(text, (BarPart(0, 50, text),), text, text)
    return (
        Dumbbell(text, text, LEVELS, text, text, text, text, (row,) * count),
        Radar(text, text, text, text, tuple(RadarAxis(text, 2.1, 3.9, few) for _ in many)),
        StaircasePicture(text, text, text, text, steps),
        HeatMap(text, text, text, (text,) * count, text, heat_rows, cells(5)),
        PriorityMatrix(text, text, few, few, (few,) * 4, points),
        Gantt(text, text, ("kv 1", "kv 2"), (GanttRow(text, 0.2, 1.5, text, text),) * count, 0.4, few),
        BudgetBars(text, text, (text,), 100, (bar,) * count),
    )


def cells(count: int) -> tuple[HeatCell, ...]:
    return tuple(HeatCell(str(n), n % 5) for n in range(count))


@pytest.mark.parametrize("count", [1, 3, 6, 25, 60])
def test_every_picture_stands_on_the_page_however_much_it_shows(count: int) -> None:
    for page in laid(*pictures("Ett ganska långt namn på något", count)):
        assert all(placed.top - placed.element.height > 0 for placed in page)


@pytest.mark.parametrize("picture", pictures("Rubriken", 0))
def test_a_picture_of_nothing_is_no_error(picture: Block) -> None:
    assert len(texts(rendered(picture))) == 1


@pytest.mark.parametrize("picture", pictures("Rubriken", 4))
def test_a_picture_says_its_title(picture: Block) -> None:
    assert "Rubriken" in texts(rendered(picture))[0]


def test_a_side_that_was_not_scored_is_said_in_words() -> None:
    row = DumbbellRow("Mångfald", None, Span(3.9, 3, 5, "3,9"), "–", "ena sidan är inte skattad")
    (page,) = texts(rendered(Dumbbell("Titel", "", LEVELS, "nu", "önskat", "spridning", "gap", (row,))))
    assert "ena sidan är inte skattad" in page
    assert "3,9" in page


def test_a_long_list_of_gaps_stands_below_the_field() -> None:
    points = tuple(MatrixPoint(n, 1 + n % 5, 1 + n % 5, f"gapet nummer {n}") for n in range(1, 61))
    block = PriorityMatrix("Titel", "", "Vikt", "Insats", ("A", "B", "C", "D"), points)
    text = " ".join(texts(rendered(block)))
    assert [n for n in range(1, 61) if f"gapet nummer {n}" not in text] == []


def test_a_wide_map_is_divided_and_repeats_the_names_of_its_rows() -> None:
    columns = tuple(f"Område{n}" for n in range(30))
    rows = (HeatRow("Svetslaget", cells(30)),)
    text = " ".join(texts(rendered(HeatMap("Titel", "", "Lag", columns, "", rows, cells(5)))))
    assert text.count("Svetslaget") == 3
    assert [c for c in columns if c not in text] == []
