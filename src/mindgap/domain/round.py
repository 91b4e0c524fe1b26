"""Measuring rounds: T0 before, T1, T2 … after."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from mindgap.domain.entity import Entity
from mindgap.domain.errors import UnknownRoundError

_LABEL = re.compile(r"T\d{1,2}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Round(Entity):
    """One measuring: the baseline T0 or a later one."""

    label: str
    opened: date


def round_label(text: str) -> str:
    """Give the label in its standard form ("t0 " → "T0"); raise UnknownRoundError if it is none."""
    label = text.strip().upper()
    if not _LABEL.fullmatch(label):
        raise UnknownRoundError(name=text)
    return label
