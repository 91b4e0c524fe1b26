"""Areas that stand and fall with one person, or with nobody, and the gap that the room may make of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from mindgap.domain.analysis import Analysis
from mindgap.domain.person import Area
from mindgap.domain.staircase import Coverage, areas_in_order, coverage_of, standing

THEME = "senior_experience"
"""The theme under which such a gap is suggested: critical knowledge held by too few."""
_LEAST_HEADS = 2


@dataclass(frozen=True, slots=True)
class GapSuggestion:
    """A gap with one requirement that would take an area off one person's shoulders; the words are given elsewhere."""

    area_id: str
    step: int
    """The coverage step."""
    heads: int
    """The area's minimum, and no fewer than two: with one the area would still hang on one person."""
    theme: str = THEME


@dataclass(frozen=True, slots=True)
class KeyPerson:
    """An area that one person covers, or nobody."""

    area: Area
    person_id: str | None
    """Who it is; None when nobody stands on the coverage step."""
    leaves: date | None
    """The person's planned last day."""
    suggestion: GapSuggestion | None
    """None when a gap already requires something in the area."""

    @property
    def coverage(self) -> Coverage:
        """One person, or none."""
        return Coverage.NONE if self.person_id is None else Coverage.ONE


def key_people(analysis: Analysis) -> tuple[KeyPerson, ...]:
    """Give the areas that one person or nobody covers.

    Order: critical areas first, then those that hang on one person before those that nobody covers, then who leaves
    soonest, then the areas' order. An area with a minimum of 0 that nobody stands in is nothing to cover.
    """
    held, last = _by_area(analysis), {p.id: p.leaves for p in analysis.people}
    required = {r.area_id for r in analysis.requirements}
    found = []
    for place, area in enumerate(areas_in_order(analysis)):
        placed = held.get(area.id, {})
        covering = [person for person, step in placed.items() if step >= analysis.company.coverage_step]
        wanted = bool(placed or area.minimum)
        if wanted and coverage_of(len(covering)) is not Coverage.COVERED:
            person_id = next(iter(covering), None)
            found.append((_key(area, person_id, last.get(person_id or ""), analysis, required), place))
    return tuple(key for key, _ in sorted(found, key=lambda pair: _rank(*pair)))


def _by_area(analysis: Analysis) -> dict[str, dict[str, int]]:
    """Give the step of everybody placed, area by area."""
    held: dict[str, dict[str, int]] = {}
    for (person_id, area_id), step in standing(analysis.placements).items():
        held.setdefault(area_id, {})[person_id] = step
    return held


def _key(area: Area, person_id: str | None, leaves: date | None, analysis: Analysis, required: set[str]) -> KeyPerson:
    heads = max(area.minimum, _LEAST_HEADS)
    suggestion = None if area.id in required else GapSuggestion(area.id, analysis.company.coverage_step, heads)
    return KeyPerson(area, person_id, leaves, suggestion)


def _rank(key: KeyPerson, place: int) -> tuple[bool, bool, date, int]:
    return (not key.area.critical, key.person_id is None, key.leaves or date.max, place)
