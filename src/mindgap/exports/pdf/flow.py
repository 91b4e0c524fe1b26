"""Sets elements on pages, top to bottom, so that no heading is left alone and no page is left empty."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from mindgap.exports.pdf.elements import Break, Element
from mindgap.exports.pdf.measures import DEPTH, TOP
from mindgap.exports.pdf.rows import Rows
from mindgap.exports.pdf.running_text import Prose


@dataclass(frozen=True, slots=True)
class Placed:
    """An element and the y of its upper edge on the page."""

    element: Element
    top: float


INTRODUCTION = 60.0
"""What is no taller than this and stands under a heading introduces what follows, and is kept with it."""
TAIL = 30.0
"""A text no taller than this that follows rows is kept with the last of them."""
Parts = tuple[Element | None, Element | None]
Page = tuple[Placed, ...]


def flow(elements: Iterable[Element | Break]) -> tuple[Page, ...]:
    """Give the pages, at least one."""
    return _Flow().run(elements)


class _Flow:
    def __init__(self) -> None:
        self.pages: list[list[Placed]] = [[]]
        self.used = 0.0
        self.below = 0.0

    def run(self, elements: Iterable[Element | Break]) -> tuple[Page, ...]:
        queue = deque(elements)
        while queue:
            element = queue.popleft()
            if isinstance(element, Break):
                self.turn()
            else:
                self.place(element, queue)
        return tuple(tuple(page) for page in self.pages if page) or ((),)

    def turn(self) -> None:
        """Begin a new page unless this one is still empty."""
        if self.pages[-1]:
            self.pages.append([])
        self.used = self.below = 0.0

    def place(self, element: Element, queue: deque[Element | Break]) -> None:
        """Put as much of the element as fits on the page, and the rest back on the queue."""
        gap = max(self.below, element.above) if self.pages[-1] else 0.0
        room = DEPTH - self.used - gap
        piece, rest = self.divided(element, queue, room)
        if piece is not None:
            self.pages[-1].append(Placed(piece, TOP - self.used - gap))
            self.used += gap + piece.height
            self.below = piece.below
        if rest is not None:
            queue.appendleft(rest)
            self.turn()

    def divided(self, element: Element, queue: deque[Element | Break], room: float) -> Parts:
        """Give what is to stand on this page, and the rest; an empty page takes what cannot be divided."""
        started = bool(self.pages[-1])
        if started and needed(element, queue) > room:
            return None, element
        piece, rest = element.take(room)
        if piece is None:
            return (None, element) if started else (element, None)
        if (
            rest is None
            and element.least < element.height
            and (short := _tail(piece, queue) - (room - piece.height)) > 0
        ):
            fewer, more = element.take(piece.height - short)
            return (fewer, more) if fewer is not None or started else (piece, None)
        return piece, rest


def _tail(element: Element, following: Sequence[Element | Break]) -> float:
    """Give the room that a line or two of text right after rows need to stand on the same page, else nothing."""
    return 0.0 if _few(element) else _under(element, following[0] if following else None)


def _few(element: Element) -> bool:
    """Whether rows are too few to be divided: then the text under them goes with all of them, or alone."""
    return element.least >= element.height


def _under(element: Element, after: Element | Break | None) -> float:
    if not isinstance(element, Rows) or not isinstance(after, Prose) or after.keep or after.height > TAIL:
        return 0.0
    return max(element.below, after.above) + after.height


def _begun(element: Element, after: Element | Break | None) -> float:
    """Give what an element needs to begin: few rows all of themselves and the line or two under them."""
    return element.least + (_under(element, after) if _few(element) else 0.0)


def _is_heading(element: Element) -> bool:
    """Whether it opens a section of its own, which what stands before it does not introduce."""
    return isinstance(element, Prose) and element.outline is not None


def needed(element: Element, following: Sequence[Element | Break]) -> float:
    """Give the room in which the element can begin: with what it must be kept with, up to the start of that."""
    if not element.keep:
        return _begun(element, following[0] if following else None)
    height, last = element.height, element
    for index, after in enumerate(following, 1):
        if isinstance(after, Break) or (not last.keep and _is_heading(after)):
            break
        height += max(last.below, after.above)
        if not (after.keep or (last.keep and after.height <= INTRODUCTION)):
            height += _begun(after, following[index] if index < len(following) else None)
            break
        height += after.height
        last = after
    return height if height <= DEPTH else element.least
