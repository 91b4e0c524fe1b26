"""The map of areas × steps: how many stand where, as quarter circles that still differ in a large company."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from mindgap.domain.staircase import Coverage
from mindgap.reporting.blocks import HeatCell, HeatMap, HeatRow, Paragraph
from mindgap.reporting.compose.words import step_name
from mindgap.reporting.facts.stairs import AreaFacts, StaircaseFacts
from mindgap.texts import _, ngettext
from mindgap.texts.formats import whole
from mindgap.texts.labels import label

QUARTERS = 4
"""Of a full circle."""
_FEW = 8
"""Up to this many heads on a step the quarters count them one by one."""
MOST = 24
"""More areas than this are not seen at a glance: those that need a decision stand on the map, all in the table."""


def heat(stairs: StaircaseFacts) -> tuple[HeatMap | Paragraph, ...]:
    """Give the map and, where areas are left out of it, a sentence that says which."""
    shown = _shown(stairs.areas)
    left = len(stairs.areas) - len(shown)
    text = ngettext(
        "{n} more area is not on the map; all stand in the table of heads per area.",
        "{n} more areas are not on the map; all stand in the table of heads per area.",
        left,
    )
    return (_map(stairs, shown), *((Paragraph(text.format(n=whole(left))),) if left else ()))


def _shown(areas: tuple[AreaFacts, ...]) -> tuple[AreaFacts, ...]:
    """Give all areas, or of many those least covered and then the critical ones, in their usual order."""
    if len(areas) <= MOST:
        return areas
    first = sorted(areas, key=lambda a: (not _weak(a), not a.critical, -a.missing))[:MOST]
    return tuple(area for area in areas if area in first)


def _weak(area: AreaFacts) -> bool:
    return area.coverage is not Coverage.COVERED or area.missing > 0


def _map(stairs: StaircaseFacts, areas: Sequence[AreaFacts]) -> HeatMap:
    risks = len(stairs.key_person_risks)
    title = ngettext("{n} of {all} areas hangs on one person", "{n} of {all} areas hang on one person", risks)
    starts = _starts(areas)
    return HeatMap(
        title=title.format(n=whole(risks), all=whole(len(stairs.areas))),
        alt=" ".join(_sentence(area) for area in areas),
        corner=_("Area"),
        columns=tuple(step_name(stairs, s.number) for s in stairs.steps),
        mark_title=_("Coverage"),
        rows=tuple(_row(area, starts) for area in areas),
        legend=(HeatCell(_("no one"), 0), *_legend(starts)),
    )


def _starts(areas: Sequence[AreaFacts]) -> tuple[int, ...]:
    """Give the heads from which one, two, three and four quarters are filled: one by one, or the largest in parts."""
    largest = max((n for area in areas for n in area.heads), default=0)
    if largest <= _FEW:
        return tuple(range(1, QUARTERS + 1))
    return tuple(1 + largest * quarter // QUARTERS for quarter in range(QUARTERS))


def _legend(starts: tuple[int, ...]) -> tuple[HeatCell, ...]:
    spans = [
        whole(start) if after == start + 1 else f"{whole(start)}–{whole(after - 1)}"
        for start, after in pairwise(starts)
    ]
    spans.append(_("{n} or more").format(n=whole(starts[-1])))
    return tuple(HeatCell(text, quarter) for quarter, text in enumerate(spans, 1))


def _row(area: AreaFacts, starts: tuple[int, ...]) -> HeatRow:
    cells = tuple(HeatCell(whole(n), sum(n >= start for start in starts)) for n in area.heads)
    name = f"{area.name} *" if area.critical else area.name
    return HeatRow(name, cells, _mark(area), warning=_weak(area))


def _mark(area: AreaFacts) -> str:
    if not area.missing:
        return label(area.coverage)
    return _("{coverage}, {n} missing").format(coverage=label(area.coverage), n=whole(area.missing))


def _sentence(area: AreaFacts) -> str:
    return _("{area}: {covering} of at least {minimum} cover it, {trainers} can train others.").format(
        area=area.name,
        covering=whole(area.covering),
        minimum=whole(area.minimum),
        trainers=whole(area.trainers),
    )
