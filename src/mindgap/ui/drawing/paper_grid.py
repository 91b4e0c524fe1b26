"""Tables of a document in character cells: cells wrapped in columns, or row by row where columns get too narrow."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from textual.content import Content

from mindgap.ui.drawing.canvas import BOLD, MUTED
from mindgap.ui.drawing.pen import fit, width, wrap

GAP = 2
_WORDS = (26, 20, 14)
"""A column is made no narrower than its longest word, up to the first of these that there is room for; longer words
are broken."""
_MOST = 60

Row = Sequence[str]


def grid(
    head: Row, rows: Sequence[Row], cells: int, *, right: Sequence[bool] = (), total: Row | None = None
) -> list[Content]:
    """Give a table no wider than `cells`; `right` says which columns stand right, `total` is a last row set apart."""
    every = [head, *rows, *([total] if total else [])]
    widths = _widths(every, cells)
    if widths is None:
        return _stacked(head, [*rows, *([total] if total else [])], cells)
    sides = [*right, *([False] * len(widths))]
    lines = _row(head, widths, sides, BOLD) if any(head) else []
    rule = Content.styled("─" * min(cells, sum(widths) + GAP * (len(widths) - 1)), MUTED)
    lines += [rule] if lines else []
    for row in rows:
        lines += _row(row, widths, sides, "")
    return [*lines, rule, *_row(total, widths, sides, BOLD)] if total else lines


def _widths(rows: Sequence[Row], cells: int) -> list[int] | None:
    """Share the room: every column its longest word, what is left in proportion to what each column lacks."""
    columns = list(zip(*rows, strict=False))
    words = [max(_longest_word(text) for text in column) for column in columns]
    wanted = [min(_MOST, max(_longest_line(text) for text in column)) or 1 for column in columns]
    least, room = words, -1
    for most in _WORDS:
        least = [min(most, word) or 1 for word in words]
        room = cells - GAP * (len(columns) - 1) - sum(least)
        if room >= 0:
            break
    else:
        return None
    lacking = [max(0, w - s) for w, s in zip(wanted, least, strict=True)]
    share = min(1.0, room / max(1, sum(lacking)))
    return [s + int(more * share) for s, more in zip(least, lacking, strict=True)]


def _longest_word(text: str) -> int:
    return max((width(word) for word in text.split()), default=0)


def _longest_line(text: str) -> int:
    return max((width(line) for line in text.split("\n")), default=0)


def _row(row: Row, widths: Sequence[int], sides: Sequence[bool], style: str) -> list[Content]:
    wrapped = [wrap(text, cells) for text, cells in zip(row, widths, strict=False)]
    lines = []
    for parts in zip_longest(*wrapped, fillvalue=""):
        placed = (fit(part, cells, right=side) for part, cells, side in zip(parts, widths, sides, strict=False))
        line = (" " * GAP).join(placed).rstrip()
        lines.append(Content.styled(line, style) if style else Content(line))
    return lines


def _stacked(head: Row, rows: Sequence[Row], cells: int) -> list[Content]:
    """Give each row as a paragraph of its headings with what they hold."""
    lines: list[Content] = []
    for row in rows:
        told = (f"{title}: {text}" if title else text for title, text in zip(head, row, strict=False) if text)
        said = wrap(" · ".join(" ".join(part.split()) for part in told), max(1, cells - GAP))
        lines += [Content(f"{'▪ ' if n == 0 else '  '}{line}") for n, line in enumerate(said)]
    return lines
