"""The flow in the terminal: heads per step and quarter with a bar each, places freed, who comes and who leaves."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from textual.content import Content

from mindgap.domain.flow import Flow, QuarterFlow
from mindgap.domain.flow_asides import Aside, Why
from mindgap.reporting.staircase_words import aside_words, shortfall_sentence
from mindgap.texts import _, ngettext
from mindgap.texts.formats import day, whole
from mindgap.ui.drawing.canvas import ACCENT, BOLD, MUTED, STRONG, WARNING
from mindgap.ui.drawing.cells import fitted

FREED = "□"
_EIGHTHS = " ▁▂▃▄▅▆▇█"
_TODAY = 6
_LEAST_CELL, _MOST_CELL = 4, 8
_LEAST_NAME, _NAME, _MOST_NAME = 14, 26, 30
_Count = Callable[[QuarterFlow], int]


@dataclass(frozen=True, slots=True)
class Frame:
    """How the width is shared: the names' cells, each column's, and how many quarters are shown from which on."""

    name: int
    cell: int
    first: int
    shown: int


def frame(width: int, quarters: int, first: int = 0, digits: int = 2) -> Frame:
    """Share `width` among the names, today and as many quarters as fit, beginning with quarter number `first`.

    `digits` is the number of digits of the largest figure; beside it stand a bar and a mark.
    """
    quarters = max(1, quarters)
    cell = max(_LEAST_CELL, digits + 2, min(_MOST_CELL, (width - _TODAY - _NAME) // quarters))
    name = max(_LEAST_NAME, min(_MOST_NAME, width - _TODAY - cell * quarters))
    shown = max(1, min(quarters, (width - name - _TODAY) // cell))
    return Frame(name, cell, max(0, min(first, quarters - shown)), shown)


def flow_lines(told: Flow, steps: Sequence[str], covers_from: int, shape: Frame) -> list[Content]:
    """Draw the table; `steps` names step 1, 2, 3 …, `covers_from` is the coverage step."""
    shown = told.quarters[shape.first : shape.first + shape.shown]
    names = [*steps, *("" for _step in range(len(steps), len(told.start)))]
    highest = max(1, *told.start, *(n for q in told.quarters for n in q.end))
    picture = [
        _step_line(told, (number, names[number - 1]), shown, shape, highest) for number in range(len(told.start), 0, -1)
    ]
    return [*_heads(shown, shape), *picture, *_sums(told, shown, covers_from, shape), *_beyond(told, shape)]


def _heads(shown: Sequence[QuarterFlow], shape: Frame) -> list[Content]:
    years, names, before = "", "", 0
    for q, after in zip(shown, (*shown[1:], None), strict=True):
        crowded = shape.cell == _LEAST_CELL and after is not None and after.quarter.year != q.quarter.year
        year = "" if crowded or q.quarter.year == before else str(q.quarter.year)
        before = q.quarter.year
        years += f"{year:>{shape.cell}}"
        names += f"{_('q{number}').format(number=q.quarter.number):>{shape.cell}}"
    today = f"{_('today'):>{_TODAY}}"
    blank = " " * shape.name
    return [
        Content.styled(blank + " " * _TODAY + years, MUTED),
        Content.styled(blank + today + names, MUTED),
    ]


def _step_line(told: Flow, step: tuple[int, str], shown: Sequence[QuarterFlow], shape: Frame, highest: int) -> Content:
    number, name = step
    at = number - 1
    label = fitted(Content(f"{number} {name}"), shape.name - 1)
    cells = [_cell(told.start[at], 0, highest, _TODAY)]
    cells += [_cell(q.end[at], q.freed[at], highest, shape.cell) for q in shown]
    return Content.assemble(label, " ", *cells)


def _cell(heads: int, freed: int, highest: int, width: int) -> Content:
    """Draw the heads, a bar of up to eight eighths, and a mark where a place was freed."""
    height = max(1, round(heads / highest * 8)) if heads else 0
    figure = Content.styled(f"{heads or '·':>{width - 2}}", BOLD if heads else MUTED)
    return Content.assemble(figure, (_EIGHTHS[height], ACCENT), (FREED if freed else " ", STRONG))


def _sums(told: Flow, shown: Sequence[QuarterFlow], covers_from: int, shape: Frame) -> list[Content]:
    high = [sum(heads[covers_from - 1 :]) for heads in (told.start, *(q.end for q in shown))]
    every = [sum(heads) for heads in (told.start, *(q.end for q in shown))]
    lines = [
        _figures(_("Step {step} and up").format(step=covers_from), high, shape),
        _figures(_("All"), every, shape),
    ]
    for name, count in _events(covers_from):
        if any(count(q) for q in told.quarters):
            lines.append(_figures(name, [None, *(count(q) for q in shown)], shape, quiet=True))
    return lines


def _events(covers_from: int) -> tuple[tuple[str, _Count], ...]:
    return (
        (f"{FREED} {_('Places freed')}", lambda q: sum(q.freed)),
        ("  " + _("below step {step}").format(step=covers_from), lambda q: sum(q.freed[: covers_from - 1])),
        ("+ " + _("Recruited"), lambda q: sum(q.taken_in)),
        ("+ " + _("New here"), lambda q: sum(q.entered)),
        ("− " + _("Who leaves"), lambda q: sum(q.left)),
    )


def _figures(name: str, values: Sequence[int | None], shape: Frame, *, quiet: bool = False) -> Content:
    texts = ["" if v is None else "·" if quiet and not v else whole(v) for v in values]
    widths = [_TODAY, *(shape.cell for _text in texts[1:])]
    cells = [
        Content.styled(f"{text:>{cell - 2}}  ", MUTED if text == "·" else STRONG if quiet else "")
        for text, cell in zip(texts, widths, strict=True)
    ]
    return Content.assemble(fitted(Content.styled(name, MUTED), shape.name - 1), " ", *cells)


def _beyond(told: Flow, shape: Frame) -> list[Content]:
    left = len(told.quarters) - shape.first - shape.shown
    if left <= 0:
        return []
    text = ngettext("{n} more quarter to the right", "{n} more quarters to the right", left)
    return [Content.styled(f"› {text.format(n=whole(left))}", MUTED)]


def flow_legend() -> Content:
    """Say what the marks mean."""
    return Content.assemble(
        ("▆", ACCENT),
        (f" {_('heads when the quarter ends')}   ", MUTED),
        (FREED, STRONG),
        (f" {_('a place is freed as somebody moves up')}", MUTED),
    )


def warning_lines(told: Flow, areas: Mapping[str, str], covers_from: int) -> list[Content]:
    """Say which areas fall below their minimum; `areas` names area ids."""
    return [
        Content.assemble(("! ", WARNING), (shortfall_sentence(areas[s.area_id], s, covers_from), WARNING))
        for s in told.shortfalls
    ]


def aside_lines(held: Sequence[Aside], people: Mapping[str, str], areas: Mapping[str, str]) -> list[Content]:
    """List what is planned and stands in no quarter, reason by reason; `people` labels person ids."""
    lines: list[Content] = []
    for why in Why:
        there = [a for a in held if a.why is why]
        if there:
            lines.append(Content.styled(aside_words(why, whole(len(there))), MUTED))
            lines += [Content(f"  {_aside(a, people)}  {areas.get(a.area_id, '')}  {_where(a)}") for a in there]
    return lines


def _aside(aside: Aside, people: Mapping[str, str]) -> str:
    if aside.person_id is not None:
        return people.get(aside.person_id, "")
    return ngettext("{n} head to recruit", "{n} heads to recruit", aside.heads).format(n=whole(aside.heads))


def _where(aside: Aside) -> str:
    text = _("step {n}").format(n=aside.step)
    return f"{text}, {day(aside.on)}" if aside.on else text
