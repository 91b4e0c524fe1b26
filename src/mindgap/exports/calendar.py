"""The calendar: follow-ups, where actions start and end, and what was decided or parked until a day, as whole days."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from mindgap.domain.action import ActionStatus
from mindgap.reporting.facts import PlanFacts
from mindgap.reporting.facts.actions import ActionFacts
from mindgap.texts import _
from mindgap.texts.labels import label

_BEGINNING = date(2020, 1, 1)
_PER_DAY = 100
"""How many numbers of sequence a day has: one per version."""


@dataclass(frozen=True, slots=True)
class Happening:
    """Something on a day, known by a stable id."""

    uid: str
    on: date
    summary: str
    description: str
    cancelled: bool = False


def render_calendar(facts: PlanFacts) -> bytes:
    """Give the calendar's bytes. The ids are stable, so that reading it in again updates instead of doubling.

    Days are whole days and need no time zone: they are the same day wherever the calendar is read.
    """
    from icalendar import Calendar, Event

    calendar = Calendar()
    calendar.add("prodid", "-//MindGap//MindGap//SV")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", facts.company.name)
    written = datetime(facts.control.on.year, facts.control.on.month, facts.control.on.day, tzinfo=UTC)
    for found in happenings(facts):
        event = Event()
        event.add("uid", found.uid)
        event.add("sequence", sequence(facts))
        event.add("dtstamp", written)
        event.add("last-modified", written)
        event.add("dtstart", found.on)
        event.add("dtend", found.on + timedelta(days=1))
        event.add("summary", found.summary)
        event.add("description", found.description)
        event.add("status", "CANCELLED" if found.cancelled else "CONFIRMED")
        event.add("transp", "TRANSPARENT")
        calendar.add_component(event)
    return bytes(calendar.to_ical())


def sequence(facts: PlanFacts) -> int:
    """Give the number by which a calendar tells a later reading from an earlier: by day, then by version.

    An old version that is written again has its old number, and so puts nothing back.
    """
    version = facts.control.version.number if facts.control.version else 0
    return (facts.control.on - _BEGINNING).days * _PER_DAY + min(version, _PER_DAY - 1)


def happenings(facts: PlanFacts) -> Iterator[Happening]:
    """Give every dated thing of the plan; a cancelled action says so, for those who have read it in before."""
    plan, name = facts.control.number, facts.company.name
    for f in facts.follow_ups:
        if f.held is None:
            summary = _("Follow-up after {months} months: {company}").format(months=f.months, company=name)
            yield Happening(f"{plan}-follow-up-{f.months}@mindgap", f.due, summary, _("Open actions first."))
    for action in facts.actions:
        yield from _action(action)
    yield from _said(facts)


def _action(action: ActionFacts) -> Iterator[Happening]:
    about = f"{label(action.type)}. {_('Owner')}: {action.owner or '–'}"
    cancelled = action.status is ActionStatus.CANCELLED
    days = ((action.start, "start", _("Starts: {title}")), (action.end, "end", _("Ends: {title}")))
    for day, name, told in days:
        if day is not None:
            yield Happening(f"{action.id}-{name}@mindgap", day, told.format(title=action.title), about, cancelled)


def _said(facts: PlanFacts) -> Iterator[Happening]:
    for kind, held in ((_("Decision"), facts.decisions), (_("Parked point"), facts.parked)):
        for said in held:
            if said.due is not None:
                about = f"{_('Who')}: {said.who or '–'}"
                yield Happening(f"{said.id}@mindgap", said.due, f"{kind}: {said.text}", about)
