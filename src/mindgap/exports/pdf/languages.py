"""Texts in another language than the document's, found again in what is drawn."""

from __future__ import annotations

import re
from collections.abc import Iterable

from mindgap.reporting.blocks import Passage

Runs = tuple[tuple[str, str], ...]
_FEW = 8
"""So many texts are looked for one by one before a line is taken apart."""


class Languages:
    """Which texts are foreign, and in which language they are."""

    def __init__(self, passages: Iterable[Passage]) -> None:
        self._languages = {_even(passage.text): passage.language for passage in passages}
        longest_first = sorted(self._languages, key=lambda text: (-len(text), text))
        self._initials = {text[:1] for text in self._languages}
        self._few = tuple(self._languages) if len(self._languages) <= _FEW else ()
        self._pattern = re.compile(rf"(?<!\w)({'|'.join(map(re.escape, longest_first))})(?!\w)")

    def among(self, line: str) -> bool:
        """Tell whether a line may hold a foreign text, without taking it apart: hardly any does."""
        for text in self._few:  # asked of every line, and a generator costs more than the question
            if text in line:
                return True
        return not self._few

    def runs(self, line: str) -> Runs:
        """Give a line in pieces with the language of each, empty for the document's; nothing if all of it is that."""
        parts = self._pattern.split(line)
        if len(parts) == 1:
            return ()
        return tuple((part, self._languages[part] if index % 2 else "") for index, part in enumerate(parts) if part)

    def whole(self, lines: Iterable[str]) -> str:
        """Give the language of a text that has been wrapped, if all of it is foreign; else nothing."""
        text = "".join(lines).lstrip()
        return self._languages.get(_even(text), "") if text[:1] in self._initials else ""


def _even(text: str) -> str:
    return " ".join(text.replace("\u00ad", "").split())
