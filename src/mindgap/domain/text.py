"""Cleaning of text on its way in, so that nothing typed or read can act on a screen, a page or a file."""

from __future__ import annotations

import unicodedata

_DROPPED = {"Cc", "Cs", "Cn", "Co"}
_JOINERS = {"\u200c", "\u200d"}
_VARIATION = {"\ufe0e", "\ufe0f"}


def _keeps(character: str) -> bool:
    if character in _JOINERS or character in _VARIATION:
        return True
    return unicodedata.category(character) not in _DROPPED | {"Cf", "Zl", "Zp"}


def clean(text: str) -> str:
    """Give `text` in NFC on one line, without control, bidi, zero-width, tag, surrogate or unassigned characters.

    Runs of white space become one space. Idempotent; ordinary letters, emoji and their joiners are kept.
    """
    spaced = " ".join(text.split())
    kept = "".join(c for c in spaced if _keeps(c))
    return " ".join(unicodedata.normalize("NFC", kept).split())


def clean_lines(text: str) -> str:
    """Clean a text of several lines, line by line, dropping empty lines at its end."""
    return "\n".join(clean(line) for line in text.splitlines()).rstrip("\n")


_ALPHABET = {c: i for i, c in enumerate("abcdefghijklmnopqrstuvwxyzåäö")}


def swedish_key(text: str) -> tuple[tuple[int, str], ...]:
    """Give a key that sorts as a Swedish reader expects: å, ä, ö last, accents and case ignored otherwise."""
    return tuple(_letter_key(c) for c in unicodedata.normalize("NFC", text).casefold())


def _letter_key(character: str) -> tuple[int, str]:
    if character in _ALPHABET:
        return 100 + _ALPHABET[character], ""
    base = unicodedata.normalize("NFD", character)[0]
    if base in _ALPHABET:
        return 100 + _ALPHABET[base], character
    return (200, character) if character.isalpha() else (0, character)
