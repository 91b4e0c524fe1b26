"""The sheet of targets in the program's own matrix: code, area, target step, date."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from mindgap.domain.person import Area
from mindgap.domain.placement import Target
from mindgap.domain.privacy import has_identity_number
from mindgap.imports.findings import Findings
from mindgap.imports.headings import Use, compact, field_of
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
NO_CODE = say(N_("The code is missing."))
NO_CODE_RIGHT = say(N_("It should be the code or number that the company calls the person by."))
NO_COLUMN = N_("There is no column “{heading}”, so no targets are read.")
NO_COLUMN_RIGHT = N_("Its headings should be {headings}.")
NOBODY = N_("Nobody in the matrix has the code “{value}”.")
NOBODY_RIGHT = N_("It should be written as under “{heading}” in the matrix; somebody new needs a row there.")
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
    spelled: dict[str, str] = field(default_factory=dict)
    """Code → as the sheet writes it."""
    aims: dict[str, list[Aim]] = field(default_factory=dict)

    def read(self, rows: Sequence[Row]) -> dict[str, list[Aim]]:
        """Give the targets by code; rows without a target step set none.

        A sheet that lacks one of its columns sets none at all, which is told as a problem of its headings.
        """
        self.columns = target_columns(rows[0], self.headings) if rows else {}
        missing = [heading for use, heading in self.headings.items() if use not in self.columns]
        for row in () if missing else rows[1:]:
            self._read(row)
        if rows and missing:
            why, right = (
                say(NO_COLUMN, heading=missing[0]),
                say(NO_COLUMN_RIGHT, headings=", ".join(self.headings.values())),
            )
            self.findings.wrong(Problem(rows[0].number, "", "", "", why, right, refuses_row=False, sheet=self.sheet))
        return self.aims

    def settle(self, people: Collection[str], held: Callable[[str], Iterator[Aim]]) -> None:
        """Give each target to somebody of the matrix, by code; who is not there is a problem unless nothing changes.

        A code written with other zeros before it, or in other letters, is taken when it can be but one person's.
        `held` gives the targets of a code that are here already.
        """
        loose: dict[str, set[str]] = {}
        for code in people:
            loose.setdefault(_loosely(code), set()).add(code)
        for code in [c for c in self.aims if c not in people]:
            alike = loose.get(_loosely(code), set())
            here = set(held(code))
            if len(alike) == 1:
                self._move(code, *alike)
            elif any(aim not in here for aim in self.aims[code]):
                self._nobody(code)

    def _move(self, code: str, to: str) -> None:
        """Give somebody's targets to who is meant; two rows about the same area are told apart by nobody."""
        for aim in self.aims.pop(code):
            first = self.rows.setdefault((to, aim.area_id), self.rows[code, aim.area_id])
            if first == self.rows[code, aim.area_id]:
                self.aims.setdefault(to, []).append(aim)
            else:
                self._wrong(self.rows[code, aim.area_id], CODE, code, say(TWICE, first=first), TWICE_RIGHT)

    def _nobody(self, code: str) -> None:
        right = say(NOBODY_RIGHT, heading=self.headings[CODE])
        for aim in self.aims[code]:
            self._wrong(self.rows[code, aim.area_id], CODE, code, say(NOBODY, value=shown(code)), right)

    def _wrong(self, row: int, use: str, text: str, why: Message, right: Message) -> None:
        where, heading = letter(self.columns[use]), shown(self.headings[use])
        self.findings.wrong(Problem(row, where, heading, shown(text), why, right, sheet=self.sheet))

    def _read(self, row: Row) -> None:
        secret = [i for i in row.filled if has_identity_number(row.cells[i])]
        for index in secret:
            self.findings.wrong(replace(identity_problem(row.number, index, "", refuses_row=True), sheet=self.sheet))
        if secret or not self._cell(row, STEP) or not (self._cell(row, CODE) or self._is_codeless(row)):
            return
        faults = self._faults(row)
        for use, (why, right) in faults.items():
            self._wrong(row.number, use, self._cell(row, use), why, right)
        if not faults:
            self._take(row)

    def _is_codeless(self, row: Row) -> bool:
        """Tell whether a row of the sheet names an area and no code; elsewhere the table itself tells of such rows."""
        return bool(self.sheet and self._cell(row, AREA))

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
        if not code:
            faults[CODE] = NO_CODE, NO_CODE_RIGHT
        elif area is not None and (first := self.rows.get((code, area.id))) is not None:
            faults[CODE] = say(TWICE, first=first), TWICE_RIGHT
        if step is None or not 1 <= step <= self.most:
            faults[STEP] = say(NO_TARGET, value=shown(text)), say(NO_TARGET_RIGHT, most=self.most)
        if by and date_of(by) is None:
            faults[BY] = say(NO_DATE, value=shown(by)), NO_DATE_RIGHT
        return faults


_WORDS = {
    AREA: """område kompetensområde kompetens area competencearea competence skill""",
    STEP: """målsteg mål målnivå steg targetstep target targetlevel goal step""",
    BY: """senast klartsenast klart måldatum datum tilldatum bydate by targetdate duedate deadline date""",
}
"""Other headings by which the columns are known when somebody has renamed them."""


def target_columns(row: Row, headings: Mapping[str, str]) -> dict[str, int]:
    """Find the columns of a sheet of targets: by the headings it was given, else by such as mean the same."""
    index = {heading: i for i, heading in reversed(list(enumerate(row.cells))) if heading}
    found = {use: index[heading] for use, heading in headings.items() if heading in index}
    for use in (use for use in headings if use not in found):
        free = (i for heading, i in index.items() if i not in found.values() and _means(use, heading))
        if (place := min(free, default=None)) is not None:
            found[use] = place
    return found


def _means(use: str, heading: str) -> bool:
    if use == CODE:
        named = field_of(heading)
        return named is not None and named[0] is Use.CODE
    return compact(heading) in _WORDS.get(use, "").split()


def _loosely(code: str) -> str:
    return code.casefold().lstrip("0")
