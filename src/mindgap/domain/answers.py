"""Answers to a question of several items, by group and as counts: nothing in them is one person's."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from mindgap.domain.participant import Group
from mindgap.domain.pooling import Pool, pooled
from mindgap.domain.scoring import LEVELS, NONE, Counts, Distribution, Score

Answers = dict[Group, tuple[Counts, ...]]
"""Per group the counts of each item, in the items' order."""


def number(answers: Answers) -> int:
    """Count the people who have answered; each has answered every item."""
    return sum(sum(counts[0]) for counts in answers.values())


def with_answer(answers: Answers, group: Group, levels: Sequence[int]) -> Answers:
    """Give the answers with one person's levels counted, one per item."""
    return together(answers, {group: tuple(_one(level) for level in levels)})


def together(one: Answers, other: Answers) -> Answers:
    """Give the answers of both taken together; both must be to the same items."""
    return {
        group: tuple(map(added, one[group], other[group])) if group in one and group in other else held[group]
        for held in (one, other)
        for group in held
    }


def pooled_items(answers: Answers, items: Sequence[str]) -> tuple[tuple[str, Group, Pool], ...]:
    """Give what is stored, item by item, with small groups counted with their neighbours."""
    return tuple(
        (item, group, pool)
        for index, item in enumerate(items)
        for group, pool in pooled({group: held[index] for group, held in answers.items()}).items()
    )


def from_scores(scores: Iterable[Score], items: Sequence[str]) -> Answers:
    """Give the answers that are stored as counts."""
    held = {(score.group, score.item): score.counts for score in scores}
    groups = [group for group in Group if any((group, item) in held for item in items)]
    return {group: tuple(held.get((group, item), NONE) for item in items) for group in groups}


def added(one: Counts, other: Counts) -> Counts:
    """Give the counts of both taken together."""
    return Distribution(one).plus(Distribution(other)).counts


def _one(level: int) -> Counts:
    a, b, c, d, e = (int(each == level) for each in LEVELS)
    return (a, b, c, d, e)
