"""One row of a table of scores as checked values, with the problems of its cells."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from mindgap.domain.participant import Group
from mindgap.domain.privacy import has_identity_number
from mindgap.domain.round import round_label
from mindgap.domain.scoring import LEVELS, Counts, ScoreKind
from mindgap.imports.errors import MissingColumnsError
from mindgap.imports.headings import compact
from mindgap.imports.layout import Layout
from mindgap.imports.located import Message, Problem, identity_problem, letter, say, shown
from mindgap.imports.round_cells import round_fault
from mindgap.imports.table import Row
from mindgap.imports.values import whole_number
from mindgap.texts import N_

STATEMENTS = 4
MOST_ANSWERS = 9999

_WORDS = {
    "round": ("round", "runda", "omgång", "mätomgång", "mätning"),
    "kind": ("kind", "slag", "typ", "läge"),
    "item": ("item", "fråga", "påstående", "tema", "theme", "statement"),
    "group": ("group", "grupp"),
    **{str(level): (str(level), f"nivå{level}", f"level{level}") for level in LEVELS},
}
KINDS: dict[str, ScoreKind] = {
    **dict.fromkeys(("current", "nuläge", "nu"), ScoreKind.CURRENT),
    **dict.fromkeys(("desired", "önskatläge", "önskat"), ScoreKind.DESIRED),
}
GROUPS: dict[str, Group] = {
    **dict.fromkeys(("management", "ledning", "ledningen", "chefer"), Group.MANAGEMENT),
    **dict.fromkeys(("whitecollar", "tjänstemän", "tjänsteman"), Group.WHITE_COLLAR),
    **dict.fromkeys(("bluecollar", "kollektiv", "kollektivanställda", "arbetare"), Group.BLUE_COLLAR),
    **dict.fromkeys(("union", "fack", "facket", "facklig", "fackliga"), Group.UNION),
}

BAD_KIND = N_("“{value}” is neither current nor desired.")
BAD_KIND_RIGHT = say(N_("It should be current or desired."))
BAD_ITEM = N_("“{value}” is neither a theme nor a statement.")
BAD_ITEM_RIGHT = N_("It should be a theme such as {example}, or one of its statements such as {example}.1.")
BAD_GROUP = N_("“{value}” is no group.")
BAD_GROUP_RIGHT = say(N_("It should be management, white_collar, blue_collar or union."))
BAD_COUNT = N_("“{value}” is no number of answers.")
BAD_COUNT_RIGHT = say(N_("It should be a whole number from 0 to {most}."), most=MOST_ANSWERS)

Fault = tuple[Message, Message]


class Key(NamedTuple):
    """What was asked of whom."""

    round: str
    kind: ScoreKind
    item: str
    group: Group


@dataclass(frozen=True, slots=True)
class ScoreRow:
    """One row that could be read."""

    row: int
    key: Key
    counts: Counts


def score_columns(layout: Layout, file: str) -> dict[str, int]:
    """Find the nine columns; raise MissingColumnsError with those that are not there."""
    found: dict[str, int] = {}
    for index, heading in enumerate(layout.headings):
        name = next((name for name, words in _WORDS.items() if compact(heading) in words), None)
        if name is not None:
            found.setdefault(name, index)
    missing = [name for name in _WORDS if name not in found]
    if missing:
        raise MissingColumnsError(file=file, columns=", ".join(missing))
    return found


def is_of_scores(headings: Iterable[str]) -> bool:
    """Tell whether headings are those of scores, with a kind and a group, and of nothing else that is counted."""
    told = {compact(heading) for heading in headings}
    return all(told & set(_WORDS[name]) for name in ("kind", "group"))


@dataclass(frozen=True, slots=True)
class ScoreReader:
    """Reads rows by their columns."""

    columns: Mapping[str, int]
    themes: tuple[str, ...]
    asked: str | None
    """The round asked for, or None for whatever round a row names."""

    def read(self, row: Row) -> tuple[ScoreRow | None, list[Problem]]:
        """Give the row's counts, or what is wrong with it."""
        secret = [i for i in row.filled if has_identity_number(row.cells[i])]
        if secret:
            return None, [identity_problem(row.number, i, self._heading(i), refuses_row=True) for i in secret]
        problems = [self._problem(row, name, fault) for name in _WORDS if (fault := self._fault(row, name))]
        return (None if problems else self._read(row)), problems

    def _read(self, row: Row) -> ScoreRow:
        cell = {name: row.cell(index) for name, index in self.columns.items()}
        one, two, three, four, five = (whole_number(cell[str(level)] or "0") or 0 for level in LEVELS)
        key = Key(
            round_label(cell["round"]),
            KINDS[compact(cell["kind"])],
            cell["item"].casefold(),
            GROUPS[compact(cell["group"])],
        )
        return ScoreRow(row.number, key, (one, two, three, four, five))

    def _fault(self, row: Row, name: str) -> Fault | None:
        text = row.cell(self.columns[name])
        check: Callable[[str], Fault | None] = _CHECKS.get(name, _count_fault)
        if name == "round":
            return round_fault(text, self.asked)
        return self._item_fault(text) if name == "item" else check(text)

    def _item_fault(self, text: str) -> Fault | None:
        theme, point, number = text.casefold().partition(".")
        statement = not point or (number.isascii() and number.isdecimal() and 1 <= int(number) <= STATEMENTS)
        if theme in self.themes and statement:
            return None
        return say(BAD_ITEM, value=shown(text)), say(BAD_ITEM_RIGHT, example=self.themes[0])

    def _problem(self, row: Row, name: str, fault: Fault) -> Problem:
        index = self.columns[name]
        return Problem(row.number, letter(index), name, shown(row.cell(index)), *fault)

    def _heading(self, index: int) -> str:
        return next((name for name, i in self.columns.items() if i == index), "")


def _kind_fault(text: str) -> Fault | None:
    return None if compact(text) in KINDS else (say(BAD_KIND, value=shown(text)), BAD_KIND_RIGHT)


def _group_fault(text: str) -> Fault | None:
    return None if compact(text) in GROUPS else (say(BAD_GROUP, value=shown(text)), BAD_GROUP_RIGHT)


def _count_fault(text: str) -> Fault | None:
    number = whole_number(text or "0")
    if number is not None and number <= MOST_ANSWERS:
        return None
    return say(BAD_COUNT, value=shown(text)), BAD_COUNT_RIGHT


_CHECKS = {"kind": _kind_fault, "group": _group_fault}
