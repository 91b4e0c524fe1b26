"""The follow-up dates, the union's review, and what still lies open."""

from __future__ import annotations

from mindgap.domain.review import Verdict
from mindgap.reporting.blocks import (
    Align,
    Block,
    BulletList,
    Column,
    Heading,
    Note,
    NoteKind,
    Paragraph,
    Quote,
    Table,
)
from mindgap.reporting.compose.edition import Telling
from mindgap.reporting.compose.words import dash, shorten
from mindgap.reporting.facts.review import FollowUpFacts, ReviewFacts, VerdictFacts
from mindgap.reporting.open_words import worded
from mindgap.texts import _, ngettext
from mindgap.texts.formats import day, whole
from mindgap.texts.labels import label


def follow_up(telling: Telling) -> tuple[Block, ...]:
    """Give the follow-up dates, or a sentence when there are none."""
    held = telling.facts.follow_ups
    heading = Heading(1, _("Follow-up"))
    if not held:
        return (heading, Paragraph(_("No follow-up has a date yet.")))
    table = Table(
        caption=_("When the plan is looked at again"),
        columns=(
            Column(_("Date"), 1.6),
            Column(_("After the plan"), 1.6),
            Column(_("Status"), 2),
            Column(_("What was seen and what comes next"), 5),
        ),
        rows=tuple(_follow_up(f) for f in held),
    )
    return (heading, table)


def _follow_up(f: FollowUpFacts) -> tuple[str, ...]:
    after = ngettext("{n} month", "{n} months", f.months).format(n=whole(f.months))
    status = _("Held {date}").format(date=day(f.held)) if f.held else _("Planned")
    return (day(f.due), after, status, dash(f.text))


def review(telling: Telling) -> tuple[Block, ...]:
    """Give who reviewed, the verdict on every gap, and differing views in the reviewer's own words."""
    facts = telling.facts.review
    return (
        Heading(1, _("The union’s review")),
        Paragraph(_reviewer(facts)),
        *((_verdicts(facts),) if facts.begun else ()),
        *_differing(facts),
        Note(
            NoteKind.INFO,
            _(
                "The review is not a negotiation under the Co-determination Act (MBL) and does not replace one. "
                "To agree here binds neither party in a negotiation."
            ),
        ),
    )


def _reviewer(facts: ReviewFacts) -> str:
    if not facts.begun:
        return _("The plan has not been reviewed by a union representative yet.")
    who = _signed(facts)
    return _("Reviewed by {who}.").format(who=who) if who else _("A union representative has reviewed the plan.")


def _signed(facts: ReviewFacts) -> str:
    when = day(facts.on) if facts.on else ""
    return ", ".join(part for part in (facts.organisation, facts.role, facts.name, when) if part)


def _verdicts(facts: ReviewFacts) -> Table:
    counts = ", ".join(
        f"{label(verdict)} {whole(n)}"
        for verdict in Verdict
        if (n := sum(v.verdict is verdict for v in facts.verdicts))
    )
    return Table(
        caption=counts,
        columns=(
            Column(_("No."), 0.6, Align.RIGHT),
            Column(_("Gap"), 4),
            Column(_("Verdict"), 1.8),
            Column(_("In the reviewer’s words"), 4),
        ),
        rows=tuple(_verdict(v) for v in facts.verdicts),
    )


def _verdict(v: VerdictFacts) -> tuple[str, ...]:
    verdict = label(v.verdict) if v.verdict else _("Not reviewed")
    words = _("See below.") if v.verdict is Verdict.DIFFER and v.text else dash(v.text)
    return (str(v.gap), v.gap_text, verdict, words)


def _differing(facts: ReviewFacts) -> tuple[Block, ...]:
    differing = [v for v in facts.verdicts if v.verdict is Verdict.DIFFER and v.text]
    if not differing:
        return ()
    source = _signed(facts) or _("The union’s reviewer")
    about = _("Gap {n}: {gap}")
    quotes = (Quote(v.text, f"{source}. {about.format(n=v.gap, gap=shorten(v.gap_text, 120))}") for v in differing)
    return (Heading(2, _("Differing views")), *quotes)


def open_points(telling: Telling) -> tuple[Block, ...]:
    """Give what still lies open, so that nobody takes a half plan for a whole one."""
    facts = telling.facts
    heading = Heading(1, _("Open points"))
    if not facts.open_points:
        return (heading, Paragraph(_("Nothing lies open: the quality check found nothing that is missing.")))
    count = len(facts.open_points)
    text = ngettext("The quality check found {n} open point.", "The quality check found {n} open points.", count)
    names = {theme.id: theme.name for theme in facts.themes}
    items = tuple(f"{label(point.phase)}: {worded(point, names)}" for point in facts.open_points)
    return (heading, Paragraph(text.format(n=whole(count))), BulletList(items))
