"""Images of rows: what the journal keeps of a row before and after a change."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

from sqlalchemy import Column, Date

from mindgap.storage.tables import METADATA

Image = dict[str, Any]


_BOOKMARK = {"company": {"phase", "place"}}
"""Columns that say where the room is: moving is no change, so they are neither compared nor put back."""


def encode(image: Image) -> str:
    """Give an image as JSON, dates in ISO form."""
    return json.dumps(image, ensure_ascii=False, default=date.isoformat, separators=(",", ":"))


def decode(text: str, kind: str) -> Image:
    """Read an image back, leaving out the bookmark and columns that its table no longer has."""
    kept = {column.name for column in METADATA.tables[kind].columns} - _BOOKMARK.get(kind, set())
    image = {name: value for name, value in json.loads(text).items() if name in kept}
    for name in _DATES[kind]:
        image[name] = image.get(name) and date.fromisoformat(image[name])
    return image


def whole(image: Image, kind: str) -> Image:
    """Give an image with every column of its table: those that came with a later shape are empty."""
    return _EMPTY[kind] | image


def same(image: Image, current: Image) -> bool:
    """Tell whether a row still looks like its image, whatever its version."""
    return all(current[name] == value for name, value in image.items() if name != "version")


def _empty(column: Column[Any]) -> object:
    return None if column.nullable else {int: 0, bool: False}.get(column.type.python_type, "")


_DATES = {
    table.name: tuple(c.name for c in table.columns if isinstance(c.type, Date)) for table in METADATA.tables.values()
}

_EMPTY: dict[str, Image] = {
    table.name: {c.name: _empty(c) for c in table.columns} for table in METADATA.tables.values()
}
"""Per table what stands in a column that an image does not know: nothing, no text, 0 or no."""
