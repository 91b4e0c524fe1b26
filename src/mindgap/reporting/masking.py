"""Takes the employees' names out of facts: what is left speaks of codes."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, fields, is_dataclass, replace
from functools import cache
from operator import is_
from typing import Any, TypeVar

from mindgap.domain.person import Person
from mindgap.reporting.facts import PlanFacts
from mindgap.reporting.facts.control import CompanyFacts
from mindgap.reporting.facts.plan import PersonFacts
from mindgap.reporting.facts.review import ReviewFacts

T = TypeVar("T")

_KEPT = {
    "id",
    "code",
    "codes",
    "participants",
    "number",
    "gap_id",
    "gap_ids",
    "goal_id",
    "theme_id",
    "area_id",
    "image",
}
_PEOPLE_ARE_MEANT = {"owner", "who", "by_whom", "to", "decided_by", "decider", "contact"}
"""Fields that say who: there a first or last name standing alone is a name; in running text only a whole name is."""
_BETWEEN_PEOPLE = re.compile(r"(\s*(?:[,/&;+]|\boch\b|\band\b)\s*)")


@dataclass(frozen=True, slots=True)
class _Names:
    whole: dict[str, str]
    """Name in lower case with single spaces → code."""
    parts: dict[str, str]
    """First or last name → code, or codes where several people share it."""
    pattern: re.Pattern[str] | None
    seen: dict[tuple[str, bool], str] = field(default_factory=dict, init=False)
    """What became of texts already seen, apart where they say who and where they do not."""


def without_names(facts: PlanFacts) -> PlanFacts:
    """Give the facts with every employee's name replaced by the code; the company's own name stays.

    Found are whole names, also turned round ("Ek, Ada"), in any case and in the genitive; and in fields that
    say who answers for something, first and last names alone. The reviewer's name is left out altogether: even a
    code beside a union's name would tell who is a member.
    """
    return _without(facts, _known(facts.people), "")


def coded(value: T, people: Iterable[PersonFacts]) -> T:
    """Give facts of any kind with every employee's name replaced by the code, as `without_names` does a plan's."""
    return _without(value, _known(people), "")


def anonymous(value: T, people: Iterable[PersonFacts], instead: str) -> T:
    """Give facts of any kind with every employee's name and code replaced by `instead`.

    A code of digits alone counts only where a field says who, or every number would be somebody.
    """
    everybody = tuple(people)
    named = [PersonFacts(instead, p.name) for p in everybody]
    coded_too = [PersonFacts(instead, p.code) for p in everybody if not p.code.isdecimal()]
    known = _known([*named, *coded_too])
    parts = dict.fromkeys([*known.parts, *(p.code for p in everybody)], instead)
    return _without(value, replace(known, parts=parts), "")


def with_codes(text: str, people: Iterable[Person]) -> str:
    """Give a text for the projector: whole names of employees become their codes."""
    return _text(text, _known(people), "")


def _known(people: Iterable[PersonFacts | Person]) -> _Names:
    whole: dict[str, str] = {}
    parts: dict[str, list[str]] = {}
    written: set[str] = set()
    for person in people:
        words = person.name.split()
        for name in (" ".join(words), " ".join((*words[-1:], *words[:-1]))):
            whole.setdefault(name.casefold(), person.code)
            written.add(name)
        for word in dict.fromkeys((*words[:1], *words[-1:])):
            parts.setdefault(word, []).append(person.code)
    return _Names(whole, {word: "/".join(codes) for word, codes in parts.items()}, _pattern(written - {""}))


def _pattern(names: Iterable[str]) -> re.Pattern[str] | None:
    longest_first = sorted(names, key=lambda name: (-len(name), name))
    if not longest_first:
        return None
    found = "|".join(_found(name.split()) for name in longest_first)
    return re.compile(rf"(?<!\w)(?:{found})(?=s?(?!\w))")


def _found(words: list[str]) -> str:
    """Give the pattern of a name; one word alone must be written as the name is, or every "bo" would be Bo."""
    name = r",?\s+".join(re.escape(word) for word in words)
    return f"(?i:{name})" if len(words) > 1 else name


def _without(value: T, names: _Names, place: str) -> T:
    done: Any = value
    kind: Any = type(value)
    if kind is str:
        done = _text(done, names, place)
    elif isinstance(value, PersonFacts):
        done = PersonFacts(value.code, "")
    elif isinstance(value, tuple):
        if place not in _KEPT:
            items = [_without(item, names, place) for item in value]
            done = value if all(map(is_, items, value)) else tuple(items)
    elif told := _told(kind):
        done = _record(value, names, told)
    return done  # type: ignore[no-any-return]  # the same shape as came in


def _record(value: Any, names: _Names, told: tuple[str, ...]) -> Any:  # noqa: ANN401  # any dataclass, given back as itself
    """Give a dataclass with its fields `told` without names; one that holds none is given back as it is."""
    changed = {}
    for name in told:
        held = getattr(value, name)
        done = _without(held, names, name)
        if done is not held:
            changed[name] = done
    if isinstance(value, ReviewFacts):
        changed["name"] = ""
    return replace(value, **changed) if changed else value


@cache
def _told(kind: type) -> tuple[str, ...]:
    """Give the fields in which a dataclass may hold names; none for what is no dataclass."""
    if not is_dataclass(kind):
        return ()
    kept = _KEPT | ({"name"} if issubclass(kind, CompanyFacts) else set())
    return tuple(f.name for f in fields(kind) if f.name not in kept)


def _text(text: str, names: _Names, place: str) -> str:
    key = (text, place in _PEOPLE_ARE_MEANT)
    told = names.seen.get(key)
    if told is None:
        told = names.seen[key] = _told_of(text, names, who=key[1])
    return text if told == text else told


def _told_of(text: str, names: _Names, *, who: bool) -> str:
    if names.pattern is not None:
        text = names.pattern.sub(lambda found: _code(found[0], names), text)
    if who:
        return "".join(names.parts.get(part, part) for part in _BETWEEN_PEOPLE.split(text))
    return text


def _code(found: str, names: _Names) -> str:
    return names.whole.get(" ".join(found.replace(",", " ").split()).casefold(), "…")
