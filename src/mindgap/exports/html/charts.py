"""Pictures as figures: a caption that says what is seen, a drawing, and the figures as text beside it."""

from __future__ import annotations

from typing import assert_never

from mindgap.exports.html.drawings import matrix, radar, staircase
from mindgap.exports.html.flow import flow
from mindgap.exports.html.strips import budget, dumbbell, gantt
from mindgap.exports.html.tags import Html, element, joined, table, text
from mindgap.reporting import blocks as b

CIRCLES = "○◔◑◕●"


def chart(block: b.Chart) -> Html:  # noqa: PLR0911  # one case per picture
    """Give a picture as HTML: strips and maps are tables, the rest are drawings with words for who cannot see."""
    match block:
        case b.Dumbbell():
            return dumbbell(block)
        case b.Gantt():
            return gantt(block)
        case b.BudgetBars():
            return budget(block)
        case b.FlowPicture():
            return flow(block)
        case b.HeatMap():
            return _heat_map(block)
        case b.Radar():
            return _figure(block, radar(block))
        case b.StaircasePicture():
            return _figure(block, staircase(block), _criteria(block))
        case b.PriorityMatrix():
            return _figure(block, matrix(block), _points(block))
        case _:
            assert_never(block)


def _figure(block: b.Radar | b.StaircasePicture | b.PriorityMatrix, *inside: Html) -> Html:
    return element("figure", element("figcaption", text(block.title)), *inside)


def _criteria(block: b.StaircasePicture) -> Html:
    items = (element("li", element("strong", text(step.name)), text(f" {step.criterion}")) for step in block.steps)
    return element("ol", *items)


def _points(block: b.PriorityMatrix) -> Html:
    items = (element("li", text(point.label), value=point.number) for point in block.points)
    return element("ol", *items)


def _heat_map(block: b.HeatMap) -> Html:
    steps = ((c, "centre", 1) for c in block.columns)
    head = [(block.corner, "left", 2), *steps, (block.mark_title, "left", 1)]
    rows = ([text(r.name), *(text(_circle(c)) for c in r.cells), text(_mark(r))] for r in block.rows)
    legend = element("p", text(" · ".join(_circle(c) for c in block.legend)), class_="note")
    return joined((table(block.title, head, rows), legend))


def _circle(cell: b.HeatCell) -> str:
    return cell.text if cell.quarters is None else f"{CIRCLES[cell.quarters]} {cell.text}"


def _mark(row: b.HeatRow) -> str:
    return f"! {row.mark}" if row.warning else row.mark
