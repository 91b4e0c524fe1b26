"""What is required in the area shown, and who could fill it, from what is stored."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from textual.content import Content

from mindgap.domain.analysis import Analysis
from mindgap.domain.candidates import Candidate, candidates
from mindgap.domain.gap import Decision, Gap, Requirement
from mindgap.domain.person import Area, Person
from mindgap.domain.requirement import Fulfilment, GapStatus, fulfilments
from mindgap.texts import _
from mindgap.ui.drawing.candidates import why
from mindgap.ui.drawing.canvas import MUTED, STRONG, WARNING
from mindgap.ui.drawing.needs import NeedWords, near_line, need_line
from mindgap.ui.phases.staircase_ledger import Ledger
from mindgap.ui.widgets.needs_panel import Needs, marked_rows

_SHOWN = 40
"""Candidates shown, the best first."""
_LINES = 3
"""Requirements shown at once."""
_LEFT = (Decision.LATER, Decision.NOT_NOW)


@dataclass(frozen=True, slots=True)
class Looked:
    """What the panel is drawn from."""

    parts: tuple[Fulfilment, ...]
    """The requirements in sight, in a fixed order."""
    at: Requirement | None
    """The one looked at."""
    found: tuple[Candidate, ...]
    analysis: Analysis


def within(analysis: Analysis, area_id: str, ledger: Ledger) -> Analysis:
    """Give the analysis with the newest placements, the targets and the requirements of one area only.

    What is worked out about that area is the same, and the work does not grow with the other areas.
    """
    return replace(
        analysis,
        requirements=tuple(r for r in analysis.requirements if r.area_id == area_id),
        placements=tuple(ledger.in_area(area_id).values()),
        targets=tuple(t for t in analysis.targets if t.area_id == area_id),
    )


def look(analysis: Analysis, area: Area | None, ledger: Ledger, wanted: str, today: date) -> Looked:
    """Look at the requirement `wanted`, else at the first; those of an area, or of all areas when there is none.

    Those of gaps left for later or knowingly open are not looked at.
    """
    left = {g.id for g in analysis.gaps if g.decision in _LEFT}
    areas = [area.id] if area is not None else list(dict.fromkeys(r.area_id for r in analysis.requirements))
    parts: list[Fulfilment] = []
    for area_id in areas:
        parts += [
            p for p in fulfilments(within(analysis, area_id, ledger)).values() if p.requirement.gap_id not in left
        ]
    ordered = tuple(sorted(parts, key=lambda p: (p.requirement.by or date.max, p.requirement.id)))
    first = next((p for p in ordered if p.missing), next(iter(ordered), None))
    at = next((p for p in ordered if p.requirement.id == wanted), first)
    if at is None:
        return Looked((), None, (), analysis)
    here = within(analysis, at.requirement.area_id, ledger)
    return Looked(ordered, at.requirement, candidates(here, at.requirement, today), analysis)


def needs_of(
    looked: Looked, width: int, marked: frozenset[str], name: Callable[[Person], str], *, all_areas: bool
) -> Needs:
    """Give the panel's lines and rows."""
    if looked.at is None:
        text = _("No gap that is to be acted on requires anything here. R says how many are needed, by when.")
        return Needs(lines=(Content.styled(text, MUTED),))
    people = {p.id: p for p in looked.analysis.people}
    shown = looked.found[:_SHOWN]
    rows = [(c.person_id, name(people[c.person_id]), _why(c, looked)) for c in shown]
    near = near_line(sum(c.steps == 1 for c in looked.found), len(shown), len(looked.found))
    part = next(p for p in looked.parts if p.requirement is looked.at)
    return Needs(
        lines=(*_lines(looked, width, all_areas=all_areas), *((near,) if near else ())),
        candidates=marked_rows(rows, marked),
        several=len(looked.parts) > 1,
        met=_("Everybody who could is there, or is planned.") if part.missing else _("Nobody more is needed."),
    )


def _lines(looked: Looked, width: int, *, all_areas: bool) -> Sequence[Content]:
    index = next(i for i, p in enumerate(looked.parts) if p.requirement is looked.at)
    first = max(0, min(index - 1, len(looked.parts) - _LINES))
    gaps = {g.id: g.text for g in looked.analysis.all(Gap)}
    areas = {a.id: a.name for a in looked.analysis.areas} if all_areas else {}
    return [
        need_line(
            NeedWords(part, areas.get(part.requirement.area_id, ""), gaps.get(part.requirement.gap_id, "")),
            width,
            here=part.requirement is looked.at,
        )
        for part in looked.parts[first : first + _LINES]
    ]


def _why(candidate: Candidate, looked: Looked) -> Content:
    """Say why, and whether this person alone closes the requirement."""
    part = next(p for p in looked.parts if p.requirement is looked.at)
    text = Content.styled(why(candidate), WARNING if candidate.busy else "" if candidate.steps == 1 else MUTED)
    closes = part.status is not GapStatus.CLOSED and part.missing == 1
    return Content.assemble(("✓ " + _("closes it"), STRONG), " · ", text) if closes and candidate.steps == 1 else text
