"""Sentences about errors and undone changes, in the language spoken now."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from mindgap.texts import N_, _
from mindgap.texts.formats import day

FIELDS: dict[str, str] = {
    "name": N_("Name"),
    "organisation_number": N_("Organisation number"),
    "town": N_("Town"),
    "industry": N_("Industry"),
    "employees": N_("Employees"),
    "contact": N_("Contact"),
    "facilitator": N_("Facilitator"),
    "decided_by": N_("Decided by"),
    "minimum_group": N_("Smallest group shown"),
    "coverage_step": N_("Coverage step"),
    "trainer_step": N_("Trainer step"),
    "unit_cost": N_("Unit cost"),
    "role": N_("Role"),
    "text": N_("Text"),
    "who": N_("Who"),
    "measure": N_("Measure"),
    "reason": N_("Reason"),
    "owner": N_("Owner"),
    "dots": N_("Dots"),
    "importance": N_("Importance"),
    "effort": N_("Effort"),
    "heads": N_("Heads"),
    "step": N_("Step"),
    "number": N_("Number"),
    "criterion": N_("Criterion"),
    "code": N_("Code"),
    "team": N_("Team"),
    "own_wish": N_("Own wish"),
    "minimum": N_("Minimum heads"),
    "title": N_("Title"),
    "group": N_("Group"),
    "hours": N_("Hours"),
    "cost": N_("Cost"),
    "spread_from": N_("Passed on by"),
    "spread_to": N_("Passed on to"),
    "organisation": N_("Organisation"),
    "months": N_("Months"),
    "attempt": N_("Attempt"),
    "ones": N_("Number on level 1"),
    "twos": N_("Number on level 2"),
    "threes": N_("Number on level 3"),
    "fours": N_("Number on level 4"),
    "fives": N_("Number on level 5"),
    "purpose": N_("Purpose"),
    "venue": N_("Place"),
    "result": N_("Wanted result"),
    "rules": N_("Rules of the room"),
    "roles": N_("Roles"),
    "minutes": N_("Minutes"),
    "begins": N_("Begins"),
    "arrived": N_("From"),
    "left": N_("To"),
    "budget": N_("Dots per person"),
    "voters": N_("Voters"),
    "decider": N_("Decided by"),
}

_KINDS: dict[str, str] = {
    "Company": N_("company facts"),
    "Step": N_("step"),
    "Staircase": N_("own staircase"),
    "Participant": N_("participant"),
    "Session": N_("session"),
    "Block": N_("agenda"),
    "Attendance": N_("attendance"),
    "Clock": N_("clock"),
    "Lap": N_("clock"),
    "Ballot": N_("dot vote"),
    "BallotGap": N_("dot vote"),
    "UsedCard": N_("conversation card"),
    "Indicator": N_("indicators of a person"),
    "Intake": N_("recruitment"),
    "Round": N_("round"),
    "Score": N_("score"),
    "SealedScore": N_("private score"),
    "SurveyCount": N_("answers to the survey"),
    "Note": N_("note"),
    "Goal": N_("goal"),
    "Gap": N_("gap"),
    "Requirement": N_("requirement"),
    "Area": N_("area"),
    "Person": N_("person"),
    "Placement": N_("placement"),
    "Target": N_("target"),
    "Action": N_("action"),
    "ActionGap": N_("tie between action and gap"),
    "ActionPerson": N_("participation in an action"),
    "Review": N_("reviewer"),
    "GapReview": N_("review of a gap"),
    "FollowUp": N_("follow-up"),
    "PlanVersion": N_("version of the plan"),
    "people": N_("reading in of people"),
    "scores": N_("reading in of scores"),
    "survey": N_("reading in of the survey"),
}

_VERBS: dict[str, str] = {
    "add": N_("{kind} added"),
    "change": N_("{kind} changed"),
    "remove": N_("{kind} removed"),
    "reveal": N_("{kind} revealed"),
    "merge": N_("{kind} merged"),
    "import": N_("{kind}"),
}


def explain(template: str, params: Mapping[str, object]) -> str:
    """Give an error's sentence, its field names and dates as the language writes them."""
    return _(template).format(**{key: _shown(key, value) for key, value in params.items()})


def field_name(field: str) -> str:
    """Give the name of a field as the screen writes it."""
    return _(FIELDS[field]) if field in FIELDS else field


def change_name(label: str) -> str:
    """Give the name of a stored change such as "change:Gap", e.g. "gap changed"."""
    verb, _colon, kind = label.partition(":")
    return _(_VERBS[verb]).format(kind=_(_KINDS[kind])) if verb in _VERBS and kind in _KINDS else label


def _shown(key: str, value: object) -> object:
    if isinstance(value, date):
        return day(value)
    return field_name(value) if key == "field" and isinstance(value, str) else value
