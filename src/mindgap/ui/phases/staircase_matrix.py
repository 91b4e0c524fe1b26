"""The matrix's rows and columns, from what is stored."""

from __future__ import annotations

from mindgap.domain.analysis import Analysis
from mindgap.domain.placement import View
from mindgap.domain.staircase import Coverage, coverage
from mindgap.ui.drawing.matrix import Column, Row
from mindgap.ui.phases.staircase_facts import Ledger, Scene
from mindgap.ui.phases.staircase_people import Cast


def matrix_of(
    analysis: Analysis, cast: Cast, ledger: Ledger, scene: Scene
) -> tuple[tuple[Column, ...], tuple[Row, ...]]:
    """Give a column per area with its coverage, and a row per person whom the scene's sieve lets through."""
    columns = tuple(
        Column(
            key=c.area.id,
            name=c.area.name,
            covering=c.covering,
            minimum=c.area.minimum,
            risk=c.coverage is not Coverage.COVERED,
            critical=c.area.critical,
        )
        for c in coverage(analysis, len(cast.steps))
    )
    cells: dict[str, dict[str, tuple[int, int | None]]] = {}
    for (person_id, at), placement in ledger.views[View.AGREED].items():
        if placement.step:
            cells.setdefault(person_id, {})[at] = (placement.step, None)
    for (person_id, at), target in ledger.targets.items():
        step = cells.get(person_id, {}).get(at, (0, None))[0]
        if target.step and target.step != step:
            cells.setdefault(person_id, {})[at] = (step, target.step)
    shown = [p for p in cast.people if scene.sieve.lets(p, scene.area_id, ledger)]
    return columns, tuple(Row(p.id, _label(p.id, scene), cells.get(p.id, {})) for p in shown)


def _label(person_id: str, scene: Scene) -> str:
    label = scene.labels[person_id]
    return f"{{{label}}}" if person_id in scene.marked else label
