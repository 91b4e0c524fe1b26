"""The sheet of targets in the program's own matrix: code, area, target step, date."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from mindgap.domain.person import Area
from mindgap.domain.placement import Target
from mindgap.domain.privacy import has_identity_number
from mindgap.imports.findings import Findings
from mindgap.imports.located import Message, Problem, identity_problem, letter, say, shown
from mindgap.imports.table import Row
from mindgap.imports.values import date_of, whole_number
from mindgap.texts import N_

CODE, AREA, STEP, BY = "code", "area", "step", "by"
"""What the sheet's columns are used as; the others are there to be read by people."""
UNKNOWN_AREA = N_("“{value}” is no area of the matrix.")
UNKNOWN_AREA_RIGHT = say(N_("It should be written as in the heading of a column of the matrix."))
NO_TARGET = N_("“{value}” is no target step.")
NO_TARGET_RIGHT = N_("It should be a whole number from 1 to {most}.")
NO_DATE = N_("“{value}” is no date.")
NO_DATE_RIGHT = say(N_("It should be a date such as 2026-10-02, or an empty cell."))
TWICE = N_("Row {first} sets a target for the same person and area.")
TWICE_RIGHT = say(N_("There should be one row for each."))


@dataclass(frozen=True, slots=True)
class Aim:
    """One row of the sheet."""

    area_id: str
    step: int
    by: date | None
    dated: bool = True
    """Whether the file says dates at all."""

    def made(self, target_id: str, company_id: str, person_id: str) -> Target:
        """Give it as a new target."""
        return Target(
            id=target_id, company_id=company_id, person_id=person_id, area_id=self.area_id, step=self.step, by=self.by
        )

    def changed(self, held: Target) -> Target:
        """Give a target that is here as the row has it; an empty date takes the date away."""
        return replace(held, step=self.step, by=self.by if self.dated else held.by)


@dataclass(slots=True)
class AimReader:
    """Reads the rows of the sheet, telling what is wrong with them."""

    sheet: str
    find: Callable[[str], Area | None]
    """Finds an area by its heading in the matrix."""
    most: int
    findings: Findings
    headings: Mapping[str, str]
    """Use → heading."""
    key: Callable[[str], str] = str
    """Gives who is meant as they are looked up."""
    columns: dict[str, int] = field(default_factory=dict)
    rows: dict[tuple[str, str], int] = field(default_factory=dict)
    aims: dict[str, list[Aim]] = field(default_factory=dict)

    def read(self, rows: Sequence[Row]) -> dict[str, list[Aim]]:
        """Give the targets by code; rows without a target step set none.

        A sheet that lacks one of its columns sets none at all.
        """
        index = {heading: i for i, heading in reversed(list(enumerate(rows[0].cells)))} if rows else {}
        self.columns = {use: index[heading] for use, heading in self.headings.items() if heading in index}
        for row in rows[1:] if len(self.columns) == len(self.headings) else ():
            self._read(row)
        return self.aims

    def _read(self, row: Row) -> None:
        secret = [i for i in row.filled if has_identity_number(row.cells[i])]
        for index in secret:
            self.findings.wrong(replace(identity_problem(row.number, index, "", refuses_row=True), sheet=self.sheet))
        if secret or not self._cell(row, CODE) or not self._cell(row, STEP):
            return
        faults = self._faults(row)
        for use, (why, right) in faults.items():
            where, value = letter(self.columns[use]), shown(self._cell(row, use))
            heading = shown(self.headings[use])
            self.findings.wrong(Problem(row.number, where, heading, value, why, right, sheet=self.sheet))
        if not faults:
            self._take(row)

    def _cell(self, row: Row, use: str) -> str:
        return row.cell(self.columns[use]) if use in self.columns else ""

    def _take(self, row: Row) -> None:
        area = self.find(self._cell(row, AREA))
        step = whole_number(self._cell(row, STEP))
        if area is None or step is None:
            return
        code = self.key(self._cell(row, CODE))
        self.rows.setdefault((code, area.id), row.number)
        self.aims.setdefault(code, []).append(Aim(area.id, step, date_of(self._cell(row, BY)), BY in self.headings))

    def _faults(self, row: Row) -> dict[str, tuple[Message, Message]]:
        faults: dict[str, tuple[Message, Message]] = {}
        who, name, text, by = (self._cell(row, use) for use in (CODE, AREA, STEP, BY))
        code = self.key(who)
        area, step = self.find(name), whole_number(text)
        if area is None:
            faults[AREA] = say(UNKNOWN_AREA, value=shown(name)), UNKNOWN_AREA_RIGHT
        elif (first := self.rows.get((code, area.id))) is not None:
            faults[CODE] = say(TWICE, first=first), TWICE_RIGHT
        if step is None or not 1 <= step <= self.most:
            faults[STEP] = say(NO_TARGET, value=shown(text)), say(NO_TARGET_RIGHT, most=self.most)
        if by and date_of(by) is None:
            faults[BY] = say(NO_DATE, value=shown(by)), NO_DATE_RIGHT
        return faults
