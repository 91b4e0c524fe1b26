"""Who was expected at a session, who came, and for how long."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from mindgap.domain.agenda import in_order, times
from mindgap.domain.analysis import Analysis
from mindgap.domain.attendance import attendance_of, is_expected
from mindgap.domain.funders import Funders
from mindgap.domain.participant import Group, Participant
from mindgap.domain.session import Attendance, Session, SessionKind
from mindgap.domain.text import swedish_key
from mindgap.reporting.facts.control import CompanyFacts, build_company


@dataclass(frozen=True, slots=True)
class AttendanceRow:
    """A participant on the list; times in minutes after midnight, None when they are not noted."""

    number: int
    """The line on the list, from 1."""
    code: str
    """What stands for the participant in files, the same at every session."""
    name: str
    role: str
    group: Group
    there: bool | None
    """None until attendance has been noted for somebody."""
    arrived: int | None
    left: int | None
    hours: float | None


@dataclass(frozen=True, slots=True)
class GroupHours:
    """How many of a group came, and their hours together; None until attendance has been noted for somebody."""

    group: Group
    people: int | None
    hours: float | None


@dataclass(frozen=True, slots=True)
class AttendanceList:
    """The list of one session, or an empty one to fill in by hand."""

    kind: SessionKind | None
    on: date | None
    begins: int | None
    """Planned begin and end in minutes after midnight."""
    ends: int | None
    rows: tuple[AttendanceRow, ...]
    groups: tuple[GroupHours, ...]
    venue: str = ""


@dataclass(frozen=True, slots=True)
class AttendanceFacts:
    """The attendance lists of a company, in the order of the sessions."""

    company: CompanyFacts
    unit_cost: int
    """Kronor per participant hour."""
    printed: date
    lists: tuple[AttendanceList, ...]
    funders: Funders | None = None


def build_attendance(
    analysis: Analysis, today: date, kind: SessionKind | None = None, session_id: str | None = None
) -> AttendanceFacts:
    """Gather the lists of every session, of those of a kind, or of one; an empty list when none is stored."""
    chosen = [s for s in analysis.sessions if kind in {None, s.kind} and session_id in {None, s.id}]
    lists = tuple(_listed(analysis, session) for session in sorted(chosen, key=lambda s: (s.on, s.begins, s.id)))
    return AttendanceFacts(
        company=build_company(analysis),
        unit_cost=analysis.company.unit_cost,
        printed=today,
        lists=lists or (_empty(analysis, kind),),
    )


def _listed(analysis: Analysis, session: Session) -> AttendanceList:
    noted = any(a.session_id == session.id for a in analysis.attendances)
    there = {p.id: attendance_of(analysis, session.id, p.id) for p in analysis.participants}
    people = _in_order(p for p in analysis.participants if is_expected(p, session.kind) or there[p.id])
    rows = tuple(_row(n, p, there[p.id], noted=noted) for n, p in enumerate(people, start=1))
    planned = times(in_order(analysis.blocks, session.id), session.begins)
    return AttendanceList(
        session.kind, session.on, planned[0], planned[-1], rows, _groups(rows, noted=noted), session.venue
    )


def _empty(analysis: Analysis, kind: SessionKind | None) -> AttendanceList:
    people = _in_order(p for p in analysis.participants if kind is None or is_expected(p, kind))
    rows = tuple(_row(n, p, None, noted=False) for n, p in enumerate(people, start=1))
    planned = {
        SessionKind.WORKSHOP_1: analysis.company.workshop_1,
        SessionKind.WORKSHOP_2: analysis.company.workshop_2,
    }
    return AttendanceList(kind, planned.get(kind) if kind else None, None, None, rows, _groups(rows, noted=False))


def _in_order(people: Iterable[Participant]) -> list[Participant]:
    """Give the people group by group, by name, those without a name last in their group."""
    order = list(Group)
    return sorted(people, key=lambda p: (order.index(p.group), not p.name, swedish_key(p.name or p.role), p.id))


def _row(number: int, person: Participant, there: Attendance | None, *, noted: bool) -> AttendanceRow:
    return AttendanceRow(
        number=number,
        code=f"D-{person.id[-6:].upper()}",
        name=person.name,
        role=person.role,
        group=person.group,
        there=there is not None if noted else None,
        arrived=there.arrived if there else None,
        left=there.left if there else None,
        hours=there.hours if there else None,
    )


def _groups(rows: tuple[AttendanceRow, ...], *, noted: bool) -> tuple[GroupHours, ...]:
    """Add up per group: Σ hours of those who came, in hours."""
    by_group = {g: [r for r in rows if r.group is g] for g in Group}
    return tuple(
        GroupHours(
            group,
            sum(row.there is True for row in held) if noted else None,
            sum(row.hours or 0.0 for row in held) if noted else None,
        )
        for group, held in by_group.items()
        if held
    )
