"""The areas of a matrix and the placements in them that would be new."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from mindgap.domain.analysis import Analysis
from mindgap.domain.person import Area
from mindgap.domain.placement import Placement
from mindgap.domain.privacy import MASK
from mindgap.domain.rules import SHORT
from mindgap.domain.staircase import latest
from mindgap.imports.columns import Column
from mindgap.imports.entries import TOO_LONG, TOO_LONG_RIGHT
from mindgap.imports.headings import Use
from mindgap.imports.located import Message, Problem, say, shown
from mindgap.imports.matching import Matched
from mindgap.texts import N_

TWICE = N_("Column {letter} has the same heading.")
TWICE_RIGHT = say(N_("There should be one column per area."))
NAMELESS = say(N_("The area has no name."))
NAMELESS_RIGHT = say(N_("It should be the name of the area as its heading."))


@dataclass(frozen=True, slots=True)
class Areas:
    """The areas that the columns stand for."""

    by_column: dict[int, Area]
    new: tuple[Area, ...]
    problems: tuple[Problem, ...]


def areas_of(columns: Sequence[Column], analysis: Analysis, row: int, new_id: Callable[[], str]) -> Areas:
    """Find each area column's area by name, making those that are new; `row` is where the headings stand."""
    known = {area.name.casefold(): area for area in analysis.areas}
    position = max((area.position for area in analysis.areas), default=-1)
    seen: dict[str, Column] = {}
    by_column: dict[int, Area] = {}
    new: list[Area] = []
    problems: list[Problem] = []
    for column in (c for c in columns if c.use is Use.AREA):
        name = column.heading.casefold()
        if (fault := _fault(column, seen.get(name))) is not None:
            problems.append(
                Problem(row, column.letter, shown(column.heading), shown(column.heading), *fault, refuses_row=False)
            )
            continue
        seen[name] = column
        if name not in known:
            position += 1
            new.append(_area(column.heading, position, analysis.company.id, new_id()))
            known[name] = new[-1]
        by_column[column.index] = known[name]
    return Areas(by_column, tuple(new), tuple(problems))


def _area(name: str, position: int, company_id: str, area_id: str) -> Area:
    return Area(id=area_id, company_id=company_id, name=name, position=position)


def _fault(column: Column, earlier: Column | None) -> tuple[Message, Message] | None:
    if not column.heading or MASK in column.heading:
        return NAMELESS, NAMELESS_RIGHT
    if len(column.heading) > SHORT:
        return say(TOO_LONG, length=len(column.heading)), TOO_LONG_RIGHT
    return (say(TWICE, letter=earlier.letter), TWICE_RIGHT) if earlier else None


def placements_of(
    people: Sequence[Matched], areas: Areas, analysis: Analysis, today: date, new_id: Callable[[], str]
) -> tuple[Placement, ...]:
    """Give an agreed placement for each step that differs from the latest one.

    A cell that says nothing leaves a person where he or she is; 0 takes out only who is in the area.
    """
    held = latest(analysis.placements)
    placements: list[Placement] = []
    for found in people:
        for index, step in (found.entry.steps or {}).items():
            area = areas.by_column.get(index)
            before = held.get((found.person.id, area.id)) if area else None
            if area and step != (before.step if before else 0):
                on = max(today, before.on) if before else today
                placements.append(
                    Placement(
                        id=new_id(),
                        company_id=analysis.company.id,
                        person_id=found.person.id,
                        area_id=area.id,
                        step=step,
                        on=on,
                    )
                )
    return tuple(placements)
