"""What each key of the clock makes of it: begin, stand still, go on, go elsewhere; `now` in seconds since 1970 UTC."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from mindgap.domain.agenda import block_now
from mindgap.domain.session import Block, Clock

Turn = Callable[[Clock, Sequence[Block], dict[str, int], int], Clock]
"""From a clock, the blocks in order, the seconds taken by block id, and now, to the clock as it then is."""


def started(clock: Clock, blocks: Sequence[Block], _taken: dict[str, int], now: int) -> Clock:
    """Begin with the first block; a clock that has begun goes on as it is."""
    if clock.started is not None or not blocks:
        return clock
    return replace(clock, started=now, since=now, block_id=blocks[0].id)


def paused(clock: Clock, blocks: Sequence[Block], taken: dict[str, int], _now: int) -> Clock:
    """Stand still where the room is."""
    block = block_now(blocks, clock, taken)
    if clock.since is None:
        return clock
    return replace(clock, since=None, block_id=block.id if block else None)


def resumed(clock: Clock, blocks: Sequence[Block], taken: dict[str, int], now: int) -> Clock:
    """Go on in the block where the room is, after the end in the last one; what never began begins."""
    if clock.started is None:
        return started(clock, blocks, taken, now)
    if clock.since is not None or not blocks:
        return clock
    block = block_now(blocks, clock, taken) or blocks[-1]
    return replace(clock, since=now, block_id=block.id)


def gone_to(block_id: str | None) -> Turn:
    """Give the turn that goes to a block, running or standing still as before; None goes past the last one.

    Going somewhere begins a clock that has not begun, and sets one going that had come to its end.
    """

    def turn(clock: Clock, _blocks: Sequence[Block], _taken: dict[str, int], now: int) -> Clock:
        if block_id is None:
            return clock if clock.started is None else replace(clock, since=None, block_id=None)
        still = clock.started is not None and clock.block_id is not None and clock.since is None
        begun = now if clock.started is None else clock.started
        return replace(clock, started=begun, since=None if still else now, block_id=block_id)

    return turn


def veiled(*, hidden: bool) -> Turn:
    """Give the turn that hides the clock from the projector, or shows it again."""

    def turn(clock: Clock, _blocks: Sequence[Block], _taken: dict[str, int], _now: int) -> Clock:
        return replace(clock, hidden=hidden)

    return turn
