"""The example company as it is written down: tables of plain values, with days counted from today."""

from __future__ import annotations

import tomllib
from importlib.resources import files
from typing import Any

_FILES = ("company", "people", "scores", "gaps", "actions", "survey")
Told = dict[str, Any]
"""A table of the example company, by key."""


def load_demo() -> Told:
    """Read the example company; the scores stand under "scores", everything else under its own key."""
    folder = files(__package__).joinpath("demo")
    told = {name: tomllib.loads(folder.joinpath(f"{name}.toml").read_text("utf-8")) for name in _FILES}
    return {"scores": told.pop("scores"), **{key: value for table in told.values() for key, value in table.items()}}
