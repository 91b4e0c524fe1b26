"""What waits to be done, and how far the programme has come."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from textual.content import Content
from textual.widget import Widget

from mindgap.domain.programme import TARGETS, Duty, DutyKind, Reach, duties, reach
from mindgap.texts import _, ngettext
from mindgap.texts.formats import whole
from mindgap.ui.drawing.bars import bar
from mindgap.ui.drawing.cells import fitted

if TYPE_CHECKING:
    from mindgap.domain.overview import Overview

_SHOWN = 4
_MOST_BAR = 24


class Duties(Widget):
    """The most pressing things over all companies."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002  # Textual's name
        super().__init__(id=id)
        self._duties: tuple[Duty, ...] | None = None

    def show(self, overviews: Sequence[Overview], today: date) -> None:
        """Show what these companies need as of `today`."""
        self._duties = duties(overviews, today)
        self.refresh()

    def render(self) -> Content:
        """Draw a line per thing to do."""
        title = Content.styled(_("To do now"), "bold")
        if self._duties is None:
            return title
        if not self._duties:
            return Content("\n").join([title, Content.styled(_("Nothing is waiting."), "$text-muted")])
        hidden = len(self._duties) - _SHOWN
        lines = [self._line(duty) for duty in self._duties[: _SHOWN if hidden <= 0 else _SHOWN - 1]]
        if hidden > 0:
            more = ngettext("{n} more thing", "{n} more things", hidden + 1).format(n=hidden + 1)
            lines.append(Content.styled(f"  + {more}", "$text-muted"))
        return Content("\n").join([title, *lines])

    def _line(self, duty: Duty) -> Content:
        width = self.content_size.width
        calm = duty.kind is DutyKind.REVIEW
        text = Content.assemble(("  " if calm else "! ", "bold $warning"), duty_text(duty))
        left = min(32, max(26, width - 26))
        return fitted(fitted(text, left) + Content("  ") + Content.styled(duty.company, "$text-muted"), width)


class Programme(Widget):
    """How many companies and people are reached, against the targets."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002  # Textual's name
        super().__init__(id=id)
        self._reach, self._targets = Reach(0, 0, 0, 0), TARGETS

    def show(self, overviews: Sequence[Overview], targets: Reach) -> None:
        """Count these companies."""
        self._reach, self._targets = reach(overviews), targets
        self.refresh()

    def render(self) -> Content:
        """Draw a bar per target."""
        now, targets = self._reach, self._targets
        rows = (
            (_("Companies"), now.companies, targets.companies),
            (_("Skåne"), now.skane, targets.skane),
            (_("Blekinge"), now.blekinge, targets.blekinge),
            (_("People"), now.people, targets.people),
        )
        width = min(_MOST_BAR, self.content_size.width - 25)
        lines = [_bar_line(name, part, target, width) for name, part, target in rows]
        return Content("\n").join([Content.styled(_("The programme"), "bold"), *lines])


def _bar_line(name: str, part: int, target: int, width: int) -> Content:
    figure = fitted(Content(whole(part)), 5, "right") + Content.styled(f" / {whole(target):>5}", "$text-muted")
    return fitted(Content(name), 10) + bar(part, target, width) + Content(" ") + figure


def duty_text(duty: Duty) -> str:
    """Say what is to be done."""
    n = duty.number
    if duty.kind is DutyKind.FOLLOW_UP:
        return _follow_up(n)
    if duty.kind is DutyKind.LATE_ACTIONS:
        return ngettext("{n} action is late", "{n} actions are late", n).format(n=n)
    return _("The review is waiting") if duty.kind is DutyKind.REVIEW else _("Personal data to be erased")


def _follow_up(days: int) -> str:
    if days < 0:
        return ngettext("Follow-up {n} day late", "Follow-up {n} days late", -days).format(n=-days)
    if days == 0:
        return _("Follow-up today")
    return ngettext("Follow-up in {n} day", "Follow-up in {n} days", days).format(n=days)
