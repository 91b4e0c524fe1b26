"""One row of a staff list or matrix as checked values, with the problems of its cells."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date

from mindgap.domain.person import Category
from mindgap.domain.privacy import has_identity_number
from mindgap.domain.rules import SHORT
from mindgap.imports.columns import Column
from mindgap.imports.headings import Use
from mindgap.imports.located import Message, Problem, identity_problem, letter, say, shown
from mindgap.imports.steps import Asking, Meanings, levels_option
from mindgap.imports.table import Row
from mindgap.imports.team_names import TeamNames
from mindgap.imports.values import category_of, date_of, full_name, gives_away, unless_dash, whole_number
from mindgap.texts import N_

NO_CODE = say(N_("The code is missing."))
NO_CODE_RIGHT = say(N_("It should be the code or number that the company calls the person by."))
NAMED_CODE = say(N_("The code is the person’s name, and codes stand where names must not be seen."))
NAMED_CODE_RIGHT = say(N_("It should be a number or a code that does not tell who it is, or leave the column out."))
TOO_LONG = N_("The text has {length} characters.")
TOO_LONG_RIGHT = say(N_("It should be at most {most} characters."), most=SHORT)
NO_AREA = say(N_("The area is missing."))
NO_AREA_RIGHT = say(N_("It should be the name of the area that the level is about."))
NO_CATEGORY = N_("“{value}” is no category.")
NO_CATEGORY_RIGHT = say(N_("It should be K or kollektiv, T or tjänsteman, or an empty cell."))
NO_DATE = N_("“{value}” is no date.")
NO_DATE_RIGHT = say(N_("It should be a date such as 2026-10-02, or an empty cell."))
TOO_HIGH = N_("“{value}” is above the highest step.")
NO_STEP = N_("“{value}” is no step.")
NO_STEP_RIGHT = N_(
    "It should be a whole number from 0 to {most}, an empty cell, or a value whose step was said ({option})."
)
TOO_HIGH_RIGHT = N_("It should be a whole number from 0 to {most}, or an empty cell.")
TOO_WIDE = say(N_("The row has more values than there are headings, so its values stand under the wrong ones."))
TOO_WIDE_RIGHT = say(N_('Put quotation marks (") around a value that holds the separator.'))
UNREAD = N_("“{value}” is an error in the spreadsheet, or a formula that has not been worked out.")
UNREAD_RIGHT = say(
    N_("Open the file in the spreadsheet program, mend the cell or write its value there, and save the file anew.")
)
NOTHING = 255
"""In place of a step: the cell says nothing."""
_ASKED = 254
_MOST_VALUES = 500
_MOST_SHARED = 20_000


@dataclass(frozen=True, slots=True)
class Entry:
    """What one row, or several rows about the same person, say."""

    row: int
    code: str = ""
    name: str = ""
    role: str = ""
    team: str = ""
    """Several teams are parted by commas."""
    category: Category | None = None
    leaves: date | None = None
    levels: bytes = b""
    """Per area, in the order of their columns: the step, or NOTHING."""


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads rows by the columns' uses."""

    columns: Sequence[Column]
    known: Meanings
    asks: Asking
    teams: TeamNames
    width: int
    """How many values the row of headings was cut into; 0 for a sheet."""
    flips: bool = True
    """Whether "Ek, Eva" is Eva Ek; names in the program's own matrix stand as they are."""
    values: Counter[str] = field(default_factory=Counter)
    """How often each value stands in the areas, as it was first spelled."""
    meant: dict[str, int] = field(default_factory=dict)
    """Value → its step, NOTHING or _ASKED; values that are no steps are absent."""
    shared: dict[str, str] = field(default_factory=dict)
    """Texts that many rows hold, each kept once."""

    def read(self, row: Row) -> tuple[Entry, list[Problem]]:
        """Give what the row says and what is wrong with it; a problem that refuses the row leaves gaps in it."""
        secret = self._secret(row)
        problems = [*self._wide(row), *(self._identity(row, c) for c in self.columns if c.index in secret)]
        problems += (p for c in self.columns if c.index not in secret and (p := self._checked(row, c)))
        problems += self._homeless(row)
        entry = self._entry(row, secret)
        if len(entry.name) > SHORT and not problems:
            problems.append(self._long_name(entry))
        if self.flips and gives_away(entry.code, entry.name) and not problems:
            problems.append(self._named_code(entry))
        return entry, problems

    def asked(self) -> dict[str, int]:
        """Give the values whose step must be asked for, and how often they stand."""
        counts: dict[str, int] = {}
        spelled: dict[str, str] = {}
        for value, n in self.values.items():
            if self.meant.get(value) == _ASKED:
                first = spelled.setdefault(value.casefold(), value)
                counts[first] = counts.get(first, 0) + n
        return counts

    def understood(self) -> dict[str, tuple[int, int]]:
        """Give the values whose step is known: how often they stand, and the step."""
        found = {value: (n, self.meant.get(value, NOTHING)) for value, n in self.values.items()}
        return {value: pair for value, pair in found.items() if pair[1] < _ASKED}

    def _homeless(self, row: Row) -> list[Problem]:
        """Find a level that stands on a row without an area."""
        of = {c.use: c for c in self.columns if c.use in {Use.AREA_NAME, Use.LEVEL}}
        area, level = of.get(Use.AREA_NAME), of.get(Use.LEVEL)
        if area is None or level is None or row.cell(area.index) or not row.cell(level.index):
            return []
        return [Problem(row.number, area.letter, shown(area.heading), "", NO_AREA, NO_AREA_RIGHT)]

    def _secret(self, row: Row) -> frozenset[int]:
        """Find the cells with identity numbers; columns that are never stored are left out whole."""
        found = (c.index for c in self.columns if c.use is not Use.NEVER and has_identity_number(row.cell(c.index)))
        return frozenset(found)

    def _identity(self, row: Row, column: Column) -> Problem:
        refuses = column.use is not Use.IGNORED
        return identity_problem(row.number, column.index, column.heading, refuses_row=refuses)

    def _entry(self, row: Row, secret: frozenset[int]) -> Entry:
        texts = {c.use: row.cell(c.index) for c in self.columns if c.use is not Use.AREA and c.index not in secret}
        both = f"{texts.get(Use.FIRST_NAME, '')} {texts.get(Use.LAST_NAME, '')}".strip()
        name = texts.get(Use.NAME, "")
        return Entry(
            row=row.number,
            code=texts.get(Use.CODE, ""),
            name=(full_name(name) if self.flips else name) or both,
            role=self._kept_once(unless_dash(texts.get(Use.ROLE, ""))),
            team=self._kept_once(", ".join(self.teams.of(unless_dash(texts.get(Use.TEAM, ""))))),
            category=category_of(texts.get(Use.CATEGORY, "")),
            leaves=date_of(texts.get(Use.LEAVES, "")),
            levels=bytes(self._step(_read_cell(row, c)) for c in self.columns if c.use is Use.AREA),
        )

    def _long_name(self, entry: Entry) -> Problem:
        last = next(c for c in reversed(self.columns) if c.use in {Use.NAME, Use.FIRST_NAME, Use.LAST_NAME})
        why = say(TOO_LONG, length=len(entry.name))
        return Problem(entry.row, last.letter, shown(last.heading), shown(entry.name), why, TOO_LONG_RIGHT)

    def _named_code(self, entry: Entry) -> Problem:
        code = next(c for c in self.columns if c.use is Use.CODE)
        return Problem(entry.row, code.letter, shown(code.heading), "", NAMED_CODE, NAMED_CODE_RIGHT)

    def _kept_once(self, text: str) -> str:
        if len(self.shared) > _MOST_SHARED:
            return self.shared.get(text, text)
        return self.shared.setdefault(text, text)

    def _step(self, text: str) -> int:
        """Give the step of a cell, counting its value; NOTHING when it says nothing that is known."""
        if not text:
            return NOTHING
        meant = self.meant.get(text)
        if meant is None:
            meant = self._meaning(text)
            if len(self.meant) < _MOST_VALUES:
                self.meant[text] = meant
        if meant != NOTHING and len(self.values) < _MOST_VALUES:
            self.values[text] += 1
        return meant if meant < _ASKED else NOTHING

    def _meaning(self, text: str) -> int:
        if self.known.is_empty(text):
            return NOTHING
        if self.asks.about(text, self.known):
            return _ASKED
        step = self.known.step(text)
        return NOTHING if step is None else step

    def _wide(self, row: Row) -> list[Problem]:
        beyond = [i for i in row.filled if i >= self.width] if self.width else []
        if not beyond:
            return []
        return [Problem(row.number, letter(beyond[0]), "", shown(row.cell(beyond[0])), TOO_WIDE, TOO_WIDE_RIGHT)]

    def _checked(self, row: Row, column: Column) -> Problem | None:
        text = row.cell(column.index)
        check = self._level if column.use is Use.AREA else _CHECKS.get(column.use)
        if check and column.index in row.unread:
            check = _unread
        found = check(text) if check else None
        if found is None:
            return None
        why, right = found
        return Problem(row.number, column.letter, shown(column.title), shown(text), why, right)

    def _level(self, text: str) -> Fault | None:
        if not text or self.meant.get(text, NOTHING) != NOTHING or self._meaning(text) != NOTHING:
            return None
        if self.known.is_empty(text):
            return None
        value, most = shown(text), self.known.most
        if whole_number(text) is not None:
            return say(TOO_HIGH, value=value), say(TOO_HIGH_RIGHT, most=most)
        return say(NO_STEP, value=value), say(NO_STEP_RIGHT, option=levels_option(value), most=most)


Fault = tuple[Message, Message]
"""Why a cell cannot be read, and what would be right."""


def _read_cell(row: Row, column: Column) -> str:
    return "" if column.index in row.unread else row.cell(column.index)


def _unread(text: str) -> Fault:
    return say(UNREAD, value=shown(text)), UNREAD_RIGHT


def _length(text: str) -> Fault | None:
    return (say(TOO_LONG, length=len(text)), TOO_LONG_RIGHT) if len(text) > SHORT else None


def _code(text: str) -> Fault | None:
    return _length(text) if text else (NO_CODE, NO_CODE_RIGHT)


def _category(text: str) -> Fault | None:
    known = not unless_dash(text) or category_of(text) is not None
    return None if known else (say(NO_CATEGORY, value=shown(text)), NO_CATEGORY_RIGHT)


def _leaves(text: str) -> Fault | None:
    known = not unless_dash(text) or date_of(text) is not None
    return None if known else (say(NO_DATE, value=shown(text)), NO_DATE_RIGHT)


_CHECKS: dict[Use, Callable[[str], Fault | None]] = {
    Use.CODE: _code,
    Use.NAME: _length,
    Use.FIRST_NAME: _length,
    Use.LAST_NAME: _length,
    Use.ROLE: _length,
    Use.TEAM: _length,
    Use.CATEGORY: _category,
    Use.LEAVES: _leaves,
}
