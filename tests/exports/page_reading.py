"""Reads finished pages with poppler's eyes: where each word stands, and what a reader would call a fault."""

from __future__ import annotations

import subprocess
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from html import unescape
from itertools import groupby
from pathlib import Path
from re import compile as pattern
from re import sub

from mindgap.exports.pdf.measures import BOTTOM, DEPTH, MARGIN, PAGE_HEIGHT, PAGE_WIDTH
from mindgap.reporting.blocks import ListSection

_WORD = pattern(r'<word xMin="([^"]+)" yMin="([^"]+)" xMax="([^"]+)" yMax="([^"]+)">(.*?)</word>')
_SLACK = 1.5
_LINE = 1.257
"""Height of a word as poppler tells it, divided by the size of the type."""
_HEADING = 10.0
"""Type larger than this is a heading or the title of a table or a picture."""
_FIGURES = 17.0
"""Type of this size and more may be the heads on a staircase, or a card."""
_POSTER = 50.0
"""Figures of this size and more have much air within their boxes."""
_LEAST = 0.2
"""Share of the text area that a page must reach down to."""
_UNSPOKEN = {"alt", "bookmark", "colour", "edition", "fingerprint", "language", "more", "none"}
"""What a document holds that is not printed, or printed elsewhere."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word and its box, in points from the upper left corner."""

    left: float
    top: float
    right: float
    bottom: float
    text: str

    @property
    def size(self) -> float:
        """The size of its type; turned words have none."""
        turned = self.bottom - self.top > (self.right - self.left) + 12 and len(self.text) > 1
        return 0.0 if turned else (self.bottom - self.top) / _LINE


Words = tuple[Word, ...]


def pages_of(data: bytes) -> tuple[Words, ...]:
    """Give the words of each page."""
    told = _told(data, "-bbox")
    return tuple(tuple(_words(page)) for page in told.split("<page ")[1:])


def text_of(data: bytes) -> str:
    """Give all text in the order in which it is drawn, without spaces and hyphens."""
    return squeezed(_told(data, "-raw"))


def squeezed(text: str) -> str:
    """Give a text without what depends on where its lines end."""
    return sub(r"[\s\u00ad\u2010-]+", "", text)


def _told(data: bytes, how: str) -> str:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "a.pdf"
        file.write_bytes(data)
        run = subprocess.run(["pdftotext", how, file, "-"], capture_output=True, check=True)  # on the path
    return run.stdout.decode("utf-8")


def _words(page: str) -> Iterator[Word]:
    for left, top, right, bottom, text in _WORD.findall(page):
        yield Word(float(left), float(top), float(right), float(bottom), unescape(text))


def body(words: Words) -> Words:
    """Give the words above the foot of the page."""
    return tuple(word for word in words if word.bottom < PAGE_HEIGHT - BOTTOM + 4)


def outside(words: Words) -> list[str]:
    """Give the words that reach into the margins."""
    return [
        word.text
        for word in words
        if word.left < MARGIN - _SLACK or word.right > PAGE_WIDTH - MARGIN + _SLACK or word.top < MARGIN - 2 * _SLACK
    ]


def overlapping(words: Words) -> list[str]:
    """Give the pairs of words that stand on each other."""
    found: list[str] = []
    in_order = sorted((w for w in words if w.size < _POSTER), key=lambda w: w.top)
    for index, one in enumerate(in_order):
        for other in in_order[index + 1 :]:
            if other.top >= one.bottom:
                break
            deep = min(one.bottom, other.bottom) - other.top
            wide = min(one.right, other.right) - max(one.left, other.left)
            if wide > 1 and deep > 0.3 * min(one.bottom - one.top, other.bottom - other.top):
                found.append(f"{one.text}/{other.text}")
    return found


def empty(words: Words, *, last: bool) -> list[str]:
    """Say when a page ends high up; the last may."""
    depth = max((word.bottom for word in body(words)), default=0.0) - MARGIN
    return [] if depth > (_LEAST / 4 if last else _LEAST) * DEPTH else [f"ends at {depth:.0f} points"]


def orphan(words: Words) -> list[str]:
    """Give the last line of a page if it is a heading."""
    lines = [list(line) for _, line in groupby(sorted(body(words), key=lambda w: w.bottom), lambda w: round(w.bottom))]
    final = lines[-1] if lines else []
    return [" ".join(w.text for w in final)] if final and all(_HEADING < w.size < _FIGURES for w in final) else []


def strings(held: object) -> Iterator[str]:
    """Give every text that a document prints."""
    if isinstance(held, str):
        yield held
    elif isinstance(held, tuple):
        for part in held:
            yield from strings(part)
    elif isinstance(held, ListSection) and not held.rows:
        yield from (held.title, held.none)
    elif is_dataclass(held):
        for field in fields(held):
            if field.name not in _UNSPOKEN:
                value = getattr(held, field.name)
                if not hasattr(type(value), "__members__"):
                    yield from strings(value)
