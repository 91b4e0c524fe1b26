"""`mindgap import …`: what a file would change is told first, then stored."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from mindgap.cli.output import agreed, opened, reading, remark, result
from mindgap.config import Home
from mindgap.domain.analysis import Analysis
from mindgap.imports.draft import PeopleDraft
from mindgap.imports.options import levels_of, mapping_of
from mindgap.imports.people import draft_people
from mindgap.imports.people_plan import Counts, Outline
from mindgap.imports.reading import read_table
from mindgap.imports.said import Namesakes, Said
from mindgap.imports.scores import plan_scores
from mindgap.imports.survey import plan_survey
from mindgap.imports.table import Table
from mindgap.services.house import Services
from mindgap.texts import _, language, ngettext


def people(home: Home, arguments: Namespace) -> int:
    """Read a staff list or a skills matrix into a company, however long."""
    said = _said(arguments)
    with opened(home) as services:
        analysis = services.companies.analysis(services.companies.get(arguments.company).id)
        said = replace(said, names=tuple(step.name for step in services.reports.material(language()).steps))
        table = read_table(Path(arguments.file), arguments.sheet)
        draft = _drafted(services, table, analysis, said)
        _list(draft.outline.problems)
        left = draft.outline.problem_count - len(draft.outline.problems)
        if left:
            result(ngettext("… and {n} more problem", "… and {n} more problems", left).format(n=left))
        draft.outline.require_ready(skip_bad_rows=arguments.skip_bad_rows)
        if _is_to_empty(draft.outline, arguments):
            draft = _drafted(services, table, analysis, replace(said, remove_emptied=True))
        if not (arguments.dry_run or draft.outline.empty):
            services.edits.pour("import:people", draft.batches(_second_half))
    _tell(draft.outline.notes)
    if draft.outline.counts.emptied:
        remark(_("With --remove-emptied the people are taken out of these areas."))
    _report_people(draft.outline.counts, dry_run=arguments.dry_run)
    return 0


def _said(arguments: Namespace) -> Said:
    return Said(
        mapping=mapping_of(arguments.map),
        levels=levels_of(arguments.levels),
        namesakes=Namesakes(arguments.namesakes or Namesakes.ASKED),
        remove_emptied=arguments.remove_emptied,
    )


def _drafted(services: Services, table: Table, analysis: Analysis, said: Said) -> PeopleDraft:
    around = services.around
    first = _first_half if table.long else None
    return draft_people(table, analysis, said, today=around.today(), new_id=around.new_id, progress=first)


def _first_half(done: int, total: int) -> None:
    reading(done, 2 * total)


def _second_half(done: int, total: int) -> None:
    reading(total + done, 2 * total)


def _is_to_empty(outline: Outline, arguments: Namespace) -> bool:
    """Ask on a terminal whether emptied cells take people out of the areas; elsewhere it is said beforehand."""
    n = outline.counts.emptied
    if not n or arguments.dry_run or arguments.remove_emptied:
        return False
    question = ngettext(
        "{n} cell is empty where a step is known. Take the person out of the area?",
        "{n} cells are empty where a step is known. Take the people out of the areas?",
        n,
    )
    return agreed(question.format(n=n))


def _report_people(counts: Counts, *, dry_run: bool) -> None:
    new, changed, same = counts.new, counts.changed, counts.same
    result(_("People: {counted}").format(counted=_counted(new, changed, same)))
    areas = ngettext("{n} new area", "{n} new areas", counts.areas).format(n=counts.areas)
    placed = ngettext("{n} placement", "{n} placements", counts.placements).format(n=counts.placements)
    result(f"{areas}, {placed}")
    if counts.new_targets or counts.changed_targets:
        result(_counted_targets(counts.new_targets, counts.changed_targets))
    _say_dry(dry_run=dry_run)


def _counted(new: int, changed: int, same: int) -> str:
    """Word how many are new, changed and unchanged, each by its own number."""
    parts = (
        ngettext("{n} new", "{n} new", new).format(n=new),
        ngettext("{n} changed", "{n} changed", changed).format(n=changed),
        ngettext("{n} unchanged", "{n} unchanged", same).format(n=same),
    )
    return ", ".join(parts)


def _counted_targets(new: int, changed: int) -> str:
    """Word how many targets are new and changed."""
    first = ngettext("Targets: {n} new", "Targets: {n} new", new).format(n=new)
    return first + ngettext(", {n} changed", ", {n} changed", changed).format(n=changed)


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
    result(_("Scores: {counted}").format(counted=_counted(new, changed, same)))
    _say_dry(dry_run=arguments.dry_run)
    return 0


def survey(home: Home, arguments: Namespace) -> int:
    """Read answers to the employee survey, counted per answer, into a round."""
    with opened(home) as services:
        analysis = services.companies.analysis(services.companies.get(arguments.company).id)
        around, table = services.around, read_table(Path(arguments.file), arguments.sheet)
        plan = plan_survey(table, analysis, arguments.round, today=around.today(), new_id=around.new_id)
        _list(plan.problems)
        plan.require_ready(skip_bad_rows=arguments.skip_bad_rows)
        if not (arguments.dry_run or plan.empty):
            services.edits.apply("import:survey", add=plan.added, save=plan.changed)
    _tell(plan.notes)
    new, changed, same = len(plan.new_counts), len(plan.changed), plan.unchanged
    result(_("Survey: {counted}").format(counted=_counted(new, changed, same)))
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
