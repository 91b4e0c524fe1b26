"""The clock of a session as it is drawn: a piece of the header, and figures to be read from the back of the room."""

from __future__ import annotations

from textual.content import Content

from mindgap.domain.agenda import ClockState, Reading, Urgency
from mindgap.texts import _
from mindgap.ui.drawing.cells import fitted

STILL = "‖"
SYMBOLS = {Urgency.CALM: "◷", Urgency.SOON: "◕", Urgency.LAST: "●", Urgency.OVER: "!"}
"""How much of the block has passed, told apart without colours."""
LOOKS = {
    Urgency.CALM: "$foreground",
    Urgency.SOON: "bold $accent",
    Urgency.LAST: "bold $warning",
    Urgency.OVER: "bold reverse $warning",
}
_FORGOTTEN = 12 * 3600
"""Seconds over its time after which a clock has been forgotten, and is no news any more."""
_FIGURES = {
    "0": ("███", "█ █", "█ █", "█ █", "███"),
    "1": (" █ ", "██ ", " █ ", " █ ", "███"),
    "2": ("███", "  █", "███", "█  ", "███"),
    "3": ("███", "  █", "███", "  █", "███"),
    "4": ("█ █", "█ █", "███", "  █", "  █"),
    "5": ("███", "█  ", "███", "  █", "███"),
    "6": ("███", "█  ", "███", "█ █", "███"),
    "7": ("███", "  █", "  █", " █ ", " █ "),
    "8": ("███", "█ █", "███", "█ █", "███"),
    "9": ("███", "█ █", "███", "  █", "███"),
    ":": (" ", "█", " ", "█", " "),
    "+": ("   ", " █ ", "███", " █ ", "   "),
}


def is_news(reading: Reading) -> bool:
    """Tell whether a clock is to be seen: it has begun and not ended, and has not been forgotten."""
    return reading.state in {ClockState.RUNNING, ClockState.PAUSED} and reading.left > -_FORGOTTEN


def span(seconds: int) -> str:
    """Give a length of time without its sign: mm:ss, over an hour h:mm:ss."""
    minutes, rest = divmod(abs(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02d}:{rest:02d}" if hours else f"{minutes:02d}:{rest:02d}"


def lag(seconds: int) -> str:
    """Give whole minutes behind (+) or ahead (−), e.g. "+2 min"; nothing below a minute."""
    minutes = abs(seconds) // 60
    if not minutes:
        return ""
    return _("{sign}{n} min").format(sign="+" if seconds > 0 else "−", n=minutes)


def symbol(reading: Reading) -> str:
    """Give the symbol of how far the block has come; a clock that stands still has one of its own."""
    return STILL if reading.state is ClockState.PAUSED else SYMBOLS[reading.urgency]


def time_left(reading: Reading) -> str:
    """Say how much is left of the block, or by how much it is over."""
    sentence = _("{time} over") if reading.left < 0 else _("{time} left")
    return sentence.format(time=span(reading.left))


def clock_line(reading: Reading, title: int) -> Content:
    """Give the clock for the header, with at most `title` cells of the block's title; with 0 only its number."""
    name = f"{reading.number}/{reading.count}"
    if title and reading.block is not None:
        named = Content(reading.block.title)
        name = fitted(named, min(title, named.cell_length)).plain.strip()
    parts = [symbol(reading), name, time_left(reading)]
    if reading.state is ClockState.PAUSED:
        parts.append(_("paused"))
    if late := lag(reading.behind):
        parts.append(f"({late})")
    return Content.styled(" ".join(parts), LOOKS[reading.urgency])


def figures(text: str) -> tuple[str, ...]:
    """Give a time in figures five lines high, every cell two wide."""
    rows = zip(*(_FIGURES[sign] for sign in text), strict=True)
    return tuple("  ".join("".join(cell * 2 for cell in piece) for piece in row) for row in rows)
