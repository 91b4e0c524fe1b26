"""The first page: enough alone to decide on."""

from __future__ import annotations

from mindgap.domain.gap import Decision
from mindgap.domain.review import Verdict
from mindgap.reporting.blocks import (
    Align,
    Block,
    BulletList,
    Column,
    Definitions,
    Figure,
    Heading,
    KeyFigures,
    Note,
    NoteKind,
    PageBreak,
    Paragraph,
    Table,
)
from mindgap.reporting.compose.edition import Telling
from mindgap.reporting.compose.themes import largest_gap
from mindgap.reporting.compose.words import actions as n_actions
from mindgap.reporting.compose.words import dash, hours, listed, shorten
from mindgap.reporting.facts import PlanFacts
from mindgap.reporting.facts.gaps import GapFacts, GoalFacts
from mindgap.texts import _, ngettext
from mindgap.texts.formats import MISSING, day, kronor, whole
from mindgap.texts.labels import label

_FIRST = 3
_RISKS = 3
_LINE, _CELL = 130, 80


def summary(telling: Telling) -> tuple[Block, ...]:
    """Give the one-page summary; texts are shortened so that it stays one page."""
    facts = telling.facts
    return (
        Heading(1, _("Summary")),
        _figures(facts),
        *_goals(facts),
        *_gaps(facts),
        *_risks(facts),
        Heading(2, _("What it costs, and who reviews it when")),
        Definitions((_cost(facts), _decided(facts), _reviewed(facts), _followed_up(facts))),
        PageBreak(),
    )


def _figures(facts: PlanFacts) -> KeyFigures:
    risks = len(facts.staircase.key_person_risks)
    acted = sum(gap.decision is Decision.ACT for gap in facts.gaps)
    return KeyFigures(
        (
            Figure(_("{part} of {all}").format(part=acted, all=len(facts.gaps)), _("gaps that are acted on")),
            Figure(kronor(facts.budget.cost), _("what the actions cost")),
            Figure(hours(facts.budget.hours), _("of learning time")),
            Figure(
                whole(risks),
                ngettext("area that hangs on one person", "areas that hang on one person", risks),
                warning=risks > 0,
            ),
        )
    )


def _distances(facts: PlanFacts) -> str:
    """Say where the distance is largest, and how many of the places required are still empty."""
    wanted = [r for gap in facts.gaps for r in gap.requirements]
    missing = _("{missing} of the {heads} places required are still empty in the plan").format(
        missing=whole(sum(r.missing for r in wanted)), heads=whole(sum(r.heads for r in wanted))
    )
    return ". ".join(sentence for sentence in (largest_gap(facts.themes), missing if wanted else "") if sentence)


def _goals(facts: PlanFacts) -> tuple[Block, ...]:
    heading = Heading(2, _("What we want to reach"))
    if not facts.goals:
        return (heading, Paragraph(_("No business goal has been set yet.")))
    return (heading, BulletList(tuple(_goal(g) for g in facts.goals[:_FIRST])))


def _goal(goal: GoalFacts) -> str:
    return f"{shorten(goal.text, _LINE)} – {label(goal.horizon)}"


def _gaps(facts: PlanFacts) -> tuple[Block, ...]:
    heading = Heading(2, _("The largest gaps and what is done about them"))
    first = [g for g in facts.gaps if g.decision in (Decision.ACT, Decision.UNDECIDED)][:_FIRST]
    if not first:
        return (heading, Paragraph(_("No gap is being acted on yet.")))
    table = Table(
        caption=_distances(facts) or _("The gaps that the room put first"),
        columns=(
            Column(_("Gap"), 4),
            Column(_("What is done"), 4),
            Column(_("Cost"), 1.4, Align.RIGHT),
            Column(_("Owner"), 2),
            Column(_("Status"), 1.6),
        ),
        rows=tuple(_gap_row(gap, facts) for gap in first),
    )
    return (heading, table)


def _gap_row(gap: GapFacts, facts: PlanFacts) -> tuple[str, ...]:
    actions = [a for a in facts.actions if a.number in gap.actions and a.counts]
    stated = [a.cost for a in actions if a.cost is not None]
    return (
        f"{gap.number}. {shorten(gap.text, _CELL)}",
        listed([shorten(a.title, _CELL // 2) for a in actions], 2) or _("No action yet"),
        kronor(sum(stated)) if stated else MISSING,
        dash(shorten(gap.owner, _CELL // 2)),
        label(gap.status) if gap.status else label(gap.decision),
    )


def _risks(facts: PlanFacts) -> tuple[Block, ...]:
    risks = [shorten(area.name, _CELL // 2) for area in facts.staircase.key_person_risks]
    if not risks:
        return ()
    text = _("Only one person can do the work alone in {areas}.").format(areas=listed(risks, _RISKS))
    return (Note(NoteKind.WARNING, text, _("Key-person risk")),)


def _cost(facts: PlanFacts) -> tuple[str, str]:
    """Say who pays how much, what the time is worth, and how many actions the sum lacks."""
    budget = facts.budget
    paid = [f"{label(f.funding) if f.funding else _('Not stated')} {kronor(f.cost)}" for f in budget.funding if f.cost]
    worth = _("The participants’ time is worth {value} as co-financing").format(value=kronor(budget.co_financing))
    lacking = _("Without a stated cost, and so not in the sums: {actions}.")
    parts = (
        f"{kronor(budget.cost)}: {listed(paid)}" if paid else kronor(budget.cost),
        worth if budget.hours else "",
        lacking.format(actions=n_actions(budget.without_cost)).removesuffix(".") if budget.without_cost else "",
    )
    return _("Cost"), f"{'. '.join(part for part in parts if part)}."


def _decided(facts: PlanFacts) -> tuple[str, str]:
    control = facts.control
    who = " · ".join(part for part in (day(control.decided_on), shorten(control.decided_by, _CELL)) if part)
    return _("Decided"), who if control.decided_on else _("Not decided yet")


def _reviewed(facts: PlanFacts) -> tuple[str, str]:
    """Say who of the union has reviewed when, and what was said of how many gaps."""
    review = facts.review
    if not review.begun:
        return _("The union’s review"), _("The plan has not been reviewed by a union representative yet.")
    who = shorten(", ".join(part for part in (review.organisation, review.role) if part), _CELL)
    said = (f"{label(v)} {whole(n)}" for v in Verdict if (n := sum(x.verdict is v for x in review.verdicts)))
    parts = (day(review.on) if review.on else "", who, ", ".join(said))
    return _("The union’s review"), " · ".join(part for part in parts if part)


def _followed_up(facts: PlanFacts) -> tuple[str, str]:
    dues = [day(f.due) for f in facts.follow_ups if f.held is None]
    if not dues:
        return _("Follow-up"), _("No follow-up has a date yet.")
    answers = _("{who} answers for it.").format(who=shorten(facts.company.contact, _CELL))
    return _("Follow-up"), f"{listed(dues, 3)}. {answers}" if facts.company.contact else listed(dues, 3)
