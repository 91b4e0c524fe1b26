"""Rooms with gaps, requirements, people and actions for the tests of the plan; all fictitious."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from mindgap.domain.action import Action, ActionGap, ActionPerson
from mindgap.domain.analysis import Analysis
from mindgap.domain.company import Company
from mindgap.domain.gap import Decision, Gap, Requirement
from mindgap.domain.person import Area, Person
from mindgap.domain.placement import Placement
from mindgap.services.house import Services

LAPSE = timedelta(days=200)


@dataclass
class Hall:
    """Makes what a plan is made of in one company."""

    room: Services
    company: Company

    @property
    def today(self) -> date:
        return self.room.around.today()

    @property
    def by(self) -> date:
        """The day by which the gaps require something."""
        return self.today + LAPSE

    def gap(self, text: str, **fields: object) -> Gap:
        told = {"theme": "competence", "decision": Decision.ACT} | fields
        return self.room.edits.new(Gap, self.company.id, text=text, **told)

    def area(self, name: str) -> Area:
        return self.room.edits.new(Area, self.company.id, name=name)

    def need(self, gap: Gap, area: Area, **fields: object) -> Requirement:
        told = {"step": 3, "heads": 2, "by": self.by} | fields
        return self.room.edits.new(Requirement, self.company.id, gap_id=gap.id, area_id=area.id, **told)

    def person(self, code: str, area: Area | None = None, step: int = 0, **fields: object) -> Person:
        person = self.room.edits.new(Person, self.company.id, code=code, **fields)
        if area is not None and step:
            self.room.staircase.place((person.id, area.id), self.company.id, step)
        return person

    def action(self, title: str, **fields: object) -> Action:
        return self.room.edits.new(Action, self.company.id, title=title, **fields)

    def tie(self, action: Action, *ends: Gap | Person) -> None:
        for end in ends:
            if isinstance(end, Gap):
                self.room.edits.new(ActionGap, self.company.id, action_id=action.id, gap_id=end.id)
            else:
                self.room.edits.new(ActionPerson, self.company.id, action_id=action.id, person_id=end.id)

    def aim(self, person: Person, area: Area, step: int) -> None:
        held = self.room.companies.analysis(self.company.id)
        self.room.staircase.aim(held, (person.id, area.id), step, self.by)

    def steps(self) -> list[tuple[str, int, str | None]]:
        """Give who stands where by the newest placements: code, step and evidence."""
        held = self.room.companies.analysis(self.company.id)
        newest: dict[str, Placement] = {p.person_id: p for p in held.placements}
        return [(p.code, newest[p.id].step, newest[p.id].evidence) for p in held.people if p.id in newest]


def ties(held: Analysis) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """Give which action is tied to which gap, and to whom."""
    titles = {a.id: a.title for a in held.actions}
    gaps, people = {g.id: g.text for g in held.gaps}, {p.id: p.code for p in held.people}
    return (
        [(titles[t.action_id], gaps[t.gap_id]) for t in held.action_gaps],
        [(titles[t.action_id], people[t.person_id]) for t in held.action_people],
    )


def only(hall: Hall) -> Action:
    """Give the one action there is."""
    (held,) = hall.room.companies.analysis(hall.company.id).actions
    return held
