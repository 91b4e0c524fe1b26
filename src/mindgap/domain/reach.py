"""Who is reached: shares with a target, with an action, and on the lower steps without either, group by group."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from enum import Enum

from mindgap.domain.action import ActionStatus
from mindgap.domain.analysis import Analysis
from mindgap.domain.disclosure import disclosed
from mindgap.domain.person import AgeBand, Category, Gender
from mindgap.domain.staircase import standing

Of = Category | Gender | AgeBand | None
"""What the people of a group have in common; None is everybody, or those of whom it is not stated."""
People = AbstractSet[str]


class By(Enum):
    """What people are grouped by."""

    ALL = "all"
    CATEGORY = "category"
    GENDER = "gender"
    AGE = "age"


class Hard(Enum):
    """The two groups that the programme finds hard to reach."""

    WOMEN_LOW = "women_low"
    """Women in blue-collar work on the lower steps; reached is who has a target or an action."""
    MEN_WITHOUT = "men_without"
    """Men in blue-collar work; reached is who takes part in an action."""


class Standing(Enum):
    """How far a group that is hard to reach has been reached."""

    NOT_ASKED = "not_asked"
    """The company does not ask for gender."""
    TOO_FEW = "too_few"
    """The group is too small to be shown, or would give another one away."""
    NOBODY = "nobody"
    """There is nobody in it."""
    NOT_YET = "not_yet"
    """Somebody in it is not reached."""
    REACHED = "reached"
    """Everybody in it is."""


@dataclass(frozen=True, slots=True)
class Figures:
    """Counts of people in a group."""

    people: int
    target: int
    """Has a target step in some area."""
    action: int
    """Takes part in an action that is not cancelled."""
    low: int
    """Stands below the coverage step in the main area or nowhere, and has neither target nor action."""


@dataclass(frozen=True, slots=True)
class GroupReach:
    """A group; no figures when they may not be shown."""

    by: By
    of: Of
    figures: Figures | None


@dataclass(frozen=True, slots=True)
class HardGroup:
    """A group that is hard to reach; no numbers unless the standing is NOT_YET or REACHED."""

    kind: Hard
    standing: Standing
    people: int | None = None
    reached: int | None = None


@dataclass(frozen=True, slots=True)
class Reach:
    """The whole company, its categories, and where indicators are asked for its genders and age bands."""

    minimum: int
    groups: tuple[GroupReach, ...]
    """In a fixed order; categories, genders and bands that nobody is in are left out."""
    hard: tuple[HardGroup, ...]

    def find(self, by: By, of: Of = None) -> GroupReach | None:
        """Give a group, or None when nobody is in it."""
        return next((g for g in self.groups if (g.by, g.of) == (by, of)), None)


def reach(analysis: Analysis) -> Reach:
    """Count who is reached.

    Shown is a group of `company.minimum_group` people or more, unless a smaller one, or the people left of one,
    could be worked out from all that is shown together: the whole, the categories, the genders and the two groups
    that are hard to reach are weighed as one table (`disclosure.disclosed`), the age bands as another, since nothing
    crosses the two. What is protected is the group, not the answer: that all of eight have a target may be shown.
    """
    asked, minimum = analysis.company.indicators, analysis.company.minimum_group
    traits, marks = _traits(analysis), _marks(analysis)
    everybody = {p.id for p in analysis.people}
    groups: dict[tuple[By, Of], People] = {(By.ALL, None): everybody}
    for by in (By.CATEGORY, *((By.GENDER, By.AGE) if asked else ())):
        groups.update(_parted(by, traits[by], everybody))
    blue = _blue(groups, marks) if asked else None
    shown = _shown(groups, blue, minimum)
    return Reach(
        minimum=minimum,
        groups=tuple(
            GroupReach(by, of, _figures(people, marks) if (by, of) in shown else None)
            for (by, of), people in groups.items()
        ),
        hard=tuple(_hard_group(kind, blue.of(kind) if blue else None, marks, seen=kind in shown) for kind in Hard),
    )


@dataclass(frozen=True, slots=True)
class _Marks:
    """Who has what."""

    target: People
    action: People
    low: People
    """On the lower steps, whatever else they have."""


def _marks(analysis: Analysis) -> _Marks:
    step = analysis.company.coverage_step
    above = {person for (person, _), held in standing(analysis.placements).items() if held >= step}
    alive = {a.id for a in analysis.actions if a.status is not ActionStatus.CANCELLED}
    return _Marks(
        target=frozenset(t.person_id for t in analysis.targets if t.step),
        action=frozenset(tie.person_id for tie in analysis.action_people if tie.action_id in alive),
        low=frozenset(p.id for p in analysis.people if p.id not in above),
    )


def _traits(analysis: Analysis) -> dict[By, dict[str, Of]]:
    """Give what is stated of each person; a gender that is not stated counts with "other or not stated"."""
    told = {i.person_id: i for i in analysis.indicators}
    people = [p.id for p in analysis.people]
    return {
        By.CATEGORY: {p.id: p.category for p in analysis.people},
        By.GENDER: {p: (told[p].gender if p in told else None) or Gender.OTHER for p in people},
        By.AGE: {p: told[p].age_band if p in told else None for p in people},
    }


def _parted(by: By, traits: Mapping[str, Of], everybody: People) -> dict[tuple[By, Of], People]:
    """Divide everybody into the groups that somebody is in, in the order of the choices."""
    kinds: dict[By, Iterable[Of]] = {By.CATEGORY: Category, By.GENDER: Gender, By.AGE: AgeBand}
    parts = {(by, of): {p for p in everybody if traits[p] is of} for of in (*kinds[by], None)}
    return {key: people for key, people in parts.items() if people}


@dataclass(frozen=True, slots=True)
class _Blue:
    """People in blue-collar work: the women, those of them on the lower steps, and the men."""

    women: People
    low: People
    men: People

    def of(self, kind: Hard) -> People:
        """Give the people of a group that is hard to reach."""
        return self.low if kind is Hard.WOMEN_LOW else self.men


def _blue(groups: Mapping[tuple[By, Of], People], marks: _Marks) -> _Blue:
    blue = groups.get((By.CATEGORY, Category.BLUE_COLLAR), frozenset())
    women, men = (blue & groups.get((By.GENDER, gender), frozenset()) for gender in (Gender.WOMAN, Gender.MAN))
    return _Blue(women, women & marks.low, men)


def _shown(groups: Mapping[tuple[By, Of], People], blue: _Blue | None, minimum: int) -> frozenset[Hashable]:
    aged: dict[Hashable, People] = {**_part(groups, By.ALL), **_part(groups, By.AGE)}
    return _crossed(groups, blue, minimum) | disclosed(aged, minimum)


def _crossed(groups: Mapping[tuple[By, Of], People], blue: _Blue | None, minimum: int) -> frozenset[Hashable]:
    """Weigh categories, genders and hard groups twice: as counts of people, and as counts of those on lower steps.

    None of the women above the lower steps is among the latter, so there the women on them stand for all the women.
    """
    table: dict[Hashable, People] = {**_part(groups, By.ALL), **_part(groups, By.CATEGORY)}
    if blue is not None:
        table[Hard.MEN_WITHOUT] = blue.men
        table |= {Hard.WOMEN_LOW: blue.women} if len(blue.low) >= minimum else {}
    table |= _part(groups, By.GENDER)
    first = disclosed(table, minimum)
    counted = {key: people for key, people in table.items() if key in first}
    if blue is not None and Hard.WOMEN_LOW in counted:
        return disclosed({**counted, Hard.WOMEN_LOW: blue.low}, minimum)
    nobody_low = blue is not None and not blue.low and not 0 < len(blue.women) < minimum
    return first | ({Hard.WOMEN_LOW} if nobody_low else frozenset())


def _part(groups: Mapping[tuple[By, Of], People], by: By) -> dict[Hashable, People]:
    """Give the groups of one kind, the largest first."""
    return {key: people for key, people in sorted(groups.items(), key=lambda item: -len(item[1])) if key[0] is by}


def _figures(people: People, marks: _Marks) -> Figures:
    return Figures(
        people=len(people),
        target=len(people & marks.target),
        action=len(people & marks.action),
        low=len((people & marks.low) - marks.target - marks.action),
    )


def _hard_group(kind: Hard, people: People | None, marks: _Marks, *, seen: bool) -> HardGroup:
    if people is None:
        return HardGroup(kind, Standing.NOT_ASKED)
    if not seen:
        return HardGroup(kind, Standing.TOO_FEW)
    if not people:
        return HardGroup(kind, Standing.NOBODY)
    having = marks.action | marks.target if kind is Hard.WOMEN_LOW else marks.action
    reached = len(people & having)
    return HardGroup(kind, Standing.REACHED if reached == len(people) else Standing.NOT_YET, len(people), reached)
