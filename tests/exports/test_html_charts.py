"""The pictures of the web page: where their marks stand, and whether they are told apart without colours."""

from __future__ import annotations

import re
from itertools import pairwise

from mindgap.exports.html import render_html
from mindgap.reporting import blocks as b
from tests.exports.test_html import Page, page

QUADRANTS = ("A", "B", "C", "D")


def matrix(*points: b.MatrixPoint) -> Page:
    return page(b.PriorityMatrix("Titel", "", "Vikt", "Insats", QUADRANTS, points))


def lines(found: Page) -> tuple[float, float]:
    """Give the place of the line up and of the line across in the middle."""
    up, across = found.all("line")
    assert (up["x1"], across["y1"]) == (up["x2"], across["y2"])
    return float(up["x1"] or 0), float(across["y1"] or 0)


def centres(found: Page) -> list[tuple[float, float]]:
    return [(float(circle["cx"] or 0), float(circle["cy"] or 0)) for circle in found.all("circle")]


def test_a_gap_stands_in_its_quadrant_and_the_middle_level_on_the_lines() -> None:
    found = matrix(*(b.MatrixPoint(n, importance=n, effort=n, label="Gap") for n in range(1, 6)))
    middle = lines(found)
    assert centres(found)[2] == middle
    sides = [(x > middle[0], y < middle[1]) for x, y in centres(found)]
    assert [sides[n] for n in (0, 1, 3, 4)] == [(False, False), (False, False), (True, True), (True, True)]


def test_many_gaps_in_one_place_stay_around_it() -> None:
    found = matrix(*(b.MatrixPoint(n, importance=4, effort=2, label="Gap") for n in range(1, 13)))
    middle = lines(found)
    assert all(x < middle[0] and y < middle[1] for x, y in centres(found))
    assert len(set(centres(found))) == 12


def test_the_levels_stand_along_both_axes() -> None:
    assert [found for found in matrix().texts if found.isdigit()] == [str(n) for n in range(1, 6) for _axis in "xy"]


def page_source(block: b.Block) -> str:
    return render_html(b.Document("Plan", "sv", "Fot", "{page}/{pages}", (block,))).decode()


def grey(colour: str) -> float:
    digits = colour[1:] if len(colour) == 7 else "".join(2 * digit for digit in colour[1:])
    red, green, blue = (int(digits[n : n + 2], 16) for n in (0, 2, 4))
    return 0.299 * red + 0.587 * green + 0.114 * blue


def test_those_who_pay_are_told_apart_without_colours_and_in_words() -> None:
    names = ("Programmet", "Egna medel", "Annan", "Inte angivet")
    parts = tuple(b.BarPart(n, 10, f"{n} kr") for n in range(4))
    source = page_source(b.BudgetBars("Titel", "", names, 40, (b.BudgetBar("kv 1", parts, "40 kr"),)))
    for boxes in (r'class="strip".*?</svg>', r'class="swatch".*</svg>'):
        (drawn,) = re.findall(boxes, source)
        found = re.findall(r'<rect[^>]*? fill="(#\w+)"[^>]*></rect>(<path)?', drawn)
        assert [bool(hatched) for _fill, hatched in found] == [False, False, False, True]
        shades = sorted(grey(fill) for fill, hatched in found if not hatched)
        assert min(after - before for before, after in pairwise(shades)) > 60
    assert "Programmet\u00a00\u00a0kr · Egna\u00a0medel\u00a01\u00a0kr" in source


def test_a_bar_that_goes_on_outside_the_picture_ends_in_an_arrow() -> None:
    rows = (
        b.GanttRow("1. Länge", 0.0, 2.0, "", "", before=True, after=True),
        b.GanttRow("2. Sedan", 2.0, 2.0, "", "", after=True),
        b.GanttRow("3. Inne", 0.5, 1.0, "", ""),
    )
    found = page(b.Gantt("Titel", "", ("kv 1", "kv 2"), rows, None, "I dag", "En pil är tid utanför"))
    assert (len(found.all("polygon")), len(found.all("rect"))) == (3, 2)
    assert "◀ ▶ En pil är tid utanför" in found.texts


def test_no_name_of_a_quarter_runs_out_of_its_strip() -> None:
    for count in range(1, 29):
        found = page(b.Gantt("", "", tuple(f"kv 4 20{n:02}" for n in range(count)), (), None, ""))
        places = [float(text["x"] or 0) for text in found.all("text")]
        assert places
        assert len(places) == 1 or places[-1] + 60 <= 400
        assert all(after - before >= 60 for before, after in pairwise(places))
