"""Which of several overlapping groups may be shown together, so that nothing about too few people can be worked out."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from fractions import Fraction
from itertools import product
from math import lcm
from typing import TypeVar

K = TypeVar("K", bound=Hashable)
_Vector = tuple[Fraction, ...]


def disclosed(groups: Mapping[K, AbstractSet[str]], minimum: int) -> frozenset[K]:
    """Give the groups of people whose figures may be shown beside each other; a group that is empty always may.

    People who are in the same groups form a cell. From the figures of the groups shown every combination of them can
    be worked out (total − women = the rest; women − women in blue-collar work = the others …). A group is shown when
    it has at least `minimum` people and no such combination is then a set of cells with 1 to `minimum` − 1 people.
    Groups are tried in the order given, a larger before a smaller where they are alternatives: put first what matters
    most. For a total and the parts it is divided into, the largest first, it is the rule of `privacy.visible`.

    The work doubles with every cell: keep to about a dozen.
    """
    keys = list(groups)
    cells = _cells(groups)
    sizes = list(cells.values())
    small = [picked for picked in product((0, 1), repeat=len(sizes)) if 0 < _size(picked, sizes) < minimum]
    shown: list[K] = []
    for key in keys:
        if len(groups[key]) >= minimum:
            tried = [_vector(keys.index(k), list(cells)) for k in (*shown, key)]
            if not _tells(tried, small):
                shown.append(key)
    return frozenset(shown) | {key for key in keys if not groups[key]}


def _cells(groups: Mapping[K, AbstractSet[str]]) -> dict[tuple[bool, ...], int]:
    """Give the number of people per combination of groups, without those in no group."""
    found: dict[tuple[bool, ...], int] = {}
    for person in sorted({p for people in groups.values() for p in people}):
        cell = tuple(person in people for people in groups.values())
        found[cell] = found.get(cell, 0) + 1
    return found


def _size(picked: Sequence[int], sizes: Sequence[int]) -> int:
    return sum(n for chosen, n in zip(picked, sizes, strict=True) if chosen)


def _vector(place: int, cells: Sequence[tuple[bool, ...]]) -> _Vector:
    return tuple(Fraction(cell[place]) for cell in cells)


def _tells(shown: Sequence[_Vector], small: Sequence[Sequence[int]]) -> bool:
    """Tell whether a sum or difference of what is shown is one of the small sets of cells."""
    unknown = kernel(shown)
    return any(told(picked, unknown) for picked in small)


def told(picked: Sequence[int], unknown: Sequence[Sequence[int]]) -> bool:
    """Tell whether a set of cells is a combination of the rows whose `kernel` is `unknown`."""
    return not any(sum(p * u for p, u in zip(picked, free, strict=True)) for free in unknown)


def kernel(rows: Sequence[_Vector]) -> tuple[tuple[int, ...], ...]:
    """Give the ways in which the cells can change together without changing any row, as whole numbers."""
    echelon = _reduced(rows)
    width = len(rows[0]) if rows else 0
    free = (column for column in range(width) if column not in echelon)
    ways = [
        [Fraction(at == column) if at not in echelon else -echelon[at][column] for at in range(width)]
        for column in free
    ]
    return tuple(tuple(int(value * lcm(*(v.denominator for v in way))) for value in way) for way in ways)


def _reduced(rows: Sequence[_Vector]) -> dict[int, _Vector]:
    """Give the rows in reduced echelon form, by the place of their leading one."""
    done: dict[int, _Vector] = {}
    for row in rows:
        left = row
        for lead, held in done.items():
            left = _less(left, held, lead)
        lead = next((at for at, value in enumerate(left) if value), -1)
        if lead >= 0:
            new = tuple(value / left[lead] for value in left)
            done = {**{at: _less(held, new, lead) for at, held in done.items()}, lead: new}
    return done


def _less(vector: _Vector, row: _Vector, lead: int) -> _Vector:
    factor = vector[lead]
    return tuple(v - factor * r for v, r in zip(vector, row, strict=True)) if factor else vector
