"""The programme's targets year by year: the home's own, or the usual ones."""

from __future__ import annotations

import json
from pathlib import Path

from mindgap.domain.errors import MindgapError
from mindgap.domain.programme import YEARS, YearTarget

_FIELDS = ("year", "skane", "blekinge", "people")
_MOST = 1_000_000
_BIGGEST_FILE = 100_000


class TargetsFileError(MindgapError):
    """The file of targets cannot be understood."""

    code = "programme.targets"
    template = (
        "The file “{name}” does not hold the programme's targets ({place}). It is to hold "
        '{{"years": [{{"year": 2026, "skane": 70, "blekinge": 30, "people": 1500}}]}}.'
    )


def load_targets(path: Path | None) -> tuple[YearTarget, ...]:
    """Give the targets of the file in order of years, or the usual ones when there is no file.

    Raise TargetsFileError, which says where, for anything else than whole numbers from 0 to a million.
    """
    if path is None or not path.is_file():
        return YEARS
    if path.stat().st_size > _BIGGEST_FILE:
        raise TargetsFileError(name=path.name, place="> 100 kB")
    try:
        stored = json.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, ValueError, RecursionError) as error:
        raise TargetsFileError(name=path.name, place="JSON") from error
    years = stored.get("years") if isinstance(stored, dict) else None
    if not isinstance(years, list) or not years:
        raise TargetsFileError(name=path.name, place="years")
    targets = [_year(path, index, held) for index, held in enumerate(years)]
    return tuple(sorted(targets, key=lambda target: target.year))


def _year(path: Path, index: int, held: object) -> YearTarget:
    for field in _FIELDS:
        value = held.get(field) if isinstance(held, dict) else None
        if type(value) is not int or not 0 <= value <= _MOST:
            raise TargetsFileError(name=path.name, place=f"years[{index}].{field}")
    assert isinstance(held, dict)  # noqa: S101  # each of its fields has just been looked at
    return YearTarget(**{field: held[field] for field in _FIELDS})
