"""A table of survey answers against the counts that are here already: a plan of what reading it in would store."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date

from mindgap.domain.analysis import Analysis
from mindgap.domain.entity import Entity
from mindgap.domain.round import Round, round_label
from mindgap.domain.survey_count import SurveyCount
from mindgap.imports.errors import UnreadRowsError
from mindgap.imports.layout import layout_of
from mindgap.imports.located import Note, Problem, letter, say
from mindgap.imports.round_cells import require_round
from mindgap.imports.scores import TWICE_RIGHT
from mindgap.imports.survey_rows import SurveyKey, SurveyReader, SurveyRow, survey_columns
from mindgap.imports.table import Table
from mindgap.texts import N_

TWICE = N_("Row {first} is about the same round and item.")


@dataclass(frozen=True, slots=True)
class SurveyPlan:
    """Everything that a table of survey answers comes to; rows with problems are not in it."""

    file: str
    new_rounds: tuple[Round, ...]
    new_counts: tuple[SurveyCount, ...]
    changed: tuple[SurveyCount, ...]
    unchanged: int
    problems: tuple[Problem, ...]
    notes: tuple[Note, ...]

    @property
    def empty(self) -> bool:
        """Tell whether there is nothing to store."""
        return not self.added and not self.changed

    @property
    def added(self) -> tuple[Entity, ...]:
        """New entities, parents before children."""
        return (*self.new_rounds, *self.new_counts)

    def require_ready(self, *, skip_bad_rows: bool = False) -> None:
        """Raise UnreadRowsError if there are problems, unless the rest is enough."""
        if self.problems and not skip_bad_rows:
            raise UnreadRowsError(file=self.file, count=len(self.problems), row=self.problems[0].row)


def plan_survey(
    table: Table,
    analysis: Analysis,
    round_label_asked: str | None = None,
    *,
    today: date,
    new_id: Callable[[], str],
) -> SurveyPlan:
    """Plan the reading in of heads per answer; nothing is stored here.

    Rows of another round than the one asked for are problems; counts of the same round, item and answer are replaced.
    Raise a typed error when the table cannot be understood at all.
    """
    asked = None if round_label_asked is None else round_label(round_label_asked)
    layout = layout_of(table)
    reader = SurveyReader(survey_columns(layout, table.file), asked)
    require_round((row.cell(reader.columns["round"]) for row in layout.body), asked, table.file)
    rows: list[SurveyRow] = []
    problems: list[Problem] = []
    for row in layout.body:
        read, wrong = reader.read(row)
        problems += wrong
        rows += [read] if read else []
    single, doubled = _single(rows, letter(reader.columns["item"]))
    rounds = _rounds({key.round for key in single}, analysis, today, new_id)
    new, changed, unchanged = _drafted(single, rounds, analysis, new_id)
    return SurveyPlan(
        file=table.file,
        new_rounds=tuple(r for r in rounds.values() if r not in analysis.rounds),
        new_counts=tuple(new),
        changed=tuple(changed),
        unchanged=unchanged,
        problems=tuple(sorted((*problems, *doubled), key=lambda p: p.row)),
        notes=table.notes,
    )


def _single(rows: Iterable[SurveyRow], column: str) -> tuple[dict[SurveyKey, int], list[Problem]]:
    """Part the first count of each answer from rows that repeat one."""
    first: dict[SurveyKey, int] = {}
    counts: dict[SurveyKey, int] = {}
    doubled: list[Problem] = []
    for row in rows:
        held = next((first[key] for key in row.counts if key in first), None)
        if held is not None:
            item = next(iter(row.counts)).item
            doubled.append(Problem(row.row, column, "item", item, say(TWICE, first=held), TWICE_RIGHT))
            continue
        first |= dict.fromkeys(row.counts, row.row)
        counts |= row.counts
    return counts, doubled


def _rounds(labels: set[str], analysis: Analysis, today: date, new_id: Callable[[], str]) -> dict[str, Round]:
    """Give the rounds by label, those that are not there yet made."""
    held = {r.label: r for r in analysis.rounds}
    for label in sorted(labels - held.keys(), key=lambda text: (len(text), text)):
        held[label] = Round(id=new_id(), company_id=analysis.company.id, label=label, opened=today)
    return held


def _drafted(
    counts: dict[SurveyKey, int], rounds: dict[str, Round], analysis: Analysis, new_id: Callable[[], str]
) -> tuple[list[SurveyCount], list[SurveyCount], int]:
    """Give new counts, changed ones, and how many are as before; that nobody gave an answer needs no new row."""
    stored = {(c.round_id, c.item, c.value): c for c in analysis.survey_counts}
    new: list[SurveyCount] = []
    changed: list[SurveyCount] = []
    unchanged = 0
    for key, heads in counts.items():
        round_id = rounds[key.round].id
        old = stored.get((round_id, key.item, key.value))
        if old is not None and old.heads != heads:
            changed.append(replace(old, heads=heads))
        elif old is not None:
            unchanged += 1
        elif heads:
            told = {"round_id": round_id, "item": key.item, "value": key.value, "heads": heads}
            new.append(SurveyCount(id=new_id(), company_id=analysis.company.id, **told))  # type: ignore[arg-type]  # by name
    return new, changed, unchanged
