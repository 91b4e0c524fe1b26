"""What a person's page tells beside the steps: what the next step does, and what is passed on by or to the person."""

from __future__ import annotations

from datetime import date

from textual.content import Content

from mindgap.domain.action import Action, ActionStatus
from mindgap.domain.analysis import Analysis
from mindgap.domain.effect import effect
from mindgap.domain.person import Area, Person
from mindgap.texts import _
from mindgap.texts.formats import day
from mindgap.ui.drawing.canvas import BOLD
from mindgap.ui.drawing.effect import effect_line
from mindgap.ui.drawing.pen import Line
from mindgap.ui.phases.staircase_ledger import Ledger
from mindgap.ui.phases.staircase_needs import within

_STEPS = 5
"""The number of the default steps."""
_SOMEBODY = "…"
"""Stands for whoever is not to be named."""


def next_step_line(person_id: str, area: Area | None, analysis: Analysis, ledger: Ledger) -> Content:
    """Say what the target step in an area would do, or the next step when there is no target; empty at the top."""
    if area is None:
        return Content("")
    now, target = ledger.step((person_id, area.id)), ledger.target((person_id, area.id))
    step = target.step if target is not None and target.step > now else now + 1
    if step > (len(analysis.steps) or _STEPS):
        return Content("")
    told = effect(within(analysis, area.id, ledger), person_id, area.id, step)
    said = _("To step {step} in {area}:").format(step=step, area=area.name)
    return Content.assemble(("  " + said + " ", BOLD), effect_line(told))


def spread_lines(person: Person, analysis: Analysis, today: date, *, coded: bool) -> list[Line]:
    """Give a line per action whose knowledge the person passes on, or gets passed on; `coded` names nobody else."""
    alive = [a for a in analysis.actions if a.status is not ActionStatus.CANCELLED and (a.spread_from or a.spread_to)]
    if not alive:
        return []
    from mindgap.reporting.colleagues import colleagues
    from mindgap.reporting.facts.plan import PersonFacts

    known, own = colleagues(PersonFacts(p.code, p.name) for p in analysis.people), PersonFacts(person.code, person.name)

    def named(text: str) -> str:
        hidden = coded and text and (known.anybody(text) or not known.parts)
        return _SOMEBODY if hidden or not text else text

    lines: list[Line] = []
    for action in alive:
        if known.means(action.spread_from, own):
            text = _("passes on “{action}” to {whom}")
            lines.append(_spread(text.format(action=action.title, whom=named(action.spread_to)), action, today))
        if known.means(action.spread_to, own):
            text = _("learns from {whom} after “{action}”")
            lines.append(_spread(text.format(action=action.title, whom=named(action.spread_from)), action, today))
    return [((_("Passing on"), "strong"),), *lines, ()] if lines else []


def _spread(said: str, action: Action, today: date) -> Line:
    by = f"   {day(action.spread_by)}" if action.spread_by else ""
    if action.spread_done:
        return ((f"  {said}", ""), (f"{by}   ✓ {_('done')}", "good"))
    late = action.spread_by is not None and action.spread_by < today
    return ((f"  {said}", ""), (f"{by}   ! {_('late')}" if late else by, "warn" if late else "dim"))
