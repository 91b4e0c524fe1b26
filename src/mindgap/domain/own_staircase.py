"""A company's own staircase: how many steps there are, and what becomes of what stood on the old ones."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from mindgap.domain.analysis import Analysis
from mindgap.domain.entity import Entity
from mindgap.domain.errors import MindgapError, OutOfRangeError
from mindgap.domain.staircase import standing
from mindgap.domain.theme import Material, StepText

LEAST, MOST = 3, 7
"""So few and so many steps a staircase may have."""
Carrying = Mapping[int, int]
"""Old step → new step; step 0, which is none, stays 0."""


class StepNotCarriedError(MindgapError):
    """Something stands on a step, and it is not said what becomes of it."""

    code = "staircase.not_carried"
    template = "Say which new step the old step {step} becomes."


class StepsCrossedError(MindgapError):
    """A higher step would end up below a lower one."""

    code = "staircase.crossed"
    template = "Step {upper} cannot become step {after_upper} while step {lower} becomes step {after_lower}."


@dataclass(frozen=True, slots=True)
class Staircase:
    """A staircase as it is to be."""

    steps: tuple[StepText, ...]
    """From step 1 up; none for the default steps."""
    top: int
    """The number of the highest step."""
    coverage_step: int
    trainer_step: int


def steps_of(analysis: Analysis, material: Material) -> tuple[StepText, ...]:
    """Give the company's own steps, or the default ones."""
    own = sorted(analysis.steps, key=lambda s: s.number)
    return tuple(StepText(s.number, s.name, s.criterion) for s in own) or material.steps


def proportional(old: int, new: int, marks: Sequence[int] = ()) -> dict[int, int]:
    """Propose which of `new` steps each of `old` ones becomes.

    Step s becomes 1 + (s − 1) × (new − 1) / (old − 1), so that first stays first and last last. It is rounded to the
    nearest; an exact half goes down, except for the steps in `marks` (from which somebody covers or trains), where it
    goes up: so they stay apart from the step below them. Both staircases have at least two steps.
    """
    return {step: 1 + _rounded((step - 1) * (new - 1), old - 1, up=step in marks) for step in range(1, old + 1)}


def _rounded(part: int, whole: int, *, up: bool) -> int:
    return (2 * part + whole - (0 if up else 1)) // (2 * whole)


def renamed(steps: Sequence[StepText], top: int, carrying: Carrying, unnamed: str) -> tuple[StepText, ...]:
    """Give the texts of a staircase of `top` steps: each takes that of the lowest old step which becomes it.

    A step that no old one becomes is called `unnamed`, in which {number} stands for its number.
    """
    texts: dict[int, StepText] = {}
    for old in sorted(steps, key=lambda s: s.number):
        texts.setdefault(carrying.get(old.number, 0), old)
    return tuple(
        replace(texts[n], number=n) if n in texts else StepText(n, unnamed.format(number=n), "")
        for n in range(1, top + 1)
    )


def heads_on(analysis: Analysis) -> Mapping[int, int]:
    """Count the agreed placements on each step now, all areas together."""
    return Counter(standing(analysis.placements).values())


def used_steps(analysis: Analysis) -> frozenset[int]:
    """Give the steps that anything stands on, has ever stood on, aims at, requires or is taken in on."""
    kinds = (analysis.placements, analysis.targets, analysis.requirements, analysis.intakes)
    return frozenset(e.step for kind in kinds for e in kind if e.step)


def carried(analysis: Analysis, carrying: Carrying) -> tuple[Entity, ...]:
    """Give every placement, target, requirement and intake whose step gets another number, as it then is.

    All placements are carried over, those of earlier days and those of own and manager's views too: nobody has moved,
    the same place on the staircase has another number. So a movement between two days is counted in the steps of
    today's staircase, on both days, and none appears that was not there. Where several steps become one, a movement
    between them is no longer seen; undoing brings it back, and versions of the plan that are frozen keep the old
    numbers. Raises StepNotCarriedError for a step in use that `carrying` leaves out.
    """
    missing = used_steps(analysis) - carrying.keys()
    if missing:
        raise StepNotCarriedError(step=min(missing))
    return tuple(_carried(analysis, carrying))


def _carried(analysis: Analysis, carrying: Carrying) -> Iterator[Entity]:
    kinds = (analysis.requirements, analysis.placements, analysis.targets, analysis.intakes)
    for kind in kinds:
        for entity in kind:
            step = carrying[entity.step] if entity.step else 0
            if step != entity.step:
                yield replace(entity, step=step)


def kept(analysis: Analysis, top: int) -> tuple[Entity, ...]:
    """Give nothing, since the numbers stay; raise StepNotCarriedError if something stands above the last step."""
    above = [step for step in used_steps(analysis) if step > top]
    if above:
        raise StepNotCarriedError(step=min(above))
    return ()


def check(wanted: Staircase, carrying: Carrying) -> None:
    """Refuse a staircase with too few or too many steps, marks beyond it, or steps that would change their order."""
    if not LEAST <= wanted.top <= MOST:
        raise OutOfRangeError(field="number", least=LEAST, most=MOST)
    for field, step in (("coverage_step", wanted.coverage_step), ("trainer_step", wanted.trainer_step)):
        if not 1 <= step <= wanted.top:
            raise OutOfRangeError(field=field, least=1, most=wanted.top)
    before = (0, 0)
    for old, new in sorted(carrying.items()):
        if not 1 <= new <= wanted.top:
            raise OutOfRangeError(field="step", least=1, most=wanted.top)
        if new < before[1]:
            raise StepsCrossedError(upper=old, after_upper=new, lower=before[0], after_lower=before[1])
        before = (old, new)
