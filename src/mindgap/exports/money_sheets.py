"""What the plan costs, when and who pays, as tables for a spreadsheet."""

from __future__ import annotations

from mindgap.domain.action import Funding
from mindgap.exports.sheet import Sheet, Value
from mindgap.reporting.facts.money import BudgetFacts, QuarterSum
from mindgap.reporting.quarters import quarter
from mindgap.texts import _
from mindgap.texts.labels import label


def budget_sheet(money: BudgetFacts) -> Sheet:
    """Give a row per quarter with what each funder pays; an action counts whole in the quarter it starts."""
    funders = tuple(f for f in (*Funding, None) if any(f is paid for q in money.quarters for paid, _kr in q.costs))
    headings = (
        _("Year"),
        _("Quarter"),
        *(_("{funder}, kr").format(funder=_funder(f)) for f in funders),
        _("Cost, kr"),
        _("Hours"),
        _("Value of the hours, kr"),
    )
    rows = tuple(_quarter(q, funders, money.unit_cost) for q in money.quarters)
    return Sheet(_("Budget"), headings, rows, summed=tuple(range(2, len(headings))))


def _quarter(held: QuarterSum, funders: tuple[Funding | None, ...], unit_cost: int) -> tuple[Value, ...]:
    paid, when = dict(held.costs), held.quarter
    place = (str(when.year), quarter(when)) if when else ("", _("without a date"))
    return (*place, *(paid.get(f) for f in funders), held.cost, held.hours, held.hours * unit_cost)


def funding_sheet(money: BudgetFacts) -> Sheet:
    """Give a row per funder, with the actions that it pays."""
    rows = tuple((_funder(f.funding), f.actions, f.cost, f.hours) for f in money.funding)
    return Sheet(_("Who pays"), (_("Funding"), _("Actions"), _("Cost, kr"), _("Hours")), rows, summed=(1, 2, 3))


def _funder(funding: Funding | None) -> str:
    return label(funding) if funding else _("Not stated")
