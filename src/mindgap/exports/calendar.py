"""The calendar: follow-ups, where actions start and end, and what was decided or parked until a day, as whole days."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

from mindgap.domain.action import ActionStatus
from mindgap.reporting.facts import PlanFacts
from mindgap.texts import _
from mindgap.texts.labels import label

Happening = tuple[str, date, str, str]
"""A stable id, the day, the summary and the description."""


def render_calendar(facts: PlanFacts) -> bytes:
    """Give the calendar's bytes. The ids are stable, so that reading it in again updates instead of doubling."""
    from icalendar import Calendar, Event

    calendar = Calendar()
    calendar.add("prodid", "-//MindGap//MindGap//SV")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", facts.company.name)
    for uid, day, summary, description in happenings(facts):
        event = Event()
        event.add("uid", uid)
        event.add("dtstamp", datetime(facts.control.on.year, facts.control.on.month, facts.control.on.day, tzinfo=UTC))
        event.add("dtstart", day)
        event.add("dtend", day + timedelta(days=1))
        event.add("summary", summary)
        event.add("description", description)
        event.add("transp", "TRANSPARENT")
        calendar.add_component(event)
    return bytes(calendar.to_ical())


def happenings(facts: PlanFacts) -> Iterator[Happening]:
    """Give every dated thing of the plan; cancelled actions and follow-ups already held are left out."""
    plan, name = facts.control.number, facts.company.name
    for f in facts.follow_ups:
        if f.held is None:
            summary = _("Follow-up after {months} months: {company}").format(months=f.months, company=name)
            yield f"{plan}-follow-up-{f.months}@mindgap", f.due, summary, _("Open actions first.")
    for action in facts.actions:
        if action.status is ActionStatus.CANCELLED:
            continue
        about = f"{label(action.type)}. {_('Owner')}: {action.owner or '–'}"
        if action.start is not None:
            yield f"{action.id}-start@mindgap", action.start, _("Starts: {title}").format(title=action.title), about
        if action.end is not None:
            yield f"{action.id}-end@mindgap", action.end, _("Ends: {title}").format(title=action.title), about
    yield from _said(facts)


def _said(facts: PlanFacts) -> Iterator[Happening]:
    for kind, held in ((_("Decision"), facts.decisions), (_("Parked point"), facts.parked)):
        for said in held:
            if said.due is not None:
                yield f"{said.id}@mindgap", said.due, f"{kind}: {said.text}", f"{_('Who')}: {said.who or '–'}"
