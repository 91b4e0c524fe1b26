"""The competence plan in any format: the one door that the screen and the command line go through."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from mindgap.exports.documents import Progress, render
from mindgap.exports.naming import file_slug
from mindgap.exports.pdf.unhindered import unhindered
from mindgap.reporting.compose.edition import Edition, tell
from mindgap.reporting.compose.plan import compose_document
from mindgap.reporting.facts import PlanFacts
from mindgap.reporting.sealing import frozen_text, sealed
from mindgap.texts import _

WORK = "mindgap.exports.plan_export:render_plan"
"""How a child process is told to render a plan."""


class Format(StrEnum):
    """The kinds of file; the value is the ending."""

    PDF = "pdf"
    XLSX = "xlsx"
    JSON = "json"
    MARKDOWN = "md"
    HTML = "html"
    CALENDAR = "ics"


@dataclass(frozen=True, slots=True)
class Order:
    """What is asked for: the kind of file, whom it is for, and whether people are named."""

    format: Format = Format.PDF
    edition: Edition = Edition.COMPANY
    names: bool = False


def render_plan(facts: PlanFacts, order: Order, *, progress: Progress | None = None) -> bytes:
    """Give the plan's bytes in the language spoken now; the same facts give the same bytes."""
    facts = sealed(facts)
    match order.format:
        case Format.JSON:
            from mindgap.exports.plan_json import render_json

            return render_json(_told(facts, order), order.edition)
        case Format.XLSX:
            from mindgap.exports.excel import render_excel

            return render_excel(_told(facts, order), union=order.edition is Edition.UNION, names=order.names)
        case Format.CALENDAR:
            from mindgap.exports.calendar import render_calendar

            return render_calendar(_told(facts, order))
        case Format.PDF | Format.MARKDOWN | Format.HTML:
            return _document(facts, order, progress)


def _document(facts: PlanFacts, order: Order, progress: Progress | None) -> bytes:
    with unhindered():
        document = compose_document(facts, order.edition, names=order.names)
        made = render(document, order.format, progress)
    return _signed(made, facts) if order.names and order.format is Format.PDF else made


def _signed(made: bytes, facts: PlanFacts) -> bytes:
    """Give a PDF with names the sign by which its version knows it again: only who keeps the version can make it."""
    from mindgap.exports.pdf.seal import signed

    return signed(made, frozen_text(facts))


def _told(facts: PlanFacts, order: Order) -> PlanFacts:
    """Give the facts as the edition may tell them; the union's hold no row about a person."""
    told = tell(facts, order.edition, names=order.names).facts
    if order.edition is Edition.COMPANY:
        return told
    actions = tuple(replace(action, participants=()) for action in told.actions)
    return replace(told, actions=actions, staircase=replace(told.staircase, moves=()))


def plan_name(facts: PlanFacts, order: Order) -> str:
    """Give the file's name: plan, company, edition, day and version; never a person's name."""
    edition = f"-{_('union')}" if order.edition is Edition.UNION else ""
    version = f"-v{facts.control.version.number}" if facts.control.version else ""
    about = f"{file_slug(facts.company.name)}{edition}-{facts.control.on}{version}"
    return f"{_('competence-plan')}-{about}.{order.format}"
