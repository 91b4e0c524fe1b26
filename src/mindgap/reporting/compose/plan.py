"""The competence plan, section by section."""

from __future__ import annotations

from collections.abc import Callable

from mindgap.reporting.blocks import Block, Document
from mindgap.reporting.compose.actions import actions
from mindgap.reporting.compose.backing import backing
from mindgap.reporting.compose.budget import budget
from mindgap.reporting.compose.closing import privacy, signatures
from mindgap.reporting.compose.cover import cover
from mindgap.reporting.compose.coverage import coverage, requirements
from mindgap.reporting.compose.edition import Edition, Telling, tell
from mindgap.reporting.compose.flow import flow
from mindgap.reporting.compose.gaps import gaps
from mindgap.reporting.compose.goals import goals, method
from mindgap.reporting.compose.passages import with_passages
from mindgap.reporting.compose.reach import reach
from mindgap.reporting.compose.review import follow_up, open_points, review
from mindgap.reporting.compose.said import said
from mindgap.reporting.compose.schedule import schedule
from mindgap.reporting.compose.staircase import staircase
from mindgap.reporting.compose.summary import summary
from mindgap.reporting.compose.themes import themes
from mindgap.reporting.compose.version import SIGNS, changed, plan_line
from mindgap.reporting.facts import PlanFacts
from mindgap.texts import _, language

Section = Callable[[Telling], tuple[Block, ...]]

SECTIONS: tuple[Section, ...] = (
    cover,
    summary,
    goals,
    method,
    themes,
    gaps,
    requirements,
    coverage,
    staircase,
    actions,
    schedule,
    budget,
    flow,
    reach,
    follow_up,
    review,
    said,
    changed,
    open_points,
    privacy,
    signatures,
)
"""The sections in the order of the paper; each gives sound blocks for half-filled facts too."""


def compose_plan(facts: PlanFacts, edition: Edition = Edition.COMPANY, *, names: bool = False) -> tuple[Block, ...]:
    """Give the plan's blocks in the language spoken now; without `names`, and always for the union, no names."""
    telling = tell(facts, edition, names=names)
    return tuple(block for section in SECTIONS for block in section(telling))


def compose_document(
    facts: PlanFacts, edition: Edition = Edition.COMPANY, *, names: bool = False, fingerprint: str = ""
) -> Document:
    """Give the plan as a whole document; the start of its fingerprint is printed in the footer."""
    known = fingerprint or facts.control.fingerprint
    footer = (facts.company.name, plan_line(facts.control), f"SHA-256 {known[:SIGNS]}" if known else "")
    return with_passages(
        Document(
            title=f"{_('Competence plan')} – {facts.company.name}",
            language=language(),
            footer=" · ".join(part for part in footer if part),
            page_label=_("Page {page} of {pages}"),
            blocks=compose_plan(facts, edition, names=names),
            fingerprint=known,
            edition=f"{edition}, names" if names and edition is Edition.COMPANY else edition.value,
            backing=backing(facts.funders),
        ),
        facts.themes,
    )
