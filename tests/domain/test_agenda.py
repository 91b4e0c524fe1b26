"""The clock over the agenda, and what gives way when a block takes longer."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from mindgap.domain.agenda import ClockState, Reading, Urgency, extended, in_order, reading, times
from mindgap.domain.session import Block, BlockKind, Clock, Lap

NINE = 1_791_784_800
"""A Monday at nine, in seconds since 1970."""
CLOCK = Clock(id="c", company_id="x", session_id="s")
RUNNING = replace(CLOCK, started=NINE, block_id="0", since=NINE)


def agenda(*told: tuple[int, BlockKind]) -> tuple[Block, ...]:
    return tuple(
        Block(id=str(n), company_id="x", session_id="s", position=n, title=f"Block {n}", minutes=minutes, kind=kind)
        for n, (minutes, kind) in enumerate(told)
    )


MORNING = agenda((20, BlockKind.WORK), (10, BlockKind.BREAK), (30, BlockKind.WORK), (5, BlockKind.BUFFER))


def lap(block_id: str, seconds: int) -> Lap:
    return Lap(id=f"l{block_id}", company_id="x", block_id=block_id, seconds=seconds)


def lengths(blocks: tuple[Block, ...]) -> list[int]:
    return [block.minutes for block in blocks]


def test_before_the_start_the_first_block_waits_with_all_its_time() -> None:
    assert reading(MORNING, CLOCK, (), NINE) == Reading(
        ClockState.READY, MORNING[0], 1, 4, 20 * 60, 0, NINE + 65 * 60, Urgency.CALM
    )


def test_a_running_block_counts_down_and_the_end_stays() -> None:
    assert reading(MORNING, RUNNING, (), NINE + 90) == Reading(
        ClockState.RUNNING, MORNING[0], 1, 4, 20 * 60 - 90, 0, NINE + 65 * 60, Urgency.CALM
    )


def test_a_block_that_runs_over_pushes_the_end() -> None:
    assert reading(MORNING, RUNNING, (), NINE + 23 * 60) == Reading(
        ClockState.RUNNING, MORNING[0], 1, 4, -180, 180, NINE + 68 * 60, Urgency.OVER
    )


def test_a_block_left_early_puts_the_room_ahead() -> None:
    clock = replace(RUNNING, block_id="1", since=NINE + 900)
    assert reading(MORNING, clock, (lap("0", 900),), NINE + 960) == Reading(
        ClockState.RUNNING, MORNING[1], 2, 4, 540, -300, NINE + 60 * 60, Urgency.CALM
    )


def test_a_pause_stops_the_block_and_moves_the_end() -> None:
    clock = replace(RUNNING, since=None)
    assert reading(MORNING, clock, (lap("0", 300),), NINE + 600) == Reading(
        ClockState.PAUSED, MORNING[0], 1, 4, 900, 300, NINE + 70 * 60, Urgency.CALM
    )


def test_going_back_counts_only_what_later_blocks_have_left() -> None:
    clock = replace(RUNNING, block_id="0", since=NINE + 2400)
    seen = reading(MORNING, clock, (lap("0", 1200), lap("1", 900), lap("2", 300)), NINE + 2400)
    assert (seen.left, seen.ends) == (0, NINE + 2400 + 0 + 0 + 1500 + 300)


def test_after_the_last_block_nothing_is_left() -> None:
    clock = replace(RUNNING, block_id=None, since=None)
    assert reading(MORNING, clock, (), NINE + 9000) == Reading(ClockState.ENDED, None, 4, 4, 0, 0, None, Urgency.CALM)


def test_an_agenda_without_blocks_can_be_read() -> None:
    assert reading((), CLOCK, (), NINE) == Reading(ClockState.READY, None, 0, 0, 0, 0, None, Urgency.CALM)


def test_a_laptop_that_slept_shows_the_time_that_went() -> None:
    assert reading(MORNING, RUNNING, (), NINE + 7200).left == 20 * 60 - 7200


def test_a_clock_that_is_set_back_stands_still() -> None:
    assert reading(MORNING, RUNNING, (), NINE - 3600).left == 20 * 60


def test_the_signs_change_at_a_fifth_and_a_twentieth_left() -> None:
    seen = [reading(MORNING, RUNNING, (), NINE + 20 * 60 - left).urgency for left in (241, 240, 61, 60, 0, -1)]
    assert seen == [Urgency.CALM, Urgency.SOON, Urgency.SOON, Urgency.LAST, Urgency.LAST, Urgency.OVER]


def test_a_block_that_is_gone_leaves_the_room_after_those_that_took_time() -> None:
    clock = replace(RUNNING, block_id="gone", since=NINE + 1200)
    seen = reading(MORNING, clock, (lap("0", 1200),), NINE + 1260)
    assert (seen.block, seen.left) == (MORNING[1], 540)


def test_blocks_are_read_in_the_order_of_their_session() -> None:
    other = replace(MORNING[0], id="o", session_id="other")
    assert in_order((other, *reversed(MORNING)), "s") == MORNING


def test_each_block_has_a_planned_time() -> None:
    assert times(MORNING, 9 * 60) == (540, 560, 570, 600, 605)


def test_the_nearest_buffer_gives_first() -> None:
    blocks = agenda((20, BlockKind.WORK), (30, BlockKind.WORK), (5, BlockKind.BUFFER), (10, BlockKind.BUFFER))
    assert lengths(extended(blocks, 0, 6)) == [26, 30, 1, 8]


def test_then_work_gives_in_proportion_and_breaks_never() -> None:
    blocks = agenda((20, BlockKind.WORK), (40, BlockKind.WORK), (10, BlockKind.BREAK), (20, BlockKind.WORK))
    assert lengths(extended(blocks, 0, 9)) == [29, 34, 10, 17]


def test_work_keeps_half_and_then_the_end_moves() -> None:
    blocks = agenda((20, BlockKind.WORK), (15, BlockKind.WORK), (10, BlockKind.BREAK))
    assert lengths(extended(blocks, 0, 30)) == [50, 8, 10]


def test_blocks_before_are_left_alone() -> None:
    assert lengths(extended(MORNING, 2, 3)) == [20, 10, 33, 2]


def test_time_given_back_goes_to_the_next_buffer() -> None:
    assert lengths(extended(MORNING, 0, -8)) == [12, 10, 30, 13]


def test_without_a_buffer_the_end_moves_earlier_and_a_minute_is_kept() -> None:
    assert lengths(extended(MORNING[:3], 0, -60)) == [1, 10, 30]


@st.composite
def cases(draw: st.DrawFn) -> tuple[tuple[Block, ...], int, int]:
    told = st.tuples(st.integers(1, 90), st.sampled_from(BlockKind))
    blocks = agenda(*draw(st.lists(told, min_size=1, max_size=12)))
    return blocks, draw(st.integers(0, len(blocks) - 1)), draw(st.integers(-120, 120))


@given(cases())
def test_stretching_keeps_what_must_be_kept(case: tuple[tuple[Block, ...], int, int]) -> None:
    blocks, index, minutes = case
    after = extended(blocks, index, minutes)
    assert [replace(b, minutes=0) for b in after] == [replace(b, minutes=0) for b in blocks]
    assert lengths(after)[:index] == lengths(blocks)[:index]
    assert after[index].minutes == max(1, blocks[index].minutes + minutes)
    for old, new in zip(blocks[index + 1 :], after[index + 1 :], strict=True):
        assert new.minutes >= {BlockKind.BREAK: old.minutes, BlockKind.BUFFER: 1}.get(old.kind, (old.minutes + 1) // 2)
        assert old.kind is not BlockKind.BREAK or new == old


@given(cases())
def test_the_end_stays_whenever_somebody_can_give(case: tuple[tuple[Block, ...], int, int]) -> None:
    blocks, index, minutes = case
    later = blocks[index + 1 :]
    can_give = sum(b.minutes - 1 for b in later if b.kind is BlockKind.BUFFER)
    can_give += sum(b.minutes // 2 for b in later if b.kind is BlockKind.WORK)
    moved = sum(lengths(extended(blocks, index, minutes))) - sum(lengths(blocks))
    if minutes >= 0:
        assert moved == max(0, minutes - can_give)
    else:
        has_buffer = any(b.kind is BlockKind.BUFFER for b in later)
        assert moved == (0 if has_buffer else max(minutes, 1 - blocks[index].minutes))


@given(cases())
def test_work_gives_in_proportion_to_its_length(case: tuple[tuple[Block, ...], int, int]) -> None:
    blocks, index, minutes = case
    pairs = zip(blocks[index + 1 :], extended(blocks, index, minutes)[index + 1 :], strict=True)
    work = [(old.minutes, new.minutes) for old, new in pairs if old.kind is BlockKind.WORK]
    shares = [new / old for old, new in work]
    shortest = min((old for old, _new in work), default=1)
    assert max(shares, default=0) - min(shares, default=0) <= 1 / shortest + 1e-9
