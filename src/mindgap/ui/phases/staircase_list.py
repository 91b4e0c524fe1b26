"""The rows of the list of views: everybody who is shown, or those to talk about because two views differ."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from mindgap.domain.analysis import Analysis
from mindgap.domain.person import Person, called
from mindgap.domain.placement import View
from mindgap.domain.staircase import areas_in_order
from mindgap.texts import language
from mindgap.texts.formats import short_day
from mindgap.ui.drawing.views import ViewRow
from mindgap.ui.phases.staircase_facts import WHOLE, Ledger, Place, Scene, proof_of
from mindgap.ui.phases.staircase_people import Cast


def everybody(scene: Scene, cast: Cast, ledger: Ledger) -> tuple[Place, ...]:
    """Give those whom the scene's sieve lets through, in the order of their names, those on a step first."""
    shown = [(p.id, scene.at(p.id)) for p in cast.people if scene.sieve.lets(p, scene.at(p.id), ledger)]
    return tuple(sorted((place for place in shown if place[1]), key=lambda place: not ledger.step(place)))


def to_talk_about(scene: Scene, cast: Cast, ledger: Ledger, analysis: Analysis) -> tuple[Place, ...]:
    """Give those whose own view and manager's differ, the largest difference first, those settled last.

    When the whole company is shown somebody may stand there in several areas.
    """
    areas = [a.id for a in areas_in_order(analysis)] if scene.area_id == WHOLE else [scene.area_id]
    differing = [
        (person.id, area_id)
        for area_id in areas
        for person in cast.people
        if ledger.difference((person.id, area_id)) and scene.sieve.lets(person, area_id, ledger)
    ]
    return tuple(sorted(differing, key=lambda place: (ledger.settled(place), -ledger.difference(place))))


def still_there(places: Sequence[Place], known: Sequence[Place]) -> tuple[Place, ...]:
    """Give the places in the order known before, new ones last: rows stand still while the room works in them."""
    left, before = set(places), set(known)
    return (*(p for p in known if p in left), *(p for p in places if p not in before))


class Rows:
    """The rows of the list, kept from one change to the next: a row is made anew when something in it has changed."""

    def __init__(self) -> None:
        self._kept: dict[Place, tuple[tuple[object, ...], ViewRow]] = {}

    def follow(
        self, places: Sequence[Place], names: Mapping[str, str], analysis: Analysis, ledger: Ledger
    ) -> tuple[ViewRow, ...]:
        """Give a row per place; areas are named when there are several."""
        areas = {a.id: a.name for a in analysis.areas} if len({area for _person, area in places}) > 1 else {}
        own, manager, agreed = (ledger.views[view] for view in View)
        kept: dict[Place, tuple[tuple[object, ...], ViewRow]] = {}
        for place in places:
            name, area = names[place[0]], areas.get(place[1], "")
            held = (own.get(place), manager.get(place), agreed.get(place), ledger.targets.get(place))
            known, before = (name, area, language(), ledger.covers_from, *held), self._kept.get(place)
            same = before is not None and before[0] == known
            kept[place] = before if before and same else (known, _row(place, name, area, ledger))
        self._kept = kept
        return tuple(row for _known, row in kept.values())


def _row(place: Place, name: str, area: str, ledger: Ledger) -> ViewRow:
    return ViewRow(place, name, area, _cells(place, ledger), ledger.difference(place), ledger.settled(place))


def _cells(place: Place, ledger: Ledger) -> dict[str, str]:
    cells = {view.value: str(step) for view in View if (step := ledger.step(place, view))}
    agreed, target = ledger.views[View.AGREED].get(place), ledger.target(place)
    if agreed is not None and agreed.step:
        cells["agreed"] += f" {proof_of(agreed, ledger)} {short_day(agreed.on)}"
    if target is not None:
        cells["target"] = f"▸{target.step}" + (f" {short_day(target.by)}" if target.by else "")
    return cells


def full_name(person: Person, cast: Cast, *, coded: bool, marked: bool) -> str:
    """Give how a person is called in the list: name, told apart from others', or code alone; in braces when marked."""
    name = person.code if coded else called(person, cast.shared)
    return f"{{{name}}}" if marked else name
