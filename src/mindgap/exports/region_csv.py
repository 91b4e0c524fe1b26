"""Figures for the region, the evaluator and training providers: one a line, no names, small cells hidden."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from mindgap.exports.swedish_csv import number, write_csv
from mindgap.reporting.facts.region import RegionFacts, RegionFigure
from mindgap.texts import _

WORK = "mindgap.exports.region_csv:render_region"
"""How a child process is told to render the file."""
COLUMNS = ("foretag", "lan", "storlek", "startar", "matt", "grupp", "varde", "dold")
"""The columns; docs/region-csv.md says what they hold. They are the same in every language, as are the ids in them."""


def render_region(companies: Iterable[RegionFacts]) -> bytes:
    """Give a line per company and figure."""
    return write_csv(COLUMNS, (_cells(facts, figure) for facts in companies for figure in facts.figures))


def region_name(on: date) -> str:
    """Give the file's name."""
    return f"{_('region-figures')}-{on}.csv"


def _cells(facts: RegionFacts, figure: RegionFigure) -> dict[str, str]:
    return {
        "foretag": facts.code,
        "lan": facts.region,
        "storlek": facts.size,
        "startar": str(facts.year or ""),
        "matt": figure.what,
        "grupp": figure.of,
        "varde": _value(figure.value),
        "dold": "ja" if figure.value is None else "nej",
    }


def _value(value: float | None) -> str:
    if value is None:
        return ""
    return str(value) if isinstance(value, int) else number(value)
