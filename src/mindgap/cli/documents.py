"""`mindgap export …` for the documents other than the plan."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from mindgap.cli.export import keep, union_names
from mindgap.cli.output import opened, progress, remark, result
from mindgap.config import Home
from mindgap.domain.analysis import Analysis
from mindgap.domain.session import SessionKind
from mindgap.exports.attendance_export import ListFormat, attendance_name, render_attendance
from mindgap.exports.forms_export import Form, form_name, render_form
from mindgap.exports.person_sheets import SheetsOrder, each_sheet, render_sheets, sheet_name
from mindgap.exports.programme_export import programme_name, render_programme
from mindgap.exports.progress_export import ProgressOrder, progress_name, render_progress
from mindgap.exports.region_csv import region_name, render_region
from mindgap.exports.time_csv import render_time, time_name
from mindgap.exports.write import write, write_new
from mindgap.reporting.compose.edition import Edition
from mindgap.reporting.facts.sheets import SheetsFacts
from mindgap.services.house import Services
from mindgap.texts import _, language

SESSIONS = {"1": SessionKind.WORKSHOP_1, "2": SessionKind.WORKSHOP_2, "follow-up": SessionKind.FOLLOW_UP}
"""What a kind of session is called on the command line."""
ATTENDANCE = "attendance"
USAGE = 2


def _analysis(services: Services, arguments: Namespace) -> Analysis:
    return services.companies.analysis(services.companies.get(arguments.company).id)


def sheets(home: Home, arguments: Namespace) -> int:
    """Write everybody's sheet, or one person's, and write where."""
    if arguments.one_file and arguments.separate:
        remark(_("Give either --one-file or --separate."))
        return USAGE
    with opened(home) as services:
        facts = services.reports.sheets(_analysis(services, arguments), language(), arguments.person)
    if not facts.sheets:
        remark(_("There is nobody in the company yet, so there is no sheet to write."))
        return 1
    if arguments.separate:
        _separate(home, arguments, facts)
    else:
        keep(
            home,
            arguments.out,
            sheet_name(facts),
            render_sheets(facts, SheetsOrder(arguments.names), progress=progress),
        )
    return 0


def _separate(home: Home, arguments: Namespace, facts: SheetsFacts) -> None:
    """Write a file per person: into the folder asked for, over files of the same name, else into one of its own."""
    folder = Path(arguments.out) if arguments.out else home.made().exports / Path(sheet_name(facts)).stem
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    for name, data in each_sheet(facts, SheetsOrder(arguments.names), progress=progress):
        path = folder / name
        result(str(write(path, data, overwrite=True) if arguments.out else write_new(path, data)))


def follow_up(home: Home, arguments: Namespace) -> int:
    """Write the follow-up report, and write where."""
    wrong = union_names(arguments)
    if wrong:
        remark(wrong)
        return USAGE
    order = ProgressOrder(arguments.format, Edition(arguments.edition), arguments.names)
    with opened(home) as services:
        analysis = _analysis(services, arguments)
        facts = services.reports.progress(analysis, language(), arguments.since, arguments.until)
    keep(home, arguments.out, progress_name(facts, order), render_progress(facts, order, progress=progress))
    return 0


def forms(home: Home, arguments: Namespace) -> int:
    """Write a paper form, and write where."""
    wrong = _misused(arguments)
    if wrong:
        remark(wrong)
        return USAGE
    return _attendance(home, arguments) if arguments.kind == ATTENDANCE else _form(home, arguments)


def _misused(arguments: Namespace) -> str:
    if arguments.kind == ATTENDANCE:
        return "" if arguments.company else _("Say of which company: --company NAME")
    if arguments.format == "csv" or arguments.session:
        return _("--session and CSV are for the attendance list only.")
    return ""


def _attendance(home: Home, arguments: Namespace) -> int:
    form, kind = ListFormat(arguments.format), SESSIONS.get(arguments.session)
    with opened(home) as services:
        facts = services.reports.attendance(_analysis(services, arguments), kind)
    keep(home, arguments.out, attendance_name(facts, form), render_attendance(facts, form, progress=progress))
    return 0


def _form(home: Home, arguments: Namespace) -> int:
    with opened(home) as services:
        company = services.companies.get(arguments.company).name if arguments.company else ""
        facts = services.reports.forms(language(), company)
    form = Form(arguments.kind)
    keep(home, arguments.out, form_name(facts, form), render_form(facts, form, arguments.per_page, progress=progress))
    return 0


def programme(home: Home, arguments: Namespace) -> int:
    """Write the programme report, and write where."""
    with opened(home) as services:
        facts = services.reports.programme(language())
    data = render_programme(facts, arguments.format, progress=progress)
    keep(home, arguments.out, programme_name(facts, arguments.format), data)
    return 0


def region(home: Home, arguments: Namespace) -> int:
    """Write the figures for the region, and write where."""
    with opened(home) as services:
        facts, today = services.reports.region(language()), services.around.today()
    keep(home, arguments.out, region_name(today), render_region(facts))
    return 0


def time(home: Home, arguments: Namespace) -> int:
    """Write time and participants, and write where."""
    with opened(home) as services:
        company = services.companies.get(arguments.company).id if arguments.company else None
        facts, today = services.reports.time(company, names=arguments.names), services.around.today()
    keep(home, arguments.out, time_name(today), render_time(facts))
    return 0
