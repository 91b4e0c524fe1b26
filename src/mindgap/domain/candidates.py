"""Who could fill a requirement, the best first, with what speaks for and against each."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from datetime import date
from enum import IntEnum

from mindgap.domain.analysis import Analysis
from mindgap.domain.flow_sources import YET_TO_COME
from mindgap.domain.gap import Requirement
from mindgap.domain.person import Area, Person
from mindgap.domain.placement import Target
from mindgap.domain.requirement import having, planned
from mindgap.domain.staircase import standing, targets_by_place
from mindgap.domain.text import swedish_key

BUSY = 2
"""Open actions from which on a person comes last."""
_STEM = 5
_SHORTEST_WORD = 4


class Wish(IntEnum):
    """What the person's own wish is about."""

    AREA = 0
    OTHER = 1
    NONE = 2


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody who does not fill the requirement yet and is not already planned to."""

    person_id: str
    step: int
    """The agreed step in the area; 0 for not in the area."""
    steps: int
    """Steps away: required − agreed."""
    wish: Wish
    actions: int
    """Planned or ongoing actions that the person takes part in, of any kind."""
    target: int | None
    """The target step in the area, if there is one."""
    by: date | None
    """When that target is to be reached."""
    leaves: date | None
    """The planned last day, on the requirement's date or later."""

    @property
    def busy(self) -> bool:
        """Whether the person is in two open actions or more, and therefore comes last."""
        return self.actions >= BUSY


def candidates(analysis: Analysis, requirement: Requirement, today: date) -> tuple[Candidate, ...]:
    """Give everybody who could be picked for a requirement, the best first.

    Order: not in two open actions already, fewest steps away, an own wish that names the area, fewest open
    actions, code. Another wish counts as none: it speaks neither for nor against. Left out are those who have the
    step, those whom the plan already counts on, those who leave before the requirement's date, and those who have left.
    """
    where, targets = standing(analysis.placements), targets_by_place(analysis.targets)
    out = having(requirement, where) | planned(requirement, analysis, targets)
    load, area = _load(analysis), analysis.find(Area, requirement.area_id)
    name = area.name if area else ""
    found = [
        (_candidate(person, requirement, where, targets, load[person.id], name), person.code)
        for person in analysis.people
        if person.id not in out and not _gone(person, requirement, today)
    ]
    return tuple(candidate for candidate, _ in sorted(found, key=lambda pair: _rank(*pair)))


def _rank(c: Candidate, code: str) -> tuple[bool, int, bool, int, tuple[tuple[int, str], ...]]:
    return (c.busy, c.steps, c.wish is not Wish.AREA, c.actions, swedish_key(code))


def _candidate(
    person: Person,
    r: Requirement,
    where: dict[tuple[str, str], int],
    targets: dict[tuple[str, str], Target],
    actions: int,
    area: str,
) -> Candidate:
    place = (person.id, r.area_id)
    step, target = where.get(place, 0), targets.get(place)
    aimed = target if target is not None and target.step else None
    return Candidate(
        person_id=person.id,
        step=step,
        steps=r.step - step,
        wish=wish_for(person.own_wish, area),
        actions=actions,
        target=aimed.step if aimed else None,
        by=aimed.by if aimed else None,
        leaves=person.leaves,
    )


def _gone(person: Person, r: Requirement, today: date) -> bool:
    return person.leaves is not None and (person.leaves < today or (r.by is not None and person.leaves < r.by))


def _load(analysis: Analysis) -> Counter[str]:
    open_ = {a.id for a in analysis.actions if a.status in YET_TO_COME}
    return Counter(tie.person_id for tie in analysis.action_people if tie.action_id in open_)


def wish_for(wish: str, area: str) -> Wish:
    """Tell whether a wish names an area: a word of it begins as a word of the area's name does.

    Compared are the first five letters (the whole word when it has four), so that "till svarven" names
    "CNC-svarvning"; shorter words count only when the name has them in capitals, as "CNC", and of two letters only when
    the wish has them so too. A rough guess, for the
    order of a list that people then choose from.
    """
    if not wish.strip():
        return Wish.NONE
    words = re.findall(r"\w+", wish)
    stems = [w.casefold()[:_STEM] for w in re.findall(r"\w+", area) if len(w) >= _SHORTEST_WORD]
    shorts = {w for w in re.findall(r"\w+", area) if w.isupper() and len(w) < _SHORTEST_WORD}
    said = {w.upper() if len(w) >= _SHORTEST_WORD - 1 else w for w in words}
    named = any(w.casefold().startswith(stem) for w in words for stem in stems) or not shorts.isdisjoint(said)
    return Wish.AREA if named else Wish.OTHER
