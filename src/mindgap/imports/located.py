"""What is said about a file: problems and notes with their place, worded when they are shown."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from mindgap.domain.privacy import masked
from mindgap.texts import N_, _
from mindgap.texts.messages import explain

_SHOWN = 60
_RUNS = 12
"""How many runs of rows a sentence names."""


@dataclass(frozen=True, slots=True)
class Message:
    """A sentence with its values, translated only when it is shown."""

    template: str
    params: tuple[tuple[str, object], ...] = ()

    def __str__(self) -> str:
        return explain(self.template, dict(self.params))


def say(template: str, **params: object) -> Message:
    """Make a message of a template marked with N_ and its values."""
    return Message(template, tuple(params.items()))


@dataclass(frozen=True, slots=True)
class Problem:
    """A cell that cannot be read: where it is, what stands there, why, and what would be right."""

    row: int
    """As a spreadsheet program counts, from 1."""
    column: str
    """Its letter; empty when the whole row is meant."""
    heading: str
    value: str
    """Shortened, and without identity numbers."""
    why: Message
    right: Message
    refuses_row: bool = True
    """False when the row can be read without this cell."""
    sheet: str = ""
    """The sheet, when it is not the one that people stand on."""

    def __str__(self) -> str:
        return f"{place(self)}: {self.why} {self.right}"


class NoteKind(StrEnum):
    """What a note is about."""

    COLUMN = "column"
    ROW = "row"
    SHEET = "sheet"
    VALUE = "value"


@dataclass(frozen=True, slots=True)
class Note:
    """Something that was left out or done that the user should know of."""

    kind: NoteKind
    message: Message

    def __str__(self) -> str:
        return str(self.message)


def place(problem: Problem) -> str:
    """Word where a problem is: "Row 7, column D “Kategori”"."""
    if problem.sheet:
        return _("{place} on the sheet “{sheet}”").format(place=place(replace(problem, sheet="")), sheet=problem.sheet)
    if not problem.column:
        return _("Row {row}").format(row=problem.row)
    if not problem.heading:
        return _("Row {row}, column {column}").format(row=problem.row, column=problem.column)
    return _("Row {row}, column {column} “{heading}”").format(
        row=problem.row, column=problem.column, heading=problem.heading
    )


def shown(value: str) -> str:
    """Give a value as it may be repeated: without identity numbers and not longer than 60 characters."""
    safe = masked(value)
    return safe if len(safe) <= _SHOWN else f"{safe[: _SHOWN - 1]}…"


def quoted(texts: Iterable[str]) -> str:
    """Give texts as they may be repeated, each in the quotation marks of the language spoken now."""
    return ", ".join(_("“{text}”").format(text=shown(text)) for text in texts if text)


def letter(index: int) -> str:
    """Give a spreadsheet's letter for a column counted from 0: A, B … Z, AA."""
    name = ""
    while index >= 0:
        name, index = chr(ord("A") + index % 26) + name, index // 26 - 1
    return name


def row_list(rows: Iterable[int]) -> str:
    """Word row numbers briefly: 2, 5–7; of many runs only the first are named: 2, 5–7, …."""
    runs: list[list[int]] = []
    for row in sorted(set(rows)):
        if runs and row == runs[-1][-1] + 1:
            runs[-1][1:] = [row]
        else:
            runs.append([row])
    told = ["–".join(map(str, run)) for run in runs]
    return ", ".join((*told[:_RUNS], "…") if len(told) > _RUNS else told)


IDENTITY = say(N_("The cell holds a personal identity number, which is never stored."))
IDENTITY_RIGHT = say(N_("Leave the number out."))


def identity_problem(row: int, index: int, heading: str, *, refuses_row: bool) -> Problem:
    """Make the problem of a cell with an identity number, which is not repeated."""
    return Problem(row, letter(index), shown(heading), masked_value(), IDENTITY, IDENTITY_RIGHT, refuses_row)


def masked_value() -> str:
    """Give what is shown in place of a cell with an identity number."""
    return "******"
