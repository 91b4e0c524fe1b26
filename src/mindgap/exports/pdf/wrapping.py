"""Breaks text into lines by cached widths; a word that is too long is broken, never cut off."""

from __future__ import annotations

import re
from functools import lru_cache

from mindgap.exports.pdf.fonts import EM, advance, advances
from mindgap.exports.pdf.hyphens import hyphen_points
from mindgap.exports.pdf.styles import Face, TextStyle

_HARD_SPACE = "\u00a0"
_SOFT_HYPHEN = "\u00ad"
"""Looks like a hyphen, and is known not to belong to the word by those who read it aloud or copy it."""
_BREAK_AFTER = frozenset("-/_.,;:@–—" + _HARD_SPACE)
_BACK = 8
"""How many characters to look back for a joint to break a word at."""
_LEAST = 2
"""No fewer letters than this are left before a hyphen."""

_UNIT = re.compile(r"(?<=\d) (?=(?:[^\W\d]{1,3}|20\d\d)\b)")
_CENTURY = " 20"
_DATE = re.compile(r"\b(\d{1,2}) ([^\W\d]{3,9}\.?) (20\d\d)\b")
_LONGEST_GLUED = 2000
"""Longer texts are prose, where a broken date does no harm."""


def wrap(text: str, style: TextStyle, room: float) -> tuple[str, ...]:
    """Give the lines of a text set within `room` points; a line break in the text is one on paper."""
    return tuple(line.rstrip(" ") for line in running(text, style, room))


def running(text: str, style: TextStyle, room: float) -> tuple[str, ...]:
    """Give the lines as they are read on: with the space that a break between words stands for, which is not seen."""
    most = room / style.size * EM
    text = _glued(text)
    if "\n" not in text and advance(style.face, text) <= most:
        return (text,)
    lines: list[str] = []
    for line in text.split("\n"):
        lines += _broken(line, style.face, most)
        lines[-1] += " "
    lines[-1] = lines[-1].rstrip(" ")
    return tuple(lines)


def longest_word(text: str, style: TextStyle) -> float:
    """Give the width in points of the widest word of a text."""
    return max(advance(style.face, word) for word in _glued(text).replace("\n", " ").split(" ")) * style.size / EM


@lru_cache(maxsize=4096)
def _glued(text: str) -> str:
    """Put unbreakable spaces within dates, between a figure and its unit, and before dashes between words."""
    if " " not in text or len(text) > _LONGEST_GLUED:
        return text
    text = text.replace(" – ", f"{_HARD_SPACE}– ")
    if _CENTURY in text:
        text = _DATE.sub(rf"\1{_HARD_SPACE}\2{_HARD_SPACE}\3", text)
    return _UNIT.sub(_HARD_SPACE, text)


def _broken(line: str, face: Face, most: float) -> list[str]:
    space = advance(face, " ")
    lines: list[str] = []
    words: list[str] = []
    used = -space
    for word in line.split(" "):
        long = advance(face, word)
        if used + space + long <= most:
            words.append(word)
            used += space + long
            continue
        if words:
            lines.append(" ".join(words) + " ")
        *full, last = _pieces(word, face, most) if long > most else [word]
        lines += full
        words, used = [last], advance(face, last)
    return [*lines, " ".join(words)]


def _pieces(word: str, face: Face, most: float) -> list[str]:
    """Break one word, in time proportional to its length; a hyphen is set between letters."""
    widths = advances(face)
    most -= widths[ord("-")]
    pieces: list[str] = []
    start, used, at = 0, 0.0, 0
    while at < len(word):
        used += widths[ord(word[at])]
        at += 1
        if used > most and at - start > 1:
            cut = _cut(word, start, at - 1)
            pieces.append(word[start:cut] + (_SOFT_HYPHEN if _within_letters(word, cut) else ""))
            start = at = cut
            used = 0.0
    return [*pieces, word[start:]]


def _cut(word: str, start: int, end: int) -> int:
    """Give where to break word[start:end]: after a joint, else between syllables, else where the line is full."""
    for cut in range(end, max(start, end - _BACK), -1):
        if word[cut - 1] in _BREAK_AFTER:
            return cut
    return next((cut for cut in reversed(hyphen_points(word)) if start + _LEAST < cut <= end), end)


def _within_letters(word: str, cut: int) -> bool:
    return word[cut - 1].isalpha() and word[cut : cut + 1].isalpha()
