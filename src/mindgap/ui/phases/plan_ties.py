"""Who could take part in an action, and which targets follow when somebody does."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from mindgap.domain.action import ActionStatus
from mindgap.domain.analysis import Analysis
from mindgap.domain.gap import Requirement
from mindgap.domain.person import Person
from mindgap.domain.placement import Target
from mindgap.domain.requirement import fulfilments
from mindgap.domain.staircase import Standing, standing, targets_by_place

BUSY = 2
"""So many open actions are enough for one person."""
_OPEN = (ActionStatus.PLANNED, ActionStatus.ONGOING)


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody who could take part, and the requirement that is nearest above."""

    person: Person
    need: Requirement | None
    """None when the person is below no step that is required."""
    now: int
    """The agreed step in the area of the need."""
    actions: int
    """Other open actions that the person takes part in."""
    tied: bool

    @property
    def leaves(self) -> bool:
        """Whether the person leaves before the need is to be met."""
        last = self.person.leaves
        return last is not None and (self.need is None or self.need.by is None or last <= self.need.by)

    @property
    def rank(self) -> tuple[bool, bool, bool, bool, int, bool, int]:
        """The order: see `candidates`."""
        away = self.need.step - self.now if self.need else 0
        busy, wish = self.actions >= BUSY, bool(self.person.own_wish)
        return not self.tied, self.need is None, busy, self.leaves, away, not wish, self.actions


def required(analysis: Analysis, action_id: str) -> tuple[Requirement, ...]:
    """Give what the gaps tied to an action require."""
    gaps = {tie.gap_id for tie in analysis.action_gaps if tie.action_id == action_id}
    return tuple(r for r in analysis.requirements if r.gap_id in gaps)


def participants(analysis: Analysis, action_id: str) -> frozenset[str]:
    """Give the ids of those who take part in an action."""
    return frozenset(tie.person_id for tie in analysis.action_people if tie.action_id == action_id)


def candidates(analysis: Analysis, action_id: str) -> tuple[Candidate, ...]:
    """Give everybody, those who take part first, then the best first.

    Best are those below a required step who are not in two open actions already and stay long enough; among them
    those with the fewest steps to take, then those who wish it themselves.
    """
    needs, where = required(analysis, action_id), standing(analysis.placements)
    busy, tied = _busy(analysis, action_id), participants(analysis, action_id)
    found = [_candidate(p, needs, where, (busy[p.id], p.id in tied)) for p in analysis.people]
    return tuple(sorted(found, key=lambda c: c.rank))


def _candidate(person: Person, needs: Iterable[Requirement], where: Standing, ties: tuple[int, bool]) -> Candidate:
    below = [(r.step - where.get((person.id, r.area_id), 0), r.step, r.id, r) for r in needs]
    nearest = min((b for b in below if b[0] > 0), default=None)
    need = nearest[3] if nearest else None
    return Candidate(person, need, where.get((person.id, need.area_id), 0) if need else 0, *ties)


def _busy(analysis: Analysis, action_id: str) -> Counter[str]:
    others = {a.id for a in analysis.actions if a.status in _OPEN and a.id != action_id}
    return Counter(tie.person_id for tie in analysis.action_people if tie.action_id in others)


@dataclass(frozen=True, slots=True)
class Aimed:
    """A target that follows from taking part: `held` is the target without a step that it replaces, if any."""

    person_id: str
    area_id: str
    step: int
    by: date | None
    held: Target | None


def aims(analysis: Analysis, action_id: str) -> tuple[Aimed, ...]:
    """Give the targets that an action's participants lack in the areas that its gaps require something in.

    Each aims at a requirement above the person: one that lacks heads before others, then the lowest step, then the
    soonest. A target counts before the next one is chosen.
    """
    found: list[Aimed] = []
    needs, where = required(analysis, action_id), standing(analysis.placements)
    taking_part = participants(analysis, action_id)
    for person_id in (p.id for p in analysis.people if p.id in taking_part):
        for area_id in dict.fromkeys(r.area_id for r in needs):
            aimed = _aimed(analysis, needs, (person_id, area_id), where.get((person_id, area_id), 0))
            if aimed is not None:
                found.append(aimed)
                analysis = analysis.with_(target_of(aimed, analysis.company.id, f"{person_id}:{area_id}"))
    return tuple(found)


def target_of(aimed: Aimed, company_id: str, new_id: str) -> Target:
    """Give the target to store for the first time."""
    return Target(
        id=new_id, company_id=company_id, person_id=aimed.person_id, area_id=aimed.area_id, step=aimed.step, by=aimed.by
    )


def retargeted(aimed: Iterable[Aimed]) -> list[Target]:
    """Give the targets held without a step, aimed again."""
    return [replace(each.held, step=each.step, by=each.by) for each in aimed if each.held is not None]


def _aimed(analysis: Analysis, needs: Iterable[Requirement], place: tuple[str, str], now: int) -> Aimed | None:
    held = targets_by_place(analysis.targets).get(place)
    above = [r for r in needs if r.area_id == place[1] and r.step > now]
    if not above or (held is not None and held.step):
        return None
    known = fulfilments(analysis)
    need = min(above, key=lambda r: (not known[r.id].missing, r.step, r.by or date.max, r.id))
    return Aimed(*place, need.step, need.by, held)
