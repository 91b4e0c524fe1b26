"""Pictures made of one drawn strip per row of a table: dumbbell, time plan and budget."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import ceil

from mindgap.exports.html.paint import key, line, painted, said, shaded
from mindgap.exports.html.tags import EMPTY, Html, element, joined, table, text
from mindgap.reporting import blocks as b
from mindgap.reporting.charts import HIGHEST_LEVEL, LOWEST_LEVEL
from mindgap.texts.formats import MISSING

_WIDTH, _HEIGHT, _MARGIN = 400.0, 24.0, 12.0
_MIDDLE = _HEIGHT / 2
_NAME = 68.0
"""The width that the name of a quarter takes."""
_LEAST, _ARROW = 4.0, 8.0
"""The least length of a bar, and that of the head of an arrow at an edge."""


def dumbbell(block: b.Dumbbell) -> Html:
    """Give a row per theme with its strip on the axis 1 to 5."""
    head = (
        ("", "left", 3),
        (" ".join(block.levels), "axis", 4),
        (block.current_label, "right", 1),
        (block.desired_label, "right", 1),
        (block.gap_label, "right", 1),
    )
    rows = (
        [
            joined((text(r.name), element("small", text(f" {r.note}")) if r.note else EMPTY), ""),
            _strip(_dumbbell(r)),
            text(r.current.text if r.current else MISSING),
            text(r.desired.text if r.desired else MISSING),
            text(r.gap_text),
        ]
        for r in block.rows
    )
    legend = f"○ {block.current_label}  ◆ {block.desired_label}  ├┤ {block.spread_label}"
    return joined((table(block.title, head, rows), element("p", text(legend), class_="note")))


def _strip(inside: Iterable[Html]) -> Html:
    box = f"0 0 {_WIDTH:g} {_HEIGHT:g}"
    return element("svg", *inside, viewBox=box, class_="strip", aria_hidden="true")


def _at(level: float) -> float:
    return _MARGIN + (level - LOWEST_LEVEL) / (HIGHEST_LEVEL - LOWEST_LEVEL) * (_WIDTH - 2 * _MARGIN)


def _dumbbell(row: b.DumbbellRow) -> Iterable[Html]:
    for level in range(LOWEST_LEVEL, HIGHEST_LEVEL + 1):
        yield line((_at(level), 2), (_at(level), _HEIGHT - 2), "grid")
    for span, height in ((row.current, _MIDDLE - 4), (row.desired, _MIDDLE + 4)):
        if span:
            yield line((_at(span.low), height), (_at(span.high), height), "spread")
    if row.current and row.desired:
        yield line((_at(row.current.mean), _MIDDLE), (_at(row.desired.mean), _MIDDLE), "gap")
    if row.current:
        yield painted("circle", "current", cx=_at(row.current.mean), cy=_MIDDLE, r=5.5)
    if row.desired:
        x = _at(row.desired.mean)
        points = f"{x:g},{_MIDDLE - 7:g} {x + 7:g},{_MIDDLE:g} {x:g},{_MIDDLE + 7:g} {x - 7:g},{_MIDDLE:g}"
        yield painted("polygon", "desired", points=points)


def gantt(block: b.Gantt) -> Html:
    """Give a row per action with its strip over the quarters."""
    axis = f"{block.quarters[0]} – {block.quarters[-1]}" if block.quarters else ""
    head = (("", "left", 4), (axis, "span", 6), ("", "left", 3), ("", "left", 1.3))
    bars = (
        [text(r.label), _strip(_bar(r, len(block.quarters), block.today)), text(r.dates), text(r.status)]
        for r in block.rows
    )
    rows = ([EMPTY, _strip(_quarters(block.quarters)), EMPTY, EMPTY], *bars)
    keys = (
        *((f"┆ {block.today_label}",) if block.today is not None else ()),
        *((f"◀ ▶ {block.beyond_label}",) if block.beyond_label else ()),
    )
    legend = element("p", text("   ".join(keys)), class_="note") if keys else EMPTY
    return joined((table(block.title, head, rows), legend))


def _quarters(names: Sequence[str]) -> Iterable[Html]:
    """Write the quarters over the strips, as many as there is room for."""
    wide = _WIDTH / max(len(names), 1)
    each = ceil(_NAME / wide)
    for n in (n for n in range(0, len(names), each) if not n or n * wide + _NAME <= _WIDTH):
        yield said((n * wide + 2, _MIDDLE + 4), names[n], "start")


def _bar(row: b.GanttRow, quarters: int, today: float | None) -> Iterable[Html]:
    wide = _WIDTH / max(quarters, 1)
    for n in range(1, quarters):
        yield line((n * wide, 0), (n * wide, _HEIGHT), "grid")
    if row.start < row.end or not (row.before or row.after):
        start, end = row.start * wide + _ARROW * row.before, row.end * wide - _ARROW * row.after
        look = "done" if row.done else "bar" if row.begun else "muted"
        x = min(start, _WIDTH - _LEAST)
        yield painted("rect", look, x=x, y=6.0, width=max(end - start, _LEAST), height=_HEIGHT - 12)
    if row.before:
        yield _arrow(_ARROW, -_ARROW)
    if row.after:
        yield _arrow(_WIDTH - _ARROW, _ARROW)
    if today is not None:
        yield line((today * wide, 0), (today * wide, _HEIGHT), "today")


def _arrow(x: float, length: float) -> Html:
    """Give the head of an arrow from x on, to the left where the length is negative."""
    return painted("polygon", "bar", points=f"{x:g},4 {x + length:g},{_MIDDLE:g} {x:g},{_HEIGHT - 4:g}")


def budget(block: b.BudgetBars) -> Html:
    """Give a row per period with its stacked strip."""
    head = (("", "left", 3), ("", "span", 4), ("Σ", "right", 1), ("", "right", 1))
    rows = ([text(bar.label), _stacked(block, bar), text(bar.total_text), text(bar.hours_text)] for bar in block.bars)
    keys = (key(n, name) for n, name in enumerate(block.series))
    return joined((table(block.title, head, rows), element("p", *keys, class_="note")))


def _stacked(block: b.BudgetBars, bar: b.BudgetBar) -> Html:
    """Give the strip of a period and under it, where several pay, what each of them does."""
    strip = _strip(_stack(bar, block.highest))
    if len(block.series) == 1:
        return strip
    parts = (f"{block.series[part.series]} {part.text}".replace(" ", "\u00a0") for part in bar.parts)
    return joined((strip, element("small", text(" · ".join(parts)))), "")


def _stack(bar: b.BudgetBar, highest: int) -> Iterable[Html]:
    x = 0.5
    for part in bar.parts:
        width = part.value / highest * (_WIDTH - 1)
        yield shaded(part.series, (x, 4.0), width, 16.0)
        x += width
