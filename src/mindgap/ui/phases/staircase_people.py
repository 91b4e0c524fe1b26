"""The people of the company as the staircase names and orders them, and its steps."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from mindgap.domain.analysis import Analysis
from mindgap.domain.person import Category, Person, namesakes
from mindgap.domain.theme import StepText
from mindgap.texts import language
from mindgap.ui.phases.staircase_facts import labels_for, order_people

if TYPE_CHECKING:
    from mindgap.services.house import Services

_WIDE = 90


class Cast:
    """People in reading order with their chips' labels; worked out again only when they or the names change."""

    def __init__(self) -> None:
        self.people: tuple[Person, ...] = ()
        self.by_id: Mapping[str, Person] = {}
        self.labels: Mapping[str, str] = {}
        self.shared: frozenset[str] = frozenset()
        """Those whose name somebody else has too."""
        self.steps: tuple[StepText, ...] = ()
        self.categories: frozenset[Category | None] = frozenset()
        self._known: tuple[object, ...] = ()

    def follow(self, analysis: Analysis, services: Services, *, coded: bool, width: int) -> None:
        """Take over the analysis' people and steps."""
        known = (analysis.people, analysis.steps, coded, width >= _WIDE, language())
        if len(known) == len(self._known) and all(a is b or a == b for a, b in zip(known, self._known, strict=True)):
            return
        self._known = known
        self.labels = labels_for(analysis.people, coded=coded, wide=width >= _WIDE)
        self.people = order_people(analysis.people, self.labels)
        self.shared = namesakes(analysis.people)
        self.by_id = {p.id: p for p in self.people}
        self.categories = frozenset(p.category for p in self.people)
        own = sorted(analysis.steps, key=lambda s: s.number)
        told = tuple(StepText(i, s.name, s.criterion) for i, s in enumerate(own, 1))
        self.steps = told or services.reports.material(language()).steps

    def matching(self, words: str, *, coded: bool) -> list[str]:
        """Give the ids of those whose name, code, role or team holds every word typed.

        Those in whom a word begins so come first; names are not searched while they are hidden.
        """
        wanted = words.casefold().split()
        if not wanted:
            return []
        said = {p.id: _said(p, coded=coded) for p in self.people}
        holding = [p.id for p in self.people if all(word in said[p.id] for word in wanted)]
        return sorted(holding, key=lambda key: not all(f" {word}" in said[key] for word in wanted))


def _said(person: Person, *, coded: bool) -> str:
    name = "" if coded else person.name
    return f" {name} {person.code} {person.role} {person.team}".casefold()
