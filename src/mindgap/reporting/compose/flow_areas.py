"""The critical areas in the flow: one line each, from today to the lowest and the last quarter."""

from __future__ import annotations

from mindgap.reporting.blocks import Align, Column, Table
from mindgap.reporting.facts.flow import AreaFlowFacts, FlowFacts
from mindgap.reporting.quarters import quarter
from mindgap.texts import _, ngettext
from mindgap.texts.formats import whole


def critical_areas(facts: FlowFacts, step: int) -> tuple[Table, ...]:
    """Give a table of the critical areas in which something happens, or nothing."""
    if not facts.areas:
        return ()
    n = len(facts.areas)
    caption = ngettext(
        "{n} critical area changes on step {step} and up", "{n} critical areas change on step {step} and up", n
    )
    columns = (
        Column(_("Critical area"), 3),
        Column(_("At least"), 1, Align.RIGHT),
        Column(_("Today"), 1, Align.RIGHT),
        Column(_("Lowest"), 1, Align.RIGHT),
        Column(_("When"), 1.6, Align.RIGHT),
        Column(_("In three years"), 1.4, Align.RIGHT),
    )
    rows = tuple(_row(facts, area) for area in facts.areas)
    return (Table(caption=caption.format(n=whole(n), step=step), columns=columns, rows=rows),)


def _row(facts: FlowFacts, area: AreaFlowFacts) -> tuple[str, ...]:
    lowest = min(area.covering)
    place = area.covering.index(lowest)
    return (
        area.area,
        whole(area.minimum),
        whole(area.covering[0]),
        f"! {whole(lowest)}" if lowest < area.minimum else whole(lowest),
        quarter(facts.quarters[place - 1].quarter) if place else _("Today"),
        whole(area.covering[-1]),
    )
