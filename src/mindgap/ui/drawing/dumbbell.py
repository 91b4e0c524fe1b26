"""From now to desired on the scale 1 to 5: one line per theme, with the spread of today's answers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from textual.content import Content

from mindgap.domain.scoring import LEVELS, Distribution, level_gap
from mindgap.texts import _
from mindgap.texts.formats import decimal
from mindgap.ui.drawing.canvas import BOLD, MUTED, STRONG, Canvas
from mindgap.ui.drawing.cells import fitted
from mindgap.ui.drawing.scale import axis, column, even

NOW, DESIRED, GAP, BEFORE = "○", "◆", "━", "◌"
FIGURES = 20
NOBODY = Distribution()
_ROOM_FOR_WORDS = 56


@dataclass(frozen=True, slots=True)
class DumbbellRow:
    """A theme: what the room says of today and of where it wants to be."""

    key: str
    label: str
    now: Distribution = NOBODY
    desired: Distribution = NOBODY

    @property
    def gap(self) -> float | None:
        """Mean desired − mean now, in steps; None until both are there."""
        return level_gap(self.now, self.desired)


def largest_first(rows: Sequence[DumbbellRow]) -> tuple[DumbbellRow, ...]:
    """Order by level gap, the largest first; themes without one keep their order at the end."""
    return tuple(sorted(rows, key=lambda row: (row.gap is None, -(row.gap or 0))))


def track(
    now: Distribution,
    desired: Distribution,
    width: int,
    spread: Distribution | None = None,
    before: float | None = None,
) -> Content:
    """Draw one line of `width` cells: ├─┤ what lies between the lowest and highest answer, ○ now, ◆ desired, ━ the gap.

    `spread` is the side whose spread is drawn (today's unless said otherwise), `before` a mean from before the talk.
    """
    canvas = Canvas(width)
    for level in LEVELS:
        canvas.put(column(level, width), 0, "·", MUTED)
    side = now if spread is None else spread
    _put_spread(canvas, side, ends=False)
    _put_gap(canvas, now, desired)
    _put_spread(canvas, side, ends=True)
    if before is not None:
        canvas.put(column(before, width), 0, BEFORE, MUTED)
    _put_means(canvas, now.mean, desired.mean)
    return canvas.lines()[0]


def chart(rows: Sequence[DumbbellRow], width: int, *, chosen: str | None = None, air: int = 0) -> list[Content]:
    """Draw an axis and a line per theme with its figures; `air` empty lines between them."""
    label = min(25, max((Content(row.label).cell_length for row in rows), default=0) + 3)
    room = even(width - label - FIGURES)
    lines = [Content.assemble(" " * label, axis(room), (fitted(Content(_heads()), FIGURES, "right").plain, MUTED))]
    for row in rows:
        lines += [Content("")] * air
        lines.append(_row(row, label, room, at_cursor=row.key == chosen))
    return lines


def legend(width: int) -> Content:
    """Say what the symbols mean."""
    parts = [(NOW, BOLD, _("now")), (DESIRED, STRONG, _("desired")), (GAP * 2, STRONG, _("gap"))]
    words = _("lowest to highest answer") if width >= _ROOM_FOR_WORDS else _("spread")
    parts.append(("├─┤", MUTED, words))
    return Content("   ").join(Content.assemble((mark, look), (f" {word}", MUTED)) for mark, look, word in parts)


def headline(rows: Sequence[DumbbellRow]) -> str:
    """Say in a sentence what the chart shows."""
    widest = largest_first(rows)[0] if rows else None
    if widest is None or widest.gap is None or widest.gap <= 0:
        return (
            _("No theme has both a current and a desired level yet.")
            if _unscored(rows)
            else _("No gap between now and desired.")
        )
    return _("Largest gap in {theme}: {steps} steps").format(theme=widest.label, steps=decimal(widest.gap))


def _unscored(rows: Sequence[DumbbellRow]) -> bool:
    return all(row.gap is None for row in rows)


def _heads() -> str:
    return "".join(f"{head:>6}" for head in (NOW, DESIRED, _("Gap")))


def _row(row: DumbbellRow, label: int, room: int, *, at_cursor: bool) -> Content:
    mark = "▸ " if at_cursor else "  "
    name = fitted(Content(mark + row.label), label)
    figures = f"{decimal(row.now.mean):>6}{decimal(row.desired.mean):>6}"
    return Content.assemble(
        name.stylize(BOLD) if at_cursor else name,
        track(row.now, row.desired, room),
        " " * (FIGURES - 18),
        figures,
        (f"{decimal(row.gap):>6}", STRONG),
    )


def _put_spread(canvas: Canvas, side: Distribution, *, ends: bool) -> None:
    if not side.spread or side.lowest is None or side.highest is None:
        return
    left, right = column(side.lowest, canvas.width), column(side.highest, canvas.width)
    if ends:
        canvas.put(left, 0, "├", MUTED)
        canvas.put(right, 0, "┤", MUTED)
    else:
        canvas.put(left, 0, "─" * (right - left), MUTED)


def _put_gap(canvas: Canvas, now: Distribution, desired: Distribution) -> None:
    if now.mean is None or desired.mean is None:
        return
    left, right = sorted((column(now.mean, canvas.width), column(desired.mean, canvas.width)))
    canvas.put(left, 0, GAP * (right - left), STRONG)


def _put_means(canvas: Canvas, now: float | None, desired: float | None) -> None:
    """Draw ○ and ◆; where both fall in one cell they stand side by side."""
    at_now = None if now is None else column(now, canvas.width)
    at_desired = None if desired is None else column(desired, canvas.width)
    if at_now is not None and at_now == at_desired:
        at_now, at_desired = (at_now, at_now + 1) if at_now == 0 else (at_now - 1, at_now)
    if at_desired is not None:
        canvas.put(at_desired, 0, DESIRED, STRONG)
    if at_now is not None:
        canvas.put(at_now, 0, NOW, BOLD)
