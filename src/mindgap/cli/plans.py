"""`mindgap export plan`: the plan as it stands, as it was, or from a file."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from mindgap import texts
from mindgap.cli.export import keep, union_names
from mindgap.cli.output import opened, progress, remark
from mindgap.config import Home
from mindgap.exports.plan_export import Format, Order, plan_name, render_plan
from mindgap.exports.plan_reading import PlanFileMisfitError, PlanFileUnionError, read_plan
from mindgap.reporting.compose.edition import Edition
from mindgap.reporting.facts import PlanFacts
from mindgap.services.versions import Issue
from mindgap.texts import _, ngettext
from mindgap.texts.formats import day

USAGE = 2


def plan(home: Home, arguments: Namespace) -> int:
    """Write the competence plan, and write where; outside a draft it becomes a version unless it is the newest."""
    wrong = _misused(arguments)
    if wrong:
        remark(wrong)
        return USAGE
    order = Order(Format(arguments.format), Edition(arguments.edition), arguments.names)
    if arguments.source:
        return _from_file(home, arguments, order)
    issue = _issue(home, arguments)
    data, name = _rendered(issue.facts, order, issue.language)
    keep(home, arguments.out, name, data)
    _remarks(issue)
    return 0


def _misused(arguments: Namespace) -> str:
    if bool(arguments.company) == bool(arguments.source):
        return _("Give either --company NAME or --from FILE.")
    if arguments.source and arguments.version is not None:
        return _("A plan file is one version: leave --version out.")
    return _nameless(arguments)


def _nameless(arguments: Namespace) -> str:
    """Say why names cannot be written where they are asked for."""
    if arguments.names and (arguments.source or arguments.version is not None):
        return _("There are no names to write: neither a plan file nor a stored version holds any.")
    if arguments.names and arguments.format == Format.JSON:
        return _("The JSON file holds codes, never names: leave --names out.")
    return union_names(arguments)


def _from_file(home: Home, arguments: Namespace, order: Order) -> int:
    source = Path(arguments.source)
    held = read_plan(source)
    if held.edition is Edition.UNION and order.edition is not Edition.UNION:
        raise PlanFileUnionError(name=source.name)
    try:
        data, name = _rendered(held.facts, order, held.language)
    except (ArithmeticError, LookupError, TypeError, ValueError):
        raise PlanFileMisfitError(name=source.name, place="facts") from None
    keep(home, arguments.out, name, data)
    if getattr(arguments, "lang", None) not in (None, held.language):
        remark(_("A plan file is written in its own language, whatever --lang says."))
    return 0


def _issue(home: Home, arguments: Namespace) -> Issue:
    with opened(home) as services:
        analysis = services.companies.analysis(services.companies.get(arguments.company).id)
        if arguments.version is None:
            return services.versions.freeze(analysis.company.id, texts.language())
        return services.versions.again(analysis, arguments.version, texts.language())


def _rendered(facts: PlanFacts, order: Order, spoken: str) -> tuple[bytes, str]:
    """Give the document and its name in another language than what is said beside it."""
    mine = texts.language()
    texts.use(spoken)
    try:
        return render_plan(facts, order, progress=progress), plan_name(facts, order)
    finally:
        texts.use(mine)


def _remarks(issue: Issue) -> None:
    if issue.version is not None:
        told = _("Version {number}, frozen on {date}: {fingerprint}")
        number, date = issue.version.number, day(issue.version.frozen_on)
        remark(told.format(number=number, date=date, fingerprint=issue.version.fingerprint))
    left = len(issue.facts.open_points)
    if left:
        remark(ngettext("{n} open point in the plan", "{n} open points in the plan", left).format(n=left))
