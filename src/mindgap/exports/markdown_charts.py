"""Pictures in Markdown: the title, and the figures as a table or as words."""

from __future__ import annotations

from typing import assert_never

from mindgap.exports.markdown_text import flat, grid, paragraph
from mindgap.reporting import blocks as b
from mindgap.texts.formats import MISSING

CIRCLES = "○◔◑◕●"


def chart(block: b.Chart) -> str:
    """Give a picture as a bold title and what it shows."""
    return f"**{flat(block.title)}**\n\n{_figures(block)}"


def _figures(block: b.Chart) -> str:  # noqa: PLR0911  # one case per picture
    match block:
        case b.Dumbbell():
            return _dumbbell(block)
        case b.Radar():
            return paragraph(block.alt)
        case b.StaircasePicture():
            return _staircase(block)
        case b.HeatMap():
            return _heat_map(block)
        case b.PriorityMatrix():
            return _matrix(block)
        case b.Gantt():
            return grid(("", "", ""), [(row.label, row.dates, row.status) for row in block.rows])
        case b.BudgetBars():
            return _budget(block)
        case b.FlowPicture():
            return _flow(block)
        case _:
            assert_never(block)


def _dumbbell(block: b.Dumbbell) -> str:
    head = ("", block.current_label, block.desired_label, block.gap_label, block.spread_label)
    rows = [(r.name, _mean(r.current), _mean(r.desired), r.gap_text, r.note or _spreads(r)) for r in block.rows]
    return grid(head, rows)


def _mean(span: b.Span | None) -> str:
    return span.text if span else MISSING


def _spreads(row: b.DumbbellRow) -> str:
    return " → ".join(f"{span.low}–{span.high}" if span else MISSING for span in (row.current, row.desired))


def _staircase(block: b.StaircasePicture) -> str:
    head = ("", block.now_label, block.target_label, "")
    steps = reversed(block.steps)
    return grid(head, [(f"{s.number} {s.name}", s.now_text, s.target_text, s.criterion) for s in steps])


def _heat_map(block: b.HeatMap) -> str:
    rows = [(row.name, *(_circle(c) for c in row.cells), row.mark) for row in block.rows]
    legend = " · ".join(flat(_circle(c)) for c in block.legend)
    return f"{grid((block.corner, *block.columns, block.mark_title), rows)}\n\n{legend}"


def _circle(cell: b.HeatCell) -> str:
    return cell.text if cell.quarters is None else f"{CIRCLES[cell.quarters]} {cell.text}"


def _matrix(block: b.PriorityMatrix) -> str:
    head = ("", "", block.importance_label, block.effort_label)
    return grid(head, [(str(p.number), p.label, str(p.importance), str(p.effort)) for p in block.points])


def _budget(block: b.BudgetBars) -> str:
    rows = [
        (bar.label, *(_part(bar, index) for index in range(len(block.series))), bar.total_text, bar.hours_text)
        for bar in block.bars
    ]
    return grid(("", *block.series, "Σ", ""), rows)


def _part(bar: b.BudgetBar, index: int) -> str:
    return next((p.text for p in bar.parts if p.series == index), MISSING)


def _flow(block: b.FlowPicture) -> str:
    """Give the heads, and behind them the places freed in the period as "(2)"."""
    rows = [(row.name, *(_heads(cell) for cell in row.cells)) for row in block.rows]
    sums = [(line.name, *line.texts) for line in block.sums]
    legend = f"{flat(block.heads_label)} ({flat(block.freed_label)})"
    return f"{grid((block.corner, *block.columns), [*rows, *sums])}\n\n{legend}"


def _heads(cell: b.FlowCell) -> str:
    return f"{cell.text} ({cell.freed_text})" if cell.freed else cell.text
