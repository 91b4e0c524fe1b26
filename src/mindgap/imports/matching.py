"""Entries of a file against the people who are here already: who is new, who has changed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import count
from typing import Any

from mindgap.domain.analysis import Analysis
from mindgap.domain.person import Person
from mindgap.imports.entries import Entry
from mindgap.imports.located import Message, say
from mindgap.imports.people_plan import Change
from mindgap.imports.values import may_stand_for
from mindgap.texts import N_

NAMESAKES = N_("Several people here have this name: {codes}.")
NAMESAKES_RIGHT = say(N_("Add a column with a code per person, so that namesakes can be told apart."))
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
class Matching:
    """Everybody matched, and the entries that fit several people."""

    matched: tuple[Matched, ...]
    refused: tuple[tuple[Entry, Message], ...]


def matched(entries: Sequence[Entry], analysis: Analysis, new_id: Callable[[], str], *, coded: bool) -> Matching:
    """Match by code; in a file without codes by whole name, giving new people the codes P01, P02 ….

    What the file does not say, or has lost letters of, stays as it is.
    """
    found: list[Matched] = []
    refused: list[tuple[Entry, Message]] = []
    known = _by_key(analysis.people, coded=coded)
    codes = _free_codes(analysis.people)
    for entry in entries:
        held = known.get((entry.code if coded else entry.name).casefold(), [])
        if len(held) > 1:
            refused.append((entry, say(NAMESAKES, codes=", ".join(p.code for p in held))))
        elif held:
            found.append(_updated(entry, held[0]))
        else:
            code = entry.code if coded else next(codes)
            found.append(Matched(entry, _new(entry, code, new_id(), analysis.company.id), None))
    return Matching(tuple(found), tuple(refused))


def _by_key(people: Sequence[Person], *, coded: bool) -> dict[str, list[Person]]:
    known: dict[str, list[Person]] = {}
    for person in people:
        known.setdefault((person.code if coded else person.name).casefold(), []).append(person)
    return known


def _free_codes(people: Sequence[Person]) -> Iterator[str]:
    taken = {p.code.casefold() for p in people}
    return (code for n in count(1) if (code := f"P{n:02}").casefold() not in taken)


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
    category, leaves = entry.category or old.category, entry.leaves or old.leaves
    return Matched(entry, replace(old, **texts, category=category, leaves=leaves), old, bool(lossy))
