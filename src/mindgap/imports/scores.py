"""A table of scores against the counts that are here already: a plan of what reading it in would store."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from mindgap.domain.analysis import Analysis
from mindgap.domain.round import Round, round_label
from mindgap.domain.scoring import Score
from mindgap.domain.theme import THEME_IDS
from mindgap.imports.layout import layout_of
from mindgap.imports.located import Problem, letter, say
from mindgap.imports.round_cells import require_round
from mindgap.imports.score_plan import ScoreChange, ScorePlan
from mindgap.imports.score_rows import Key, ScoreReader, ScoreRow, score_columns
from mindgap.imports.table import Table
from mindgap.texts import N_

TWICE = N_("Row {first} is about the same round, kind, item and group.")
TWICE_RIGHT = say(N_("There should be one row for each."))
_ATTEMPT = 1
"""Tables hold what was answered before the talk."""


@dataclass(slots=True)
class _Draft:
    """The plan while it is made."""

    rounds: dict[str, Round]
    new_rounds: list[Round] = field(default_factory=list)
    new: list[Score] = field(default_factory=list)
    changed: list[ScoreChange] = field(default_factory=list)
    unchanged: int = 0


def plan_scores(
    table: Table,
    analysis: Analysis,
    round_label_asked: str | None = None,
    *,
    theme_ids: Sequence[str] = THEME_IDS,
    today: date,
    new_id: Callable[[], str],
) -> ScorePlan:
    """Plan the reading in of counts per level and group; nothing is stored here.

    Rows of another round than the one asked for are problems; counts of the same round, kind, item and group
    are replaced. Raise a typed error when the table cannot be understood at all.
    """
    asked = None if round_label_asked is None else round_label(round_label_asked)
    layout = layout_of(table)
    reader = ScoreReader(score_columns(layout, table.file), tuple(theme_ids), asked)
    require_round((row.cell(reader.columns["round"]) for row in layout.body), asked, table.file)
    rows: list[ScoreRow] = []
    problems: list[Problem] = []
    for row in layout.body:
        read, wrong = reader.read(row)
        problems += wrong
        rows += [read] if read else []
    single, doubled = _single(rows, letter(reader.columns["item"]))
    draft = _drafted(single, analysis, today, new_id)
    return ScorePlan(
        file=table.file,
        new_rounds=tuple(draft.new_rounds),
        new_scores=tuple(draft.new),
        changed_scores=tuple(draft.changed),
        unchanged=draft.unchanged,
        problems=tuple(sorted((*problems, *doubled), key=lambda p: p.row)),
        notes=table.notes,
    )


def _single(rows: Iterable[ScoreRow], column: str) -> tuple[list[ScoreRow], list[Problem]]:
    """Part the first row of each key from those that repeat it."""
    first: dict[Key, ScoreRow] = {}
    doubled: list[Problem] = []
    for row in rows:
        if row.key in first:
            why = say(TWICE, first=first[row.key].row)
            doubled.append(Problem(row.row, column, "item", row.key.item, why, TWICE_RIGHT))
        first.setdefault(row.key, row)
    return list(first.values()), doubled


def _drafted(rows: Iterable[ScoreRow], analysis: Analysis, today: date, new_id: Callable[[], str]) -> _Draft:
    draft = _Draft({r.label: r for r in analysis.rounds})
    held = {(s.round_id, s.kind, s.item, s.group): s for s in analysis.scores if s.attempt == _ATTEMPT}
    company_id = analysis.company.id
    for row in rows:
        if row.key.round not in draft.rounds:
            opened = Round(id=new_id(), company_id=company_id, label=row.key.round, opened=today)
            draft.new_rounds.append(opened)
            draft.rounds[opened.label] = opened
        round_id = draft.rounds[row.key.round].id
        old = held.get((round_id, row.key.kind, row.key.item, row.key.group))
        if old is None:
            draft.new.append(_score(row, round_id, company_id, new_id()))
        elif old.counts == row.counts:
            draft.unchanged += 1
        else:
            draft.changed.append(ScoreChange(old, _counted(old, row)))
    return draft


def _score(row: ScoreRow, round_id: str, company_id: str, score_id: str) -> Score:
    key = row.key
    score = Score(id=score_id, company_id=company_id, round_id=round_id, kind=key.kind, item=key.item, group=key.group)
    return _counted(score, row)


def _counted(score: Score, row: ScoreRow) -> Score:
    ones, twos, threes, fours, fives = row.counts
    return replace(score, ones=ones, twos=twos, threes=threes, fours=fours, fives=fives)
