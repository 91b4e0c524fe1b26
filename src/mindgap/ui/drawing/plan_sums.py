"""What the plan costs and how it stands, on the lines at the foot of the plan."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from textual.content import Content

from mindgap.domain.action import Funding
from mindgap.domain.company import Company
from mindgap.texts import _, ngettext
from mindgap.texts.formats import day, kronor, whole
from mindgap.texts.labels import label
from mindgap.ui.drawing.canvas import BOLD, MUTED, STRONG, WARNING
from mindgap.ui.drawing.cells import fitted

if TYPE_CHECKING:
    from mindgap.reporting.facts.money import BudgetFacts

_BETWEEN = Content.styled(" · ", MUTED)


def sum_lines(budget: BudgetFacts, width: int) -> list[Content]:
    """Draw kronor and hours in all and what the hours are worth; then who pays."""
    unknown = budget.without_cost
    lacking = ngettext("{n} without a cost", "{n} without a cost", unknown).format(n=unknown)
    worth = f" × {kronor(budget.unit_cost)} = {kronor(budget.co_financing)}"
    whole_cost = Content.assemble((_("Cost") + " ", MUTED), (kronor(budget.cost), BOLD))
    hours = Content.assemble((_("Hours") + " ", MUTED), (whole(budget.hours), BOLD), worth)
    paid = [_funder(s.funding, s.cost) for s in budget.funding if s.cost]
    first = [whole_cost, *([Content.styled(lacking, MUTED)] if unknown else []), hours]
    return [fitted(_BETWEEN.join(parts), width) for parts in (first, paid)]


def state_text(missing: int) -> Content:
    """Say how much is missing before the plan is whole."""
    lacks = ngettext("! {n} thing missing", "! {n} things missing", missing).format(n=missing)
    return Content.styled(lacks, WARNING) if missing else Content.styled(_("✓ Nothing is missing"), STRONG)


def decided_text(company: Company, *, coded: bool) -> str:
    """Say "Decided by the board, 24 Nov 2026"; empty while nobody has."""
    who, on = "" if coded else company.decided_by, company.decided_on
    return _decided(who, on)


def _decided(who: str, on: date | None) -> str:
    if who and on:
        return _("Decided by {who}, {day}").format(who=who, day=day(on))
    if who:
        return _("Decided by {who}").format(who=who)
    return _("Decided on {day}").format(day=day(on)) if on else ""


def _funder(funding: Funding | None, cost: int) -> Content:
    name = label(funding) if funding is not None else _("not said who pays")
    return Content.assemble((f"{name} ", MUTED), kronor(cost))
