"""One row of a table of survey answers as checked values, with the problems of its cells."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from mindgap.domain.privacy import has_identity_number
from mindgap.domain.round import round_label
from mindgap.domain.survey import ITEMS, RECOMMEND, values_of
from mindgap.imports.errors import MissingSurveyColumnsError, ScoresInsteadError
from mindgap.imports.headings import compact
from mindgap.imports.layout import Layout
from mindgap.imports.located import Message, Problem, identity_problem, letter, say, shown
from mindgap.imports.round_cells import round_fault
from mindgap.imports.score_rows import BAD_COUNT, BAD_COUNT_RIGHT, MOST_ANSWERS, is_of_scores
from mindgap.imports.table import Row
from mindgap.imports.values import whole_number
from mindgap.texts import N_

_SCALE = tuple(str(value) for value in range(11))
_AGREES = _SCALE[1:6]
_WORDS = {
    "round": ("round", "runda", "omgång", "mätomgång", "mätning"),
    "item": ("item", "fråga", "påstående", "statement", "question"),
    "value": ("value", "svar", "värde", "answer"),
    "count": ("count", "antal", "heads"),
    **{text: (text,) for text in _SCALE},
}
_LONG, _WIDE = ("round", "item", "value", "count"), ("round", "item", *_AGREES)
_RECOMMEND = ("recommend", "rekommendera", "rekommendation")
_STATEMENT = ("statement", "påstående")

BAD_ITEM = N_("“{value}” is neither a statement of the survey nor the recommendation.")
BAD_ITEM_RIGHT = say(N_("It should be statement.1 to statement.11, or recommend."))
BAD_VALUE = N_("“{value}” is no answer to {item}.")
BAD_VALUE_RIGHT = N_("It should be from {least} to {most}.")
NO_COLUMN = N_("There is no column for the answer {value}, and the recommendation goes from 0 to 10.")
NO_COLUMN_RIGHT = say(N_("Add columns 0 to 10."))

Fault = tuple[Message, Message]


class SurveyKey(NamedTuple):
    """Which answers."""

    round: str
    item: str
    value: int


@dataclass(frozen=True, slots=True)
class SurveyRow:
    """One row that could be read."""

    row: int
    counts: Mapping[SurveyKey, int]


def survey_columns(layout: Layout, file: str) -> dict[str, int]:
    """Find the columns of a row or a column per answer; raise MissingSurveyColumnsError with those that are missing."""
    found: dict[str, int] = {}
    for index, heading in enumerate(layout.headings):
        name = next((name for name, words in _WORDS.items() if compact(heading) in words), None)
        if name is not None:
            found.setdefault(name, index)
    wanted = _LONG if "value" in found or "count" in found else _WIDE
    missing = [name for name in wanted if name not in found]
    if wanted is _WIDE and is_of_scores(layout.headings):
        raise ScoresInsteadError(file=file, columns="value, count")
    if missing:
        raise MissingSurveyColumnsError(file=file, columns=", ".join(missing))
    return found


@dataclass(frozen=True, slots=True)
class SurveyReader:
    """Reads rows by their columns."""

    columns: Mapping[str, int]
    asked: str | None
    """The round asked for, or None for whatever round a row names."""

    def read(self, row: Row) -> tuple[SurveyRow | None, list[Problem]]:
        """Give the row's counts, or what is wrong with it."""
        secret = [i for i in row.filled if has_identity_number(row.cells[i])]
        if secret:
            return None, [identity_problem(row.number, i, self._heading(i), refuses_row=True) for i in secret]
        faults = {"round": round_fault(self._cell(row, "round"), self.asked), "item": self._item_fault(row)}
        item = item_of(self._cell(row, "item"))
        if item is not None:
            faults |= self._long_faults(row, item) if "value" in self.columns else self._wide_faults(row, item)
        problems = [self._problem(row, name, fault) for name, fault in faults.items() if fault is not None]
        if problems or item is None:
            return None, problems
        held = round_label(self._cell(row, "round"))
        return SurveyRow(row.number, {SurveyKey(held, item, v): n for v, n in self._counts(row, item)}), []

    def _counts(self, row: Row, item: str) -> list[tuple[int, int]]:
        if "value" in self.columns:
            return [(_number(self._cell(row, "value")), _number(self._cell(row, "count")))]
        return [(value, _number(self._cell(row, str(value)))) for value in values_of(item)]

    def _item_fault(self, row: Row) -> Fault | None:
        text = self._cell(row, "item")
        return None if item_of(text) else (say(BAD_ITEM, value=shown(text)), BAD_ITEM_RIGHT)

    def _long_faults(self, row: Row, item: str) -> dict[str, Fault | None]:
        text = self._cell(row, "value")
        value = whole_number(text)
        bad = None if value is not None and value in values_of(item) else _bad_value(text, item)
        return {"value": bad, "count": _count_fault(self._cell(row, "count"))}

    def _wide_faults(self, row: Row, item: str) -> dict[str, Fault | None]:
        missing = [str(v) for v in values_of(item) if str(v) not in self.columns]
        if missing:
            return {"item": (say(NO_COLUMN, value=missing[0]), NO_COLUMN_RIGHT)}
        return {name: self._cell_fault(row, name, item) for name in _SCALE if name in self.columns}

    def _cell_fault(self, row: Row, name: str, item: str) -> Fault | None:
        text = self._cell(row, name)
        fault = _count_fault(text)
        if fault is None and int(name) not in values_of(item) and _number(text):
            return _bad_value(name, item)
        return fault

    def _cell(self, row: Row, name: str) -> str:
        return row.cell(self.columns[name])

    def _problem(self, row: Row, name: str, fault: Fault) -> Problem:
        index = self.columns[name]
        return Problem(row.number, letter(index), name, shown(row.cell(index)), *fault)

    def _heading(self, index: int) -> str:
        return next((name for name, i in self.columns.items() if i == index), "")


def item_of(text: str) -> str | None:
    """Give the id of an item ("Påstående 3", "3" and "statement.3" are the same); None for anything else."""
    plain = compact(text).replace(".", "")
    if plain in _RECOMMEND:
        return RECOMMEND
    number = next((plain.removeprefix(word) for word in _STATEMENT if plain.startswith(word)), plain)
    item = f"statement.{number}"
    return item if item in ITEMS else None


def _number(text: str) -> int:
    return whole_number(text or "0") or 0


def _bad_value(text: str, item: str) -> Fault:
    values = values_of(item)
    return say(BAD_VALUE, value=shown(text), item=item), say(BAD_VALUE_RIGHT, least=values[0], most=values[-1])


def _count_fault(text: str) -> Fault | None:
    number = whole_number(text or "0")
    if number is not None and number <= MOST_ANSWERS:
        return None
    return say(BAD_COUNT, value=shown(text)), BAD_COUNT_RIGHT
