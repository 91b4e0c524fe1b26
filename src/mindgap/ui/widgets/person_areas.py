"""One person's areas as a small grid: three views, evidence, target and its date."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.message import Message

from mindgap.texts import N_, _
from mindgap.ui.drawing.pen import Line, Span, fit
from mindgap.ui.widgets.grid_board import GridBoard

FIELDS = ("own", "manager", "agreed", "evidence", "target", "by")
_WIDTHS = {"own": 6, "manager": 8, "agreed": 12, "evidence": 18, "target": 8, "by": 13}


@dataclass(frozen=True, slots=True)
class AreaRow:
    """An area: its name and what each column says; `placed` when the person is in it."""

    key: str
    name: str
    cells: Mapping[str, str] = field(default_factory=dict)
    placed: bool = False


class PersonAreas(GridBoard):
    """A row per area; + and − change the view or the target under the cursor, Enter asks for the rest."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "plus",
            "nudge(1)",
            N_("Up"),
            id="views.up",
            tooltip=N_("One step up in the view or target under the cursor"),
        ),
        Binding(
            "minus",
            "nudge(-1)",
            N_("Down"),
            id="views.down",
            tooltip=N_("One step down in the view or target under the cursor"),
        ),
        Binding(
            "enter",
            "open",
            N_("Change"),
            id="views.open",
            tooltip=N_("Choose the evidence, or the target and its date"),
        ),
    ]
    DEFAULT_CSS = """
    PersonAreas { height: auto; max-height: 16; }
    """

    @dataclass
    class Nudged(Message):
        """One step up or down was asked for."""

        area_id: str
        field: str
        by: int

    @dataclass
    class Opened(Message):
        """The cell is to be changed by a question."""

        area_id: str
        field: str

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002  # Textual's name
        """Make an empty grid."""
        super().__init__(id=id)
        self._rows: tuple[AreaRow, ...] = ()

    def display_areas(self, rows: Sequence[AreaRow]) -> None:
        """Show these areas."""
        self._rows = tuple(rows)
        self.lay([row.key for row in rows], FIELDS)

    def heading(self) -> Sequence[Line]:
        """Give the columns' names."""
        names = (_("own"), _("manager"), _("agreed"), _("evidence"), _("target"), _("by when"))
        cells = tuple((fit(n.capitalize(), _WIDTHS[f]), "dim") for f, n in zip(FIELDS, names, strict=True))
        return (((fit("  " + _("Area"), self._label()), "dim"), *cells),)

    def row_line(self, index: int, column: int | None) -> Line:
        """Draw an area's row."""
        row = self._rows[index]
        mark = "▸ " if column is not None else "  "
        spans: list[Span] = [(fit(mark + row.name, self._label() - 1) + " ", "" if row.placed else "dim")]
        for i, name in enumerate(FIELDS):
            role = "cursor" if i == column else "strong" if name == "agreed" else ""
            spans += [(fit(row.cells.get(name, "–"), _WIDTHS[name] - 1), role), (" ", "")]
        return tuple(spans)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002  # Textual's
        """Leave the page keys to the page around while all areas are shown."""
        return len(self._rows) > self.size.height if action == "leaf" else True

    def column_at(self, x: int) -> int | None:
        """Give the number of the column in that cell."""
        edge = self._label()
        for i, name in enumerate(FIELDS):
            if edge <= x < edge + _WIDTHS[name]:
                return i
            edge += _WIDTHS[name]
        return None

    def action_nudge(self, by: int) -> None:
        """Ask for a step up or down."""
        if self.row is not None and self.column is not None:
            self.post_message(self.Nudged(self.row, self.column, by))

    def action_open(self) -> None:
        """Ask for a change by question."""
        if self.row is not None and self.column is not None:
            self.post_message(self.Opened(self.row, self.column))

    def _label(self) -> int:
        return max(12, min(40, self.size.width - sum(_WIDTHS.values())))
