"""The steps with their people, kept from one change to the next: whoever has not moved is not looked at again."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Sequence

from mindgap.domain.person import Person
from mindgap.ui.drawing.chips import Chip
from mindgap.ui.drawing.staircase import Stair
from mindgap.ui.phases.staircase_facts import Ledger, Place, Scene, chip_of
from mindgap.ui.phases.staircase_sieve import EVERYBODY


class Steps:
    """A row of chips per step, the ground first; moving a person touches the rows they leave and come to."""

    def __init__(self) -> None:
        self._scene: Scene | None = None
        self._people: Sequence[Person] = ()
        self._order: dict[str, int] = {}
        self._rows: list[list[tuple[int, Chip]]] = []
        self._where: dict[str, int] = {}
        self._stairs: list[Stair] = []

    def follow(
        self, scene: Scene, people: Sequence[Person], ledger: Ledger, touched: Collection[Place] | None
    ) -> tuple[tuple[Stair, ...], Stair]:
        """Give the steps with their people, bottom first, and the ground with those on no step.

        `touched` are the places that have changed since the last time, None when it may be any.
        """
        if touched is None or scene != self._scene or people is not self._people:
            self._scene, self._people = scene, people
            self._read(ledger)
        elif touched:
            self._mend({who for who, area_id in touched if scene.at(who) == area_id}, touched, ledger)
        return tuple(self._stairs[1:]), self._stairs[0]

    def _read(self, ledger: Ledger) -> None:
        scene = self._scene
        if scene is None:
            return
        self._order = {person.id: number for number, person in enumerate(self._people)}
        self._rows, self._where = [[] for _ in range(len(scene.steps) + 1)], {}
        for person in self._people:
            self._put(person, scene, ledger)
        self._stairs = [self._stair(number, scene) for number in range(len(self._rows))]

    def _mend(self, moved: set[str], touched: Collection[Place], ledger: Ledger) -> None:
        """Look again at those who moved, and at whoever is, or no longer is, alone in covering an area of theirs."""
        scene = self._scene
        if scene is None:
            return
        areas = {area_id for _who, area_id in touched}
        alone = {ledger.alone(area_id, scene.covers_from) for area_id in areas}
        alone |= {chip.key for row in self._rows for _number, chip in row if chip.risk and scene.at(chip.key) in areas}
        rows: set[int] = set()
        for who in (moved | alone) & self._order.keys():
            rows |= self._take(who) | self._put(self._people[self._order[who]], scene, ledger)
        for number in rows:
            self._stairs[number] = self._stair(number, scene)

    def _take(self, who: str) -> set[int]:
        number = self._where.pop(who, None)
        if number is None:
            return set()
        row = self._rows[number]
        del row[bisect_left(row, self._order[who], key=lambda entry: entry[0])]
        return {number}

    def _put(self, person: Person, scene: Scene, ledger: Ledger) -> set[int]:
        area_id = scene.at(person.id)
        if scene.sieve != EVERYBODY and not scene.sieve.lets(person, area_id, ledger):
            return set()
        held = ledger.in_area(area_id).get(person.id)
        number = 0 if held is None else min(held.step, len(self._rows) - 1)
        row, order = self._rows[number], self._order[person.id]
        entry = (order, chip_of(person, scene, held, ledger))
        if not row or row[-1][0] < order:
            row.append(entry)
        else:
            row.insert(bisect_left(row, order, key=lambda other: other[0]), entry)
        self._where[person.id] = number
        return {number}

    def _stair(self, number: int, scene: Scene) -> Stair:
        chips = tuple(chip for _order, chip in self._rows[number])
        if not number:
            return Stair(0, scene.outside, "", chips)
        step = scene.steps[number - 1]
        return Stair(number, step.name, step.criterion, chips)
