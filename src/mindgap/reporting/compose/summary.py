"""The first page: enough alone to decide on."""

from __future__ import annotations

from mindgap.domain.gap import Decision
from mindgap.reporting.blocks import (
    Block,
    BulletList,
    Column,
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
from mindgap.reporting.compose.words import dash, hours, listed, shorten
from mindgap.reporting.facts import PlanFacts
from mindgap.reporting.facts.gaps import GapFacts
from mindgap.texts import _, ngettext
from mindgap.texts.formats import day, kronor, whole
from mindgap.texts.labels import label

_FIRST = 3
_RISKS = 5
_LINE, _CELL = 150, 110


def summary(telling: Telling) -> tuple[Block, ...]:
    """Give the one-page summary; texts are shortened so that it stays one page."""
    facts = telling.facts
    return (
        Heading(1, _("Summary")),
        _figures(facts),
        *_goals(facts),
        *_gaps(facts),
        *_risks(facts),
        Paragraph(_next(facts)),
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


def _goals(facts: PlanFacts) -> tuple[Block, ...]:
    if not facts.goals:
        return (Paragraph(_("No business goal has been set yet.")),)
    first = facts.goals[:_FIRST]
    return (
        Heading(2, _("What we want to reach")),
        BulletList(tuple(f"{shorten(g.text, _LINE)} – {label(g.horizon)}" for g in first)),
    )


def _gaps(facts: PlanFacts) -> tuple[Block, ...]:
    first = [g for g in facts.gaps if g.decision in (Decision.ACT, Decision.UNDECIDED)][:_FIRST]
    if not first:
        return (Paragraph(_("No gap is being acted on yet.")),)
    theme = largest_gap(facts.themes)
    return (
        Heading(2, _("The largest gaps and what is done about them")),
        Table(
            caption=theme or _("The gaps that the room put first"),
            columns=(
                Column(_("Gap"), 4),
                Column(_("What is done"), 4),
                Column(_("Owner"), 2),
                Column(_("Status"), 2),
            ),
            rows=tuple(_gap_row(gap, facts) for gap in first),
        ),
    )


def _gap_row(gap: GapFacts, facts: PlanFacts) -> tuple[str, ...]:
    titles = [shorten(a.title, _CELL // 2) for a in facts.actions if a.number in gap.actions and a.counts]
    status = label(gap.status) if gap.status else label(gap.decision)
    return (
        f"{gap.number}. {shorten(gap.text, _CELL)}",
        listed(titles, 2) or _("No action yet"),
        dash(shorten(gap.owner, _CELL // 2)),
        status,
    )


def _risks(facts: PlanFacts) -> tuple[Block, ...]:
    risks = [shorten(area.name, _CELL // 2) for area in facts.staircase.key_person_risks]
    if not risks:
        return ()
    text = _("Only one person can do the work alone in {areas}.").format(areas=listed(risks, _RISKS))
    return (Note(NoteKind.WARNING, text, _("Key-person risk")),)


def _next(facts: PlanFacts) -> str:
    return " ".join(sentence for sentence in (_reviewed(facts), _followed_up(facts)) if sentence)


def _reviewed(facts: PlanFacts) -> str:
    review = facts.review
    who = ", ".join(part for part in (review.organisation, review.role) if part)
    if not review.begun:
        return _("The plan has not been reviewed by a union representative yet.")
    if not who or review.on is None:
        return _("A union representative has reviewed the plan.")
    return _("Reviewed by {who} on {date}.").format(who=shorten(who, _LINE), date=day(review.on))


def _followed_up(facts: PlanFacts) -> str:
    due = next((f.due for f in facts.follow_ups if f.held is None), None)
    if due is None:
        return _("No follow-up has a date yet.")
    text = _("The plan is followed up on {date}.").format(date=day(due))
    answers = _("{who} answers for it.").format(who=shorten(facts.company.contact, _LINE))
    return f"{text} {answers}" if facts.company.contact else text
