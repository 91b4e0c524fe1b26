"""How people and themes have moved: heads per step before and after, and levels from round to round."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from textual.content import Content

from mindgap.domain.scoring import Distribution
from mindgap.reporting.facts.area_change import AreaChange
from mindgap.texts import _
from mindgap.texts.formats import decimal, signed
from mindgap.ui.drawing.canvas import BOLD, MUTED, STRONG, WARNING
from mindgap.ui.drawing.cells import fitted
from mindgap.ui.drawing.dumbbell import DESIRED, GAP, NOW, track
from mindgap.ui.drawing.scale import axis, even

_MOST_SYMBOLS = 5
_UP, _CELL, _NARROW_CELL = 10, 9, 7
_NAME = 34
_LEAST_NAME = 12
_FIGURE = 6
_MOST_ROUNDS = 4


@dataclass(frozen=True, slots=True)
class LevelRow:
    """One theme: the whole room's answers in each round."""

    name: str
    rounds: tuple[Distribution, ...]

    @property
    def change(self) -> float | None:
        """Mean in the last round − mean in the first, in steps; None until both have answers."""
        first, last = self.rounds[0].mean, self.rounds[-1].mean
        return None if first is None or last is None else last - first


def movement_lines(rows: Sequence[AreaChange], steps: int, width: int) -> list[Content]:
    """Draw a line per area: ▲ per head moved up, then heads before → after on each step."""
    cell = _CELL if width - 2 - _UP - steps * _CELL >= 2 * _LEAST_NAME else _NARROW_CELL
    name = max(_LEAST_NAME, min(_NAME, width - 2 - _UP - steps * cell))
    numbers = "".join(f"{_('step {n}').format(n=n):>{cell}}" if cell == _CELL else f"{n:>{cell}}" for n in _to(steps))
    head = Content.styled(" " * (2 + name) + f"{_('higher'):<{_UP}}" + numbers, MUTED)
    return [head, *(_area(row, name, cell) for row in rows)]


def level_lines(rows: Sequence[LevelRow], labels: Sequence[str], width: int) -> list[Content]:
    """Draw a line per theme from the first round ○ to the last ◆, with each round's mean and the change."""
    shown = list(labels[-_MOST_ROUNDS:])
    figures = _FIGURE * len(shown) + _FIGURE + 3
    name = min(22, max((Content(row.name).cell_length for row in rows), default=0) + 4)
    room = even(width - name - figures - 2)
    heads = "".join(f"{text:>{_FIGURE}}" for text in shown) + f"{_('change'):>{_FIGURE + 3}}"
    lines = [Content.assemble(" " * name, axis(room), (heads, MUTED))]
    return lines + [_level(row, name, room, len(shown)) for row in rows]


def level_legend(labels: Sequence[str]) -> Content:
    """Say which round is which symbol."""
    parts = ((NOW, BOLD, labels[0]), (DESIRED, STRONG, labels[-1]), (GAP * 2, STRONG, _("change")))
    return Content("   ").join(Content.assemble((mark, look), (f" {word}", MUTED)) for mark, look, word in parts)


def _to(steps: int) -> range:
    return range(1, steps + 1)


def _area(row: AreaChange, name: int, cell: int) -> Content:
    up = "▲" * row.up if row.up <= _MOST_SYMBOLS else f"▲ {row.up}"
    down = f"▼{row.down}" if row.down else ""
    moved = Content.assemble((up, STRONG), " " if up and down else "", (down, WARNING))
    parts = [_heads(b, a, cell) for b, a in zip(row.before, row.after, strict=True)]
    return Content.assemble("  ", fitted(Content(row.name), name - 2), "  ", fitted(moved, _UP), *parts)


def _heads(before: int, after: int, cell: int) -> Content:
    if before == after:
        return Content.styled(f"{after or '·':>{cell}}", MUTED)
    text = f"{before}→{after}" if cell == _NARROW_CELL else f"{before} → {after}"
    return Content.styled(f"{text:>{cell}}", BOLD)


def _level(row: LevelRow, name: int, room: int, shown: int) -> Content:
    first, last = row.rounds[0], row.rounds[-1]
    means = "".join(f"{decimal(d.mean):>{_FIGURE}}" for d in row.rounds[-shown:])
    return Content.assemble(
        fitted(Content(f"  {row.name}"), name),
        track(first, last, room, spread=last),
        means,
        (f"{signed(row.change):>{_FIGURE + 3}}", STRONG),
    )
