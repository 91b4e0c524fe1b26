"""The pictures of a document in character cells: the same marks as on paper, and figures where cells are too few."""

from __future__ import annotations

from typing import assert_never

from textual.content import Content

from mindgap.reporting import blocks as b
from mindgap.ui.drawing.canvas import ACCENT, BOLD, MUTED, STRONG, Canvas
from mindgap.ui.drawing.paper_grid import grid
from mindgap.ui.drawing.pen import fit, width, wrap
from mindgap.ui.drawing.priority import PriorityPoint, priority_lines
from mindgap.ui.drawing.web import web_lines

_CIRCLES = "○◔◑◕●"
FIRST, LAST = 1, 5
"""Levels."""
_NAME, _FIGURE = 24, 14
_LEAST = 16
"""A picture narrower than this says nothing; its words do."""
_SQUARE, _WIDEST_SQUARE, _LEAST_SQUARE = 18, 76, 40
"""Lines and cells of importance against effort."""


def chart(block: b.Chart, cells: int) -> list[Content]:
    """Give a picture under its title."""
    return [Content.styled(line, BOLD) for line in wrap(block.title, cells)] + _drawn(block, cells)


def _drawn(block: b.Chart, cells: int) -> list[Content]:  # noqa: PLR0911  # one arm per picture
    match block:
        case b.Dumbbell():
            return _dumbbell(block, cells)
        case b.Radar():
            return web_lines(block, cells) or [Content(line) for line in wrap(block.alt, cells)]
        case b.StaircasePicture():
            return _staircase(block, cells)
        case b.HeatMap():
            return _heat_map(block, cells)
        case b.PriorityMatrix():
            return _priority(block, cells)
        case b.Gantt():
            return _gantt(block, cells)
        case b.BudgetBars():
            return _budget(block, cells)
        case b.FlowPicture():
            return _flow(block, cells)
        case _:
            assert_never(block)


def _room(cells: int) -> int:
    return max(_LEAST, cells - _NAME - _FIGURE - 2)


def _line(name: str, middle: Content, figure: str) -> Content:
    return Content.assemble(fit(name, _NAME), " ", middle, " ", (fit(figure, _FIGURE), MUTED))


def _dumbbell(block: b.Dumbbell, cells: int) -> list[Content]:
    room = _room(cells)
    scale = Canvas(room)
    for level in range(FIRST, LAST + 1):
        scale.put(_column(level, room), 0, str(level), MUTED)
    lines = [_line("", scale.lines()[0], "")]
    lines += [_line(row.name, _track(row, room), row.gap_text or row.note) for row in block.rows]
    words = f"○ {block.current_label}   ◆ {block.desired_label}   ├┤ {block.spread_label}   ━ {block.gap_label}"
    return [*lines, *(Content.styled(line, MUTED) for line in wrap(words, cells))]


def _column(level: float, room: int) -> int:
    return round((level - FIRST) / (LAST - FIRST) * (room - 1))


def _track(row: b.DumbbellRow, room: int) -> Content:
    canvas = Canvas(room)
    for level in range(FIRST, LAST + 1):
        canvas.put(_column(level, room), 0, "·", MUTED)
    if row.current is not None:
        first, last = _column(row.current.low, room), _column(row.current.high, room)
        canvas.put(first, 0, "├" + "─" * max(0, last - first - 1) + "┤", MUTED)
    if row.current is not None and row.desired is not None:
        ends = sorted((_column(row.current.mean, room), _column(row.desired.mean, room)))
        canvas.put(ends[0], 0, "━" * (ends[1] - ends[0]), ACCENT)
    for side, mark in ((row.current, "○"), (row.desired, "◆")):
        if side is not None:
            canvas.put(_column(side.mean, room), 0, mark, STRONG)
    return canvas.lines()[0]


def _bar(value: float, most: float, room: int, mark: str = "█") -> Content:
    filled = min(room, round(room * value / max(1, most))) or (1 if value > 0 else 0)
    return Content.assemble((mark * filled, ACCENT), " " * (room - filled))


def _staircase(block: b.StaircasePicture, cells: int) -> list[Content]:
    most, room = max((max(s.now, s.target) for s in block.steps), default=1), _room(cells)
    lines: list[Content] = []
    for step in reversed(block.steps):
        lines.append(_line(f"{step.number} {step.name}", _bar(step.now, most, room), step.now_text))
        lines.append(_line("", _bar(step.target, most, room, "░"), step.target_text))
    words = f"█ {block.now_label}   ░ {block.target_label}"
    return [*lines, Content.styled(words, MUTED)]


def _heat_map(block: b.HeatMap, cells: int) -> list[Content]:
    head = (block.corner, *block.columns, block.mark_title)
    rows = [(row.name, *(_circle(cell) for cell in row.cells), row.mark) for row in block.rows]
    legend = "   ".join(_circle(cell) for cell in block.legend)
    return [*grid(head, rows, cells), *(Content.styled(line, MUTED) for line in wrap(legend, cells))]


def _circle(cell: b.HeatCell) -> str:
    if cell.quarters is None:
        return cell.text
    return f"{_CIRCLES[max(0, min(cell.quarters, len(_CIRCLES) - 1))]} {cell.text}"


def _priority(block: b.PriorityMatrix, cells: int) -> list[Content]:
    points = [PriorityPoint(p.number, p.importance, p.effort, not p.muted) for p in block.points]
    lines = priority_lines(points, min(cells, _WIDEST_SQUARE), _SQUARE) if cells >= _LEAST_SQUARE else []
    rows = [
        (f"({p.number})" if p.muted else str(p.number), p.label, str(p.importance), str(p.effort)) for p in block.points
    ]
    return [*lines, Content(""), *grid(("", "", block.importance_label, block.effort_label), rows, cells)]


def _gantt(block: b.Gantt, cells: int) -> list[Content]:
    room = _room(cells)
    per = room / max(1, len(block.quarters))
    head, free = Canvas(room), 0
    for index, name in enumerate(block.quarters):
        if free <= int(index * per) <= room - width(name):
            head.put(int(index * per), 0, name, MUTED)
            free = int(index * per) + width(name) + 1
    lines = [_line("", head.lines()[0], "")]
    lines += [_line(row.label, _time(row, per, room), row.dates) for row in block.rows]
    words = f"‹ › {block.beyond_label}" if block.beyond_label else ""
    return [*lines, *(Content.styled(line, MUTED) for line in wrap(words, cells) if line)]


def _time(row: b.GanttRow, per: float, room: int) -> Content:
    """Draw the bar of an action, with a mark at each edge that it goes beyond."""
    canvas = Canvas(room)
    first = min(int(row.start * per), room - 1)
    last = max(first + 1, min(room, round(row.end * per)))
    canvas.put(first, 0, ("▓" if row.done else "█") * (last - first), ACCENT)
    if row.before:
        canvas.put(0, 0, "‹", STRONG)
    if row.after:
        canvas.put(room - 1, 0, "›", STRONG)
    return canvas.lines()[0]


def _budget(block: b.BudgetBars, cells: int) -> list[Content]:
    room, shades = _room(cells), "█▓▒░"
    lines: list[Content] = []
    for bar in block.bars:
        parts = [(shades[p.series % len(shades)] * _length(p.value, block.highest, room), ACCENT) for p in bar.parts]
        drawn = Content.assemble(*parts) if parts else Content("")
        lines.append(_line(bar.label, drawn.pad_right(max(0, room - drawn.cell_length)), bar.total_text))
    words = "   ".join(f"{shades[i % len(shades)]} {name}" for i, name in enumerate(block.series))
    return [*lines, *(Content.styled(line, MUTED) for line in wrap(words, cells))]


def _length(value: int, most: int, room: int) -> int:
    return min(room, max(1, round(room * value / max(1, most))))


def _flow(block: b.FlowPicture, cells: int) -> list[Content]:
    rows = [(row.name, *(_heads(cell) for cell in row.cells)) for row in block.rows]
    sums = [(line.name, *line.texts) for line in block.sums]
    sides = (False, *(True for _column in block.columns))
    legend = f"{block.heads_label} ({block.freed_label})"
    table = grid((block.corner, *block.columns), [*rows, *sums], cells, right=sides)
    return [*table, *(Content.styled(line, MUTED) for line in wrap(legend, cells))]


def _heads(cell: b.FlowCell) -> str:
    return f"{cell.text} ({cell.freed_text})" if cell.freed else cell.text
