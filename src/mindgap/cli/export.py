"""`mindgap export …`."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from mindgap.cli.output import opened, progress, remark, result
from mindgap.config import Home
from mindgap.domain.session import SessionKind
from mindgap.exports.attendance_export import ListFormat, attendance_name, render_attendance
from mindgap.exports.plan_export import Format, Order, plan_name, render_plan
from mindgap.exports.write import write, write_new
from mindgap.reporting.compose.edition import Edition
from mindgap.texts import language, ngettext

SESSIONS = {"1": SessionKind.WORKSHOP_1, "2": SessionKind.WORKSHOP_2, "follow-up": SessionKind.FOLLOW_UP}
"""What a kind of session is called on the command line."""


def plan(home: Home, arguments: Namespace) -> int:
    """Write the competence plan, and write where."""
    order = Order(Format(arguments.format), Edition(arguments.edition), arguments.names)
    with opened(home) as services:
        analysis = services.companies.analysis(services.companies.get(arguments.company).id)
        facts = services.reports.plan(analysis, language())
    data = render_plan(facts, order, progress=progress)
    _keep(home, arguments.out, plan_name(facts, order), data)
    if facts.open_points:
        left = len(facts.open_points)
        remark(ngettext("{n} open point in the plan", "{n} open points in the plan", left).format(n=left))
    return 0


def forms(home: Home, arguments: Namespace) -> int:
    """Write a paper form, and write where."""
    form, kind = ListFormat(arguments.format), SESSIONS.get(arguments.session)
    with opened(home) as services:
        analysis = services.companies.analysis(services.companies.get(arguments.company).id)
        facts = services.reports.attendance(analysis, kind)
    data = render_attendance(facts, form, progress=progress)
    _keep(home, arguments.out, attendance_name(facts, form), data)
    return 0


def _keep(home: Home, out: str | None, name: str, data: bytes) -> None:
    """Write the file where it was asked for, else under `name` among the exports of the home."""
    if out:
        written = write(Path(out), data, overwrite=True)
    else:
        home.made()
        written = write_new(home.exports / name, data)
    result(str(written))
