"""A conversation card as the room reads it, and the facilitator's own hints."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content

from mindgap.domain.theme import Card
from mindgap.texts import _
from mindgap.ui.drawing.canvas import BOLD, MUTED, STRONG

_READABLE = 64
"""Cells in a line that a room reads without losing its place."""


def card_lines(card: Card, width: int, height: int, *, used: bool = False) -> list[Content]:
    """Draw the card in the middle of the page: the question, and under it what to ask when answers have come."""
    measure = max(20, min(_READABLE, width - 8))
    text = [line.stylize(BOLD) for line in Content(card.text).wrap(measure)]
    later = Content(card.follow_up).wrap(measure - 3)
    under = [Content.assemble(("→  " if not i else "   ", STRONG), line) for i, line in enumerate(later)]
    mark = [Content(""), Content(""), Content.assemble(("✓  ", STRONG), (_("talked about"), MUTED))] if used else []
    body = [*text, Content(""), Content(""), *under]
    left = " " * max(0, (width - measure) // 2)
    return [Content("")] * max(1, (height - len(body)) // 2 - 1) + [Content(left) + line for line in (*body, *mark)]


def hint_lines(hints: Sequence[str], width: int) -> list[Content]:
    """Draw the facilitator's hints as a list, under a line that says whom they are for."""
    lines = [Content.styled(_("For the facilitator alone; hidden in projector mode."), MUTED), Content("")]
    for hint in hints:
        first, *others = Content(hint).wrap(max(20, min(_READABLE + 16, width - 4)))
        lines += [Content.assemble(("·  ", STRONG), first), *(Content("   ") + line for line in others), Content("")]
    return lines
