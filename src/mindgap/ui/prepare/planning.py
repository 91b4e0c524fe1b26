"""What a file would store: read and planned in a thread, summed up for the screen."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from mindgap.domain.analysis import Analysis
from mindgap.texts import N_, _, ngettext

if TYPE_CHECKING:
    from mindgap.imports.people_plan import PeoplePlan
    from mindgap.imports.score_plan import ScorePlan
    from mindgap.imports.table import Table


NOBODY = N_("No column says who a row is about. Press c on the column that holds names or codes.")


@dataclass(frozen=True, slots=True)
class Request:
    """Which file, and what the user has said about it."""

    path: Path
    sheet: str | None = None
    mapping: Mapping[str, str] = field(default_factory=dict)
    """Heading or letter of a column → field."""
    levels: Mapping[str, int] = field(default_factory=dict)
    """Value → step."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A table that has been read, and what it would store."""

    request: Request
    table: Table
    plan: PeoplePlan | ScorePlan

    @property
    def people(self) -> PeoplePlan | None:
        """The plan of a staff list or matrix; None for scores."""
        from mindgap.imports.people_plan import PeoplePlan

        return self.plan if isinstance(self.plan, PeoplePlan) else None


def drafted(
    request: Request, analysis: Analysis, today: date, new_id: Callable[[], str], table: Table | None = None
) -> Draft:
    """Read the file (or take `table`) and plan what it would store; raise a typed error when it cannot be read."""
    from mindgap.imports.errors import NoPersonColumnError
    from mindgap.imports.people import plan_people
    from mindgap.imports.reading import read_table
    from mindgap.imports.scores import plan_scores

    read = table or read_table(request.path, request.sheet)
    if _holds_scores(read):
        return Draft(request, read, plan_scores(read, analysis, today=today, new_id=new_id))
    try:
        plan = plan_people(read, analysis, mapping=request.mapping, levels=request.levels, today=today, new_id=new_id)
    except NoPersonColumnError:
        plan = _nobody(read, request)
    return Draft(request, read, plan)


def _nobody(table: Table, request: Request) -> PeoplePlan:
    """Give the plan of a table in which nothing says who a row is about: its columns, for the user to say."""
    from mindgap.imports.columns import field_columns, with_areas
    from mindgap.imports.layout import layout_of
    from mindgap.imports.located import Note, NoteKind, say
    from mindgap.imports.people_plan import PeoplePlan
    from mindgap.imports.steps import meanings

    layout = layout_of(table, request.mapping)
    columns = with_areas(field_columns(layout, request.mapping), layout.body, meanings(request.levels, 0))
    note = Note(NoteKind.COLUMN, say(NOBODY))
    return PeoplePlan(table.file, columns, (), (), 0, (), (), (), (note,), ())


def _holds_scores(table: Table) -> bool:
    from mindgap.imports.errors import MissingColumnsError, NoHeadingsError
    from mindgap.imports.layout import layout_of
    from mindgap.imports.score_rows import score_columns

    try:
        score_columns(layout_of(table), table.file)
    except (MissingColumnsError, NoHeadingsError):
        return False
    return True


def summary(draft: Draft) -> str:
    """Say in a line what would be stored."""
    people = draft.people
    if people is None:
        return _scores(draft.plan)  # type: ignore[arg-type]  # what is not people is scores
    changed, same = len(people.changed_people), people.unchanged
    parts = [_people(len(people.new_people)), _("{n} changed").format(n=changed), _("{n} as before").format(n=same)]
    areas, placed = len(people.new_areas), len(people.placements)
    if areas:
        parts.append(ngettext("{n} new area", "{n} new areas", areas).format(n=areas))
    if placed:
        parts.append(ngettext("{n} placement", "{n} placements", placed).format(n=placed))
    return " · ".join(parts)


def _people(n: int) -> str:
    return ngettext("{n} new person", "{n} new people", n).format(n=n)


def _scores(plan: ScorePlan) -> str:
    new, rounds = len(plan.new_scores), [r.label for r in plan.new_rounds]
    parts = [
        ngettext("{n} new row of scores", "{n} new rows of scores", new).format(n=new),
        _("{n} changed").format(n=len(plan.changed_scores)),
        _("{n} as before").format(n=plan.unchanged),
    ]
    return " · ".join(parts + ([_("new round {labels}").format(labels=", ".join(rounds))] if rounds else []))
