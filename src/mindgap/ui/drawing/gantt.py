"""Actions over quarters: one bar per action, filled after its status."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from mindgap.domain.action import ActionStatus
from mindgap.reporting.quarters import Quarter, place
from mindgap.texts import _
from mindgap.ui.drawing.pen import Line, Span, fit

FILLS = {
    ActionStatus.PLANNED: ("░", "bar"),
    ActionStatus.ONGOING: ("▓", "bar"),
    ActionStatus.DONE: ("█", "good"),
    ActionStatus.CANCELLED: ("·", "dim"),
}
_MOST, _LEAST = 16, 4


@dataclass(frozen=True, slots=True)
class Bar:
    """An action's time; without a start it is drawn as its end alone, and the other way round."""

    key: str
    label: str
    start: date | None
    end: date | None
    status: ActionStatus
    late: bool = False


@dataclass(frozen=True, slots=True)
class Axis:
    """The quarters shown, each `cells` wide, after `label` cells for the titles."""

    origin: Quarter
    quarters: int
    label: int
    cells: int

    def at(self, day: date) -> int:
        """Give the cell of a day, counted from the first quarter's left edge."""
        return int(place(day, self.origin) * self.cells)

    @property
    def width(self) -> int:
        """Cells that the quarters take."""
        return self.quarters * self.cells


def axis(bars: Sequence[Bar], today: date, cells: int) -> Axis:
    """Give the quarters from the first start to the last end: at least 4, at most 16, always with the first one."""
    days = [d for bar in bars for d in (bar.start, bar.end) if d is not None] or [today]
    origin = Quarter.of(min(days))
    count = max(_LEAST, min(_MOST, origin.until(Quarter.of(max(days))) + 1))
    label = min(40, max(16, cells // 3))
    each = max(3, min(14, (cells - label - 1) // count))
    count = max(1, min(count, (cells - label - 1) // each))
    return Axis(origin, count, label, each)


def heading(shape: Axis, today: date) -> tuple[Line, Line]:
    """Give the years and the quarters; today's quarter is marked."""
    years: list[Span] = [(" " * shape.label, "")]
    names: list[Span] = [(" " * shape.label, "")]
    for i in range(shape.quarters):
        quarter = shape.origin.plus(i)
        year = str(quarter.year) if i == 0 or quarter.number == 1 else ""
        years.append((fit(year, shape.cells), "dim"))
        name = _("Q{number}").format(number=quarter.number)
        names.append((fit("│" + name, shape.cells), "strong" if quarter == Quarter.of(today) else "dim"))
    return tuple(years), tuple(names)


def bar_row(bar: Bar, shape: Axis, today: date, *, at_cursor: bool = False) -> Line:
    """Give an action's line: title, bar, and a thin line where today is."""
    mark = "▸ " if at_cursor else "! " if bar.late else "  "
    title: Span = (fit(mark + bar.label, shape.label - 1) + " ", "cursor" if at_cursor else "warn" if bar.late else "")
    span = _span(bar, shape)
    if span is None:
        return (title, (fit(_("no dates"), shape.width), "dim"))
    fill, role = FILLS[bar.status]
    return (title, *_cells(span, fill, "warn" if bar.late else role, (shape.at(today), shape.width)))


def _span(bar: Bar, shape: Axis) -> tuple[int, int] | None:
    start, end = bar.start or bar.end, bar.end or bar.start
    if start is None or end is None:
        return None
    first = shape.at(start)
    return first, max(first, shape.at(end))


def _cells(span: tuple[int, int], fill: str, role: str, frame: tuple[int, int]) -> Line:
    first, last = span
    now, whole = frame
    row = [(fill, role) if first <= x <= last else ("┆", "dim") if x == now else (" ", "") for x in range(whole)]
    if last >= whole:
        row[-1] = ("›", role)
    joined: list[Span] = []
    for text, kind in row:
        if joined and joined[-1][1] == kind:
            joined[-1] = (joined[-1][0] + text, kind)
        else:
            joined.append((text, kind))
    return tuple(joined)


def legend(labels: dict[ActionStatus, str]) -> Line:
    """Give what the fills mean."""
    spans: list[Span] = []
    for status, (fill, role) in FILLS.items():
        spans += [(fill * 2, role), (f" {labels[status]}   ", "dim")]
    return (*spans, ("┆", "dim"), (" " + _("today"), "dim"))
