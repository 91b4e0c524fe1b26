"""The areas that a matrix's columns stand for."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from mindgap.domain.analysis import Analysis
from mindgap.domain.person import Area
from mindgap.domain.privacy import MASK
from mindgap.domain.rules import SHORT
from mindgap.imports.columns import Column
from mindgap.imports.entries import TOO_LONG, TOO_LONG_RIGHT
from mindgap.imports.headings import Use
from mindgap.imports.located import Message, Note, NoteKind, Problem, say, shown
from mindgap.texts import N_

TWICE = N_("Column {letter} has the same heading.")
TWICE_RIGHT = say(N_("There should be one column per area."))
NAMELESS = say(N_("The area has no name."))
NAMELESS_RIGHT = say(N_("It should be the name of the area as its heading."))
OTHERWISE = N_("Column {letter} “{heading}” is read as the area “{area}”, which is here already.")
_SPACES = re.compile(r"[\s‐‑‒–—−_-]+")


@dataclass(frozen=True, slots=True)
class Areas:
    """The areas that the columns stand for."""

    by_column: tuple[Area | None, ...]
    """Per column of an area, in their order; None where it is refused."""
    new: tuple[Area, ...]
    problems: tuple[Problem, ...]
    notes: tuple[Note, ...]


def area_key(name: str) -> str:
    """Give a name as areas are compared: "Svets MIG", "svets-mig" and "SvetsMIG" are one."""
    return _SPACES.sub("", name.casefold())


@dataclass(slots=True)
class _Finder:
    """Finds areas by name, as it is written first and loosely then, and makes those that are new."""

    analysis: Analysis
    new_id: Callable[[], str]
    own: dict[str, Area]
    """By id, and by the name letter by letter."""
    exact: dict[str, Area]
    loose: dict[str, Area | None]
    """None where several areas are alike."""
    position: int
    new: list[Area]

    def find(self, name: str, area_id: str = "") -> Area | None:
        known = self.own.get(area_id) or self.own.get(name)
        return known or self.exact.get(name.casefold()) or self.loose.get(area_key(name))

    def make(self, name: str) -> Area:
        self.position += 1
        company_id = self.analysis.company.id
        made = Area(id=self.new_id(), company_id=company_id, name=name, position=self.position)
        self.new.append(made)
        self.exact[name.casefold()] = made
        self.loose.setdefault(area_key(name), made)
        return made


def areas_of(columns: Sequence[Column], analysis: Analysis, row: int, new_id: Callable[[], str]) -> Areas:
    """Find each area column's area by name, making those that are new; `row` is where the headings stand."""
    finder = _finder(analysis, new_id)
    taken: dict[str, Column] = {}
    found: list[Area | None] = []
    problems: list[Problem] = []
    notes: list[Note] = []
    for column in (c for c in columns if c.use is Use.AREA):
        name = column.area or column.heading
        area = finder.find(name, column.area_id)
        fault = _fault(column, name, taken.get(area.id) if area else None)
        if fault is not None:
            heading = shown(column.heading)
            problems.append(Problem(row, column.letter, heading, heading, *fault, refuses_row=False))
            found.append(None)
            continue
        if area is not None and area.name.casefold() != name.casefold():
            message = say(OTHERWISE, letter=column.letter, heading=shown(column.heading), area=shown(area.name))
            notes.append(Note(NoteKind.COLUMN, message))
        area = area or finder.make(name)
        taken[area.id] = column
        found.append(area)
    return Areas(tuple(found), tuple(finder.new), tuple(problems), tuple(notes))


def _finder(analysis: Analysis, new_id: Callable[[], str]) -> _Finder:
    own = {key: area for area in reversed(analysis.areas) for key in (area.name, area.id)}
    exact = {area.name.casefold(): area for area in reversed(analysis.areas)}
    loose: dict[str, Area | None] = {}
    for area in analysis.areas:
        key = area_key(area.name)
        loose[key] = None if key in loose else area
    position = max((area.position for area in analysis.areas), default=-1)
    return _Finder(analysis, new_id, own, exact, loose, position, [])


def _fault(column: Column, name: str, earlier: Column | None) -> tuple[Message, Message] | None:
    if not name or MASK in column.heading:
        return NAMELESS, NAMELESS_RIGHT
    if len(name) > SHORT:
        return say(TOO_LONG, length=len(name)), TOO_LONG_RIGHT
    return (say(TWICE, letter=earlier.letter), TWICE_RIGHT) if earlier else None
