"""The portfolio's lines at once, before the store is open."""

from __future__ import annotations

from datetime import date

from mindgap.config import Home
from mindgap.domain.overview import Overview, overview
from mindgap.storage.glance import glance


def first_overviews(home: Home, today: date) -> tuple[Overview, ...]:
    """Give a line per company, in Swedish order of name; none when the file cannot be read at a glance."""
    return tuple(overview(analysis, today) for analysis in glance(home.database))
