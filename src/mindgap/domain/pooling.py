"""Answers are told by groups of at least three; smaller ones are counted with their neighbour."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from mindgap.domain.errors import MindgapError
from mindgap.domain.participant import Group
from mindgap.domain.scoring import LEAST_ANSWERS, Counts, Distribution

_NEIGHBOURS: dict[Group, tuple[Group, Group, Group]] = {
    Group.MANAGEMENT: (Group.WHITE_COLLAR, Group.BLUE_COLLAR, Group.UNION),
    Group.WHITE_COLLAR: (Group.MANAGEMENT, Group.BLUE_COLLAR, Group.UNION),
    Group.BLUE_COLLAR: (Group.UNION, Group.WHITE_COLLAR, Group.MANAGEMENT),
    Group.UNION: (Group.BLUE_COLLAR, Group.WHITE_COLLAR, Group.MANAGEMENT),
}
"""Whom each group is counted with, the nearest first: the offices together, and the shop floor with its union."""


class TooFewAnswersError(MindgapError):
    """So few have answered in private that their answers would point at them."""

    code = "score.too_few"
    template = (
        "Private answers: {count}. At least {least} are needed so that nobody is given away. "
        "Let more people answer, or hold up cards and count them instead."
    )


@dataclass(frozen=True, slots=True)
class Pool:
    """Counts that are stored under one group, and all groups whose answers are in them."""

    counts: Counts
    groups: frozenset[Group]


def pooled(counts: Mapping[Group, Counts]) -> dict[Group, Pool]:
    """Give the counts by groups that all hold at least three answers; empty with fewer than three in all.

    While a group has one or two answers they are put together with those of its nearest neighbour that has any:
    union with blue-collar, white-collar with management, and only then one side with the other. Both are then
    counted as the one of them that has more, as the first of them when they have equally many. No answer is lost,
    and since only the numbers decide, several questions answered by the same people are pooled alike.
    """
    held = {group: Pool(counts[group], frozenset((group,))) for group in Group if any(counts.get(group, ()))}
    if sum(sum(pool.counts) for pool in held.values()) < LEAST_ANSWERS:
        return {}
    while small := [group for group, pool in held.items() if sum(pool.counts) < LEAST_ANSWERS]:
        near = [group for group in small if _NEIGHBOURS[group][0] in held]
        held = _joined(held, (near or small)[0])
    return held


def _joined(held: dict[Group, Pool], small: Group) -> dict[Group, Pool]:
    """Put a group together with its nearest neighbour that has answers."""
    pair = {small, next(group for group in _NEIGHBOURS[small] if group in held)}
    first, second = (group for group in Group if group in pair)
    one, other = held[first], held[second]
    home = second if sum(other.counts) > sum(one.counts) else first
    both = Pool(Distribution(one.counts).plus(Distribution(other.counts)).counts, one.groups | other.groups)
    return {group: both if group is home else pool for group, pool in held.items() if group not in pair - {home}}
