"""What the plan costs, who pays and when."""

from __future__ import annotations

from collections.abc import Sequence

from mindgap.domain.action import Funding
from mindgap.reporting.blocks import (
    Align,
    BarPart,
    Block,
    BudgetBar,
    BudgetBars,
    Column,
    Heading,
    Paragraph,
    Table,
)
from mindgap.reporting.compose.edition import Telling
from mindgap.reporting.compose.words import actions as n_actions
from mindgap.reporting.compose.words import hours
from mindgap.reporting.facts.money import BudgetFacts, QuarterSum
from mindgap.reporting.quarters import quarter
from mindgap.texts import _
from mindgap.texts.formats import kronor, whole
from mindgap.texts.labels import label


def budget(telling: Telling) -> tuple[Block, ...]:
    """Give the budget by funder, quarter and year, or a sentence when there is nothing to sum."""
    money = telling.facts.budget
    heading = Heading(1, _("Budget"))
    if not money.cost and not money.hours:
        return (heading, Paragraph(_("No action has a cost or hours yet.")))
    bars = (_bars(money),) if money.cost else ()
    return (heading, *bars, _funding(money), _years(money), *_lacking(money))


def _bars(money: BudgetFacts) -> BudgetBars:
    costly = [q for q in money.quarters if q.cost]
    series = tuple(f for f in (*Funding, None) if any(f is paid for q in costly for paid, _cost in q.costs))
    highest = max(costly, key=lambda q: q.cost)
    title = _("The actions cost {total}, the largest part in {quarter}: {cost}").format(
        total=kronor(money.cost), quarter=_when(highest), cost=kronor(highest.cost)
    )
    bars = tuple(_bar(q, series) for q in costly)
    return BudgetBars(
        title=title,
        alt=" ".join(f"{bar.label}: {bar.total_text}, {bar.hours_text}." for bar in bars),
        series=tuple(_funder(f) for f in series),
        highest=max(highest.cost, 1),
        bars=bars,
    )


def _bar(held: QuarterSum, series: Sequence[Funding | None]) -> BudgetBar:
    parts = tuple(BarPart(series.index(funder), cost, kronor(cost)) for funder, cost in held.costs)
    return BudgetBar(_when(held), parts, kronor(held.cost), hours(held.hours))


def _when(held: QuarterSum) -> str:
    return _("without a date") if held.quarter is None else quarter(held.quarter)


def _funder(funding: Funding | None) -> str:
    return label(funding) if funding else _("Not stated")


def _funding(money: BudgetFacts) -> Table:
    return Table(
        caption=_("Who pays"),
        columns=(
            Column(_("Funding"), 3),
            Column(_("Actions"), 1, Align.RIGHT),
            Column(_("Cost"), 1.4, Align.RIGHT),
            Column(_("Hours"), 1.2, Align.RIGHT),
        ),
        rows=tuple((_funder(f.funding), whole(f.actions), kronor(f.cost), whole(f.hours)) for f in money.funding),
        total=(
            _("Total"),
            whole(sum(f.actions for f in money.funding)),
            kronor(money.cost),
            whole(money.hours),
        ),
        note=_("Cancelled actions are left out."),
    )


def _years(money: BudgetFacts) -> Table:
    years = dict.fromkeys(q.quarter.year if q.quarter else None for q in money.quarters)
    return Table(
        caption=_("The participants’ time is worth {value} as co-financing").format(value=kronor(money.co_financing)),
        columns=(
            Column(_("Year"), 2),
            Column(_("Cost"), 1.4, Align.RIGHT),
            Column(_("Hours"), 1.2, Align.RIGHT),
            Column(_("Value of the hours"), 1.6, Align.RIGHT),
        ),
        rows=tuple(_year(year, money) for year in years),
        total=(_("Total"), kronor(money.cost), whole(money.hours), kronor(money.co_financing)),
        note=_(
            "An action counts in the year it starts. An hour is counted as {unit_cost}; hours are hours per "
            "person times the people named."
        ).format(unit_cost=kronor(money.unit_cost)),
    )


def _year(year: int | None, money: BudgetFacts) -> tuple[str, ...]:
    there = [q for q in money.quarters if (q.quarter.year if q.quarter else None) == year]
    spent, time = sum(q.cost for q in there), sum(q.hours for q in there)
    name = _("without a date") if year is None else str(year)
    return (name, kronor(spent), whole(time), kronor(time * money.unit_cost))


def _lacking(money: BudgetFacts) -> tuple[Block, ...]:
    if not money.without_cost:
        return ()
    text = _("Without a stated cost, and so not in the sums: {actions}.")
    return (Paragraph(text.format(actions=n_actions(money.without_cost))),)
