"""What has happened between two measuring rounds: levels, steps, actions, what was passed on, and gaps."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from mindgap.domain.action import ActionStatus
from mindgap.domain.analysis import Analysis
from mindgap.domain.errors import MindgapError
from mindgap.domain.funders import Funders
from mindgap.domain.movement import Movement, movements, start_of
from mindgap.domain.overview import is_late
from mindgap.domain.own_staircase import steps_of
from mindgap.domain.requirement import Fulfilment, GapStatus, fulfilments, gap_status
from mindgap.domain.round import Round, round_label
from mindgap.domain.scoring import ScoreKind
from mindgap.domain.still_here import still_here
from mindgap.domain.text import swedish_key
from mindgap.domain.theme import Material, StepText
from mindgap.reporting.facts.actions import ActionFacts, build_actions
from mindgap.reporting.facts.area_change import AreaChange, area_changes
from mindgap.reporting.facts.control import CompanyFacts, ControlFacts, build_company, build_control
from mindgap.reporting.facts.gaps import GapFacts, build_gaps
from mindgap.reporting.facts.plan import PersonFacts
from mindgap.reporting.facts.review import FollowUpFacts, build_follow_ups
from mindgap.reporting.facts.survey import SurveyFacts, build_survey
from mindgap.reporting.facts.theme_change import ThemeChange, build_changes


class RoundMissingError(MindgapError):
    """The company has not measured in that round."""

    code = "round.missing"
    template = "There is no round {name} in this company. Rounds so far: {known}."


class RoundsTurnedError(MindgapError):
    """A report goes from one round to a later one."""

    code = "round.turned"
    template = "A follow-up report goes from a round to a later one, not from {since} to {until}."


@dataclass(frozen=True, slots=True)
class RoundFacts:
    """A round and the day that its picture of the staircase was taken."""

    label: str
    on: date


@dataclass(frozen=True, slots=True)
class MoveRow:
    """Somebody's step in an area on both days, by code; 0 is not in the area."""

    code: str
    area: str
    before: int
    after: int


@dataclass(frozen=True, slots=True)
class ActionProgress:
    """An action and how late it is."""

    action: ActionFacts
    days_late: int
    """Days since an open action should have ended, else 0."""
    spread_late: bool
    """Passing on was to have happened by now and has not."""


@dataclass(frozen=True, slots=True)
class GapProgress:
    """A gap then and now; heads are summed over what it requires, None when it requires nothing in heads."""

    gap: GapFacts
    heads: int | None
    before: int | None
    """Heads that had the step on the first day."""
    after: int | None
    missing: int | None
    status_before: GapStatus | None
    """With the people where they stood on the first day, and the plan as it is today."""


@dataclass(frozen=True, slots=True)
class ProgressFacts:
    """The whole follow-up."""

    company: CompanyFacts
    control: ControlFacts
    on: date
    minimum_group: int
    since: RoundFacts | None
    """None when no round has been opened."""
    until: RoundFacts | None
    """None when there is but one round with answers."""
    themes: tuple[ThemeChange, ...]
    steps: tuple[StepText, ...]
    moved_since: date | None
    moved_until: date
    higher: int
    """People who stand on a higher step in some area."""
    areas: tuple[AreaChange, ...]
    moves: tuple[MoveRow, ...]
    actions: tuple[ActionProgress, ...]
    gaps: tuple[GapProgress, ...]
    follow_ups: tuple[FollowUpFacts, ...]
    people: tuple[PersonFacts, ...]
    funders: Funders | None = None
    survey: SurveyFacts | None = None


def build_progress(
    analysis: Analysis, material: Material, today: date, since: str | None = None, until: str | None = None
) -> ProgressFacts:
    """Gather what has happened from one round to another, as of today.

    Without labels: from the first round with answers to the last. Raises RoundMissingError for a round not opened,
    RoundsTurnedError when the second is not the later.
    """
    first, last = _rounds(analysis, since, until)
    start, end = _days(analysis, first, last, today)
    gaps = build_gaps(still_here(analysis, today), material)
    steps, moves = steps_of(analysis, material), movements(analysis.placements, start, end) if start else ()
    return ProgressFacts(
        company=build_company(analysis),
        control=build_control(analysis, today),
        on=today,
        minimum_group=analysis.company.minimum_group,
        since=RoundFacts(first.label, first.opened) if first else None,
        until=RoundFacts(last.label, last.opened) if last else None,
        themes=build_changes(analysis, material, first, last),
        steps=steps,
        moved_since=start,
        moved_until=end,
        higher=len({move.person_id for move in moves if move.steps > 0}),
        areas=area_changes(analysis, moves, (start, end)) if start else (),
        moves=_moves(analysis, moves),
        actions=tuple(_action(a, analysis, today) for a in build_actions(analysis, gaps)),
        gaps=_gaps(analysis, gaps, start),
        follow_ups=build_follow_ups(analysis),
        people=tuple(PersonFacts(p.code, p.name) for p in analysis.people),
        survey=build_survey(analysis, material, first if since else None, (last or first) if until else None),
    )


def _rounds(analysis: Analysis, since: str | None, until: str | None) -> tuple[Round | None, Round | None]:
    answered = {s.round_id for s in analysis.scores if s.kind is ScoreKind.CURRENT and any(s.counts)}
    in_order = sorted(analysis.rounds, key=lambda r: (len(r.label), r.label))
    measured = [r for r in in_order if r.id in answered] or in_order
    first = _called(in_order, since) if since else next(iter(measured), None)
    last = _called(in_order, until) if until else next(reversed(measured), None)
    if since and until and first and last and in_order.index(first) >= in_order.index(last):
        raise RoundsTurnedError(since=first.label, until=last.label)
    return first, last if last is not first else None


def _called(rounds: Sequence[Round], name: str) -> Round:
    label = round_label(name)
    for held in rounds:
        if held.label == label:
            return held
    raise RoundMissingError(name=label, known=", ".join(r.label for r in rounds) or "–")


def _days(analysis: Analysis, first: Round | None, last: Round | None, today: date) -> tuple[date | None, date]:
    """Give the days between which people have moved: to today, unless a later round follows the last."""
    start = start_of(analysis)
    if start is not None and first is not None:
        start = max(start, first.opened)
    later = any(last is not None and r.opened > last.opened for r in analysis.rounds)
    return start, last.opened if last is not None and later else today


def _moves(analysis: Analysis, moves: Iterable[Movement]) -> tuple[MoveRow, ...]:
    codes, areas = {p.id: p.code for p in analysis.people}, {a.id: a.name for a in analysis.areas}
    known = (m for m in moves if m.person_id in codes and m.area_id in areas)
    rows = (MoveRow(codes[m.person_id], areas[m.area_id], m.before, m.after) for m in known)
    return tuple(sorted(rows, key=lambda row: (swedish_key(row.code), swedish_key(row.area))))


def _action(facts: ActionFacts, analysis: Analysis, today: date) -> ActionProgress:
    stored = next(a for a in analysis.actions if a.id == facts.id)
    late = (today - facts.end).days if facts.end is not None and is_late(stored, today) else 0
    spread = facts.spread
    waiting = not spread.done and facts.status is not ActionStatus.CANCELLED
    return ActionProgress(facts, late, waiting and spread.by is not None and spread.by < today)


def _gaps(analysis: Analysis, gaps: Iterable[GapFacts], start: date | None) -> tuple[GapProgress, ...]:
    then = fulfilments(still_here(analysis, start), start) if start else {}
    return tuple(_gap(analysis, gap, then) for gap in gaps)


def _gap(analysis: Analysis, facts: GapFacts, then: dict[str, Fulfilment]) -> GapProgress:
    stored = next(g for g in analysis.gaps if g.id == facts.id)
    if not facts.requirements:
        return GapProgress(facts, None, None, None, None, None)
    return GapProgress(
        gap=facts,
        heads=sum(r.heads for r in facts.requirements),
        before=sum(min(r.heads, then[r.id].have) for r in facts.requirements) if then else None,
        after=sum(min(r.heads, r.have) for r in facts.requirements),
        missing=sum(r.missing for r in facts.requirements),
        status_before=gap_status(stored, analysis, then) if then else None,
    )
