"""The calendar, read back by another program."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from icalendar import Calendar

from mindgap.domain.action import ActionStatus
from mindgap.exports.calendar import render_calendar, sequence
from mindgap.reporting.facts import PlanFacts
from mindgap.reporting.facts.control import VersionFacts
from tests.exports.rich_plan import rich_facts


def events(facts: PlanFacts) -> dict[str, Any]:
    found = list(Calendar.from_ical(render_calendar(facts)).walk("VEVENT"))
    by_id = {str(event["UID"]): event for event in found}
    assert len(by_id) == len(found)
    return by_id


def on(facts: PlanFacts, day: date, version: int | None = None) -> PlanFacts:
    told = VersionFacts(version, None, ()) if version else None
    return replace(facts, control=replace(facts.control, on=day, version=told))


def test_every_day_is_a_whole_day_and_follow_ups_and_both_ends_of_an_action_are_there() -> None:
    facts = rich_facts()
    found = events(facts)
    lasting = [(event["DTSTART"].dt, event["DTEND"].dt, event["TRANSP"]) for event in found.values()]
    assert lasting
    assert all((type(a), b - a, free) == (date, timedelta(days=1), "TRANSPARENT") for a, b, free in lasting)
    action = next(a for a in facts.actions if a.start and a.end)
    ends = [found[f"{action.id}-{end}@mindgap"]["DTSTART"].dt for end in ("start", "end")]
    assert ends == [action.start, action.end]
    due = {f.due for f in facts.follow_ups if f.held is None}
    assert {e["DTSTART"].dt for uid, e in found.items() if "-follow-up-" in uid} == due


def test_a_second_reading_moves_what_has_moved_and_doubles_nothing() -> None:
    facts = rich_facts()
    first = next(a for a in facts.actions if a.end)
    moved = replace(first, end=date(2029, 5, 4), title="Ny rubrik; med, tecken")
    later = replace(facts, actions=tuple(moved if a is first else a for a in facts.actions))
    held, again = events(facts), events(on(later, facts.control.on + timedelta(days=1)))
    assert set(again) == set(held)
    end = again[f"{first.id}-end@mindgap"]
    assert (end["DTSTART"].dt, "Ny rubrik; med, tecken" in end["SUMMARY"]) == (date(2029, 5, 4), True)
    assert all(again[uid]["SEQUENCE"] > held[uid]["SEQUENCE"] for uid in held)
    assert all(again[uid]["DTSTAMP"].dt > held[uid]["DTSTAMP"].dt for uid in held)


def test_a_version_of_the_same_day_counts_as_later_and_an_old_one_as_earlier() -> None:
    facts, day = rich_facts(), date(2026, 11, 22)
    numbers = [sequence(on(facts, day, n)) for n in (None, 1, 2)] + [sequence(on(facts, day + timedelta(days=1), 3))]
    assert numbers == sorted(set(numbers))


def test_what_is_cancelled_says_so_to_whoever_has_read_it_before() -> None:
    facts = rich_facts()
    first = next(a for a in facts.actions if a.end)
    off = replace(first, status=ActionStatus.CANCELLED)
    later = replace(facts, actions=tuple(off if a is first else a for a in facts.actions))
    states = {uid: str(event["STATUS"]) for uid, event in events(later).items() if uid.startswith(first.id)}
    assert set(states.values()) == {"CANCELLED"}


def test_lines_are_as_the_standard_wants_them() -> None:
    data = render_calendar(rich_facts())
    lines = data.split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert b"\n" not in b"".join(lines)
    assert data == render_calendar(rich_facts())
