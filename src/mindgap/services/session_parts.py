"""What a session is made of, and how it is found again in what is stored."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date

from mindgap.domain.agenda import in_order
from mindgap.domain.analysis import Analysis
from mindgap.domain.errors import StaleError
from mindgap.domain.session import Block, Session
from mindgap.domain.theme import AgendaText


def new_session(new_id: str, company_id: str, agenda: AgendaText, on: date, begins: int) -> Session:
    """Give a session with the opening page of a ready agenda; `begins` in minutes after midnight."""
    return Session(
        id=new_id,
        company_id=company_id,
        kind=agenda.kind,
        on=on,
        begins=begins,
        purpose=agenda.purpose,
        result=agenda.result,
        rules="\n".join(agenda.rules),
        roles="\n".join(agenda.roles),
    )


def new_blocks(new_id: Callable[[], str], session: Session, agenda: AgendaText) -> tuple[Block, ...]:
    """Give the blocks of a ready agenda for a session."""
    return tuple(
        Block(
            id=new_id(),
            company_id=session.company_id,
            session_id=session.id,
            position=position,
            title=text.title,
            minutes=text.minutes,
            kind=text.kind,
            phase=text.phase,
        )
        for position, text in enumerate(agenda.blocks)
    )


def session_of(analysis: Analysis, session_id: str) -> Session:
    """Give a session; raise StaleError when it has been removed meanwhile."""
    session = analysis.find(Session, session_id)
    if session is None:
        raise StaleError
    return session


def agenda_of(analysis: Analysis, block_id: str) -> tuple[tuple[Block, ...], int]:
    """Give the blocks of the session that a block belongs to, in order, and its index among them.

    Raise StaleError when it has been removed meanwhile.
    """
    block = analysis.find(Block, block_id)
    if block is None:
        raise StaleError
    blocks = in_order(analysis.blocks, block.session_id)
    return blocks, blocks.index(block)


def numbered(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """Give the blocks with positions 0, 1, 2 … in the order in which they come."""
    return tuple(replace(block, position=position) for position, block in enumerate(blocks))
