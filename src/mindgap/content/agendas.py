"""The ready agendas, from the file to checked values."""

from __future__ import annotations

from mindgap.content.checks import Span, blocks, choice, keyed, number, section, text, texts
from mindgap.content.documents import Document
from mindgap.domain.company import Phase
from mindgap.domain.session import BlockKind, SessionKind
from mindgap.domain.theme import AgendaText, BlockText

_RULES = Span(4, 6)
_ROLES = Span(2, 10)
_BLOCKS = Span(1, 40)
_MINUTES = Span(1, 240)
_TITLE = 80
"""Characters in the title of a block, which stands in the header beside the clock."""


def agendas(doc: Document) -> tuple[AgendaText, ...]:
    """Give the agenda of every kind of session; raise a ContentError that names file and key."""
    entries = keyed(doc, tuple(SessionKind)).entries
    return tuple(
        _agenda(kind, section(entries[kind], ("purpose", "result", "rules", "roles", "blocks"))) for kind in SessionKind
    )


def _agenda(kind: SessionKind, doc: Document) -> AgendaText:
    entries = doc.entries
    told = blocks(entries["blocks"], _BLOCKS, ("title", "minutes", "kind"), optional=("phase",))
    return AgendaText(
        kind=kind,
        purpose=text(entries["purpose"]),
        result=text(entries["result"]),
        rules=texts(entries["rules"], _RULES),
        roles=texts(entries["roles"], _ROLES),
        blocks=tuple(_block(block) for block in told),
    )


def _block(doc: Document) -> BlockText:
    entries = doc.entries
    return BlockText(
        title=text(entries["title"], _TITLE),
        minutes=number(entries["minutes"], _MINUTES),
        kind=choice(entries["kind"], BlockKind),
        phase=choice(entries["phase"], Phase) if "phase" in entries else None,
    )
