"""What a room has answered on one theme or statement, by group, before and after its talk."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from mindgap.domain.analysis import Analysis
from mindgap.domain.participant import Group
from mindgap.domain.pooling import Pool, pooled
from mindgap.domain.scoring import LEAST_ANSWERS, Distribution, Score, ScoreKind, together


@dataclass(frozen=True, slots=True)
class LevelResult:
    """Each group's newest answers, and those from before the talk where the group has answered twice."""

    groups: Mapping[Group, Distribution] = field(default_factory=dict)
    before: Mapping[Group, Distribution] = field(default_factory=dict)
    """First answers of every group; empty until some group has answered again."""
    pooled: Mapping[Group, tuple[Group, ...]] = field(default_factory=dict)
    """Of a group with which others were counted, since too few of them had answered: all of these groups."""

    @property
    def whole(self) -> Distribution:
        """All groups taken together."""
        return together(self.groups.values())

    @property
    def whole_before(self) -> Distribution:
        """All groups taken together as they answered before the talk."""
        return together(self.before.values())

    @property
    def large(self) -> dict[Group, Distribution]:
        """The groups that may be told apart: those of at least three answers."""
        return {group: d for group, d in self.groups.items() if d.n >= LEAST_ANSWERS}

    @property
    def small(self) -> tuple[Group, ...]:
        """The groups that have answered but are too few to be told apart."""
        return tuple(group for group, d in self.groups.items() if 0 < d.n < LEAST_ANSWERS)


def level_result(analysis: Analysis, round_id: str, kind: ScoreKind, item: str) -> LevelResult:
    """Give what was answered on `item` in one round; groups without answers are absent.

    When the whole less the groups told apart would tell what one or two people answered, small groups are counted
    together with their neighbours, as private answers are.
    """
    scores = [s for s in analysis.scores if s.item == item and (s.round_id, s.kind) == (round_id, kind)]
    newest, first = _by_group(scores), _by_group(s for s in scores if s.attempt == 1)
    again = any(s.attempt > 1 and any(s.counts) for s in scores)
    result = LevelResult(newest, first if again else {}, _pooled(scores))
    return _joined(result, _needed(newest))


def newest_result(analysis: Analysis, round_id: str, kind: ScoreKind, item: str) -> LevelResult:
    """Give what was answered in this round, else in the newest other round that has answers."""
    others = sorted(analysis.rounds, key=lambda r: (r.opened, r.label), reverse=True)
    for candidate in (round_id, *(r.id for r in others)):
        result = level_result(analysis, candidate, kind, item)
        if result.groups:
            return result
    return LevelResult()


def _pooled(scores: Iterable[Score]) -> dict[Group, tuple[Group, ...]]:
    newest = {score.group: score for score in sorted(scores, key=lambda s: s.attempt) if any(score.counts)}
    return {group: score.groups for group, score in newest.items() if score.pooled}


def _needed(groups: Mapping[Group, Distribution]) -> dict[Group, Pool]:
    left = sum(d.n for d in groups.values() if d.n < LEAST_ANSWERS)
    return pooled({group: d.counts for group, d in groups.items()}) if 0 < left < LEAST_ANSWERS else {}


def _joined(result: LevelResult, pools: Mapping[Group, Pool]) -> LevelResult:
    """Give the result with the groups of each pool as one, before the talk as after it."""
    if not pools:
        return result
    together_with = {home: [g for g in Group if g in pool.groups] for home, pool in pools.items()}
    named = {
        home: {whom for group in groups for whom in result.pooled.get(group, (group,))}
        for home, groups in together_with.items()
    }
    before = {home: _summed(result.before, groups) for home, groups in together_with.items()}
    return LevelResult(
        groups={home: _summed(result.groups, groups) for home, groups in together_with.items()},
        before={home: answers for home, answers in before.items() if answers.n},
        pooled={home: tuple(g for g in Group if g in groups) for home, groups in named.items() if len(groups) > 1},
    )


def _summed(held: Mapping[Group, Distribution], groups: Iterable[Group]) -> Distribution:
    return together(held[group] for group in groups if group in held)


def _by_group(scores: Iterable[Score]) -> dict[Group, Distribution]:
    by_group: dict[Group, Distribution] = {}
    for score in sorted(scores, key=lambda s: s.attempt):
        if any(score.counts):
            by_group[score.group] = Distribution(score.counts)
    return {group: by_group[group] for group in Group if group in by_group}
