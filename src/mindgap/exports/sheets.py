"""The plan as tables for a spreadsheet: headings in the user's language, numbers as numbers, dates as dates."""

from __future__ import annotations

from collections.abc import Iterator

from mindgap.domain.review import Verdict
from mindgap.exports.action_sheets import actions_sheet, targets_sheet
from mindgap.exports.flow_sheets import flow_sheet, reach_sheet
from mindgap.exports.money_sheets import budget_sheet, funding_sheet
from mindgap.exports.sheet import Sheet, Value
from mindgap.exports.survey_sheet import survey_sheets
from mindgap.exports.workshop_sheets import participants_sheet, themes_sheet
from mindgap.reporting.compose.edition import Edition, edition_label
from mindgap.reporting.facts import PlanFacts
from mindgap.reporting.facts.review import VerdictFacts
from mindgap.texts import _
from mindgap.texts.labels import label

__all__ = ["Sheet", "Value", "sheets"]


def sheets(facts: PlanFacts, *, union: bool, names: bool = False) -> tuple[Sheet, ...]:
    """Give every sheet of the workbook; the union's edition has no sheet with a row per person, and never names."""
    edition, names = (Edition.UNION, False) if union else (Edition.COMPANY, names)
    called = {p.code: p.name for p in facts.people if p.name} if names else {}
    return (
        _plan(facts, edition_label(edition, names=names)),
        themes_sheet(facts.themes),
        _goals(facts),
        participants_sheet(facts.groups),
        *_needs(facts),
        actions_sheet(facts, called, people=not union),
        budget_sheet(facts.budget),
        funding_sheet(facts.budget),
        flow_sheet(facts),
        reach_sheet(facts),
        _review(facts),
        _follow_ups(facts),
        *_said(facts),
        *survey_sheets(facts.survey),
        *(() if union else (targets_sheet(facts, called, names=names),)),
    )


def _needs(facts: PlanFacts) -> Iterator[Sheet]:
    yield _gaps(facts)
    yield _requirements(facts)
    yield _coverage(facts)


def _plan(facts: PlanFacts, edition: str) -> Sheet:
    company, control = facts.company, facts.control
    rows: tuple[tuple[Value, ...], ...] = (
        (_("Company"), company.name),
        (_("Organisation number"), company.organisation_number),
        (_("Town"), company.town),
        (_("Edition"), edition),
        (_("Plan"), control.number),
        (_("State"), label(control.state)),
        (_("Date"), control.on),
        *(((_("Version"), control.version.number),) if control.version else ()),
        ("SHA-256", control.fingerprint),
        (_("Facilitator"), company.facilitator),
        (_("Decided by"), control.decided_by),
        (_("Cost, kr"), facts.budget.cost),
        (_("Actions without a stated cost"), facts.budget.without_cost),
        (_("Hours"), facts.budget.hours),
        (_("Value of the hours, kr"), facts.budget.co_financing),
    )
    return Sheet(_("Plan"), (_("What"), _("Value")), rows)


def _goals(facts: PlanFacts) -> Sheet:
    rows = tuple((g.text, label(g.horizon), label(g.driver), g.measure) for g in facts.goals)
    return Sheet(_("Goals"), (_("Goal"), _("Horizon"), _("Driver"), _("How it is seen")), rows)


def _gaps(facts: PlanFacts) -> Sheet:
    rows = tuple(
        (
            g.number,
            g.text,
            g.theme,
            g.goal,
            label(g.horizon),
            label(g.driver),
            g.dots,
            g.importance,
            g.effort,
            label(g.decision),
            g.reason,
            g.decider,
            g.owner,
            label(g.status),
            ", ".join(str(n) for n in g.actions),
        )
        for g in facts.gaps
    )
    headings = (
        _("No."),
        _("Gap"),
        _("Theme"),
        _("Goal"),
        _("Horizon"),
        _("Driver"),
        _("Dots"),
        _("Importance, 1–5"),
        _("Effort, 1–5"),
        _("Decision"),
        _("Reason"),
        _("Decided by"),
        _("Owner"),
        _("Status"),
        _("Actions, no."),
    )
    return Sheet(_("Gaps"), headings, rows)


def _requirements(facts: PlanFacts) -> Sheet:
    rows = tuple(
        (g.number, r.area, r.step, r.by, r.heads, r.have, r.planned, r.coming, r.missing, label(r.status))
        for g in facts.gaps
        for r in g.requirements
    )
    headings = (
        _("Gap"),
        _("Area"),
        _("Step or higher"),
        _("By date"),
        _("Needed"),
        _("There now"),
        _("Planned"),
        _("Of them from outside"),
        _("Missing"),
        _("Status"),
    )
    return Sheet(_("Requirements"), headings, rows, summed=(4, 5, 6, 7, 8))


def _coverage(facts: PlanFacts) -> Sheet:
    numbers = [s.number for s in facts.staircase.steps]
    steps = tuple(_("Step {number}").format(number=n) for n in numbers)
    rows: tuple[tuple[Value, ...], ...] = tuple(
        (a.name, *a.heads, a.covering, a.minimum, a.missing, a.trainers, label(a.coverage))
        for a in facts.staircase.areas
    )
    headings = (_("Area"), *steps, _("Covering"), _("Minimum heads"), _("Missing"), _("Trainers"), _("Coverage"))
    return Sheet(_("Staircase"), headings, rows)


def _review(facts: PlanFacts) -> Sheet:
    headings = (_("No."), _("Gap"), _("Verdict"), _("Comment"), _("Differing view"))
    return Sheet(_("Review"), headings, tuple(_verdict(v) for v in facts.review.verdicts))


def _verdict(held: VerdictFacts) -> tuple[Value, ...]:
    said = ("", held.text) if held.verdict is Verdict.DIFFER else (held.text, "")
    return (held.gap, held.gap_text, label(held.verdict) if held.verdict else _("Not reviewed"), *said)


def _follow_ups(facts: PlanFacts) -> Sheet:
    rows = tuple((f.due, f.months, f.held, f.text) for f in facts.follow_ups)
    headings = (_("Date"), _("After the plan, months"), _("Held"), _("What was seen and what comes next"))
    return Sheet(_("Follow-up"), headings, rows)


def _said(facts: PlanFacts) -> tuple[Sheet, Sheet]:
    decisions = tuple((d.text, d.who, d.due) for d in facts.decisions)
    parked = tuple((p.text, p.who, p.due) for p in facts.parked)
    return (
        Sheet(_("Decisions"), (_("Decision"), _("Who does it"), _("By when")), decisions),
        Sheet(_("Parking lot"), (_("Parked point"), _("Owner"), _("By when")), parked),
    )
