"""The lists of the follow-up: the dates, and the actions with open ones first."""

from __future__ import annotations

from datetime import date

from textual.content import Content

from mindgap.domain.action import Action, ActionStatus
from mindgap.domain.overview import is_late
from mindgap.domain.review import FollowUp
from mindgap.texts import _, ngettext
from mindgap.texts.formats import day
from mindgap.texts.labels import label
from mindgap.ui.drawing.canvas import BOLD, MUTED, STRONG, WARNING
from mindgap.ui.drawing.review import STATUS_MARKS

NONE = "–"
_LOOKS = {ActionStatus.ONGOING: BOLD, ActionStatus.DONE: STRONG, ActionStatus.CANCELLED: MUTED}


def days_late(action: Action, today: date) -> int:
    """Give the days since an open action should have ended: today − end, at least 0."""
    return (today - action.end).days if action.end is not None and is_late(action, today) else 0


def status_text(status: ActionStatus) -> Content:
    """Give "◐ Ongoing"."""
    return Content.styled(f"{STATUS_MARKS[status]} {label(status)}", _LOOKS.get(status, ""))


def late_text(late: int) -> Content:
    """Give "! 12 days late", nothing for what is in time."""
    if late <= 0:
        return Content("")
    return Content.styled("! " + ngettext("{n} day late", "{n} days late", late).format(n=late), WARNING)


def spread_text(action: Action, today: date) -> Content:
    """Give ✓ when the knowledge was passed on, ○ when that is planned, ! when it is late, a dash when nothing is."""
    if action.spread_done:
        return Content.styled("✓", STRONG)
    if action.spread_by is not None and action.spread_by < today and action.status is not ActionStatus.CANCELLED:
        return Content.styled("!", WARNING)
    planned = action.spread_from or action.spread_to or action.spread_by
    return Content("○") if planned else Content.styled(NONE, MUTED)


def action_cells(action: Action, today: date, *, projector: bool) -> tuple[str | Content, ...]:
    """Give the cells of an action: title, owner unless projected, end, status, whether it is late and passed on."""
    return (
        " ".join(action.title.split()),
        *(() if projector else (Content.styled(" ".join(action.owner.split()), MUTED),)),
        day(action.end),
        status_text(action.status),
        late_text(days_late(action, today)),
        spread_text(action, today),
    )


def date_cells(follow_up: FollowUp, today: date) -> tuple[str | Content, ...]:
    """Give the cells of a follow-up: after how many months, due, held or how late, and what was seen."""
    n = follow_up.months
    after = ngettext("{n} month", "{n} months", n).format(n=n)
    return (after, day(follow_up.due), _held(follow_up, today), Content.styled(" ".join(follow_up.text.split()), MUTED))


def _held(follow_up: FollowUp, today: date) -> Content:
    if follow_up.held is not None:
        return Content.styled(f"✓ {day(follow_up.held)}", STRONG)
    left = (follow_up.due - today).days
    if left < 0:
        return late_text(-left)
    if left == 0:
        return Content.styled(_("today"), BOLD)
    return Content.styled(ngettext("in {n} day", "in {n} days", left).format(n=left), MUTED)
