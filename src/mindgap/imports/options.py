"""What is said on the command line about columns and values, as mappings."""

from __future__ import annotations

from collections.abc import Iterable

from mindgap.imports.errors import LevelFormError, MappingFormError
from mindgap.imports.located import shown


def mapping_of(options: Iterable[str]) -> dict[str, str]:
    """Read options such as "Titel=role"; raise MappingFormError. The last "=" parts column from field."""
    mapping: dict[str, str] = {}
    for option in options:
        column, sign, field = option.rpartition("=")
        if not sign or not column.strip() or not field.strip():
            raise MappingFormError(text=shown(option))
        mapping[column.strip()] = field.strip()
    return mapping


def levels_of(options: Iterable[str]) -> dict[str, int]:
    """Read options such as "L=2", several in one parted by commas; raise LevelFormError."""
    levels: dict[str, int] = {}
    for option in (part for whole in options for part in whole.split(",")):
        value, _sign, step = option.rpartition("=")
        if not value.strip() or not (step.strip().isascii() and step.strip().isdecimal()):
            raise LevelFormError(text=shown(option))
        levels[value.strip()] = int(step)
    return levels
