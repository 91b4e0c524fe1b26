"""A logo's picture, read back from how it is kept."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from mindgap.domain.funders import Logo, LogoKind

Step = tuple[str, tuple[float, ...]]
_NUMBERS = {"M": 2, "L": 2, "C": 6, "Z": 0}
"""How many numbers each step takes."""
_COLOUR = re.compile(r"#[0-9a-f]{6}|-")


@dataclass(frozen=True, slots=True)
class Shape:
    """A path with its colours, "#0b3c5d" or "" for none; y downwards from the upper left corner."""

    fill: str
    stroke: str
    line: float
    even_odd: bool
    steps: tuple[Step, ...]


def shapes(logo: Logo) -> tuple[Shape, ...]:
    """Give the shapes of a logo that is drawn; raise ValueError when it was not kept as it should."""
    assert logo.kind is LogoKind.SHAPES  # noqa: S101  # the caller has just looked
    words = bytes.fromhex(logo.image).decode("ascii").split()
    return tuple(_read(words))


def _read(words: list[str]) -> Iterator[Shape]:
    at = 0
    while at < len(words):
        fill, stroke, line, rule = _head(words[at : at + 4])
        at += 4
        steps: list[Step] = []
        while at < len(words) and words[at] in _NUMBERS:
            count = _NUMBERS[words[at]]
            steps.append((words[at], _numbers(words[at + 1 : at + 1 + count], count)))
            at += 1 + count
        yield Shape(fill, stroke, line, rule == "e", tuple(steps))


def _head(words: list[str]) -> tuple[str, str, float, str]:
    fill, stroke, line, rule = words
    if not _COLOUR.fullmatch(fill) or not _COLOUR.fullmatch(stroke) or rule not in ("e", "n"):
        raise ValueError(fill)
    return fill.strip("-"), stroke.strip("-"), float(line), rule


def _numbers(words: list[str], count: int) -> tuple[float, ...]:
    numbers = tuple(float(word) for word in words)
    if len(numbers) != count or not all(abs(number) < 1e9 for number in numbers):  # noqa: PLR2004  # no page is so wide
        raise ValueError(" ".join(words))
    return numbers
