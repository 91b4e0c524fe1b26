"""`mindgap export …`."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from mindgap.cli.output import opened, progress, remark, result
from mindgap.config import Home
from mindgap.exports.plan_export import Format, Order, plan_name, render_plan
from mindgap.exports.write import write, write_new
from mindgap.reporting.compose.edition import Edition
from mindgap.texts import language, ngettext


def plan(home: Home, arguments: Namespace) -> int:
    """Write the competence plan, and write where."""
    order = Order(Format(arguments.format), Edition(arguments.edition), arguments.names)
    with opened(home) as services:
        analysis = services.companies.analysis(services.companies.get(arguments.company).id)
        facts = services.reports.plan(analysis, language())
    data = render_plan(facts, order, progress=progress)
    if arguments.out:
        written = write(Path(arguments.out), data, overwrite=True)
    else:
        home.made()
        written = write_new(home.exports / plan_name(facts, order), data)
    result(str(written))
    if facts.open_points:
        left = len(facts.open_points)
        remark(ngettext("{n} open point in the plan", "{n} open points in the plan", left).format(n=left))
    return 0
