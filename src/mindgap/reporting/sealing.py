"""The fingerprint of a plan: what makes two papers the same, and how a version is read back."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import Any

from mindgap.reporting.coding import MisfitError, decoded, encoded
from mindgap.reporting.facts import PlanFacts
from mindgap.reporting.masking import without_names

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Frozen:
    """What is kept of a version: what it says, in which language, and the very text that its fingerprint is of."""

    facts: PlanFacts
    language: str
    text: str


def nameless(facts: PlanFacts) -> PlanFacts:
    """Give the facts as every edition without names tells them: codes only, and no list of who they are."""
    return replace(without_names(facts), people=())


def canonical(value: object) -> str:
    """Write a JSON value in its one form, without spaces, in the order of its members."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)


def digest(text: str) -> str:
    """Give the SHA-256 of a text as 64 hexadecimal signs."""
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def frozen_text(facts: PlanFacts) -> str:
    """Give what is kept of a version and hashed: the facts without names and without their own fingerprint."""
    return canonical(encoded(_sealed(nameless(facts), "")))


def sealed(facts: PlanFacts) -> PlanFacts:
    """Give the facts with the fingerprint that all editions of them print, unless they have one."""
    return facts if facts.control.fingerprint else _sealed(facts, digest(frozen_text(facts)))


def thawed(text: str, fingerprint: str) -> PlanFacts:
    """Give the facts of a version from what was kept; raise MisfitError if its fingerprint is another."""
    if digest(text) != fingerprint:
        raise MisfitError("")
    return _sealed(decoded(PlanFacts, json.loads(text)), fingerprint)


def _sealed(facts: PlanFacts, fingerprint: str) -> PlanFacts:
    return replace(facts, control=replace(facts.control, fingerprint=fingerprint))


def told_of(text: str, codes: Mapping[str, str]) -> tuple[str, ...]:
    """Give the keys of those whose code stands as a word in any text of a JSON document; `codes` is key → code."""
    found = set(re.findall(r"[^\W_]+", " ".join(_texts(json.loads(text)))))
    whole = "\n".join(_texts(json.loads(text)))
    return tuple(key for key, code in codes.items() if code and _stands(code, found, whole))


def _stands(code: str, words: set[str], whole: str) -> bool:
    """Look among the words first, since most codes are one."""
    if code.isalnum():
        return code in words
    return re.search(rf"(?<!\w){re.escape(code)}(?!\w)", whole) is not None


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        inner: Iterable[object] = value.values() if isinstance(value, dict) else value
        for held in inner:
            yield from _texts(held)
