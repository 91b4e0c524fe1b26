"""Entries of a file against the people who are here already: who is new, who has changed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import count
from typing import Any

from mindgap.domain.analysis import Analysis
from mindgap.domain.person import Person, teams
from mindgap.imports.entries import Entry
from mindgap.imports.people_plan import Change
from mindgap.imports.values import may_stand_for

_TEXTS = ("name", "role", "team")


@dataclass(frozen=True, slots=True)
class Matched:
    """An entry and the person it is about, as the file would have them."""

    entry: Entry
    person: Person
    old: Person | None
    kept_letters: bool = False
    """Whether a text stayed as it is here because the file has lost letters of it."""

    @property
    def change(self) -> Change | None:
        """What would change, or None for somebody new or the same."""
        return Change(self.old, self.person) if self.old and self.old != self.person else None


@dataclass(frozen=True, slots=True)
class Refused:
    """An entry that fits several people."""

    entry: Entry
    codes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Known:
    """The people who are here, found by code; in a file without codes by whole name, and by team and role then."""

    analysis: Analysis
    coded: bool
    by_key: dict[str, list[Person]]
    exact: bool = False
    """Whether codes are told apart letter by letter, as in the program's own matrix."""

    def key(self, text: str) -> str:
        """Give a code or a name as people are found by it."""
        return text if self.exact else text.casefold()

    def tells_apart(self, entries: Sequence[Entry]) -> bool:
        """Tell whether namesakes' roles and teams lead each to somebody else who is here."""
        held = self.by_key.get(self.key(entries[0].name), [])
        found = [_fitting(entry, held) for entry in entries]
        ids = {people[0].id for people in found if len(people) == 1}
        return len(ids) == len(entries)

    def match(
        self, group: Sequence[Entry], codes: Iterator[str], new_id: Callable[[], str]
    ) -> Iterator[Matched | Refused]:
        """Match the entries that share a code, or a name in a file without codes; what is new gets an id.

        What the file does not say, or has lost letters of, stays as it is.
        """
        key = group[0].code if self.coded else group[0].name
        for entry, held in _assigned(group, self.by_key.get(self.key(key), [])):
            if len(held) > 1:
                yield Refused(entry, tuple(p.code for p in held))
            elif held:
                yield self._with_code(_updated(entry, held[0]))
            else:
                code = entry.code if self.coded else next(codes)
                yield Matched(entry, _new(entry, code, new_id(), self.analysis.company.id), None)

    def _with_code(self, found: Matched) -> Matched:
        """Give somebody taken over by name the code of the file."""
        person, code = found.person, found.entry.code
        if not self.coded or self.key(person.code) == self.key(code):
            return found
        return replace(found, person=replace(person, code=code))

    def free_codes(self) -> Iterator[str]:
        """Give the codes P01, P02 … that nobody has."""
        taken = {p.code.casefold() for p in self.analysis.people}
        return (code for n in count(1) if (code := f"P{n:02}").casefold() not in taken)


def known_people(analysis: Analysis, *, coded: bool, exact: bool = False) -> Known:
    """Sort the people who are here for matching."""
    known = Known(analysis, coded, {}, exact)
    for person in analysis.people:
        known.by_key.setdefault(known.key(person.code if coded else person.name), []).append(person)
    return known


def _assigned(group: Sequence[Entry], held: list[Person]) -> Iterator[tuple[Entry, list[Person]]]:
    """Share out those who are here: first by role and team, then, among as many namesakes, in their order.

    A single entry that fits several people is left with all of them; one that is left over is new.
    """
    if len(group) == 1 and len(held) <= 1:
        yield group[0], held
        return
    free = list(held)
    sure: dict[int, Person] = {}
    for entry in group:
        fitting = _fitting(entry, free)
        if len(fitting) == 1 or (fitting and len(group) > 1):
            sure[entry.row] = fitting[0]
            free.remove(fitting[0])
    for entry in group:
        if entry.row in sure:
            yield entry, [sure[entry.row]]
        elif len(group) == 1:
            yield entry, held
        else:
            yield entry, [free.pop(0)] if free else []


def _fitting(entry: Entry, people: Sequence[Person]) -> list[Person]:
    """Give those whose role and teams are as the entry says; what it does not say fits everybody."""
    return [
        p
        for p in people
        if (not entry.role or entry.role.casefold() == p.role.casefold())
        and (not entry.team or same_teams(entry.team, p))
    ]


def same_teams(written: str, person: Person) -> bool:
    """Tell whether a text names the person's teams, in whatever order."""
    if written == person.team:
        return True
    return {t.casefold() for t in teams(replace(person, team=written))} == {t.casefold() for t in teams(person)}


def _new(entry: Entry, code: str, person_id: str, company_id: str) -> Person:
    return Person(
        id=person_id,
        company_id=company_id,
        code=code,
        name=entry.name,
        role=entry.role,
        team=entry.team,
        category=entry.category,
        leaves=entry.leaves,
    )


def _updated(entry: Entry, old: Person) -> Matched:
    lossy = [name for name in _TEXTS if may_stand_for(getattr(entry, name), getattr(old, name))]
    texts: dict[str, Any] = {n: new for n in _TEXTS if n not in lossy and (new := getattr(entry, n))}
    if "team" in texts and same_teams(entry.team, old) and entry.team.casefold() != old.team.casefold():
        del texts["team"]
    category, leaves = entry.category or old.category, entry.leaves or old.leaves
    return Matched(entry, replace(old, **texts, category=category, leaves=leaves), old, bool(lossy))
