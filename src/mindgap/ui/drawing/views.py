"""Own view, manager's view and agreed step side by side: a row per person and area."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from mindgap.texts import _
from mindgap.ui.drawing.pen import Line, Span, fit

FIELDS = ("own", "manager", "agreed", "target")
_WIDTHS = {"own": 7, "manager": 8, "agreed": 13, "target": 14}
_DIFFERENCE = 4
_AREA_FROM = 74
"""Cells from which a row has room for its area."""


@dataclass(frozen=True, slots=True)
class ViewRow:
    """One person in one area."""

    place: tuple[str, str]
    label: str
    area: str = ""
    """The area's name, where rows of several areas stand together."""
    cells: Mapping[str, str] = field(default_factory=dict)
    """What each field says; a dash for those left out."""
    difference: int = 0
    """Steps between the own view and the manager's."""
    settled: bool = False
    """A step has been agreed on since both views were given."""


@dataclass(frozen=True, slots=True)
class ViewFrame:
    """How the width is shared."""

    label: int
    area: int

    @property
    def left(self) -> int:
        """The cell where the fields begin."""
        return self.label + self.area

    def field_at(self, x: int) -> int | None:
        """Give the number of the field in that cell."""
        edge = self.left
        for index, name in enumerate(FIELDS):
            if edge <= x < edge + _WIDTHS[name]:
                return index
            edge += _WIDTHS[name]
        return None


def view_frame(cells: int, *, areas: bool) -> ViewFrame:
    """Share `cells` among the person, the area where there is room for one, and the fields."""
    spare = max(14, min(72, cells - sum(_WIDTHS.values()) - _DIFFERENCE))
    area = spare // 2 if areas and cells >= _AREA_FROM else 0
    return ViewFrame(spare - area, area)


def view_heading(frame: ViewFrame) -> Line:
    """Give the names of the columns."""
    names = (_("own"), _("manager"), _("agreed"), _("target"))
    cells = tuple((fit(n.capitalize(), _WIDTHS[f]), "dim") for f, n in zip(FIELDS, names, strict=True))
    area = ((fit(_("Area"), frame.area), "dim"),) if frame.area else ()
    return ((fit("  " + _("Person"), frame.label), "dim"), *area, *cells)


def view_row(row: ViewRow, frame: ViewFrame, column: int | None) -> Line:
    """Draw a row; `column` is the field under the cursor when it stands in the row."""
    mark = "▸ " if column is not None else "✓ " if row.difference and row.settled else "  "
    spans: list[Span] = [(fit(mark + row.label, frame.label - 1) + " ", "strong" if column is not None else "")]
    spans += [(fit(row.area, frame.area - 1) + " ", "dim")] if frame.area else []
    for index, name in enumerate(FIELDS):
        role = "cursor" if index == column else "strong" if name == "agreed" else ""
        spans += [(fit(row.cells.get(name, "–"), _WIDTHS[name] - 1), role), (" ", "")]
    if row.difference:
        spans.append((f"≠{row.difference}", "dim" if row.settled else "warn"))
    return tuple(spans)
