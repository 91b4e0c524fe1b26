"""The face of the clock: the time left in large figures, the block, the next one, and the new end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from mindgap.domain.agenda import ClockState, Reading
from mindgap.domain.session import Block, BlockKind
from mindgap.texts import _
from mindgap.texts.labels import label
from mindgap.ui.drawing.canvas import BOLD, MUTED, WARNING
from mindgap.ui.drawing.clock import LOOKS, figures, lag, span, symbol, time_left

_HEIGHT = 13
_FEW = 2
"""So many blocks that gave way are named one by one."""


@dataclass(frozen=True, slots=True)
class FaceWords:
    """What the face says."""

    reading: Reading
    following: str
    """The title of the next block, if there is one."""
    ends: str
    """When the session is expected to end, as 12:05."""
    hidden: bool
    digits: str
    """Minutes being typed."""
    said: str
    """What the last key led to."""


class ClockFace(Widget, can_focus=True):
    """Draws the clock; only this is drawn each second."""

    DEFAULT_CSS = f"""
    ClockFace {{ height: {_HEIGHT}; width: 1fr; }}
    """

    words: reactive[FaceWords | None] = reactive(None)

    def render(self) -> Content:
        """Draw the face."""
        return Content("") if self.words is None else Content("\n").join(face(self.words))


def face(words: FaceWords) -> list[Content]:
    """Give the lines of the face."""
    reading = words.reading
    look = LOOKS[reading.urgency].replace(" reverse", "")
    number = _("Block {n} of {m}").format(n=reading.number, m=reading.count)
    title = reading.block.title if reading.block is not None else _("The agenda is through")
    return [
        Content.assemble((title, BOLD), (f"   {number}", MUTED)),
        Content(""),
        *(Content.styled(line, look) for line in figures(_figure(reading))),
        Content(""),
        Content.styled(_state(reading), look),
        _ends(words),
        Content.assemble((_("Then: "), MUTED), words.following) if words.following else Content(""),
        _last(words),
    ]


def _figure(reading: Reading) -> str:
    return ("+" if reading.left < 0 else "") + span(reading.left)


def _state(reading: Reading) -> str:
    words = {
        ClockState.READY: _("not started"),
        ClockState.RUNNING: time_left(reading),
        ClockState.PAUSED: _("paused"),
        ClockState.ENDED: _("ended"),
    }
    return f"{symbol(reading)} {words[reading.state]}"


def _ends(words: FaceWords) -> Content:
    if not words.ends:
        return Content("")
    late = lag(words.reading.behind)
    end = _("Ends at {time}").format(time=words.ends)
    veil = _("hidden on the projector") if words.hidden else ""
    return Content.assemble((end, BOLD), f"  ({late})" if late else "", (f"   {veil}", MUTED))


def _last(words: FaceWords) -> Content:
    if words.digits:
        return Content.styled(_("Enter gives {n} min more").format(n=words.digits), WARNING)
    return Content(words.said)


def gave_way(before: Sequence[Block], after: Sequence[Block]) -> str:
    """Say which blocks gave way to the one that was changed, e.g. "Buffer −5 min"; when they are many by kind."""
    old = {block.id: block.minutes for block in before}
    changed = [(block, block.minutes - old.get(block.id, block.minutes)) for block in after]
    gave = [(block, minutes) for block, minutes in changed if minutes][1:]
    if len(gave) <= _FEW:
        return " · ".join(f"{block.title} {lag(minutes * 60)}" for block, minutes in gave)
    sums = [(kind, sum(minutes for block, minutes in gave if block.kind is kind)) for kind in reversed(BlockKind)]
    return " · ".join(f"{label(kind)} {lag(minutes * 60)}" for kind, minutes in sums if minutes)
