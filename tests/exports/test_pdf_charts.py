"""The pictures of the PDF: whether marks hide figures, and whether they are told apart without colours."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pytest

from mindgap.exports.pdf import fonts, pages
from mindgap.exports.pdf.charts.gantt import LEFT, RIGHT
from mindgap.exports.pdf.measures import MARGIN
from mindgap.exports.pdf.styles import SMALL
from mindgap.reporting import blocks as b
from tests.exports.pdf_reading import rendered
from tests.exports.pdf_recording import Call, RecordingCanvas

Box = tuple[float, float, float, float]
KEY, BAR = 8, 16
"""The heights of a box in the legend and of a bar."""


@pytest.fixture(autouse=True)
def recording(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pages, "Sheet", RecordingCanvas)


def calls(block: b.Block) -> list[Call]:
    rendered(block)
    return RecordingCanvas.last.calls


def corners(call: Call) -> list[tuple[float, float]]:
    """Give the points of a path."""
    words = [part.split() for part in call[1] if part[-1] in "ml"]
    return [(float(x), float(y)) for x, y, _move in words]


def paths(drawn: list[Call], count: int) -> Iterator[Box]:
    """Give the bounds of every closed shape with so many corners."""
    for call in drawn:
        if call[0] == "path" and len(points := corners(call)) == count:
            across, up = zip(*points, strict=True)
            yield min(across), min(up), max(across), max(up)


@pytest.mark.parametrize("themes", [3, 4, 6, 8, 12])
@pytest.mark.parametrize("level", [1.0, 2.0, 3.0, 4.0, 5.0])
def test_no_mark_of_the_web_hides_a_figure_of_its_axis(themes: int, level: float) -> None:
    axes = tuple(b.RadarAxis(f"Tema {n}", 1.5, level if n == 0 else 3.4, "") for n in range(themes))
    drawn = calls(b.Radar("Nätet", "", "Nu", "Önskat", axes))
    figures = [args for name, args, _ in drawn if name == "drawString" and args[2] in set("12345")]
    assert [text for _x, _y, text in figures] == list("12345")
    marks = [box for box in paths(drawn, 4) if box[2] - box[0] < 10]
    assert len(marks) == themes + 1
    hidden = [
        text
        for x, y, text in figures
        for left, foot, right, top in marks
        if left < x + fonts.width(text, SMALL) and x < right and foot < y + 5 and y < top
    ]
    assert hidden == []


def grey(colour: tuple[float, float, float]) -> float:
    return 0.299 * colour[0] + 0.587 * colour[1] + 0.114 * colour[2]


def test_those_who_pay_are_told_apart_without_colours() -> None:
    parts = tuple(b.BarPart(n, 10, "") for n in range(4))
    names = ("Programmet", "Egna medel", "Annan", "Inte angivet")
    looks: dict[float, list[tuple[float, int]]] = {}
    fill, open_box = (0.0, 0.0, 0.0), None
    for name, args, kwargs in calls(b.BudgetBars("", "", names, 40, (b.BudgetBar("kv 1", parts, ""),))):
        if name == "setFillColorRGB":
            fill = args
        elif name == "rect" and kwargs["fill"] and args[3] in (KEY, BAR):
            open_box = looks.setdefault(args[3], [])
            open_box.append((grey(fill), 0))
        elif name == "line" and open_box and args[0] != args[2] and args[1] != args[3]:
            shade, lines = open_box.pop()
            open_box.append((shade, lines + 1))
    assert sorted(looks) == [KEY, BAR]
    for boxes in looks.values():
        assert [lines > 3 for _shade, lines in boxes] == [False, False, False, True]
        shades = sorted(shade for shade, lines in boxes if not lines)
        assert min(after - before for before, after in pairwise(shades)) > 0.25


def test_a_bar_that_goes_on_outside_the_picture_ends_in_an_arrow() -> None:
    rows = (
        b.GanttRow("1. Länge", 0.0, 2.0, "", "Pågår", begun=True, before=True, after=True),
        b.GanttRow("2. Sedan", 2.0, 2.0, "", "Planerad", after=True),
        b.GanttRow("3. Inne", 0.5, 1.0, "", "Planerad"),
    )
    drawn = calls(b.Gantt("Titel", "", ("kv 1", "kv 2"), rows, None, "I dag", "En pil är tid utanför bilden"))
    left, right = MARGIN + LEFT, MARGIN + RIGHT
    edges = [(round(box[0] - left), round(box[2] - right)) for box in paths(drawn, 3)][1:]
    assert [(begins == 0, ends == 0) for begins, ends in edges] == [(True, False), (False, True), (False, True)]
    assert len([args for name, args, _ in drawn if name == "rect" and args[2] > 20 and args[0] >= left]) == 2
    assert "En pil är tid utanför bilden" in [args[2] for name, args, _ in drawn if name == "drawString"]
