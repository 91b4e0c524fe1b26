"""Quarter circles for steps, and how an area is covered in a sentence of spans."""

from __future__ import annotations

from dataclasses import dataclass

from mindgap.texts import _
from mindgap.ui.drawing.pen import Line, Span

CIRCLES = "○◔◑◕●"


def circle(step: int, top: int = 5) -> str:
    """Give ○ ◔ ◑ ◕ ● for the first step to the topmost, spaced evenly when there are not five; "·" for none.

    The digit always stands beside it: with seven steps two of them share a circle.
    """
    if step < 1:
        return "·"
    share = (min(step, top) - 1) / max(1, top - 1)
    return CIRCLES[round(share * (len(CIRCLES) - 1))]


@dataclass(frozen=True, slots=True)
class Need:
    """Heads wanted on a step or above in an area, against those had and planned."""

    heads: int
    step: int
    have: int
    planned: int | None = None
    """None for an area's own minimum, which no plan is measured against."""
    coming: int = 0
    """How many of the planned are to be recruited or hired in."""

    @property
    def missing(self) -> int:
        """max(0, heads − have − planned)."""
        return max(0, self.heads - self.have - (self.planned or 0))


def need_line(need: Need) -> Line:
    """Say it in words, e.g. "at least 3 on step 3: has 2 ! 1 missing"; what a gap requires is called so."""
    told = _("at least {heads} on step {step}: has {have}")
    if need.planned is not None:
        told = _("required {heads} on step {step}: has {have}")
    wanted = told.format(heads=need.heads, step=need.step, have=need.have)
    planned = "" if need.planned is None else "  " + _("planned {planned}").format(planned=need.planned)
    return ((wanted + planned + from_outside(need.coming), ""), _verdict(need))


def from_outside(coming: int) -> str:
    """Say behind the planned how many of them are to be recruited or hired in."""
    return " " + _("({n} from outside)").format(n=coming) if coming else ""


def _verdict(need: Need) -> Span:
    if need.missing:
        return (" ! " + _("{missing} missing").format(missing=need.missing), "warn")
    return (" ✓", "good")
