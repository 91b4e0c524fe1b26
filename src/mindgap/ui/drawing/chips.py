"""Chips: people in a few letters, and how a row of them flows on a step."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from mindgap.domain.person import Category, Person
from mindgap.ui.drawing.pen import clip, width

LONGEST = 14
"""Cells that a label may take."""
_SPACE = 1


PROVEN, UNPROVEN, LACKING = "✓", "·", "?"
"""What a step rests on: evidence, none, or none where there ought to be some."""
BRACKETS = {Category.BLUE_COLLAR: "[]", Category.WHITE_COLLAR: "()", None: "<>"}
"""What a chip stands in tells the category."""
_MARKED = "{}"


@dataclass(frozen=True, slots=True)
class Chip:
    """A person on a step."""

    key: str
    """The person's id."""
    label: str
    category: Category | None = Category.BLUE_COLLAR
    proof: str = ""
    """What the agreed step rests on: PROVEN, UNPROVEN, LACKING, or empty for nothing to prove."""
    target: int | None = None
    """The step aimed at, when it is another."""
    risk: bool = False
    """The only one who covers the area."""
    marked: bool = False

    @property
    def text(self) -> str:
        """The chip as it is drawn, e.g. "[KP ✓ ▸4]"; a marked one stands in braces."""
        return _drawn(self.label, self.proof, self.target, self.risk, self._brackets)[0]

    @property
    def width(self) -> int:
        """Cells taken, with the cell before the chip where the cursor stands."""
        return _drawn(self.label, self.proof, self.target, self.risk, self._brackets)[1]

    @property
    def _brackets(self) -> str:
        return _MARKED if self.marked else BRACKETS[self.category]


@lru_cache(maxsize=4096)
def _drawn(label: str, proof: str, target: int | None, risk: bool, brackets: str) -> tuple[str, int]:  # noqa: FBT001  # what tells two drawings apart
    aim = "" if target is None else f" ▸{target}"
    text = f"{brackets[0]}{label}{proof and f' {proof}'}{aim}{' !' if risk else ''}{brackets[1]}"
    return text, width(text) + _SPACE


@lru_cache(maxsize=8192)
def chip(who: tuple[str, str, Category | None], proof: str, target: int | None, risk: bool, marked: bool) -> Chip:  # noqa: FBT001  # the chip's own fields
    """Give the one chip that looks so, `who` being key, label and category: the same object each time.

    What has not changed is then seen at once.
    """
    return Chip(*who, proof=proof, target=target, risk=risk, marked=marked)


def chip_labels(people: Sequence[Person], *, coded: bool, named: bool = False) -> dict[str, str]:
    """Give a short label per person id that tells everybody apart.

    Coded: the code. Named: the given name and the first letter of the last, e.g. "Karin P". Otherwise initials; those
    who share them get a second letter of the last name, and the code when even that is shared.
    """
    if coded:
        return {p.id: clip(p.code, LONGEST) for p in people}
    first = {p.id: _short_name(p) if named else p.initials for p in people}
    second = {p.id: first[p.id] if named else _longer(p) for p in people}
    once, twice = Counter(first.values()), Counter(second.values())
    return {p.id: clip(_told_apart(p, (first, once), (second, twice)), LONGEST) for p in people}


def _told_apart(person: Person, *stages: tuple[dict[str, str], Counter[str]]) -> str:
    for labels, counted in stages:
        if counted[labels[person.id]] == 1:
            return labels[person.id]
    return person.code


def _short_name(person: Person) -> str:
    parts = person.name.split()
    if not parts:
        return person.code
    return parts[0] if len(parts) == 1 else f"{parts[0]} {parts[-1][:1].upper()}"


def _longer(person: Person) -> str:
    parts = person.name.split()
    return f"{parts[0][:1]}{parts[-1][:2]}" if len(parts) > 1 else person.code


@dataclass(frozen=True, slots=True)
class Placed:
    """A chip in its place: its number on the step, row and first cell (that of the cursor mark)."""

    index: int
    row: int
    x: int
    chip: Chip


@dataclass(frozen=True, slots=True)
class Flow:
    """The part of a step's chips that is shown."""

    placed: tuple[Placed, ...]
    before: int
    """Chips left out before the first shown."""
    after: int
    """Chips left out after the last shown."""
    more_at: tuple[int, int] = (0, 0)
    """Row and cell of the words about those left out after."""

    @property
    def rows(self) -> int:
        """Rows used."""
        return 1 + max((p.row for p in self.placed), default=0)


def flow(chips: Sequence[Chip], first: int, rows: int, cells: int, note: int) -> Flow:
    """Set chips from number `first` on in `rows` rows of `cells` cells, keeping `note` cells for "+ 12 more".

    Gives at least one chip when there is one, so that the cursor always has somewhere to stand.
    """
    if rows_needed(chips[first:], cells, rows + 1) <= rows:
        note = 0
    placed: list[Placed] = []
    row = x = 0
    for index in range(first, len(chips)):
        size = chips[index].width
        if x and x + size + (0 if row < rows - 1 else note) > cells:
            if row == rows - 1:
                break
            row, x = row + 1, 0
        placed.append(Placed(index, row, x, chips[index]))
        x += size
    return _with_room(Flow(tuple(placed), first, len(chips) - first - len(placed), (row, x)), rows, cells, note)


def _with_room(flowed: Flow, rows: int, cells: int, note: int) -> Flow:
    """Take chips off the last row until the words about the rest fit there."""
    placed, (row, x) = list(flowed.placed), flowed.more_at
    after = flowed.after
    while after and row == rows - 1 and x + note > cells and len(placed) > 1:
        gone = placed.pop()
        row, x, after = gone.row, gone.x, after + 1
    return Flow(tuple(placed), flowed.before, after, (row, x))


def rows_needed(chips: Iterable[Chip], cells: int, most: int = 99) -> int:
    """Give the rows that all the chips would take, counted up to `most`."""
    row, x = 1, 0
    for chip_ in chips:
        size = chip_.width
        if x and x + size > cells:
            row, x = row + 1, 0
            if row >= most:
                break
        x += size
    return row
