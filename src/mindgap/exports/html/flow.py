"""Heads per step over the quarters: a table with a small bar in each cell."""

from __future__ import annotations

from mindgap.exports.html.paint import painted
from mindgap.exports.html.tags import EMPTY, Html, element, joined, table, text
from mindgap.reporting import blocks as b

_WIDE, _TALL = 24.0, 40.0


def flow(block: b.FlowPicture) -> Html:
    """Give a row per step, and under them the sums."""
    head = [(block.corner, "left", 3.0), *((title, "centre", 1.0) for title in block.columns)]
    rows = [[text(row.name), *(_cell(cell, block.highest) for cell in row.cells)] for row in block.rows]
    sums = [[element("strong", text(line.name)), *(text(figure) for figure in line.texts)] for line in block.sums]
    legend = element("p", text(f"■ {block.heads_label}   □ {block.freed_label}"), class_="note")
    return joined((table(block.title, head, [*rows, *sums]), legend))


def _cell(cell: b.FlowCell, highest: int) -> Html:
    unit = (_TALL - 2) / highest
    solid, hollow = cell.heads * unit, cell.freed * unit
    bars = (
        painted("rect", "bar", x=2.0, y=_TALL - solid, width=_WIDE - 4, height=solid) if cell.heads else EMPTY,
        painted("rect", "muted", x=2.5, y=_TALL - solid - hollow, width=_WIDE - 5, height=hollow)
        if cell.freed
        else EMPTY,
    )
    box = f"0 0 {_WIDE:g} {_TALL:g}"
    drawn = element("svg", *bars, viewBox=box, width=_WIDE, height=_TALL, aria_hidden="true")
    freed = element("small", text(f" □ {cell.freed_text}")) if cell.freed else EMPTY
    return joined((drawn, element("div", text(cell.text), freed)), "")
