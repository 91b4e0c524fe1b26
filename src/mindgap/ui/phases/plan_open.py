"""What the plan still lacks, each with the place where it can be mended."""

from __future__ import annotations

from collections.abc import Sequence

from mindgap.domain.action import Action
from mindgap.domain.analysis import Analysis
from mindgap.domain.company import Phase
from mindgap.domain.open_points import (
    ActionWithoutDates,
    ActionWithoutMeasure,
    ActionWithoutOwner,
    ActionWithoutPayer,
    ChangedSinceReview,
    GoalWithoutMeasure,
    NoDecider,
    NoGoal,
    NoRetentionDate,
    NoReviewer,
    NoticeNotGiven,
    OpenPoint,
    PeopleWithoutTarget,
)
from mindgap.domain.theme import Material
from mindgap.ui.dialogs import Choose
from mindgap.ui.drawing.phases import phase_name


class OpenPoints(Choose[OpenPoint]):
    """The open points in the order of the phases; Enter goes there."""

    DEFAULT_CSS = "OpenPoints > .dialog--box { width: 112; }"


def point_options(points: Sequence[OpenPoint], material: Material) -> list[tuple[OpenPoint, str]]:
    """Give each open point with its phase and its sentence."""
    from mindgap.reporting.open_words import worded

    names = {str(theme.id): theme.name for theme in material.themes}
    return [(point, f"{phase_name(point.phase)}: {worded(point, names)}") for point in points]


def field_of(point: OpenPoint, analysis: Analysis) -> str:
    """Give the field of an action in which the point is mended; empty where it is not a field."""
    if point.phase is not Phase.PLAN:
        return ""
    action = analysis.find(Action, point.subject)
    if isinstance(point, ActionWithoutDates) and action is not None:
        return "start" if action.start is None else "end"
    fields = {ActionWithoutOwner: "owner", ActionWithoutMeasure: "measure", ActionWithoutPayer: "funding"}
    return fields.get(type(point), "")


_PLACES: dict[type[OpenPoint], str] = {
    NoticeNotGiven: "company:notice_given",
    NoRetentionDate: "company:retention_until",
    NoGoal: "/goals",
    GoalWithoutMeasure: "/goals",
    PeopleWithoutTarget: ";u=1",
    NoReviewer: "/reviewer",
    NoDecider: "/reviewer",
    ChangedSinceReview: "/versions",
}


def place_of(point: OpenPoint) -> str:
    """Give the place in the point's phase where it is mended."""
    return _PLACES.get(type(point), point.subject)
