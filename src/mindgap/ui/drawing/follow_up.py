"""The lists of the follow-up: the dates, and the actions with open ones first."""

from __future__ import annotations

from datetime import date

from textual.content import Content

from mindgap.domain.action import Action, ActionStatus
from mindgap.domain.overview import is_late
from mindgap.domain.review import FollowUp
from mindgap.texts import _, ngettext
from mindgap.texts.formats import day, period
from mindgap.texts.labels import label
from mindgap.ui.drawing.canvas import BOLD, MUTED, STRONG, WARNING
from mindgap.ui.drawing.cells import fitted
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
    """Give "! 12 d", nothing for what is in time."""
    return Content.styled("! " + _("{n} d").format(n=late), WARNING) if late > 0 else Content("")


def late_words(late: int) -> Content:
    """Give "! 12 days late"."""
    return Content.styled("! " + ngettext("{n} day late", "{n} days late", late).format(n=late), WARNING)


def action_detail(action: Action, today: date, width: int, *, projector: bool) -> list[Content]:
    """Say all about the action under the cursor: title, then owner, time and status, then spread and measure."""
    room = max(20, width - 4)
    late = days_late(action, today)
    when = period(action.start, action.end) if _dated(action) else ""
    owner = "" if projector else " ".join(action.owner.split())
    facts = [status_text(action.status), *([late_words(late)] if late else [])]
    facts += [Content(fact) for fact in (owner, when, label(action.type)) if fact]
    lines = [Content.styled(" ".join(action.title.split()), BOLD), Content.styled("  ·  ", MUTED).join(facts)]
    lines += [Content.styled(spread, MUTED) for spread in (_spread_words(action, projector=projector),) if spread]
    if action.measure:
        lines.append(Content.styled(_("Measure") + ": " + " ".join(action.measure.split()), MUTED))
    return [Content("  ") + fitted(line, room) for line in lines]


def _dated(action: Action) -> bool:
    return action.start is not None or action.end is not None


def _spread_words(action: Action, *, projector: bool) -> str:
    """Say who passes the knowledge on to whom and by when; only the date in projector mode."""
    ways = "" if projector else " → ".join(part for part in (action.spread_from, action.spread_to) if part)
    when = _("by {day}").format(day=day(action.spread_by)) if action.spread_by else ""
    done = "✓" if action.spread_done else ""
    told = "  ".join(part for part in (" ".join(ways.split()), when, done) if part)
    return _("Spread") + ": " + told if told else ""


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
        return late_words(-left)
    if left == 0:
        return Content.styled(_("today"), BOLD)
    return Content.styled(ngettext("in {n} day", "in {n} days", left).format(n=left), MUTED)
