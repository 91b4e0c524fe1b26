"""The names of fixed choices (phases, groups, decisions …) as the screen and the paper write them."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from mindgap.texts import N_, _

LABELS: dict[str, dict[str, str]] = {
    "Phase": {
        "prepare": N_("Preparation"),
        "current": N_("Current state"),
        "desired": N_("Desired state"),
        "gap": N_("Gap"),
        "staircase": N_("Staircase"),
        "plan": N_("Competence plan"),
        "review": N_("Review"),
        "follow_up": N_("Follow-up"),
    },
    "Region": {"skane": N_("Skåne"), "blekinge": N_("Blekinge"), "other": N_("Other region")},
    "PlanState": {
        "draft": N_("Draft"),
        "in_review": N_("In review"),
        "reviewed": N_("Reviewed"),
        "agreed": N_("Agreed"),
        "following_up": N_("Following up"),
        "closed": N_("Closed"),
    },
    "Group": {
        "management": N_("Management"),
        "white_collar": N_("White-collar"),
        "blue_collar": N_("Blue-collar"),
        "union": N_("Union"),
    },
    "Category": {"blue_collar": N_("Blue-collar"), "white_collar": N_("White-collar")},
    "ScoreKind": {"current": N_("Current state"), "desired": N_("Desired state")},
    "NoteKind": {
        "note": N_("Note"),
        "decision": N_("Decision"),
        "parking": N_("Parking lot"),
        "quote": N_("Quote"),
    },
    "SessionKind": {
        "workshop_1": N_("Workshop 1"),
        "workshop_2": N_("Workshop 2"),
        "follow_up": N_("Follow-up meeting"),
    },
    "BlockKind": {"work": N_("Work"), "break": N_("Break"), "buffer": N_("Buffer")},
    "ClockState": {
        "ready": N_("Not begun"),
        "running": N_("Running"),
        "paused": N_("Paused"),
        "ended": N_("Ended"),
    },
    "Urgency": {
        "calm": N_("In good time"),
        "soon": N_("Soon over"),
        "last": N_("Last minutes"),
        "over": N_("Over time"),
    },
    "Gender": {"woman": N_("Woman"), "man": N_("Man"), "other": N_("Other or not stated")},
    "AgeBand": {
        "under_25": N_("Under 25"),
        "from_25": N_("25–34"),
        "from_35": N_("35–44"),
        "from_45": N_("45–54"),
        "from_55": N_("55 and over"),
    },
    "Education": {
        "compulsory": N_("Compulsory school"),
        "secondary": N_("Upper secondary school"),
        "higher": N_("Higher education"),
    },
    "Horizon": {"short": N_("Short (within a year)"), "long": N_("Long (3–5 years)")},
    "Driver": {
        "green_transition": N_("Green transition"),
        "digital": N_("Digital"),
        "customers": N_("Customers"),
        "productivity": N_("Productivity"),
        "demography": N_("Demography"),
    },
    "Decision": {
        "undecided": N_("Undecided"),
        "act": N_("Act"),
        "later": N_("Later"),
        "not_now": N_("Knowingly not"),
    },
    "View": {"own": N_("Own view"), "manager": N_("Manager’s view"), "agreed": N_("Agreed")},
    "Evidence": {
        "observed": N_("Observed work"),
        "sign_off": N_("Sign-off"),
        "certificate": N_("Certificate"),
        "validation": N_("Validation"),
        "interview": N_("Interview"),
    },
    "Coverage": {"none": N_("None"), "one": N_("One person"), "covered": N_("Covered")},
    "GapStatus": {
        "open": N_("Open"),
        "partly": N_("Partly covered by the plan"),
        "covered": N_("Covered by the plan"),
        "closed": N_("Closed in fact"),
    },
    "ActionType": {
        "open_course": N_("Open course"),
        "company_course": N_("Company course"),
        "workplace_learning": N_("Workplace learning"),
        "mentor": N_("Mentor"),
        "rotation": N_("Rotation"),
        "validation": N_("Validation"),
        "train_the_trainer": N_("Train the trainer"),
        "recruit": N_("Recruit"),
        "hire_in": N_("Hire in"),
        "redesign": N_("Redesign of work"),
    },
    "Aim": {"attract": N_("Attract"), "develop": N_("Develop"), "retain": N_("Retain")},
    "Audience": {
        "hr": N_("HR"),
        "managers": N_("Managers"),
        "change_leaders": N_("Change leaders"),
        "everyone": N_("Everyone"),
        "company": N_("This company only"),
    },
    "Funding": {"programme": N_("Programme"), "own": N_("Own funds"), "other": N_("Other funding")},
    "ActionStatus": {
        "planned": N_("Planned"),
        "ongoing": N_("Ongoing"),
        "done": N_("Done"),
        "cancelled": N_("Cancelled"),
    },
    "Verdict": {"agree": N_("Agree"), "comment": N_("Comment"), "differ": N_("Differing view")},
}


def label(member: StrEnum | None) -> str:
    """Give the name of a choice in the language spoken now; a dash for none."""
    return "–" if member is None else _(LABELS[type(member).__name__][member.value])


def names_together(members: Sequence[StrEnum], *, inside: bool = False) -> str:
    """Name several choices as one: "Management and white-collar", small from the beginning inside a sentence."""
    names = [
        label(member) if not index and not inside else label(member).lower() for index, member in enumerate(members)
    ]
    *most, last = names
    return _("{first} and {last}").format(first=", ".join(most), last=last) if most else last
