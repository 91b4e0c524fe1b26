"""One company as the region and the evaluator may see it: figures alone, no text that anybody has written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from mindgap.domain.action import ActionStatus
from mindgap.domain.analysis import Analysis
from mindgap.domain.disclosure import disclosed
from mindgap.domain.movement import movements, start_of
from mindgap.domain.reach import By, reach
from mindgap.domain.theme import Material
from mindgap.reporting.facts.levels import LevelFacts, build_themes

_SIZES = ((10, "0-9"), (50, "10-49"), (250, "50-249"))


@dataclass(frozen=True, slots=True)
class RegionFigure:
    """A figure: what is counted, of which group, theme or kind (an id), and how much; None is hidden."""

    what: str
    of: str
    value: float | None


@dataclass(frozen=True, slots=True)
class RegionFacts:
    """A company without its name."""

    code: str
    region: str
    size: str
    """Employees in a class, since the number itself would point the company out."""
    year: int | None
    """When it began."""
    figures: tuple[RegionFigure, ...]


def build_region(analysis: Analysis, material: Material, today: date) -> RegionFacts:
    """Gather the figures of a company."""
    company = analysis.company
    start = company.workshop_1 or min((r.opened for r in analysis.rounds), default=None)
    return RegionFacts(
        code=_pseudonym(company.id),
        region=company.region.value if company.region else "",
        size=_size(company.employees),
        year=start.year if start else None,
        figures=(
            RegionFigure("phase", company.phase.value, 1),
            *_levels(analysis, material),
            *_people(analysis),
            *_reached(analysis, today),
            *_actions(analysis),
        ),
    )


def _pseudonym(company_id: str) -> str:
    """Give what stands for a company, the same in every file, and not the number that stands on its plan."""
    return f"F-{sha256(f'region {company_id}'.encode()).hexdigest()[:8].upper()}"


def _size(employees: int | None) -> str:
    if employees is None:
        return ""
    return next((name for most, name in _SIZES if employees < most), "250-")


def _levels(analysis: Analysis, material: Material) -> Iterator[RegionFigure]:
    for theme in build_themes(analysis, material):
        if theme.current.n:
            yield RegionFigure("answers", theme.id, _answers(theme.current))
            yield RegionFigure("level_current", theme.id, theme.current.mean)
        if theme.desired.n:
            yield RegionFigure("level_desired", theme.id, theme.desired.mean)
        if theme.current.n and theme.desired.n:
            yield RegionFigure("level_gap", theme.id, theme.gap)


def _answers(level: LevelFacts) -> int | None:
    return None if level.hidden else level.n


def _people(analysis: Analysis) -> Iterator[RegionFigure]:
    told = reach(analysis)
    for group in told.groups:
        if group.by in (By.ALL, By.CATEGORY):
            name = group.of.value if group.of else ("all" if group.by is By.ALL else "not_stated")
            yield RegionFigure("people", name, group.figures.people if group.figures else None)


def _reached(analysis: Analysis, today: date) -> Iterator[RegionFigure]:
    """Count who has a target, an action and a higher step, each against those who have not.

    A count is shown when neither it, nor those who are not in it, nor any set worked out from all of them is small.
    """
    everybody = frozenset(p.id for p in analysis.people)
    alive = {a.id for a in analysis.actions if a.status is not ActionStatus.CANCELLED}
    start = start_of(analysis)
    moved = movements(analysis.placements, start, today) if start else ()
    having = {
        "with_target": frozenset(t.person_id for t in analysis.targets if t.step) & everybody,
        "in_action": frozenset(t.person_id for t in analysis.action_people if t.action_id in alive) & everybody,
        "moved_up": frozenset(m.person_id for m in moved if m.steps > 0) & everybody,
    }
    groups = {"all": everybody, **having, **{f"not {name}": everybody - people for name, people in having.items()}}
    shown = disclosed(groups, analysis.company.minimum_group)
    for name, people in having.items():
        seen = name in shown and f"not {name}" in shown
        yield RegionFigure("people", name, len(people) if seen else None)


def _actions(analysis: Analysis) -> Iterator[RegionFigure]:
    alive = [a for a in analysis.actions if a.status is not ActionStatus.CANCELLED]
    for what, counted in (
        ("actions_type", Counter(a.type.value for a in alive)),
        ("actions_aim", Counter(a.aim.value for a in alive)),
        ("actions_status", Counter(a.status.value for a in analysis.actions)),
    ):
        for kind in sorted(counted):
            yield RegionFigure(what, kind, counted[kind])
