"""The matrix drawn: people down, areas across, a quarter circle and a digit in each cell, coverage below."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mindgap.domain.staircase import Coverage, coverage_of
from mindgap.texts import _
from mindgap.ui.drawing.coverage import circle
from mindgap.ui.drawing.pen import Line, Span, clip, fit, width, wrap

HEADING_ROWS = 2
_NARROW, _WIDE = 7, 10
_LEAST_LABEL, _MOST_LABEL = 14, 34
_NOTE = 11

Cell = tuple[int, int | None]
"""The agreed step, 0 for not in the area, and the step aimed at when it is another."""


@dataclass(frozen=True, slots=True)
class Look:
    """How steps are written: the number of the highest one, and whether in digits alone."""

    top: int = 5
    plain: bool = False
    """Nothing but ASCII in the cells, for terminals without the circles."""


@dataclass(frozen=True, slots=True)
class Column:
    """An area: its name, heads at the coverage step against the minimum, and trainers."""

    key: str
    name: str
    covering: int
    minimum: int
    trainers: int = 0
    critical: bool = False

    @property
    def risk(self) -> bool:
        """Nobody or one person covers it."""
        return coverage_of(self.covering) is not Coverage.COVERED

    @property
    def short(self) -> bool:
        """Fewer than two, or than the minimum."""
        return self.risk or self.covering < self.minimum


@dataclass(frozen=True, slots=True)
class Row:
    """A person: what stands at the left, and beside it what the rows are sorted by."""

    label: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Frame:
    """How the width is shared: the label's cells, each column's, and which columns are shown."""

    label: int
    cell: int
    first: int
    shown: int


def frame(columns: int, cells: int, first: int = 0, at: int = 0, *, noted: bool = False) -> Frame:
    """Share `cells` among the labels and as many columns as fit; from `first` on, unless `at` is out of sight then.

    `noted` makes room for what the rows are sorted by beside the label.
    """
    label = min(_MOST_LABEL, max(_LEAST_LABEL, cells // 4 + (_NOTE if noted else 0)))
    cell = max(_NARROW, min(_WIDE, (cells - label) // max(1, columns)))
    shown = max(1, min(columns, (cells - label) // cell))
    first = max(0, min(first, columns - shown))
    if at < first:
        first = at
    elif at >= first + shown:
        first = at - shown + 1
    return Frame(label, cell, first, shown)


def heading(
    columns: Sequence[Column], shape: Frame, corner: tuple[str, str], at: int, ordered: str = ""
) -> tuple[Line, Line]:
    """Give the names of the columns shown on two lines, that of column `at` marked, `corner` above the labels.

    `ordered` is the key of the column that the rows are sorted by.
    """
    names = [_title(_named(c, ordered), shape.cell - 1) for c in columns]
    lines: list[Line] = []
    for row in range(HEADING_ROWS):
        cells = tuple(
            (fit(name[row] if row < len(name) else "", shape.cell), "strong" if i + shape.first == at else "dim")
            for i, name in enumerate(names)
        )
        lines.append(((fit(corner[row], shape.label), "dim"), *cells))
    return lines[0], lines[1]


def _named(column: Column, ordered: str) -> str:
    return ("↓" if column.key == ordered else "") + ("!" if column.critical else "") + column.name


def _title(name: str, cells: int) -> tuple[str, ...]:
    """Set a name on two lines; a first word too long for one is parted."""
    first = name.split(" ", 1)[0]
    if width(first) <= cells:
        return wrap(name, cells, HEADING_ROWS)
    at = (len(first) + 1) // 2 if name == first and len(first) < 2 * cells else cells - 1
    return f"{name[:at]}-", clip(name[at:], cells)


def body_row(row: Row, cells: Sequence[Cell], shape: Frame, at: int | None, look: Look) -> Line:
    """Give a person's line; `at` is the column of the cursor when it stands in this row."""
    here = at is not None
    note = clip(row.note, min(_NOTE, shape.label // 2 - 3))
    room = shape.label - (width(note) + 2 if note else 0) - 1
    spans: list[Span] = [((">" if look.plain else "▸") if here else " ", "strong" if here else "")]
    spans.append((fit(row.label, room), "strong" if here else ""))
    if note:
        spans.append((fit(f" {note}", width(note) + 2), "dim"))
    for index, cell in enumerate(cells, shape.first):
        role = "cursor" if index == at else "" if cell[0] else "dim"
        spans.append((fit(cell_text(cell, look), shape.cell), role))
    return tuple(spans)


def cell_text(cell: Cell, look: Look) -> str:
    """Write a step and the one aimed at: "◑3▸4", or "3>4" in digits."""
    step, target = cell
    if look.plain:
        return (str(step) if step else ".") + ("" if target is None else f">{target}")
    now = f"{circle(step, look.top)}{step}" if step else "·"
    return now + ("" if target is None else f"▸{target}")


def coverage_row(columns: Sequence[Column], shape: Frame, label: str) -> Line:
    """Give heads at the coverage step against the minimum, with ! where one person or nobody covers."""
    spans: list[Span] = [(fit(label, shape.label), "dim")]
    for column in columns:
        mark = "!" if column.risk else "" if column.short else "✓"
        text = clip(f"{column.covering}/{column.minimum}{mark}", shape.cell)
        spans.append((fit(text, shape.cell), "warn" if column.short else "good"))
    return tuple(spans)


def verdict_row(columns: Sequence[Column], shape: Frame, label: str) -> Line:
    """Say in a word how each area is covered."""
    words = {Coverage.NONE: _("no one"), Coverage.ONE: _("one !"), Coverage.COVERED: _("ok")}
    cells = ((fit(words[coverage_of(c.covering)], shape.cell), "warn" if c.risk else "dim") for c in columns)
    return ((fit(label, shape.label), "dim"), *cells)


def trainer_row(columns: Sequence[Column], shape: Frame, label: str) -> Line:
    """Count those in each area who may train others."""
    cells = ((fit(str(c.trainers or "–"), shape.cell), "" if c.trainers else "dim") for c in columns)
    return ((fit(label, shape.label), "dim"), *cells)


def step_marks(look: Look) -> str:
    """Give every step as its circle and digit: "○1 ◔2 ◑3 ◕4 ●5"; in digits "1–5"."""
    if look.plain:
        return f"1–{look.top}"
    return " ".join(f"{circle(step, look.top)}{step}" for step in range(1, look.top + 1))
