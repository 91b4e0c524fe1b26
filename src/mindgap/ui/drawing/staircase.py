"""The shape of the staircase: which rows and cells each step takes, and which chips fit there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeGuard

from mindgap.ui.drawing.chips import Chip, Flow, Placed, flow, rows_needed
from mindgap.ui.drawing.pen import width, wrap

NOTE = 12
"""Cells kept for the words about chips that do not fit."""
_MARGIN = 2
_TOP = 31
_AIR = 1
_CRITERION_ROWS = 2
_GROUND_ROWS = 3


@dataclass(frozen=True, slots=True)
class Stair:
    """A step with the people on it; number 0 is the ground."""

    number: int
    name: str
    criterion: str
    chips: tuple[Chip, ...]

    @property
    def title(self) -> str:
        """Number and name; the ground has a name only."""
        return f"{self.number} {self.name}" if self.number else self.name


@dataclass(frozen=True, slots=True)
class Block:
    """A step in its place: its rows from the tread down, the cell of its riser, and the chips shown."""

    stair: Stair
    top: int
    height: int
    x: int
    end: int
    """The cell of the next riser, where the tread ends."""
    lead: int
    """The cell where chips begin."""
    chips_at: int
    """The first row of chips, counted from the top of the block."""
    room: int
    """The cells of a row of chips."""
    told: tuple[str, ...]
    """The criterion, in as many lines as there is room for."""
    flow: Flow


@dataclass(frozen=True, slots=True)
class Shape:
    """A whole staircase laid out, from the top step down to the ground."""

    blocks: tuple[Block, ...]
    width: int
    height: int
    heights: tuple[int, ...] = ()
    """Rows of each step, bottom first."""
    told: int = 0
    """Rows of each step that tell its criterion."""
    needs: tuple[int, ...] = ()
    """Rows of chips that each step would take, bottom first."""

    def block_at(self, y: int) -> Block | None:
        """Give the step that the row belongs to."""
        return next((b for b in self.blocks if b.top <= y < b.top + b.height), None)

    def find(self, key: str | None) -> tuple[Block, Placed] | None:
        """Give the place where a person's chip is shown."""
        found = ((b, p) for b in self.blocks for p in b.flow.placed if p.chip.key == key)
        return next(found, None)

    def chip_at(self, x: int, y: int) -> Chip | None:
        """Give the chip drawn in that cell."""
        block = self.block_at(y)
        if block is None:
            return None
        at = (p for p in block.flow.placed if p.row == y - block.top - block.chips_at)
        return next((p.chip for p in at if p.x <= x - block.lead < p.x + p.chip.width), None)


def arrange(
    stairs: Sequence[Stair],
    ground: Stair,
    size: tuple[int, int],
    firsts: Mapping[int, int] | None = None,
    before: Shape | None = None,
) -> Shape:
    """Lay the steps (bottom first) and the ground out in (width, height) cells.

    Each step rises one riser to the right of the one below. Rows left over go to steps whose people do not fit, then to
    the criteria, then to air. `firsts` says from which chip on a step is shown. The rows of the shape `before` are kept
    as long as no step lacks room that another could give, so that the stairs stand still while people move.
    """
    cells, height = size
    risers = _risers(stairs, cells)
    ground_rows = _ground_rows(ground, cells, height, len(stairs))
    needs = _needs(stairs, risers, size, before)
    heights, told = _kept(before, needs, height - ground_rows) or _heights(stairs, needs, height - ground_rows)
    known = {b.stair.number: b for b in before.blocks} if before is not None and before.told == told else {}
    blocks: list[Block] = []
    y = max(0, height - ground_rows - sum(heights))
    for i in reversed(range(len(stairs))):
        frame = (y, heights[i], risers[i], risers[i + 1] if i + 1 < len(stairs) else cells)
        first = (firsts or {}).get(stairs[i].number, 0)
        held = known.get(stairs[i].number)
        blocks.append(held if _same(held, stairs[i], frame, first) else _block(stairs[i], frame, cells, first, told))
        y += heights[i]
    if ground_rows:
        blocks.append(_block(ground, (y, ground_rows, 0, cells), cells, (firsts or {}).get(0, 0), 0))
    return Shape(tuple(blocks), cells, height, tuple(heights), told, tuple(needs))


def revealed(shape: Shape, key: str | None, firsts: Mapping[int, int]) -> dict[int, int]:
    """Give the `firsts` with which the person's chip is among those shown, scrolled no further than needed."""
    result = dict(firsts)
    for block in shape.blocks:
        index = next((i for i, c in enumerate(block.stair.chips) if c.key == key), None)
        shown = [p.index for p in block.flow.placed]
        if index is not None and index not in shown:
            result[block.stair.number] = index if not shown or index < shown[0] else _first(block, index)
    return result


def scrolled(block: Block, by: int) -> tuple[Placed, ...] | None:
    """Give the chips shown when a step is scrolled a row on (1) or back (−1); None when there is nothing further."""
    shown = block.flow.placed
    if not shown or (by > 0 and not block.flow.after) or (by < 0 and not block.flow.before):
        return None
    row = sum(p.row == 0 for p in shown)
    rows = max(1, block.height - block.chips_at)
    first = _no_further(block.stair.chips, shown[0].index + by * row, rows, block.room)
    return flow(block.stair.chips, first, rows, block.room, NOTE).placed


def _first(block: Block, index: int) -> int:
    """Give the earliest chip from which the one with that number is still shown."""
    first, rows = index, max(1, block.height - block.chips_at)
    while first and flow(block.stair.chips, first - 1, rows, block.room, NOTE).placed[-1].index >= index:
        first -= 1
    return first


def _no_further(chips: Sequence[Chip], first: int, rows: int, cells: int) -> int:
    """Give the chip to begin with: `first`, unless those after it leave room for some before it."""
    first = max(0, min(first, len(chips) - 1))
    while first and not flow(chips, first - 1, rows, cells, NOTE).after:
        first -= 1
    return first


def _risers(stairs: Sequence[Stair], cells: int) -> list[int]:
    """Give the cell of each riser: even steps, as wide as the titles need and the top step's room allows."""
    if len(stairs) < 2:  # noqa: PLR2004  # one step has nothing to rise to
        return [0] * len(stairs)
    titles = max(width(s.title) for s in stairs[:-1]) + 8
    top = min(max(_TOP, width(stairs[-1].title) + 5), cells // 2)
    rise = max(2, min(titles, (cells - top) // (len(stairs) - 1)))
    return [rise * i for i in range(len(stairs))]


def _ground_rows(ground: Stair, cells: int, height: int, steps: int) -> int:
    if not ground.chips:
        return 0
    spare = height - 3 * steps - 1
    return 1 + max(1, min(_GROUND_ROWS, spare, rows_needed(ground.chips, cells - _MARGIN, _GROUND_ROWS)))


def _needs(stairs: Sequence[Stair], risers: Sequence[int], size: tuple[int, int], before: Shape | None) -> list[int]:
    """Give the rows of chips that each step would take; a step that has not changed takes as many as before."""
    cells, height = size
    steps = [b for b in reversed(before.blocks) if b.stair.number] if before is not None else []
    if before is None or (before.width, before.height) != size or len(steps) != len(stairs):
        return [rows_needed(s.chips, cells - x - _MARGIN, height) for s, x in zip(stairs, risers, strict=True)]
    return [
        known if held.stair is stair and held.x == x else rows_needed(stair.chips, cells - x - _MARGIN, height)
        for stair, x, held, known in zip(stairs, risers, steps, before.needs, strict=True)
    ]


def _same(held: Block | None, stair: Stair, frame: tuple[int, int, int, int], first: int) -> TypeGuard[Block]:
    """Tell whether a block laid out before shows the same."""
    return (
        held is not None
        and held.stair is stair
        and (held.top, held.height, held.x, held.end) == frame
        and held.flow.before == first
    )


def _kept(before: Shape | None, needs: Sequence[int], height: int) -> tuple[list[int], int] | None:
    """Give the rows of the shape before, unless they do not fit or could be shared better."""
    if before is None or not needs or len(before.heights) != len(needs):
        return None
    if sum(before.heights) > height or min(before.heights) < 2:  # noqa: PLR2004  # a tread and a row of chips
        return None
    spare = [rows - before.told - 1 - need for rows, need in zip(before.heights, needs, strict=True)]
    wasted = any(s > _AIR for s in spare) or height - sum(before.heights) > _AIR
    return None if min(spare) < 0 and (wasted or before.told or max(spare) > 0) else (list(before.heights), before.told)


def _heights(stairs: Sequence[Stair], needs: Sequence[int], height: int) -> tuple[list[int], int]:
    """Give the rows of each step, and how many of them tell the criterion."""
    least = 2 if height >= 2 * len(stairs) else 1
    lacking = [need - 1 for need in needs]
    heights = [least] * len(stairs)
    spare = max(0, height - sum(heights))
    while spare and any(lacking):
        neediest = lacking.index(max(lacking))
        heights[neediest] += 1
        lacking[neediest] -= 1
        spare -= 1
    each = spare // max(1, len(stairs)) if least > 1 else 0
    told = min(_CRITERION_ROWS, each) if any(s.criterion for s in stairs) else 0
    return [h + min(each, told + _AIR) for h in heights], told


def _block(stair: Stair, frame: tuple[int, int, int, int], cells: int, first: int, told: int) -> Block:
    top, height, x, end = frame
    compact = height == 1
    lead = x + _MARGIN + (min(width(stair.title) + 2, (cells - x) // 2) if compact else 0)
    lines = wrap(stair.criterion, cells - x - 4, told) if told and stair.criterion else ()
    chips_at = 0 if compact else 1 + told
    empty = Block(stair, top, height, x, end, lead, chips_at, cells - lead - 1, lines, Flow((), 0, 0))
    rows = max(1, height - chips_at)
    first = _no_further(stair.chips, first, rows, empty.room)
    return replace(empty, flow=flow(stair.chips, first, rows, empty.room, NOTE))
