"""The symbols that the typeface lacks and that are drawn as shapes instead: circles filled by quarters."""

from __future__ import annotations

QUARTERS = {"○": 0, "◔": 1, "◑": 2, "◕": 3, "●": 4}
SYMBOLS = frozenset(QUARTERS)
SYMBOL_WIDTH = 700
"""The advance of a symbol in running text, in thousandths of the size."""
SYMBOL_RADIUS = 0.29
"""Of the size."""
SYMBOL_RISE = 0.31
"""The centre above the baseline, as a share of the size."""


def runs(text: str) -> list[str]:
    """Split a text into symbols, one by one, and the stretches between them."""
    found: list[str] = [""]
    for character in text:
        if character in SYMBOLS:
            found += [character, ""]
        else:
            found[-1] += character
    return [run for run in found if run]
