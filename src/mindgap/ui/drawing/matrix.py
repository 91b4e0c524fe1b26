"""The matrix drawn: people down, areas across, a quarter circle and a digit in each cell."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from mindgap.ui.drawing.coverage import circle
from mindgap.ui.drawing.pen import Line, Span, clip, fit, width, wrap

HEADING_ROWS = 2
_NARROW, _WIDE = 5, 9
_FULL = 6
"""The width from which a cell shows the target's digit too."""


@dataclass(frozen=True, slots=True)
class Column:
    """An area: its name, and heads at the coverage step against the minimum."""

    key: str
    name: str
    covering: int
    minimum: int
    risk: bool
    """Nobody or one person covers it."""
    critical: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """A person: label, and (step, target) per area id; areas left out are areas the person is not in."""

    key: str
    label: str
    cells: Mapping[str, tuple[int, int | None]]


@dataclass(frozen=True, slots=True)
class Frame:
    """How the width is shared: the label's cells, each column's, and which columns are shown."""

    label: int
    cell: int
    first: int
    shown: int


def frame(columns: int, cells: int, first: int = 0, at: int = 0) -> Frame:
    """Share `cells` among the labels and as many columns as fit, so that column number `at` is shown."""
    label = min(30, max(12, cells // 4))
    cell = max(_NARROW, min(_WIDE, (cells - label) // max(1, columns)))
    shown = max(1, min(columns, (cells - label) // cell))
    first = max(0, min(first, columns - shown))
    if at < first:
        first = at
    elif at >= first + shown:
        first = at - shown + 1
    return Frame(label, cell, first, shown)


def heading(columns: Sequence[Column], shape: Frame, corner: str, at: int) -> tuple[Line, Line]:
    """Give the area names on two lines, that of column `at` marked."""
    shown = columns[shape.first : shape.first + shape.shown]
    names = [_title(("!" if c.critical else "") + c.name, shape.cell - 1) for c in shown]
    lines: list[Line] = []
    for row in range(HEADING_ROWS):
        start = fit(corner if row else "", shape.label)
        cells = tuple(
            (fit(name[row] if row < len(name) else "", shape.cell), "strong" if i + shape.first == at else "dim")
            for i, name in enumerate(names)
        )
        lines.append(((start, "dim"), *cells))
    return lines[0], lines[1]


def _title(name: str, cells: int) -> tuple[str, ...]:
    """Set a name on two lines; a single word too long for one is parted in the middle."""
    if " " not in name and cells < width(name) <= 2 * cells - 1:
        middle = (len(name) + 1) // 2
        return f"{name[:middle]}-", name[middle:]
    return wrap(name, cells, HEADING_ROWS)


def body_row(row: Row, columns: Sequence[Column], shape: Frame, at: int | None, top: int) -> Line:
    """Give a person's line; `at` is the column of the cursor when it stands in this row, `top` the highest step."""
    here = at is not None
    spans: list[Span] = [(fit(("▸" if here else " ") + row.label, shape.label), "strong" if here else "")]
    for index, column in enumerate(columns[shape.first : shape.first + shape.shown], shape.first):
        step, target = row.cells.get(column.key, (0, None))
        text, role = _cell(step, target, shape.cell, top)
        spans.append((text, "cursor" if index == at else role))
    return tuple(spans)


def _cell(step: int, target: int | None, cells: int, top: int) -> tuple[str, str]:
    now = f"{circle(step, top)}{step}" if step else "·"
    aim = "" if target is None else f"▸{target}" if cells >= _FULL or not step else "▸"
    return fit(now + aim, cells), "" if step else "dim"


def coverage_row(columns: Sequence[Column], shape: Frame, label: str) -> Line:
    """Give heads at the coverage step against the minimum, with ! where one person or nobody covers."""
    spans: list[Span] = [(fit(label, shape.label), "dim")]
    for column in columns[shape.first : shape.first + shape.shown]:
        short = column.risk or column.covering < column.minimum
        mark = "!" if column.risk else "" if short else "✓"
        text = clip(f"{column.covering}/{column.minimum}{mark}", shape.cell)
        spans.append((fit(text, shape.cell), "warn" if short else "good"))
    return tuple(spans)
