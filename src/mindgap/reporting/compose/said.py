"""What the room has decided in so many words, and what it has parked."""

from __future__ import annotations

from mindgap.reporting.blocks import Block, Column, Heading, Table
from mindgap.reporting.compose.edition import Telling
from mindgap.reporting.compose.words import dash
from mindgap.reporting.facts.said import SaidFacts
from mindgap.texts import _, ngettext
from mindgap.texts.formats import MISSING, day, whole


def said(telling: Telling) -> tuple[Block, ...]:
    """Give the decisions that stand and the points still parked; nothing when there are neither."""
    decisions, parked = telling.facts.decisions, telling.facts.parked
    if not decisions and not parked:
        return ()
    made = ngettext("{n} decision stands", "{n} decisions stand", len(decisions)).format(n=whole(len(decisions)))
    left = ngettext("{n} point is still parked", "{n} points are still parked", len(parked)).format(
        n=whole(len(parked))
    )
    return (
        Heading(1, _("Decisions and parked points")),
        *((_table(made, _("Decision"), _("Who does it"), decisions),) if decisions else ()),
        *((_table(left, _("Parked point"), _("Owner"), parked),) if parked else ()),
    )


def _table(caption: str, what: str, who: str, rows: tuple[SaidFacts, ...]) -> Table:
    return Table(
        caption=caption,
        columns=(Column(what, 6), Column(who, 2.4), Column(_("By when"), 1.6)),
        rows=tuple((row.text, dash(row.who), day(row.due) if row.due else MISSING) for row in rows),
    )
