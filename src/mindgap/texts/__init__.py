"""What the interface says, in Swedish and English: gettext with English as the source."""

from __future__ import annotations

import gettext
from functools import cache
from pathlib import Path

LANGUAGES = ("sv", "en")
_current = "sv"


def use(language: str) -> None:
    """Speak `language` from now on; anything but a known language raises ValueError."""
    global _current  # noqa: PLW0603  # the one language that the program speaks
    if language not in LANGUAGES:
        raise ValueError(language)
    _current = language


def language() -> str:
    """Give the language spoken now."""
    return _current


def _(message: str) -> str:
    """Give `message` in the language spoken now."""
    return _catalogue(_current).gettext(message)


def ngettext(one: str, many: str, n: int) -> str:
    """Give the form of a message that goes with the number `n`."""
    return _catalogue(_current).ngettext(one, many, n)


def N_(message: str) -> str:  # noqa: N802  # the customary gettext name
    """Mark a message for translation where it is written, to be translated where it is shown."""
    return message


@cache
def _catalogue(code: str) -> gettext.NullTranslations:
    if code == "en":
        return gettext.NullTranslations()
    with Path(__file__).with_name(f"{code}.mo").open("rb") as catalogue:
        return gettext.GNUTranslations(catalogue)
