"""How far the programme has come towards its targets, as bars that are as long as the targets."""

from __future__ import annotations

from mindgap.reporting.blocks import BarPart, BudgetBar, BudgetBars
from mindgap.reporting.facts.programme import ProgrammeFacts, YearReach
from mindgap.texts import _
from mindgap.texts.formats import percent, whole

_WHOLE = 1000
"""The length of a bar: each target is its own whole."""


def reach_picture(facts: ProgrammeFacts) -> tuple[BudgetBars, ...]:
    """Give a bar per region and one for people in the latest year that has begun; none without targets."""
    begun = [year for year in facts.years if year.begun]
    if not begun:
        return ()
    bars = tuple(_bar(name, now, goal) for name, now, goal in _measured(begun[-1]) if goal)
    if not bars:
        return ()
    year = begun[-1].target.year
    return (
        BudgetBars(
            title=_("Reached of the targets for {year}").format(year=year),
            alt="; ".join(f"{bar.label}: {bar.total_text} ({bar.hours_text})" for bar in bars) + ".",
            series=(_("Reached"), _("Left to the target")),
            highest=_WHOLE,
            bars=bars,
        ),
    )


def _measured(year: YearReach) -> tuple[tuple[str, int, int], ...]:
    target = year.target
    return (
        (_("Companies in Skåne"), year.skane, target.skane),
        (_("Companies in Blekinge"), year.blekinge, target.blekinge),
        (_("People"), year.people, target.people),
    )


def _bar(name: str, now: int, goal: int) -> BudgetBar:
    """Give the bar; what goes beyond the target is said by its figure alone."""
    filled = min(_WHOLE, _WHOLE * now // goal)
    parts = (BarPart(0, filled, whole(now)), BarPart(1, _WHOLE - filled, whole(goal - now) if goal > now else ""))
    total = _("{part} of {all}").format(part=whole(now), all=whole(goal))
    return BudgetBar(name, tuple(part for part in parts if part.value), total, percent(now, goal))
