"""Takes the employees' names out of facts: what is left speaks of codes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
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
"""Fields that say who: there a first or last name standing alone is a name however short it is."""
_ALONE = re.compile(r"(?:(?<!\w)[^\W\d_]\.\s?)?(?<!\w)(?<![^\W\d_]-)[^\W\d_]+(?:-[^\W\d_]+)*")
"""A word of running text, with an initial before it: "Fiktiv", "A. Fiktiv", "Ada-Bea"."""
_AFTER = re.compile(r" ([^\W\d_]+)")
_BEFORE = re.compile(r"([^\W\d_]+) $")
_SHORTEST = 3
"""Letters of a name that is found alone in running text; shorter ones are too often something else."""
_SEVERAL = "…"
"""In place of a name that several people share."""
_BETWEEN_PEOPLE = re.compile(r"(\s*(?:[,/&;+]|\boch\b|\band\b)\s*)")


@dataclass(frozen=True, slots=True)
class _Names:
    whole: dict[str, str]
    """Name in lower case with single spaces → code, or codes where several people share it."""
    parts: dict[str, str]
    """First or last name → code, or codes where several people share it."""
    pattern: re.Pattern[str] | None
    alone: dict[str, str]
    """First or last name that stands for somebody in running text too → code, or three dots for several."""
    last: AbstractSet[str]
    """Those of them that are nobody's first name."""
    seen: dict[tuple[str, bool], str] = field(default_factory=dict, init=False)
    """What became of texts already seen, apart where they say who and where they do not."""


def without_names(facts: PlanFacts) -> PlanFacts:
    """Give the facts with every employee's name replaced by the code; the company's own name stays.

    Found are whole names, also turned round ("Ek, Ada"), in any case and in the genitive; first and last names alone
    where they are written as the name is and are no word of the company's own name; and in fields that say who
    answers for something, however short they are. The reviewer's name is left out altogether: even a
    code beside a union's name would tell who is a member.
    """
    return _without(facts, _known(facts.people, facts.company.name), "")


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
    """Give a text for the projector: names of employees become their codes."""
    return _text(text, _known(people), "")


def _known(people: Iterable[PersonFacts | Person], company: str = "") -> _Names:
    whole: dict[str, list[str]] = {}
    turned: dict[str, list[str]] = {}
    parts: dict[str, list[str]] = {}
    written: set[str] = set()
    firsts: set[str] = set()
    for person in people:
        words = person.name.split()
        firsts.update(words[:1])
        for known, name in ((whole, " ".join(words)), (turned, " ".join((*words[-1:], *words[:-1])))):
            known.setdefault(name.casefold(), []).append(person.code)
            written.add(name)
        for word in dict.fromkeys((*words[:1], *words[-1:])):
            parts.setdefault(word, []).append(person.code)
    alone = _lone(parts, set(company.split()))
    return _Names(_shared(turned | whole), _shared(parts), _pattern(written - {""}), alone, alone.keys() - firsts)


def _shared(codes: Mapping[str, Iterable[str]]) -> dict[str, str]:
    """Give the code of each name, or the codes of all who share it."""
    return {name: "/".join(dict.fromkeys(held)) for name, held in codes.items()}


def _lone(parts: Mapping[str, Sequence[str]], besides: AbstractSet[str]) -> dict[str, str]:
    """Give the first and last names that are looked for in running text."""
    wanted = (w for w in parts if len(w) >= _SHORTEST and w[0].isupper() and w not in besides)
    return {word: parts[word][0] if len(set(parts[word])) == 1 else _SEVERAL for word in wanted}


def _pattern(names: Iterable[str]) -> re.Pattern[str] | None:
    longest_first = sorted(names, key=lambda name: (-len(name), name))
    if not longest_first:
        return None
    found = "|".join(_found(name.split()) for name in longest_first)
    return re.compile(rf"(?<!\w)(?:{found})(?=s?(?!\w))")


def _found(words: list[str]) -> str:
    """Give the pattern of a name; one word alone must be written as the name is, or every "bo" would be Bo."""
    name = r"(?:,?\s+|-)".join(re.escape(word) for word in words)
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
        text = "".join(names.parts.get(part, part) for part in _BETWEEN_PEOPLE.split(text))
    return _ALONE.sub(lambda found: _instead(found, names.alone, names.last), text) if names.alone else text


def _instead(found: re.Match[str], alone: Mapping[str, str], last: AbstractSet[str]) -> str:
    """Give the code for a word that is a name, also in the genitive or before a hyphen ("Ada-gruppen").

    A first name before another's last name, or a last name after another's first name, is somebody else.
    """
    word = found[0].rsplit(".", maxsplit=1)[-1].strip()
    first, hyphen, rest = word.partition("-")
    bare = word.removesuffix("s")
    for name, left in ((word, ""), (bare, word[len(bare) :]), (first, hyphen + rest)):
        if name in alone and not (left.startswith("-") and left[1:2].isupper()):
            return found[0] if _is_another(found, name in last, alone) else alone[name] + left
    return found[0]


def _is_another(found: re.Match[str], is_last: bool, alone: Mapping[str, str]) -> bool:  # noqa: FBT001  # of two kinds
    beside = _BEFORE.search(found.string[: found.start()]) if is_last else _AFTER.match(found.string, found.end())
    if beside is None or "." in found[0]:
        return False
    word = beside[1]
    return word[0].isupper() and word not in alone and word.removesuffix("s") not in alone


def _code(found: str, names: _Names) -> str:
    plain = found.replace(",", " ")
    for text in (plain, plain.replace("-", " ")):
        if code := names.whole.get(" ".join(text.split()).casefold()):
            return code
    return _SEVERAL
