"""What a file would store: read and planned in a thread, or in a process of its own when it is long."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from mindgap.domain.analysis import Analysis
from mindgap.domain.entity import Entity
from mindgap.texts import _, ngettext
from mindgap.texts.formats import whole

if TYPE_CHECKING:
    from mindgap.imports.draft import PeopleDraft
    from mindgap.imports.people_plan import Counts, Outline
    from mindgap.imports.said import Said
    from mindgap.imports.score_plan import ScorePlan
    from mindgap.imports.survey import SurveyPlan
    from mindgap.imports.table import Table

LONG = 500_000
"""A file of so many bytes is read by a process of its own."""


@dataclass(frozen=True, slots=True)
class Request:
    """Which file, and what the user has said about it."""

    path: Path
    sheet: str | None = None
    mapping: Mapping[str, str] = field(default_factory=dict)
    """Heading or letter of a column → field."""
    levels: Mapping[str, int] = field(default_factory=dict)
    """Value → step."""
    namesakes: str = "asked"
    """What people of the same name are: "asked", "apart" or "one"."""
    remove_emptied: bool = False
    steps: tuple[str, ...] = ()
    """What the steps are called, unless the company has named its own."""

    @property
    def long(self) -> bool:
        """Tell whether a process of its own reads the file; one that is not there is short."""
        return self.path.is_file() and self.path.stat().st_size >= LONG

    def said(self) -> Said:
        """Give what has been said, as the reading takes it."""
        from mindgap.imports.said import Namesakes, Said

        return Said(
            mapping=self.mapping,
            levels=self.levels,
            names=self.steps,
            namesakes=Namesakes(self.namesakes),
            remove_emptied=self.remove_emptied,
        )


@dataclass(frozen=True, slots=True)
class Draft:
    """A file that has been read, and what it would store."""

    request: Request
    file: str
    sheet: str
    sheets: tuple[str, ...]
    plan: Outline | ScorePlan | SurveyPlan
    table: Table | None = None
    """The table, to be planned again when more is said; None when another process has read it."""
    source: PeopleDraft | None = None
    """What people and placements are made from; None for scores, the survey, and when another process stores them."""

    @property
    def people(self) -> Outline | None:
        """The plan of a staff list or matrix; None for scores and the survey."""
        from mindgap.imports.people_plan import Outline

        return self.plan if isinstance(self.plan, Outline) else None

    @property
    def added(self) -> tuple[Entity, ...]:
        """New entities of a table of scores or answers, parents before children."""
        return getattr(self.plan, "added", ())

    @property
    def label(self) -> str:
        """What the change is called in the undo list, where it is not about people."""
        from mindgap.imports.survey import SurveyPlan

        return "import:survey" if isinstance(self.plan, SurveyPlan) else "import:scores"

    @property
    def problem_count(self) -> int:
        """How many cells cannot be read."""
        people = self.people
        return len(self.plan.problems) if people is None else people.problem_count


def drafted(
    request: Request, analysis: Analysis, today: date, new_id: Callable[[], str], table: Table | None = None
) -> Draft:
    """Read the file (or take `table`) and plan what it would store; raise a typed error when it cannot be read."""
    from mindgap.imports.columns_only import columns_only
    from mindgap.imports.errors import NoPersonColumnError
    from mindgap.imports.people import draft_people
    from mindgap.imports.reading import read_table
    from mindgap.imports.scores import plan_scores
    from mindgap.imports.survey import plan_survey

    read = table or read_table(request.path, request.sheet)
    plan: Outline | ScorePlan | SurveyPlan
    source = None
    if _holds_scores(read):
        plan = plan_scores(read, analysis, today=today, new_id=new_id)
    elif _holds_survey(read):
        plan = plan_survey(read, analysis, today=today, new_id=new_id)
    else:
        try:
            source = draft_people(read, analysis, request.said(), today=today, new_id=new_id)
            plan = source.outline
        except NoPersonColumnError:
            plan = columns_only(read, request.said())
    return Draft(request, read.file, read.sheet, read.sheets, plan, read, source)


def _holds_scores(table: Table) -> bool:
    from mindgap.imports.errors import MissingColumnsError, NoHeadingsError
    from mindgap.imports.layout import layout_of
    from mindgap.imports.score_rows import score_columns

    try:
        score_columns(layout_of(table), table.file)
    except (MissingColumnsError, NoHeadingsError):
        return False
    return True


def _holds_survey(table: Table) -> bool:
    from mindgap.imports.errors import MissingSurveyColumnsError, NoHeadingsError
    from mindgap.imports.layout import layout_of
    from mindgap.imports.survey_rows import survey_columns

    try:
        survey_columns(layout_of(table), table.file)
    except (MissingSurveyColumnsError, NoHeadingsError):
        return False
    return True


def summary(draft: Draft) -> str:
    """Say in a line what would be stored."""
    from mindgap.imports.score_plan import ScorePlan

    people = draft.people
    if people is None:
        return _scores(draft.plan) if isinstance(draft.plan, ScorePlan) else _survey(draft.plan)  # type: ignore[arg-type]  # what is left
    counts = people.counts
    parts = [_people(counts.new), *_known(counts)]
    return " · ".join((*parts, *_others(counts)))


def _others(counts: Counts) -> list[str]:
    areas, placed, out = counts.areas, counts.placements - counts.removed, counts.removed
    targets = counts.new_targets + counts.changed_targets
    parts = [
        (areas, ngettext("{n} new area", "{n} new areas", areas)),
        (placed, ngettext("{n} placement", "{n} placements", placed)),
        (out, ngettext("{n} taken out of an area", "{n} taken out of areas", out)),
        (targets, ngettext("{n} target", "{n} targets", targets)),
    ]
    return [text.format(n=whole(n)) for n, text in parts if n]


def _people(n: int) -> str:
    return ngettext("{n} new person", "{n} new people", n).format(n=whole(n))


def _known(counts: Counts) -> tuple[str, str]:
    return _changed(counts.changed), _("{n} as before").format(n=whole(counts.same))


def _changed(n: int) -> str:
    return ngettext("{n} changed", "{n} changed", n).format(n=whole(n))


def _scores(plan: ScorePlan) -> str:
    new, rounds = len(plan.new_scores), [r.label for r in plan.new_rounds]
    parts = [
        ngettext("{n} new row of scores", "{n} new rows of scores", new).format(n=new),
        _changed(len(plan.changed_scores)),
        _("{n} as before").format(n=plan.unchanged),
    ]
    return " · ".join(parts + ([_("new round {labels}").format(labels=", ".join(rounds))] if rounds else []))


def _survey(plan: SurveyPlan) -> str:
    new, rounds = len(plan.new_counts), [r.label for r in plan.new_rounds]
    parts = [
        ngettext("{n} new count of the survey", "{n} new counts of the survey", new).format(n=new),
        _changed(len(plan.changed)),
        _("{n} as before").format(n=plan.unchanged),
    ]
    return " · ".join(parts + ([_("new round {labels}").format(labels=", ".join(rounds))] if rounds else []))
