"""`mindgap import …`: what a file would change is told first, then stored."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterable
from pathlib import Path

from mindgap.cli.output import opened, remark, result
from mindgap.config import Home
from mindgap.imports.options import levels_of, mapping_of
from mindgap.imports.people import plan_people
from mindgap.imports.people_plan import PeoplePlan
from mindgap.imports.reading import read_table
from mindgap.imports.scores import plan_scores
from mindgap.texts import _, ngettext


def people(home: Home, arguments: Namespace) -> int:
    """Read a staff list or a skills matrix into a company."""
    mapping, levels = mapping_of(arguments.map), levels_of(arguments.levels)
    with opened(home) as services:
        analysis = services.companies.analysis(services.companies.get(arguments.company).id)
        plan = plan_people(
            read_table(Path(arguments.file), arguments.sheet),
            analysis,
            mapping=mapping,
            levels=levels,
            today=services.around.today(),
            new_id=services.around.new_id,
        )
        _list(plan.problems)
        plan.require_ready(skip_bad_rows=arguments.skip_bad_rows)
        if not (arguments.dry_run or plan.empty):
            services.edits.apply("import:people", add=plan.added, save=plan.changed)
    _tell(plan.notes)
    _report_people(plan, dry_run=arguments.dry_run)
    return 0


def _report_people(plan: PeoplePlan, *, dry_run: bool) -> None:
    new, changed, same = len(plan.new_people), len(plan.changed_people), plan.unchanged
    result(_("People: {new} new, {changed} changed, {same} unchanged").format(new=new, changed=changed, same=same))
    areas = ngettext("{n} new area", "{n} new areas", len(plan.new_areas)).format(n=len(plan.new_areas))
    placed = ngettext("{n} placement", "{n} placements", len(plan.placements)).format(n=len(plan.placements))
    result(f"{areas}, {placed}")
    _say_dry(dry_run=dry_run)


def scores(home: Home, arguments: Namespace) -> int:
    """Read scores counted per level and group into a round."""
    with opened(home) as services:
        analysis = services.companies.analysis(services.companies.get(arguments.company).id)
        plan = plan_scores(
            read_table(Path(arguments.file), arguments.sheet),
            analysis,
            arguments.round,
            theme_ids=tuple(t.id for t in services.reports.material("en").themes),
            today=services.around.today(),
            new_id=services.around.new_id,
        )
        _list(plan.problems)
        plan.require_ready(skip_bad_rows=arguments.skip_bad_rows)
        if not (arguments.dry_run or plan.empty):
            services.edits.apply("import:scores", add=plan.added, save=plan.changed)
    _tell(plan.notes)
    new, changed, same = len(plan.new_scores), len(plan.changed_scores), plan.unchanged
    result(_("Scores: {new} new, {changed} changed, {same} unchanged").format(new=new, changed=changed, same=same))
    _say_dry(dry_run=arguments.dry_run)
    return 0


def _say_dry(*, dry_run: bool) -> None:
    if dry_run:
        remark(_("Nothing was stored."))


def _list(problems: Iterable[object]) -> None:
    for problem in problems:
        result(str(problem))


def _tell(notes: Iterable[object]) -> None:
    for note in notes:
        remark(str(note))
