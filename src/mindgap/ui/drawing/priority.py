"""Importance against effort as a 2×2 with five levels each way, and a gap's place in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from textual.content import Content

from mindgap.domain.scoring import LEVELS
from mindgap.texts import _
from mindgap.ui.drawing.canvas import BOLD, CHOSEN, MUTED, STRONG, Canvas

_LEFT = 4
_FOOT = 3
_MIDDLE = 3


@dataclass(frozen=True, slots=True)
class PriorityPoint:
    """A gap on the picture: its number in the list, importance and effort 1 to 5, and whether it is acted on."""

    number: int
    importance: int
    effort: int
    acting: bool = True


def priority_lines(
    points: Sequence[PriorityPoint], width: int, height: int, chosen: int | None = None
) -> list[Content]:
    """Draw importance upwards and effort to the right; gaps that share a place stand beside each other.

    A gap that is not acted on stands in parentheses, the chosen one is marked with ▸.
    """
    cell = _Cell(max(7, (width - _LEFT - 1) // 5), max(2, (height - _FOOT) // 5))
    canvas = Canvas(_LEFT + cell.width * 5 + 1, cell.height * 5 + _FOOT)
    _put_frame(canvas, cell)
    _put_words(canvas, cell)
    places: dict[tuple[int, int], list[PriorityPoint]] = {}
    for point in points:
        places.setdefault((point.importance, point.effort), []).append(point)
    for (importance, effort), sharing in places.items():
        _put_points(canvas, cell.middle(importance, effort), sharing, (cell.width - 1, chosen))
    return canvas.lines()


def quadrant(importance: int | None, effort: int | None) -> str:
    """Say what to do with a gap there; between two quadrants the more important or the easier one, "" if unweighed."""
    if importance is None or effort is None:
        return ""
    if importance >= _MIDDLE:
        return _("Do first") if effort <= _MIDDLE else _("Plan well")
    return _("In passing") if effort <= _MIDDLE else _("Leave for now")


@dataclass(frozen=True, slots=True)
class _Cell:
    """The measures of one of the 25 places."""

    width: int
    height: int

    def middle(self, importance: int, effort: int) -> tuple[int, int]:
        """Give the character cell in the middle of the place."""
        return _LEFT + 1 + (effort - 1) * self.width + self.width // 2, (
            5 - importance
        ) * self.height + self.height // 2


def _put_frame(canvas: Canvas, cell: _Cell) -> None:
    foot = cell.height * 5
    across, middle = cell.middle(3, 3)
    for y in range(foot):
        canvas.put(_LEFT, y, "│", MUTED)
        canvas.put(across, y, "┊", MUTED)
    canvas.put(_LEFT + 1, middle, "┈" * (cell.width * 5), MUTED)
    canvas.put(_LEFT, foot, "└" + "─" * (cell.width * 5), MUTED)
    for level in LEVELS:
        canvas.put(_LEFT - 2, cell.middle(level, 1)[1], str(level), MUTED)
        canvas.put(cell.middle(1, level)[0], foot + 1, str(level), MUTED)
        for effort in LEVELS:
            canvas.put(*cell.middle(level, effort), "·", MUTED)


def _put_words(canvas: Canvas, cell: _Cell) -> None:
    left, right, foot = _LEFT + 2, _LEFT + cell.width * 5, cell.height * 5
    lower = foot - (1 if cell.height > 2 else 2)  # noqa: PLR2004  # in two lines the lower one holds the gaps
    canvas.put(left, 0, _("Do first"), MUTED)
    canvas.put(right - len(_("Plan well")), 0, _("Plan well"), MUTED)
    canvas.put(left, lower, _("In passing"), MUTED)
    canvas.put(right - len(_("Leave for now")), lower, _("Leave for now"), MUTED)
    canvas.put(_LEFT + 1, foot + 2, _("↑ importance   → effort"), MUTED)


def _put_points(
    canvas: Canvas, place: tuple[int, int], sharing: Sequence[PriorityPoint], limits: tuple[int, int | None]
) -> None:
    room, chosen = limits
    chips = [
        _chip(point, at_cursor=point.number == chosen) for point in sorted(sharing, key=lambda p: p.number != chosen)
    ]
    shown = len(chips)
    while shown > 1 and _length(chips, shown) > room:
        shown -= 1
    x, y = place[0] - _length(chips, shown) // 2, place[1]
    canvas.put(x, y, " " * _length(chips, shown))
    for text, look in chips[:shown]:
        canvas.put(x, y, text, look)
        x += len(text) + 1
    if shown < len(chips):
        canvas.put(x, y, f"+{len(chips) - shown}", BOLD)


def _length(chips: Sequence[tuple[str, str]], shown: int) -> int:
    rest = 0 if shown == len(chips) else len(f" +{len(chips) - shown}")
    return sum(len(text) + 1 for text, _look in chips[:shown]) - 1 + rest


def _chip(point: PriorityPoint, *, at_cursor: bool) -> tuple[str, str]:
    text = str(point.number) if point.acting else f"({point.number})"
    if at_cursor:
        return f"▸{text} ", CHOSEN
    return text, STRONG if point.acting else MUTED
