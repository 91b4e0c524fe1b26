"""What a plan may still lack: one small class per kind, with where to go and what to say."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar

from mindgap.domain.company import Phase


@dataclass(frozen=True, slots=True)
class OpenPoint:
    """Something that a plan ready to be decided on would not lack.

    `subject` is the id of what it is about (gap, action, theme …; empty for the company as a whole). `template` is the
    English sentence to translate, `params` fill its places; a `theme` among them is an id that the edge names.
    """

    code: ClassVar[str] = ""
    phase: ClassVar[Phase] = Phase.PREPARE
    template: ClassVar[str] = ""

    subject: str = ""
    params: tuple[tuple[str, str | int], ...] = ()

    def worded(self, translate: Callable[[str], str]) -> str:
        """Give the sentence, translated and filled in."""
        return translate(self.template).format(**dict(self.params))


class NoticeNotGiven(OpenPoint):
    """The participants have not been told how their data are used."""

    code = "company.notice"
    template = "The participants have not been told how their personal data are used."


class NoRetentionDate(OpenPoint):
    """Nobody has said when the personal data are to be erased."""

    code = "company.retention"
    template = "There is no date for when the personal data are to be erased."


class CurrentNotScored(OpenPoint):
    """A theme lacks a score for today."""

    code = "theme.current"
    phase = Phase.CURRENT
    template = "The current state of {theme} has not been scored."


class DesiredNotScored(OpenPoint):
    """A theme lacks a desired score."""

    code = "theme.desired"
    phase = Phase.DESIRED
    template = "The desired state of {theme} has not been scored."


class NoGoal(OpenPoint):
    """There is no business goal."""

    code = "goal.none"
    phase = Phase.DESIRED
    template = "No business goal has been set."


class GoalWithoutMeasure(OpenPoint):
    """It is not said how a goal is seen to be reached."""

    code = "goal.measure"
    phase = Phase.DESIRED
    template = "It is not said how it will be seen that the goal “{goal}” is reached."


class GapUndecided(OpenPoint):
    """The room has not decided about a gap."""

    code = "gap.undecided"
    phase = Phase.GAP
    template = "Nothing has been decided about the gap “{gap}”."


class GapWithoutReason(OpenPoint):
    """A gap is left without saying why."""

    code = "gap.reason"
    phase = Phase.GAP
    template = "The gap “{gap}” is left without a stated reason."


class GapsWithoutDecider(OpenPoint):
    """It is not said who decided about gaps."""

    code = "gap.decider"
    phase = Phase.GAP
    template = "Gaps decided on without saying who decided: {count} of {all}."


class GapWithoutAction(OpenPoint):
    """A gap to act on has no action."""

    code = "gap.action"
    phase = Phase.PLAN
    template = "The gap “{gap}” has no action."


class RequirementMissing(OpenPoint):
    """A requirement still lacks heads."""

    code = "requirement.missing"
    phase = Phase.STAIRCASE
    template = "{area}, step {step} or higher: {missing} of {heads} people still missing."


class PeopleWithoutTarget(OpenPoint):
    """People who are placed have no next step."""

    code = "people.target"
    phase = Phase.STAIRCASE
    template = "People without a next step: {count} of {all}."


class ActionWithoutOwner(OpenPoint):
    """Nobody answers for an action."""

    code = "action.owner"
    phase = Phase.PLAN
    template = "The action “{action}” has no owner."


class ActionWithoutDates(OpenPoint):
    """An action lacks its start or its end."""

    code = "action.dates"
    phase = Phase.PLAN
    template = "The action “{action}” has no start or no end."


class ActionWithoutMeasure(OpenPoint):
    """It is not said how an action's success will be seen."""

    code = "action.measure"
    phase = Phase.PLAN
    template = "It is not said how it will be seen that the action “{action}” has worked."


class ActionWithoutPayer(OpenPoint):
    """An action costs something, and nobody is said to pay."""

    code = "action.funding"
    phase = Phase.PLAN
    template = "It is not said who pays for the action “{action}”."


class DecisionWithoutWho(OpenPoint):
    """Nobody carries a decision out."""

    code = "decision.who"
    phase = Phase.PLAN
    template = "It is not said who carries out the decision “{decision}”."


class PointParked(OpenPoint):
    """A parked point is neither dealt with nor in anybody's hands."""

    code = "parked.open"
    phase = Phase.PLAN
    template = "The parked point “{point}” is not dealt with, and lacks an owner or a date."


class GapNotReviewed(OpenPoint):
    """The union representative has not looked at a gap."""

    code = "gap.review"
    phase = Phase.REVIEW
    template = "The gap “{gap}” has not been reviewed."


class DifferingViewUnanswered(OpenPoint):
    """A differing view stands without an answer from the room."""

    code = "review.differing"
    phase = Phase.REVIEW
    template = "The differing view on the gap “{gap}” has not been answered."


class NoReviewer(OpenPoint):
    """Gaps have been judged, but it is not said on whose behalf."""

    code = "review.reviewer"
    phase = Phase.REVIEW
    template = "Gaps have been reviewed, but it is not said for which organisation."


class NoDecider(OpenPoint):
    """The plan is agreed on, but it is not said by whom."""

    code = "plan.decider"
    phase = Phase.REVIEW
    template = "The plan is agreed on, but it is not said who decided."


class ChangedSinceReview(OpenPoint):
    """The plan is no longer what the reviewer has read."""

    code = "review.changed"
    phase = Phase.REVIEW
    template = "Changes since version {version}, which was reviewed: {count}."


class NoFollowUp(OpenPoint):
    """No follow-up has a date."""

    code = "follow_up.none"
    phase = Phase.FOLLOW_UP
    template = "No follow-up has a date."


class FollowUpNotBooked(OpenPoint):
    """Some of the follow-ups after three, six and twelve months have a date, and some have none."""

    code = "follow_up.months"
    phase = Phase.FOLLOW_UP
    template = "Months after which no follow-up is booked: {months}."
