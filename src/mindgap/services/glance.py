"""The portfolio's lines at once, before the store is open."""

from __future__ import annotations

from datetime import date

from mindgap.config import Home
from mindgap.domain.overview import Overview, overview
from mindgap.domain.programme import TARGETS, Reach, in_the_end
from mindgap.services.programme_targets import TargetsFileError, load_targets
from mindgap.storage.glance import glance


def first_overviews(home: Home, today: date) -> tuple[Overview, ...]:
    """Give a line per company, in Swedish order of name; none when the file cannot be read at a glance."""
    return tuple(overview(analysis, today) for analysis in glance(home.database))


def first_targets(home: Home) -> Reach:
    """Give the programme's targets; the usual ones while the home's own cannot be understood, which is told later."""
    try:
        return in_the_end(load_targets(home.programme))
    except TargetsFileError:
        return TARGETS
