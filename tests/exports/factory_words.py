"""What made-up companies say, in both languages, from the file beside it."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Words:
    """Texts to take in turn."""

    company: str
    contact: str
    industry: str
    role: str
    goals: list[str]
    goal_measure: str
    gaps: list[str]
    reason: str
    areas: list[str]
    roles: list[str]
    names: list[str]
    wishes: list[str]
    actions: list[str]
    measures: list[str]
    spread_from: str
    spread_to: str
    comment: str
    differing: str
    seen: str
    notes: list[str]


WORDS = {
    language: Words(**texts)
    for language, texts in tomllib.loads(Path(__file__).with_name("factory.toml").read_text("utf-8")).items()
}
