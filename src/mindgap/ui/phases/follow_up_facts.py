"""What the follow-up shows of the analysis: actions in order, who has moved since the start, levels per round."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from mindgap.domain.action import Action, ActionStatus
from mindgap.domain.analysis import Analysis
from mindgap.domain.level_result import level_result
from mindgap.domain.movement import Movement, movements, start_of
from mindgap.domain.review import FollowUp
from mindgap.domain.round import Round
from mindgap.domain.scoring import Distribution, ScoreKind, together
from mindgap.domain.theme import Material, Theme
from mindgap.reporting.facts.area_change import AreaChange, area_changes
from mindgap.texts import _, ngettext
from mindgap.texts.formats import day
from mindgap.ui.drawing.follow_up import days_late
from mindgap.ui.drawing.movement import LevelRow

OPEN = (ActionStatus.PLANNED, ActionStatus.ONGOING)


@dataclass(frozen=True, slots=True)
class Moved:
    """What has happened on the staircase between the start and today."""

    since: date | None
    moves: tuple[Movement, ...]
    rows: tuple[AreaChange, ...]


def open_first(actions: Sequence[Action], today: date) -> tuple[Action, ...]:
    """Order actions: open before done before cancelled, the latest first, then by end; undated last."""
    ranks = {ActionStatus.DONE: 1, ActionStatus.CANCELLED: 2}
    return tuple(sorted(actions, key=lambda a: (ranks.get(a.status, 0), -days_late(a, today), a.end or date.max, a.id)))


def by_due(follow_ups: Sequence[FollowUp]) -> tuple[FollowUp, ...]:
    """Order follow-ups by their date."""
    return tuple(sorted(follow_ups, key=lambda f: (f.due, f.months, f.id)))


def first_day(analysis: Analysis, today: date) -> date:
    """Give the day from which follow-ups are counted: the decision, else the second workshop, else today."""
    return analysis.company.decided_on or analysis.company.workshop_2 or today


def moved(analysis: Analysis, today: date, steps: int) -> Moved:
    """Give everybody's movements since the start, with a row per area in which somebody stands or stood."""
    since = start_of(analysis)
    if since is None:
        return Moved(None, (), ())
    moves = movements(analysis.placements, since, today)
    return Moved(since, moves, area_changes(analysis, moves, (since, today), steps))


def moved_sentence(result: Moved) -> str:
    """Say how many people stand higher in some area than on the day the counting began."""
    if result.since is None:
        return _("Nobody has been placed on the staircase yet.")
    n = len({move.person_id for move in result.moves if move.steps > 0})
    if not n:
        return _("Nobody stands on a higher step than on {day}.").format(day=day(result.since))
    said = ngettext("{n} person stands higher than on {day}", "{n} people stand higher than on {day}", n)
    return said.format(n=n, day=day(result.since))


def measured(analysis: Analysis) -> tuple[Round, ...]:
    """Give the rounds that have answers on the current state, in order."""
    scored = {s.round_id for s in analysis.scores if s.kind is ScoreKind.CURRENT and any(s.counts)}
    return tuple(sorted((r for r in analysis.rounds if r.id in scored), key=lambda r: (len(r.label), r.label)))


def waiting(analysis: Analysis) -> str:
    """Give the name of the newest round while nobody has answered anything in it, else nothing."""
    newest = analysis.rounds[-1] if analysis.rounds else None
    scored = {s.round_id for s in analysis.scores if any(s.counts)}
    return "" if newest is None or newest.id in scored else newest.label


def level_rows(analysis: Analysis, material: Material) -> tuple[LevelRow, ...]:
    """Give a row per theme with every measured round: the room's level, or the statements where only they compare."""
    rounds = measured(analysis)
    return tuple(LevelRow(theme.name, _levels(analysis, theme, rounds)) for theme in material.themes) if rounds else ()


def _levels(analysis: Analysis, theme: Theme, rounds: Sequence[Round]) -> tuple[Distribution, ...]:
    def answered(item: str, held: Round) -> Distribution:
        return level_result(analysis, held.id, ScoreKind.CURRENT, item).whole

    levels = tuple(answered(theme.id, held) for held in rounds)
    if sum(d.n > 0 for d in levels) > 1:
        return levels
    items = [f"{theme.id}.{n}" for n in range(1, len(theme.statements) + 1)]
    said = tuple(together(answered(item, held) for item in items) for held in rounds)
    return said if sum(d.n > 0 for d in said) > 1 else levels
