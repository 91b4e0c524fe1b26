"""What the staircase shows, from what is stored: who stands where, seen through a filter."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from mindgap.domain.analysis import Analysis
from mindgap.domain.gap import Requirement
from mindgap.domain.person import Area, Category, Person, teams
from mindgap.domain.placement import Placement, Target, View
from mindgap.domain.staircase import latest, targets_by_place
from mindgap.domain.text import swedish_key
from mindgap.domain.theme import StepText
from mindgap.texts import _
from mindgap.texts.labels import label
from mindgap.ui.drawing.chips import Chip, chip, chip_labels
from mindgap.ui.drawing.staircase import Stair

Place = tuple[str, str]
"""(person id, area id)."""
_NAMED_UP_TO = 40
"""People in a company whose chips may hold a given name."""


class Ledger:
    """The newest placement per view and place, and the targets, kept up as the analysis grows.

    One more placement costs as much as one placement, not as much as all.
    """

    def __init__(self) -> None:
        self.views: dict[View, dict[Place, Placement]] = {view: {} for view in View}
        self.agreed: dict[str, dict[str, Placement]] = {}
        self.targets: dict[Place, Target] = {}
        self._placements: tuple[Placement, ...] = ()
        self._targets: tuple[Target, ...] = ()

    def follow(self, analysis: Analysis) -> None:
        """Take in what has come since the last time."""
        known, now = self._placements, analysis.placements
        if now is not known:
            if known and now[: len(known)] == known:
                self._take(now[len(known) :])
            else:
                self._read(now)
            self._placements = now
        if analysis.targets is not self._targets:
            self.targets, self._targets = targets_by_place(analysis.targets), analysis.targets

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

    def _read(self, placements: Sequence[Placement]) -> None:
        self.views = {view: latest(placements, view) for view in View}
        self.agreed = {}
        for (person_id, area_id), placement in self.views[View.AGREED].items():
            self.agreed.setdefault(area_id, {})[person_id] = placement

    def _take(self, added: Sequence[Placement]) -> None:
        for placement in added:
            kept = self.views[placement.view]
            place = (placement.person_id, placement.area_id)
            pair = (kept[place], placement) if place in kept else (placement,)
            kept[place] = latest(pair, placement.view)[place]
            if placement.view is View.AGREED:
                self.agreed.setdefault(place[1], {})[place[0]] = kept[place]


@dataclass(frozen=True, slots=True)
class Sieve:
    """Which people are shown; no condition at all shows everybody."""

    category: Category | None = None
    team: str | None = None
    no_target: bool = False
    differing: bool = False

    @property
    def words(self) -> str:
        """What is shown, in words; empty for everybody."""
        said = [label(self.category)] if self.category else []
        said += [_("Team {team}").format(team=self.team)] if self.team is not None else []
        said += [_("without a target")] if self.no_target else []
        said += [_("own view differs from the manager’s")] if self.differing else []
        return ", ".join(said)

    def lets(self, person: Person, area_id: str, ledger: Ledger) -> bool:
        """Tell whether the person is shown."""
        place = (person.id, area_id)
        return (
            (self.category is None or person.category is self.category)
            and (self.team is None or self.team in teams(person))
            and not (self.no_target and ledger.target(place) is not None)
            and not (self.differing and not _differs(ledger, place))
        )


def _differs(ledger: Ledger, place: Place) -> bool:
    own, manager = (ledger.views[view].get(place) for view in (View.OWN, View.MANAGER))
    return own is not None and manager is not None and own.step != manager.step


@dataclass(frozen=True, slots=True)
class Scene:
    """What the board is drawn from, besides the placements."""

    area_id: str
    steps: Sequence[StepText]
    covers_from: int
    sieve: Sieve = Sieve()
    marked: frozenset[str] = frozenset()
    labels: Mapping[str, str] = field(default_factory=dict)


def order_people(people: Sequence[Person], labels: Mapping[str, str]) -> tuple[Person, ...]:
    """Order people as a Swedish reader looks for them: by what their chips say."""
    return tuple(sorted(people, key=lambda p: (swedish_key(labels[p.id]), p.code)))


def labels_for(people: Sequence[Person], *, coded: bool, wide: bool) -> dict[str, str]:
    """Give the chips' labels: given names where the company is small and the screen wide, else initials or codes."""
    return chip_labels(people, coded=coded, named=wide and len(people) <= _NAMED_UP_TO)


def stairs_of(scene: Scene, people: Sequence[Person], ledger: Ledger) -> tuple[tuple[Stair, ...], Stair]:
    """Give the steps with their people, bottom first, and the ground with those outside the area."""
    top, placed, everybody = len(scene.steps), ledger.in_area(scene.area_id), scene.sieve == Sieve()
    covering = [person_id for person_id, placement in placed.items() if placement.step >= scene.covers_from]
    alone = covering[0] if len(covering) == 1 else ""
    rows: list[list[Chip]] = [[] for _step in range(top + 1)]
    for person in people:
        if everybody or scene.sieve.lets(person, scene.area_id, ledger):
            held = placed.get(person.id)
            target = ledger.target((person.id, scene.area_id))
            chip = _chip(person.id, scene, held, target, risk=person.id == alone)
            rows[0 if held is None else min(held.step, top)].append(chip)
    stairs = tuple(Stair(i, s.name, s.criterion, tuple(rows[i])) for i, s in enumerate(scene.steps, 1))
    return stairs, Stair(0, _("Not in the area"), "", tuple(rows[0]))


def _chip(person_id: str, scene: Scene, held: Placement | None, target: Target | None, *, risk: bool) -> Chip:
    return chip(
        person_id,
        scene.labels[person_id],
        held is not None and held.evidence is not None and held.step > 0,
        target.step if target is not None and (held is None or target.step != held.step) else None,
        risk,
        person_id in scene.marked,
    )


def areas_in_order(analysis: Analysis) -> tuple[Area, ...]:
    """Give the areas as they stand in lists."""
    return tuple(sorted(analysis.areas, key=lambda a: (a.position, a.id)))


def area_of(place: str, analysis: Analysis) -> str:
    """Give the area that a place is about: an area's own id, or that of a requirement; empty for anything else."""
    requirement = analysis.find(Requirement, place)
    return requirement.area_id if requirement is not None else place if analysis.find(Area, place) else ""
