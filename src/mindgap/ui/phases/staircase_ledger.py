"""The newest placement per view and place, and the targets, kept up as the analysis grows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from mindgap.domain.analysis import Analysis
from mindgap.domain.placement import Placement, Target, View, lacks_evidence
from mindgap.domain.staircase import latest, targets_by_place

Place = tuple[str, str]
"""(person id, area id)."""


class Ledger:
    """One more placement costs as much as one placement, not as much as all."""

    def __init__(self) -> None:
        self.views: dict[View, dict[Place, Placement]] = {view: {} for view in View}
        self.covers_from = 0
        """The step from which somebody covers an area, and from which a step ought to rest on evidence."""
        self.agreed: dict[str, dict[str, Placement]] = {}
        self.targets: dict[Place, Target] = {}
        self.aimed: frozenset[str] = frozenset()
        """Those who have a target in some area."""
        self._placements: tuple[Placement, ...] = ()
        self._targets: tuple[Target, ...] = ()
        self._alone: dict[tuple[str, int], str] = {}

    def follow(self, analysis: Analysis) -> frozenset[Place] | None:
        """Take in what has come since the last time; give the places it is about, None when it may be any."""
        known, now = self._placements, analysis.placements
        touched: frozenset[Place] | None = frozenset()
        if now is not known:
            if known and now[: len(known)] == known:
                touched = frozenset(self._take(now[len(known) :]))
            else:
                self._read(now)
                touched = None
            self._placements = now
            self._alone = {}
        if analysis.targets is not self._targets:
            self.targets, self._targets = targets_by_place(analysis.targets), analysis.targets
            self.aimed = frozenset(t.person_id for t in analysis.targets if t.step)
            touched = None
        if analysis.company.coverage_step != self.covers_from:
            self.covers_from, touched = analysis.company.coverage_step, None
        return touched

    def in_area(self, area_id: str) -> Mapping[str, Placement]:
        """Give the newest agreed placement per person in an area."""
        return self.agreed.get(area_id, {})

    def step(self, place: Place, view: View = View.AGREED) -> int:
        """Give the step of somebody in an area, 0 for none."""
        held = self.views[view].get(place)
        return 0 if held is None else held.step

    def target(self, place: Place) -> Target | None:
        """Give a target that aims at a step."""
        held = self.targets.get(place)
        return held if held is not None and held.step else None

    def difference(self, place: Place) -> int:
        """Give the steps between the own view and the manager's: |own − manager|, 0 unless both have said."""
        own, manager = (self.views[view].get(place) for view in (View.OWN, View.MANAGER))
        return 0 if own is None or manager is None else abs(own.step - manager.step)

    def settled(self, place: Place) -> bool:
        """Tell whether a step was agreed on after both views had been given."""
        agreed = self.views[View.AGREED].get(place)
        asked = (self.views[view].get(place) for view in (View.OWN, View.MANAGER))
        return agreed is not None and all(p is None or (p.on, p.id) < (agreed.on, agreed.id) for p in asked)

    def alone(self, area_id: str, covers_from: int) -> str:
        """Give the person who alone covers an area; empty when nobody does, or several."""
        key = (area_id, covers_from)
        if key not in self._alone:
            covering = [who for who, held in self.in_area(area_id).items() if held.step >= covers_from]
            self._alone[key] = covering[0] if len(covering) == 1 else ""
        return self._alone[key]

    def lacking(self, area_id: str) -> int:
        """Count the people in an area whose step ought to rest on evidence and does not."""
        return sum(self.lacks(held) for held in self.in_area(area_id).values())

    def lacks(self, held: Placement) -> bool:
        """Tell whether an agreed step ought to rest on evidence and does not."""
        return lacks_evidence(held.step, held.evidence, self.covers_from)

    def _read(self, placements: Sequence[Placement]) -> None:
        self.views = {view: latest(placements, view) for view in View}
        self.agreed = {}
        for (person_id, area_id), placement in self.views[View.AGREED].items():
            self.agreed.setdefault(area_id, {})[person_id] = placement

    def _take(self, added: Sequence[Placement]) -> Iterator[Place]:
        for placement in added:
            kept = self.views[placement.view]
            place = (placement.person_id, placement.area_id)
            yield place
            pair = (kept[place], placement) if place in kept else (placement,)
            kept[place] = latest(pair, placement.view)[place]
            if placement.view is View.AGREED:
                self.agreed.setdefault(place[1], {})[place[0]] = kept[place]
