"""The list of actions: what each column says, broad or narrow."""

from __future__ import annotations

from datetime import date

from textual.content import Content

from mindgap.domain.action import Action, ActionStatus
from mindgap.texts import _
from mindgap.texts.formats import MISSING, short_day, whole
from mindgap.texts.labels import label
from mindgap.ui.drawing.canvas import MUTED, STRONG, WARNING

BROAD = 90
MARKS = {
    ActionStatus.PLANNED: "○",
    ActionStatus.ONGOING: "◐",
    ActionStatus.DONE: "✓",
    ActionStatus.CANCELLED: "×",
}
_LOOKS = {ActionStatus.DONE: STRONG, ActionStatus.CANCELLED: MUTED}


def title_text(number: int, title: str) -> str:
    """Give " 4 Mentor for five-axis"."""
    return f"{number:>2} {' '.join(title.split())}"


def status_text(action: Action, *, late: bool) -> Content:
    """Give "○ Planned", or "! Planned" when it should have ended."""
    if late:
        return Content.styled(f"! {label(action.status)}", WARNING)
    return Content.styled(f"{MARKS[action.status]} {label(action.status)}", _LOOKS.get(action.status, ""))


def day_text(day: date | None, today: date) -> str:
    """Give "31 Mar", with the year when it is another: "31 Mar 27"."""
    if day is None:
        return MISSING
    return short_day(day) if day.year == today.year else f"{short_day(day)} {day.year % 100:02}"


def period_text(action: Action, today: date) -> str:
    """Give "24 Nov–31 Mar 27", a year both share said once; one of the days where the other is missing."""
    start, end = action.start, action.end
    if start is None:
        return MISSING if end is None else _("by {day}").format(day=day_text(end, today))
    if end is None:
        return _("from {day}").format(day=day_text(start, today))
    return f"{short_day(start) if start.year == end.year else day_text(start, today)}–{day_text(end, today)}"


def hours_text(action: Action, people: int) -> str:
    """Give the hours in all; a dash while nobody is named."""
    return whole(action.hours * people) if action.hours is not None and people else MISSING


def cost_text(action: Action) -> str:
    """Give the cost."""
    return whole(action.cost)


def count_text(n: int) -> Content:
    """Give how many take part; a dash for nobody."""
    return Content(str(n)) if n else Content.styled(MISSING, MUTED)


def gaps_text(numbers: tuple[int, ...]) -> Content:
    """Give the numbers of the gaps; a warning where there is none."""
    return Content(" ".join(map(str, numbers))) if numbers else Content.styled(MISSING, MUTED)
