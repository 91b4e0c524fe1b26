"""The lines of a score grid: who held how many cards of each level."""

from __future__ import annotations

from dataclasses import dataclass, replace

from textual.content import Content

from mindgap.domain.participant import Group
from mindgap.domain.scoring import LEVELS, NONE, Counts
from mindgap.texts import _
from mindgap.ui.drawing.canvas import BOLD, MUTED, STRONG, WARNING
from mindgap.ui.drawing.cells import fitted

LABEL = 15
CELL = 4
BETWEEN = 3
REMARK = LABEL + 5 * CELL + 5 * BETWEEN
"""Where the remark of a row begins."""
_CURSOR = "bold reverse $accent"


@dataclass(frozen=True, slots=True)
class GridRow:
    """A group's counts, and how many of it are in the room (None when nobody has said)."""

    group: Group
    label: str
    counts: Counts = NONE
    present: int | None = None
    attending: bool = False
    """Whether those are noted as attending; else they are registered."""

    @property
    def n(self) -> int:
        """Cards counted."""
        return sum(self.counts)

    def with_count(self, index: int, count: int) -> GridRow:
        """Give the row with another count in one cell."""
        a, b, c, d, e = (count if i == index else held for i, held in enumerate(self.counts))
        return replace(self, counts=(a, b, c, d, e))


def cell_at(x: int) -> int | None:
    """Give the index of the cell drawn at column `x`, or None beside the cells."""
    index, within = divmod(x - LABEL, CELL + BETWEEN)
    return index if 0 <= index < len(LEVELS) and within < CELL else None


def head_line() -> Content:
    """Draw the figures over the cells."""
    figures = (" " * BETWEEN).join(f"{level:>{CELL - 1}} " for level in LEVELS)
    return Content.assemble(" " * LABEL, (figures, STRONG))


def row_line(row: GridRow, cursor: int | None = None, width: int = 120) -> Content:
    """Draw a group's cells, the one under the cursor marked, and its remark as far as `width` cells allow."""
    cells = [_cell(count, at_cursor=i == cursor) for i, count in enumerate(row.counts)]
    mark = "▸ " if cursor is not None else "  "
    name = fitted(Content.styled(mark + row.label, BOLD if cursor is not None else ""), LABEL)
    return Content.assemble(name, Content(" " * BETWEEN).join(cells), " " * BETWEEN, _remark(row, width - REMARK))


def total_line(rows: tuple[GridRow, ...]) -> Content:
    """Draw what all groups come to."""
    sums = [sum(row.counts[i] for row in rows) for i in range(len(LEVELS))]
    figures = (" " * BETWEEN).join(f"{total or '·':>{CELL - 1}} " for total in sums)
    name = fitted(Content(f"  {_('Everybody')}"), LABEL)
    n, present = sum(sums), [row.present for row in rows if row.present is not None]
    said = _("{n} of {present}").format(n=n, present=sum(present)) if present else str(n)
    return Content.assemble(name, figures, " " * BETWEEN, "  ", said).stylize(MUTED)


def _cell(count: int, *, at_cursor: bool) -> Content:
    figure = f"{count:>2}"[-3:] if count else "  "
    if at_cursor:
        return fitted(Content.styled(f"[{figure}]", _CURSOR), CELL)
    return fitted(Content.assemble(("[", MUTED), (figure, BOLD), ("]", MUTED)), CELL)


def _remark(row: GridRow, room: int) -> Content:
    if row.present is None:
        return Content.styled(f"  {row.n}", MUTED) if row.n else Content("")
    said = _("{n} of {present}").format(n=row.n, present=row.present)
    if row.n > row.present:
        return _doubt(row, said, room)
    return Content.assemble(("✓ ", STRONG), said) if row.n == row.present > 0 else Content.styled(f"  {said}", MUTED)


def _doubt(row: GridRow, said: str, room: int) -> Content:
    """Ask about more cards than people, gently and as fully as there is room for."""
    whom = _("{said} who are here") if row.attending else _("{said} who are registered")
    asked = [_("{said}: is that right?").format(said=each) for each in (whom.format(said=said), said)]
    fitting = [remark for remark in (Content(f"! {each}") for each in asked) if remark.cell_length <= room]
    return (fitting or [Content(f"! {said}?")])[0].stylize(WARNING)
