"""The quality check of a plan: what still lies open, in the order of the phases."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mindgap.domain.action import Action, ActionStatus
from mindgap.domain.analysis import Analysis
from mindgap.domain.closing import closing
from mindgap.domain.company import Phase, PlanState
from mindgap.domain.gap import Decision, Gap, ranked
from mindgap.domain.note import NoteKind
from mindgap.domain.open_points import (
    ActionWithoutDates,
    ActionWithoutMeasure,
    ActionWithoutOwner,
    ActionWithoutPayer,
    CurrentNotScored,
    DecisionWithoutWho,
    DesiredNotScored,
    DifferingViewUnanswered,
    FollowUpNotBooked,
    GapNotReviewed,
    GapsWithoutDecider,
    GapUndecided,
    GapWithoutAction,
    GapWithoutReason,
    GoalWithoutMeasure,
    NoDecider,
    NoFollowUp,
    NoGoal,
    NoRetentionDate,
    NoReviewer,
    NoticeNotGiven,
    OpenPoint,
    PeopleWithoutTarget,
    PointParked,
    RequirementMissing,
)
from mindgap.domain.person import Area
from mindgap.domain.requirement import fulfilments
from mindgap.domain.review import FOLLOW_UP_MONTHS, Verdict
from mindgap.domain.scoring import ScoreKind
from mindgap.domain.staircase import standing
from mindgap.domain.theme import THEME_IDS

_AGREED = (PlanState.AGREED, PlanState.FOLLOWING_UP, PlanState.CLOSED)


def open_points(analysis: Analysis, steps: int = 5, themes: Sequence[str] = THEME_IDS) -> tuple[OpenPoint, ...]:
    """Give what lies open, in the order of the phases.

    `steps` is the number of steps of the staircase: who stands on the highest in every area needs no next step.
    """
    found = (
        *_company(analysis),
        *_themes(analysis, themes),
        *_gaps(analysis),
        *_staircase(analysis, steps),
        *_actions(analysis),
        *_said(analysis),
        *_review(analysis),
    )
    order = list(Phase)
    return tuple(sorted(found, key=lambda point: order.index(point.phase)))


def _company(analysis: Analysis) -> Iterator[OpenPoint]:
    if analysis.company.notice_given is None:
        yield NoticeNotGiven()
    if analysis.company.retention_until is None:
        yield NoRetentionDate()
    if not analysis.goals:
        yield NoGoal()
    for goal in analysis.goals:
        if not goal.measure:
            yield GoalWithoutMeasure(goal.id, (("goal", goal.text),))
    booked = {f.months for f in analysis.follow_ups}
    left = [str(months) for months in FOLLOW_UP_MONTHS if months not in booked]
    if not booked:
        yield NoFollowUp()
    elif left:
        yield FollowUpNotBooked("", (("months", ", ".join(left)),))


def _themes(analysis: Analysis, themes: Sequence[str]) -> Iterator[OpenPoint]:
    scored = {(s.kind, s.item) for s in analysis.scores if any(s.counts)}
    for theme in themes:
        if (ScoreKind.CURRENT, theme) not in scored:
            yield CurrentNotScored(theme, (("theme", theme),))
        if (ScoreKind.DESIRED, theme) not in scored:
            yield DesiredNotScored(theme, (("theme", theme),))


def _gaps(analysis: Analysis) -> Iterator[OpenPoint]:
    acted_on = _acted_on(analysis)
    for gap in ranked(analysis.gaps):
        named = (("gap", gap.text),)
        if gap.decision is Decision.UNDECIDED:
            yield GapUndecided(gap.id, named)
        elif gap.decision is Decision.ACT and gap.id not in acted_on:
            yield GapWithoutAction(gap.id, named)
        elif gap.decision in (Decision.LATER, Decision.NOT_NOW) and not gap.reason:
            yield GapWithoutReason(gap.id, named)
    yield from _deciders(ranked(analysis.gaps))


def _deciders(gaps: Sequence[Gap]) -> Iterator[OpenPoint]:
    """Tell of all gaps at once: who decides is mostly the same for all of them."""
    decided = [g for g in gaps if g.decision is not Decision.UNDECIDED]
    unsigned = [g for g in decided if not g.decider]
    if unsigned:
        yield GapsWithoutDecider(unsigned[0].id, (("count", len(unsigned)), ("all", len(decided))))


def _acted_on(analysis: Analysis) -> set[str]:
    alive = {a.id for a in analysis.actions if a.status is not ActionStatus.CANCELLED}
    return {tie.gap_id for tie in analysis.action_gaps if tie.action_id in alive}


def _staircase(analysis: Analysis, steps: int) -> Iterator[OpenPoint]:
    acted = {g.id for g in analysis.gaps if g.decision in (Decision.ACT, Decision.UNDECIDED)}
    for met in fulfilments(analysis).values():
        area = analysis.find(Area, met.requirement.area_id)
        if met.missing and area is not None and met.requirement.gap_id in acted:
            r = met.requirement
            numbers = (("step", r.step), ("missing", met.missing), ("heads", r.heads))
            yield RequirementMissing(r.id, (("area", area.name), *numbers))
    without = _without_target(analysis, steps)
    if without:
        yield PeopleWithoutTarget("", (("count", without), ("all", len(analysis.people))))


def _without_target(analysis: Analysis, steps: int) -> int:
    aiming = {t.person_id for t in analysis.targets if t.step}
    below = {person for (person, _), step in standing(analysis.placements).items() if step < steps}
    placed = {person for person, _ in standing(analysis.placements)}
    return sum(p.id not in aiming and (p.id in below or p.id not in placed) for p in analysis.people)


def _actions(analysis: Analysis) -> Iterator[OpenPoint]:
    for action in analysis.actions:
        if action.status is not ActionStatus.CANCELLED:
            yield from _action(action)


def _action(action: Action) -> Iterator[OpenPoint]:
    named = (("action", action.title),)
    if not action.owner:
        yield ActionWithoutOwner(action.id, named)
    if action.start is None or action.end is None:
        yield ActionWithoutDates(action.id, named)
    if not action.measure:
        yield ActionWithoutMeasure(action.id, named)
    if action.cost and action.funding is None:
        yield ActionWithoutPayer(action.id, named)


def _said(analysis: Analysis) -> Iterator[OpenPoint]:
    said = closing(analysis)
    for note in said.decisions:
        if not note.who:
            yield DecisionWithoutWho(note.id, (("decision", note.text),))
    for note in said.open_points:
        yield PointParked(note.id, (("point", note.text),))


def _review(analysis: Analysis) -> Iterator[OpenPoint]:
    said = {r.gap_id: r for r in analysis.gap_reviews}
    for gap in ranked(analysis.gaps):
        named = (("gap", gap.text),)
        if gap.id not in said:
            yield GapNotReviewed(gap.id, named)
        elif said[gap.id].verdict is Verdict.DIFFER and not _answered(gap, analysis):
            yield DifferingViewUnanswered(gap.id, named)
    if said and not any(review.organisation for review in analysis.reviews):
        yield NoReviewer()
    if analysis.company.plan_state in _AGREED and not analysis.company.decided_by:
        yield NoDecider()


def _answered(gap: Gap, analysis: Analysis) -> bool:
    """Tell whether the plan was agreed with the view in it, or the room has noted a decision under the gap."""
    if analysis.company.plan_state in _AGREED:
        return True
    return any(n.kind is NoteKind.DECISION and not n.private and n.subject.endswith(gap.id) for n in analysis.notes)
