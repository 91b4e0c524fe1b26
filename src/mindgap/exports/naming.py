"""File names that every system takes."""

from __future__ import annotations

import re
import unicodedata

MOST_BYTES = 80
FALLBACK = "mindgap"
_RESERVED = {"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))}
_LETTERS = str.maketrans({"ø": "o", "æ": "ae", "ł": "l", "đ": "d", "ß": "ss", "þ": "th", "ð": "d", "ı": "i"})


def file_slug(name: str) -> str:
    """Give a company's name or a person's code as small letters, digits and hyphens, at most 80 bytes.

    Paths, reserved names (CON, LPT1 …) and names without any Latin letter or digit become harmless. Never give it a
    person's name: file names are seen by everyone.
    """
    folded = unicodedata.normalize("NFKD", name.casefold().translate(_LETTERS))
    plain = folded.encode("ascii", "ignore").decode("ascii")
    slug = re.sub(r"[^a-z0-9]+", "-", plain)[:MOST_BYTES].strip("-")
    return f"{FALLBACK}-{slug}" if slug in _RESERVED else slug or FALLBACK
