"""What is said on the command line about columns and values, as mappings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeVar

from mindgap.domain.text import clean
from mindgap.imports.errors import LevelFormError, MappingFormError, SaidTwiceError
from mindgap.imports.located import shown

_Meaning = TypeVar("_Meaning", str, int)


def mapping_of(options: Iterable[str]) -> dict[str, str]:
    """Read options such as "Titel=role", parted by the last "="; raise MappingFormError or SaidTwiceError."""
    mapping: dict[str, str] = {}
    for option in options:
        column, sign, field = (part.strip() for part in option.rpartition("="))
        if not sign or not column or not field:
            raise MappingFormError(text=shown(option))
        _say_once(mapping, column, field)
    return mapping


def levels_of(options: Iterable[str]) -> dict[str, int]:
    """Read options such as "L=2", several in one parted by commas; raise LevelFormError or SaidTwiceError."""
    levels: dict[str, int] = {}
    for option in (part for whole in options for part in _parted(whole)):
        value, _sign, step = (part.strip() for part in option.rpartition("="))
        if not value or not (step.isascii() and step.isdecimal()):
            raise LevelFormError(text=shown(option))
        _say_once(levels, value, int(step))
    return levels


def _parted(whole: str) -> Iterator[str]:
    """Cut "I=1,L=2" at its commas, but not a value with decimals as in "3,5=2"."""
    begun = ""
    for part in whole.split(","):
        if part.strip().isdecimal() and not begun:
            begun = part
            continue
        yield f"{begun},{part}" if begun else part
        begun = ""
    if begun:
        yield begun


def _say_once(said: dict[str, _Meaning], name: str, meaning: _Meaning) -> None:
    """Take what is said; raise SaidTwiceError when something else was said of the same before."""
    before = next((held for other, held in said.items() if clean(other).casefold() == clean(name).casefold()), meaning)
    if before != meaning:
        raise SaidTwiceError(name=shown(name), first=shown(str(before)), second=shown(str(meaning)))
    said[name] = meaning
