"""The agenda against the clock: what is left of a block, when the session ends, and what gives way to what."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import accumulate

from mindgap.domain.session import Block, BlockKind, Clock, Lap

SOON_SHARE, LAST_SHARE = 0.2, 0.05
"""Shares of a block's length that are left when it is soon over, and when the last minutes run."""


class Urgency(StrEnum):
    """How much of a block is left."""

    CALM = "calm"
    SOON = "soon"
    LAST = "last"
    OVER = "over"


class ClockState(StrEnum):
    """What the clock of a session does."""

    READY = "ready"
    RUNNING = "running"
    PAUSED = "paused"
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class Reading:
    """What the clock shows at one moment."""

    state: ClockState
    block: Block | None
    """The block that the room is in, before the start the first one, after the last one none."""
    number: int
    """Its place in the agenda, from 1; after the last block the number of blocks."""
    count: int
    """Blocks in the agenda."""
    left: int
    """Seconds left of the block; negative when it has run over."""
    behind: int
    """Seconds behind the agenda; negative when ahead of it, 0 before the start and after the end."""
    ends: int | None
    """When the session is expected to end, in seconds since 1970 UTC; None once it has."""
    urgency: Urgency


def in_order(blocks: Iterable[Block], session_id: str) -> tuple[Block, ...]:
    """Give the blocks of a session in the order of its agenda."""
    return tuple(sorted((b for b in blocks if b.session_id == session_id), key=lambda b: (b.position, b.id)))


def seconds_taken(laps: Iterable[Lap]) -> dict[str, int]:
    """Give the seconds that blocks have taken, by block id."""
    return {lap.block_id: lap.seconds for lap in laps}


def reading(blocks: Sequence[Block], clock: Clock, laps: Iterable[Lap], now: int) -> Reading:
    """Read the clock of a session over its blocks in order; `now` in seconds since 1970 UTC.

    In seconds: left = minutes · 60 − lap − (now − since), where a clock that has been set back counts as standing
    still; ends = now + max(0, left) + Σ over later blocks of max(0, minutes · 60 − lap);
    behind = ends − (started + Σ over all blocks of minutes · 60).
    """
    taken = seconds_taken(laps)
    block = block_now(blocks, clock, taken)
    state = _state(clock, block)
    if block is None:
        return Reading(state, None, len(blocks), len(blocks), 0, 0, None, Urgency.CALM)
    index = blocks.index(block)
    left = _unused(block, taken) - running(clock, now)
    ends = now + max(0, left) + sum(max(0, _unused(b, taken)) for b in blocks[index + 1 :])
    behind = 0 if clock.started is None else ends - clock.started - sum(b.minutes * 60 for b in blocks)
    return Reading(state, block, index + 1, len(blocks), left, behind, ends, _urgency(left, block))


def running(clock: Clock, now: int) -> int:
    """Give the seconds since the clock last began to run, max(0, now − since); 0 while it stands still."""
    return 0 if clock.since is None else max(0, now - clock.since)


def block_now(blocks: Sequence[Block], clock: Clock, taken: dict[str, int]) -> Block | None:
    """Give the block that the room is in; None when there is none or the last one is over.

    When the block that the clock knows has been taken out of the agenda, it is the first one after all those that
    have taken time, else the last; `taken` holds seconds by block id.
    """
    if not blocks or (clock.started is not None and clock.block_id is None and clock.since is None):
        return None
    known = next((b for b in blocks if b.id == clock.block_id), None)
    if known is not None:
        return known
    after = max((i + 1 for i, b in enumerate(blocks) if taken.get(b.id)), default=0)
    return blocks[min(after, len(blocks) - 1)]


def times(blocks: Sequence[Block], begins: int) -> tuple[int, ...]:
    """Give the planned begin of each block and last the planned end, in minutes after midnight; begins + Σ minutes."""
    return tuple(accumulate((b.minutes for b in blocks), initial=begins))


def extended(blocks: Sequence[Block], index: int, minutes: int) -> tuple[Block, ...]:
    """Give the blocks with the one at `index` `minutes` longer and later ones shorter, so that the end stays.

    Later buffers give first, the nearest first and down to 1 minute; then later work, each in proportion to its
    length and down to half of it. Breaks never give, and what nobody can give moves the end. Negative `minutes`
    shorten the block to at least 1 minute; the time goes to the next buffer, and without one the end moves earlier.
    """
    lengths = [block.minutes for block in blocks]
    change = max(minutes, 1 - lengths[index])
    lengths[index] += change
    later = range(index + 1, len(blocks))
    buffers = [i for i in later if blocks[i].kind is BlockKind.BUFFER]
    if change < 0:
        for i in buffers[:1]:
            lengths[i] -= change
    else:
        wanted = change - _taken_from_buffers(lengths, buffers, change)
        _take_from_work(lengths, [i for i in later if blocks[i].kind is BlockKind.WORK], wanted)
    return tuple(replace(b, minutes=n) for b, n in zip(blocks, lengths, strict=True))


def _taken_from_buffers(lengths: list[int], buffers: Sequence[int], wanted: int) -> int:
    found = 0
    for i in buffers:
        given = min(wanted - found, lengths[i] - 1)
        lengths[i] -= given
        found += given
    return found


def _take_from_work(lengths: list[int], work: Sequence[int], wanted: int) -> None:
    """Take minute by minute from the block that has most of its length left, so that all give in proportion."""
    whole = {i: lengths[i] for i in work}
    for _ in range(wanted):
        giving = [i for i in work if lengths[i] > (whole[i] + 1) // 2]
        if not giving:
            return
        lengths[max(giving, key=lambda i: (lengths[i] / whole[i], whole[i]))] -= 1


def _unused(block: Block, taken: dict[str, int]) -> int:
    return block.minutes * 60 - taken.get(block.id, 0)


def _state(clock: Clock, block: Block | None) -> ClockState:
    if clock.started is None:
        return ClockState.READY
    if block is None:
        return ClockState.ENDED
    return ClockState.PAUSED if clock.since is None else ClockState.RUNNING


def _urgency(left: int, block: Block) -> Urgency:
    if left < 0:
        return Urgency.OVER
    share = left / (block.minutes * 60)
    if share <= LAST_SHARE:
        return Urgency.LAST
    return Urgency.SOON if share <= SOON_SHARE else Urgency.CALM
