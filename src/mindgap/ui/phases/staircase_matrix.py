"""The matrix's rows, columns and cells from what is stored, each worked out only when it is drawn."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import Enum

from mindgap.domain.analysis import Analysis
from mindgap.domain.person import Area, Category, Person
from mindgap.domain.staircase import areas_in_order
from mindgap.domain.text import swedish_key
from mindgap.texts import _
from mindgap.texts.labels import label
from mindgap.ui.drawing.matrix import Cell, Column, Look, Row
from mindgap.ui.phases.staircase_facts import Ledger, Place, Scene
from mindgap.ui.phases.staircase_list import full_name
from mindgap.ui.phases.staircase_people import Cast
from mindgap.ui.phases.staircase_sieve import EVERYBODY
from mindgap.ui.widgets.matrix_board import Table


class Order(Enum):
    """What the rows are sorted by."""

    NAME = ""
    TEAM = "team"
    CATEGORY = "category"
    STEP = "step"
    AREAS = "areas"

    @property
    def words(self) -> str:
        """Say it, beside the heading of the names."""
        return {
            Order.NAME: "",
            Order.TEAM: _("↓ team"),
            Order.CATEGORY: _("↓ category"),
            Order.STEP: "",
            Order.AREAS: _("↓ areas"),
        }[self]


@dataclass(frozen=True, slots=True)
class Sorting:
    """An order, and the area whose steps it is about."""

    order: Order = Order.NAME
    area_id: str = ""

    def after(self, area_id: str) -> Sorting:
        """Give the next one in turn; `area_id` is the area under the cursor."""
        orders = list(Order)
        following = orders[(orders.index(self.order) + 1) % len(orders)]
        return Sorting(following, area_id if following is Order.STEP else "")


def sorting_of(order: str, area_id: str) -> Sorting:
    """Give the sorting that was written down; by name where it says nothing that exists."""
    found = next((o for o in Order if o.value == order), Order.NAME)
    return Sorting(found, area_id if found is Order.STEP else "")


@dataclass(frozen=True, slots=True)
class Seen:
    """What a matrix is made from."""

    analysis: Analysis
    cast: Cast
    ledger: Ledger
    scene: Scene
    sorting: Sorting
    look: Look
    coded: bool


class Grid:
    """Keeps the order of the rows, which stand still while steps change, and the heads counted per area."""

    def __init__(self) -> None:
        self._order: tuple[str, ...] = ()
        self._known: tuple[object, ...] = ()
        self._counts: dict[str, tuple[int, int]] = {}

    def forget(self, touched: Collection[Place] | None) -> None:
        """Count anew in the areas where somebody's step has changed; in all when it may be any."""
        if touched is None:
            self._counts = {}
        else:
            for _person_id, area_id in touched:
                self._counts.pop(area_id, None)

    def sort_anew(self) -> None:
        """Put the rows in order again."""
        self._known = ()

    def table(self, seen: Seen) -> Table:
        """Give what the matrix shows."""
        areas = areas_in_order(seen.analysis)
        named = {area.id: area for area in areas}
        return Table(
            people=self._people(seen),
            areas=tuple(named),
            row=lambda key: _row(seen.cast.by_id[key], seen, areas),
            column=lambda key: self._column(named[key], seen),
            cell=lambda person_id, area_id: _cell((person_id, area_id), seen.ledger),
            look=seen.look,
            ordered=seen.sorting.area_id,
            order=seen.sorting.order.words,
        )

    def _people(self, seen: Seen) -> tuple[str, ...]:
        known = (seen.sorting, seen.cast.people, seen.coded)
        if not self._known or any(a is not b and a != b for a, b in zip(known, self._known, strict=True)):
            self._order, self._known = _ordered(seen), known
        scene, by_id = seen.scene, seen.cast.by_id
        if scene.sieve == EVERYBODY:
            return self._order
        return tuple(key for key in self._order if scene.sieve.lets(by_id[key], scene.area_id, seen.ledger))

    def _column(self, area: Area, seen: Seen) -> Column:
        if area.id not in self._counts:
            company = seen.analysis.company
            steps = [held.step for held in seen.ledger.in_area(area.id).values()]
            covering = sum(step >= company.coverage_step for step in steps)
            self._counts[area.id] = (covering, sum(step >= company.trainer_step for step in steps))
        covering, trainers = self._counts[area.id]
        return Column(area.id, area.name, covering, area.minimum, trainers, area.critical)


def _ordered(seen: Seen) -> tuple[str, ...]:
    people = sorted(seen.cast.people, key=lambda p: swedish_key(_called(p, seen)))
    match seen.sorting.order:
        case Order.TEAM:
            people.sort(key=lambda p: (not p.team, swedish_key(p.team)))
        case Order.CATEGORY:
            kinds = [*Category, None]
            people.sort(key=lambda p: kinds.index(p.category))
        case Order.STEP:
            people.sort(key=lambda p: -seen.ledger.step((p.id, seen.sorting.area_id)))
        case Order.AREAS:
            counts = Counter(who for held in seen.ledger.agreed.values() for who, placed in held.items() if placed.step)
            people.sort(key=lambda p: -counts[p.id])
    return tuple(p.id for p in people)


def _called(person: Person, seen: Seen) -> str:
    return full_name(person, seen.cast, coded=seen.coded, marked=False)


def _row(person: Person, seen: Seen, areas: Sequence[Area]) -> Row:
    note = ""
    match seen.sorting.order:
        case Order.TEAM:
            note = person.team
        case Order.CATEGORY:
            note = label(person.category)
        case Order.AREAS:
            note = str(sum(seen.ledger.step((person.id, area.id)) > 0 for area in areas))
    return Row(full_name(person, seen.cast, coded=seen.coded, marked=person.id in seen.scene.marked), note)


def _cell(place: Place, ledger: Ledger) -> Cell:
    step, target = ledger.step(place), ledger.target(place)
    return step, (target.step if target is not None and target.step != step else None)
