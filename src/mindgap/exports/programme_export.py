"""The programme report as PDF or workbook: the one door that the screen and the command line go through."""

from __future__ import annotations

from collections.abc import Iterator

from mindgap.exports.documents import Progress, render
from mindgap.exports.sheet import Sheet, Value
from mindgap.reporting.compose.programme import compose_programme
from mindgap.reporting.compose.programme_words import hard_word, region_name
from mindgap.reporting.facts.programme import CompanyLine, ProgrammeFacts
from mindgap.texts import _
from mindgap.texts.labels import label

WORK = "mindgap.exports.programme_export:render_programme"
"""How a child process is told to render the report."""
FORMATS = ("pdf", "xlsx")


def render_programme(facts: ProgrammeFacts, form: str, *, progress: Progress | None = None) -> bytes:
    """Give the report's bytes in the language spoken now; the same facts give the same bytes."""
    if form == "xlsx":
        from mindgap.exports.excel import render_sheets

        return render_sheets(_("Programme report"), facts.on, _sheets(facts))
    return render(compose_programme(facts), form, progress)


def programme_name(facts: ProgrammeFacts, form: str) -> str:
    """Give the file's name."""
    return f"{_('programme-report')}-{facts.on}.{form}"


def _sheets(facts: ProgrammeFacts) -> Iterator[Sheet]:
    yield Sheet(
        _("Targets and reach"),
        (_("Year"), _("Region"), _("Measure"), _("Reached"), _("Target")),
        tuple(
            row
            for y in facts.years
            for row in (
                (str(y.target.year), _("Skåne"), _("Companies"), y.skane if y.begun else None, y.target.skane),
                (str(y.target.year), _("Blekinge"), _("Companies"), y.blekinge if y.begun else None, y.target.blekinge),
                (str(y.target.year), "", _("People"), y.people if y.begun else None, y.target.people),
            )
        ),
    )
    yield _companies(facts)
    yield Sheet(_("People"), (_("Group"), _("People"), _("Remark")), tuple(_groups(facts)))
    yield Sheet(_("Actions"), (_("Counted by"), _("Kind"), _("Actions")), tuple(_actions(facts)))
    yield Sheet(
        _("Needs"),
        (_("Theme"), _("Companies"), _("Today, mean"), _("Desired, mean"), _("Lowest company"), _("Highest company")),
        tuple((n.theme, n.companies, n.current, n.desired, n.lowest, n.highest) for n in facts.needs),
    )


def _companies(facts: ProgrammeFacts) -> Sheet:
    headings = (
        _("Company"),
        _("Region"),
        _("Started"),
        _("Phase"),
        _("Plan"),
        _("People"),
        _("Women in blue-collar work on the lower steps"),
        _("Men in blue-collar work without an action"),
        _("Attended, h"),
        _("Co-financing, kr"),
        _("Planned in actions, h"),
        _("Worth, kr"),
        _("Actions"),
    )
    return Sheet(_("Companies"), headings, tuple(_company(line) for line in facts.companies), summed=(5, 9, 10, 11, 12))


def _company(line: CompanyLine) -> tuple[Value, ...]:
    hours = line.hours
    return (
        line.name,
        region_name(line.region),
        line.start if line.start.year < line.start.max.year else None,
        label(line.phase),
        label(line.plan_state),
        line.people,
        *(hard_word(group.standing) for group in line.hard),
        hours.attended,
        round(hours.attended_worth),
        hours.planned,
        hours.planned_worth,
        len(line.actions),
    )


def _groups(facts: ProgrammeFacts) -> Iterator[tuple[str | int | None, ...]]:
    yield (_("All"), facts.people, "" if facts.people is not None else _("hidden"))
    for group in (*facts.categories, *facts.regions):
        name = label(group.of) if group.of else _("Not stated")
        yield (name, group.people, "" if group.people is not None else _("hidden"))


def _actions(facts: ProgrammeFacts) -> Iterator[tuple[str | int, ...]]:
    for kind, n in facts.types:
        yield (_("Type"), label(kind), n)
    for aim, n in facts.aims:
        yield (_("Aim"), label(aim), n)
