"""Headings in two rows, such as Svets and Fräs over Nu and Mål: the two are read together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from mindgap.imports.headings import compact, is_known
from mindgap.imports.table import Row, Span

_NOW_WORDS = "nu nuläge nuvarande nuvarandenivå idag status är now current currentlevel today actual"
_TARGET_WORDS = """mål målnivå målsteg bör börläge önskat önskad önskatläge önskadnivå target targetlevel goal goallevel
    desired wanted"""
_NOW, _TARGET = (frozenset(words.split()) for words in (_NOW_WORDS, _TARGET_WORDS))
_LEAST = 2


def joined(upper: Row, lower: Row, spans: Sequence[Span]) -> dict[int, str]:
    """Give the headings of columns whose lower heading says nothing alone, since it stands under several upper ones.

    Svarv over Ställa gives "Svarv Ställa"; over Nu the upper heading is enough. No headings if nothing is repeated.
    """
    over = _stretched(upper, lower, spans)
    under = {i: text for i in over if (text := lower.cell(i)) and text != over[i] and not is_known(text)}
    counts = Counter(compact(text) for text in under.values())
    several = {over[i] for i, text in under.items() if counts[compact(text)] > 1}
    if len(several) < _LEAST:
        return {}
    return {i: over[i] if compact(text) in _NOW else f"{over[i]} {text}" for i, text in under.items()}


def targets_in(upper: Row, lower: Row, spans: Sequence[Span]) -> frozenset[int]:
    """Give the columns of such headings that hold targets, beside those of what is so now."""
    under = {i: compact(lower.cell(i)) for i in joined(upper, lower, spans)}
    if not any(text in _NOW for text in under.values()):
        return frozenset()
    return frozenset(i for i, text in under.items() if text in _TARGET)


def goes_on(upper: Row, lower: Row, spans: Sequence[Span]) -> bool:
    """Tell whether a row below the headings parts them further: words alone, none under a heading that is known."""
    if any(not any(c.isalpha() for c in lower.cells[i]) or is_known(upper.cell(i)) for i in lower.filled):
        return False
    return any(not upper.cell(i) for i in lower.filled) and bool(joined(upper, lower, spans))


def _stretched(upper: Row, lower: Row, spans: Sequence[Span]) -> dict[int, str]:
    """Give the upper heading over each column: as far as its cell is merged, in a text file up to the next one."""
    ends = {s.left: s.right for s in spans if s.top == upper.number and s.right > s.left}
    found: dict[int, str] = {}
    text, last = "", -1
    for index in range(max(len(upper.cells), len(lower.cells))):
        if own := upper.cell(index):
            text, last = own, ends.get(index, index if ends else len(lower.cells))
        if text and index <= last:
            found[index] = text
    return found
