"""The follow-up report in any format that people read: the one door that the screen and the command line go through."""

from __future__ import annotations

from dataclasses import dataclass

from mindgap.exports.documents import Progress, render
from mindgap.exports.naming import file_slug
from mindgap.reporting.compose.edition import Edition
from mindgap.reporting.compose.progress import compose_progress
from mindgap.reporting.facts.progress import ProgressFacts
from mindgap.texts import _

WORK = "mindgap.exports.progress_export:render_progress"
"""How a child process is told to render the report."""
FORMATS = ("pdf", "html", "md")


@dataclass(frozen=True, slots=True)
class ProgressOrder:
    """What is asked for."""

    format: str = "pdf"
    edition: Edition = Edition.COMPANY
    names: bool = False


def render_progress(facts: ProgressFacts, order: ProgressOrder, *, progress: Progress | None = None) -> bytes:
    """Give the report's bytes in the language spoken now; the same facts give the same bytes."""
    return render(compose_progress(facts, order.edition, names=order.names), order.format, progress)


def progress_name(facts: ProgressFacts, order: ProgressOrder) -> str:
    """Give the file's name: report, company, edition and day; never a person's name."""
    edition = f"-{_('union')}" if order.edition is Edition.UNION else ""
    return f"{_('follow-up-report')}-{file_slug(facts.company.name)}{edition}-{facts.on}.{order.format}"
