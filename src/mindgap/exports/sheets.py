"""The plan as tables for a spreadsheet: headings in the user's language, numbers as numbers, dates as dates."""

from __future__ import annotations

from mindgap.exports.flow_sheets import flow_sheet, reach_sheet
from mindgap.exports.sheet import Sheet, Value
from mindgap.exports.survey_sheet import survey_sheets
from mindgap.reporting.facts import PlanFacts
from mindgap.texts import _
from mindgap.texts.labels import label

__all__ = ["Sheet", "Value", "sheets"]


def sheets(facts: PlanFacts, *, union: bool) -> tuple[Sheet, ...]:
    """Give every sheet of the workbook; the union's edition has no sheet with a row per person."""
    common = (_plan(facts), _themes(facts), _goals(facts), _gaps(facts), _requirements(facts), _coverage(facts))
    return (
        *common,
        _actions(facts, codes=not union),
        flow_sheet(facts),
        reach_sheet(facts),
        _review(facts),
        _follow_ups(facts),
        *_said(facts),
        *survey_sheets(facts.survey),
        *(() if union else (_moves(facts),)),
    )


def _plan(facts: PlanFacts) -> Sheet:
    company, control = facts.company, facts.control
    rows: tuple[tuple[Value, ...], ...] = (
        (_("Company"), company.name),
        (_("Organisation number"), company.organisation_number),
        (_("Town"), company.town),
        (_("Plan"), control.number),
        (_("State"), label(control.state)),
        (_("Date"), control.on),
        *(((_("Version"), control.version.number),) if control.version else ()),
        ("SHA-256", control.fingerprint),
        (_("Facilitator"), company.facilitator),
        (_("Decided by"), control.decided_by),
        (_("Cost, kr"), facts.budget.cost),
        (_("Participant hours"), facts.budget.hours),
    )
    return Sheet(_("Plan"), (_("What"), _("Value")), rows)


def _themes(facts: PlanFacts) -> Sheet:
    rows = tuple(
        (t.name, t.current.n, t.current.mean, t.desired.n, t.desired.mean, t.gap, t.perception_gap)
        for t in facts.themes
    )
    headings = (
        _("Theme"),
        _("Answers, current"),
        _("Current, mean"),
        _("Answers, desired"),
        _("Desired, mean"),
        _("Level gap, steps"),
        _("Perception gap, steps"),
    )
    return Sheet(_("Themes"), headings, rows)


def _goals(facts: PlanFacts) -> Sheet:
    rows = tuple((g.text, label(g.horizon), label(g.driver), g.measure) for g in facts.goals)
    return Sheet(_("Goals"), (_("Goal"), _("Horizon"), _("Driver"), _("Measure")), rows)


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
        _("Importance"),
        _("Effort"),
        _("Decision"),
        _("Reason"),
        _("Decided by"),
        _("Owner"),
        _("Status"),
        _("Actions"),
    )
    return Sheet(_("Gaps"), headings, rows)


def _requirements(facts: PlanFacts) -> Sheet:
    rows = tuple(
        (g.number, r.area, r.step, r.heads, r.by, r.have, r.planned, r.coming, r.missing, label(r.status))
        for g in facts.gaps
        for r in g.requirements
    )
    headings = (
        _("Gap"),
        _("Area"),
        _("Step"),
        _("Heads"),
        _("By date"),
        _("Have"),
        _("In the plan"),
        _("Of them from outside"),
        _("Missing"),
        _("Status"),
    )
    return Sheet(_("Requirements"), headings, rows, summed=(3, 5, 6, 7, 8))


def _coverage(facts: PlanFacts) -> Sheet:
    numbers = [s.number for s in facts.staircase.steps]
    steps = tuple(_("Step {number}").format(number=n) for n in numbers)
    rows: tuple[tuple[Value, ...], ...] = tuple(
        (a.name, *a.heads, a.covering, a.minimum, a.missing, a.trainers, label(a.coverage))
        for a in facts.staircase.areas
    )
    headings = (_("Area"), *steps, _("Covering"), _("Minimum heads"), _("Missing"), _("Trainers"), _("Coverage"))
    return Sheet(_("Staircase"), headings, rows)


def _actions(facts: PlanFacts, *, codes: bool) -> Sheet:
    rows: tuple[tuple[Value, ...], ...] = tuple(
        (
            a.number,
            a.title,
            label(a.type),
            label(a.aim),
            label(a.audience),
            ", ".join(str(n) for n in a.gaps),
            ", ".join(a.participants) if codes else a.group,
            a.owner,
            a.start,
            a.end,
            a.hours,
            a.hours_total,
            a.cost,
            label(a.funding),
            a.measure,
            label(a.status),
        )
        for a in facts.actions
    )
    return Sheet(_("Actions"), _action_headings(codes=codes), rows, summed=(11, 12))


def _action_headings(*, codes: bool) -> tuple[str, ...]:
    return (
        _("No."),
        _("Action"),
        _("Type"),
        _("Aim"),
        _("Audience"),
        _("Gaps"),
        _("Participants") if codes else _("Group"),
        _("Owner"),
        _("Start"),
        _("End date"),
        _("Hours per person"),
        _("Participant hours"),
        _("Cost, kr"),
        _("Funding"),
        _("Measure"),
        _("Status"),
    )


def _review(facts: PlanFacts) -> Sheet:
    rows = tuple((v.gap, v.gap_text, label(v.verdict), v.text) for v in facts.review.verdicts)
    return Sheet(_("Review"), (_("No."), _("Gap"), _("Verdict"), _("Comment")), rows)


def _follow_ups(facts: PlanFacts) -> Sheet:
    rows = tuple((f.months, f.due, f.held, f.text) for f in facts.follow_ups)
    return Sheet(_("Follow-up"), (_("Months"), _("Due"), _("Held"), _("What was seen")), rows)


def _said(facts: PlanFacts) -> tuple[Sheet, Sheet]:
    decisions = tuple((d.text, d.who, d.due) for d in facts.decisions)
    parked = tuple((p.text, p.who, p.due) for p in facts.parked)
    return (
        Sheet(_("Decisions"), (_("Decision"), _("Who does it"), _("By when")), decisions),
        Sheet(_("Parking lot"), (_("Parked point"), _("Owner"), _("By when")), parked),
    )


def _moves(facts: PlanFacts) -> Sheet:
    rows = tuple(
        (m.code, m.area, m.step, m.target, m.by, ", ".join(str(n) for n in m.actions)) for m in facts.staircase.moves
    )
    headings = (_("Code"), _("Area"), _("Step now"), _("Target step"), _("By date"), _("Actions"))
    return Sheet(_("Targets"), headings, rows)
