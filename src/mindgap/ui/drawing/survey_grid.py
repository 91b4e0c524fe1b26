"""The lines of the grid where the forms of the employee survey are counted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from textual.content import Content

from mindgap.texts import _
from mindgap.ui.drawing.canvas import BOLD, MUTED, STRONG
from mindgap.ui.drawing.cells import fitted

PITCH, SUM, LEAD = 5, 6, 5
_CURSOR = "bold reverse $accent"
_MOST_TEXT = 76


@dataclass(frozen=True, slots=True)
class SurveyRow:
    """An item: its number on the form, its words, and how many gave each answer."""

    item: str
    number: str
    text: str
    heads: Mapping[int, int]

    @property
    def values(self) -> tuple[int, ...]:
        """The answers there are, in order."""
        return tuple(self.heads)

    @property
    def n(self) -> int:
        """Forms counted."""
        return sum(self.heads.values())

    def with_heads(self, value: int, heads: int) -> SurveyRow:
        """Give the row with another count for one answer."""
        return replace(self, heads={**self.heads, value: heads})


def start(row: SurveyRow, width: int) -> int:
    """Give the column where the first cell of a row begins: the cells of every row end at the same one."""
    text = min(width - LEAD - SUM, _MOST_TEXT + 5 * PITCH)
    return LEAD + text - PITCH * len(row.values)


def cell_at(row: SurveyRow, width: int, x: int) -> int | None:
    """Give the index of the cell drawn at column `x`, or None beside the cells."""
    index = (x - start(row, width)) // PITCH
    return index if 0 <= index < len(row.values) else None


def head_line(row: SurveyRow, width: int) -> Content:
    """Draw the answers over the cells of a row."""
    figures = "".join(f"{value:>{PITCH - 1}} " for value in row.values)
    return Content.assemble(" " * start(row, width), (figures, STRONG), (f"{'n':>{SUM - 2}}", MUTED))


def row_line(row: SurveyRow, cursor: int | None, width: int, *, least: int, masked: bool) -> Content:
    """Draw an item's cells; `masked` hides which answers were given, and how many while they are fewer than `least`."""
    mark = "▸" if cursor is not None else " "
    name = Content.styled(f"{mark}{row.number:>3} {row.text}", BOLD if cursor is not None else "")
    shown = ["•" if masked and row.n else str(row.heads[v] or "") for v in row.values]
    cells = (_cell(text, at_cursor=i == cursor) for i, text in enumerate(shown))
    n = "" if not row.n else f"{row.n}" if not masked or row.n >= least else f"<{least}"
    end = (f"{n:>{SUM - 2}}", MUTED)
    return Content.assemble(fitted(name, start(row, width) - 1), " ", *cells, end)


def _cell(text: str, *, at_cursor: bool) -> Content:
    figure = f"{text:>2}"
    if at_cursor:
        return fitted(Content.styled(f"[{figure}]", _CURSOR), PITCH, "right")
    return fitted(Content.assemble(("[", MUTED), (figure, BOLD), ("]", MUTED)), PITCH, "right")


def words_lines(row: SurveyRow, value: int, scale: Sequence[str], width: int) -> list[Content]:
    """Say what is asked where the cursor stands, and what the answer means."""
    asked = Content.styled(f"{row.number} {row.text}".strip(), BOLD)
    if len(row.values) == len(scale):
        meaning = scale[row.values.index(value)]
    else:
        meaning = _("0 is not at all likely, 10 is very likely")
    return [*asked.wrap(max(20, width - 1)), Content.styled(f"{value} = {meaning}", MUTED)]
