"""The structure of a document: what each piece of ink is, in reading order, for those who have it read to them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

Box = tuple[float, float, float, float]
_NONE: Mapping[str, str] = {}


@dataclass(frozen=True, slots=True, eq=False)
class Node:
    """A piece of the structure by its standard type (P, H2, L, LI, Table, TR, TH, TD, Figure …).

    Two nodes are never equal: each is a piece of its own. Children stand in the order in which they are first drawn.
    """

    tag: str
    parent: Node | None = None
    alt: str = ""
    """What a picture says, in words."""
    attributes: Mapping[str, str] = field(default_factory=lambda: _NONE)
    """Attributes beyond the type, as their PDF text, with their owner: {"Table": "/Scope /Column"}."""
    lang: str = ""
    """The code of its language, where that is another than the document's."""


COLUMN_HEAD = {"Table": "/Scope /Column"}
ROW_HEAD = {"Table": "/Scope /Row"}
BULLETS = {"List": "/ListNumbering /Disc"}
NUMBERS = {"List": "/ListNumbering /Decimal"}


class Mark(NamedTuple):
    """A stretch of ink: page from 0, and its number on the page."""

    page: int
    number: int


class Structure:
    """Notes, while the pages are drawn, which node each stretch of ink belongs to."""

    def __init__(self) -> None:
        self.roots: list[Node] = []
        self.pages: list[list[Node]] = [[]]
        """Per page the node of each mark."""
        self.boxes: dict[Node, Box] = {}
        self._kids: dict[Node, list[Node | Mark]] = {}

    def turn(self) -> None:
        """Begin the next page."""
        self.pages.append([])

    def mark(self, node: Node) -> int:
        """Give the number of a new stretch of ink of `node` on this page."""
        self.reach(node)
        page = self.pages[-1]
        self._kids[node].append(Mark(len(self.pages) - 1, len(page)))
        page.append(node)
        return len(page) - 1

    def reach(self, node: Node) -> None:
        """Let a node have its place in the order, even if nothing is drawn of it, such as an empty cell."""
        if node in self._kids:
            return
        if node.parent is not None:
            self.reach(node.parent)
        self._kids[node] = []
        (self.roots if node.parent is None else self._kids[node.parent]).append(node)

    def frame(self, node: Node, box: Box) -> None:
        """Say where on its first page a picture stands."""
        self.boxes.setdefault(node, box)

    def kids(self, node: Node) -> list[Node | Mark]:
        """Give a node's children and marks, in order."""
        return self._kids[node]

    def nodes(self) -> Iterator[Node]:
        """Give every node that has been reached, in the order in which they were."""
        return iter(self._kids)
