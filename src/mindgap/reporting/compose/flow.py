"""Heads per step and quarter, places freed, who comes and who leaves, and areas that fall short."""

from __future__ import annotations

from collections.abc import Sequence

from mindgap.reporting.blocks import (
    Align,
    Block,
    Column,
    FlowCell,
    FlowPicture,
    FlowRow,
    FlowSum,
    Heading,
    Note,
    NoteKind,
    Paragraph,
    Table,
)
from mindgap.reporting.compose.edition import Telling
from mindgap.reporting.compose.flow_areas import critical_areas
from mindgap.reporting.compose.words import lines, listed, step_name
from mindgap.reporting.facts.flow import AsideFacts, FlowFacts, QuarterFacts
from mindgap.reporting.facts.stairs import StaircaseFacts
from mindgap.reporting.quarters import quarter
from mindgap.reporting.staircase_words import aside_words, shortfall_sentence
from mindgap.texts import _, ngettext
from mindgap.texts.formats import MISSING, whole


def flow(telling: Telling) -> tuple[Block, ...]:
    """Give the flow as a picture and a table, or a sentence when nothing in it has a date."""
    facts, stairs = telling.facts.flow, telling.facts.staircase
    heading, last = Heading(1, _("Flow per quarter")), (*_asides(facts.asides), *_leaving(facts))
    if not facts.quarters:
        return (heading, Paragraph(_("The flow is not told in this edition of the version.")))
    if not facts.eventful:
        return (heading, Paragraph(_nothing(facts)), *last)
    return (
        heading,
        Paragraph(_intro(facts)),
        _picture(facts, stairs),
        _table(facts),
        *critical_areas(facts, stairs.coverage_step),
        *_shortfalls(facts, stairs),
        *last,
    )


def _nothing(facts: FlowFacts) -> str:
    if facts.leaving is None:
        return _("No target, planned leaver or recruitment has a date to come.")
    return _("No target or recruitment has a date to come.")


def _intro(facts: FlowFacts) -> str:
    counts = _(
        "Everybody counts once, on the highest step in any area. A person who moves up frees a place further down."
    )
    if facts.leaving is None:
        dates = _(
            "Targets are counted on their date, recruitment when its action ends, and those who leave on their last "
            "day."
        )
    else:
        dates = _(
            "Targets are counted on their date and recruitment when its action ends. Those who leave are not counted "
            "in the quarters, so that nobody is found out."
        )
    return f"{counts} {dates}"


def _leaving(facts: FlowFacts) -> tuple[Paragraph, ...]:
    if not facts.leaving:
        return ()
    years = listed([_("{n} in {year}").format(n=whole(y.leaving), year=y.year) for y in facts.leaving])
    return (Paragraph(_("Planned to leave the company: {years}.").format(years=years)),)


def _picture(facts: FlowFacts, stairs: StaircaseFacts) -> FlowPicture:
    shown, steps = facts.eventful, range(len(facts.start), 0, -1)
    rows = tuple(FlowRow(step_name(stairs, n), _cells(facts, n)) for n in steps)
    return FlowPicture(
        title=_title(facts, stairs.coverage_step),
        alt=" ".join(_sentence(q, stairs.coverage_step, leavers=facts.leaving is None) for q in shown),
        heads_label=_("heads when the quarter ends"),
        freed_label=_("places freed by those who move up in the quarter"),
        corner=_("Step"),
        columns=(_("Today"), *(quarter(q.quarter) for q in shown)),
        rows=rows,
        sums=_sums(facts, stairs.coverage_step),
        highest=max(1, *(cell.heads + cell.freed for row in rows for cell in row.cells)),
    )


def _cells(facts: FlowFacts, step: int) -> tuple[FlowCell, ...]:
    today = facts.start[step - 1]
    later = (_cell(q.heads[step - 1], q.freed[step - 1]) for q in facts.eventful)
    return (_cell(today, 0), *later)


def _cell(heads: int, freed: int) -> FlowCell:
    return FlowCell(heads, whole(heads), freed, whole(freed) if freed else "")


def _sums(facts: FlowFacts, step: int) -> tuple[FlowSum, ...]:
    held = [facts.start, *(q.heads for q in facts.eventful)]
    freed = (whole(sum(q.freed[: step - 1])) for q in facts.eventful)
    return (
        FlowSum(_("Step {step} and up").format(step=step), tuple(whole(sum(heads[step - 1 :])) for heads in held)),
        FlowSum(_("All"), tuple(whole(sum(heads)) for heads in held)),
        FlowSum(_("Freed below step {step}").format(step=step), (MISSING, *freed)),
    )


def _title(facts: FlowFacts, step: int) -> str:
    freed = sum(sum(q.freed[: step - 1]) for q in facts.eventful)
    text = ngettext(
        "{n} place is freed below step {step} by {quarter}, while step {step} and up goes from {now} to {then}",
        "{n} places are freed below step {step} by {quarter}, while step {step} and up goes from {now} to {then}",
        freed,
    )
    last = facts.eventful[-1]
    now, then = (whole(sum(heads[step - 1 :])) for heads in (facts.start, last.heads))
    return text.format(n=whole(freed), step=step, quarter=quarter(last.quarter), now=now, then=then)


def _sentence(told: QuarterFacts, step: int, *, leavers: bool) -> str:
    freed, left = sum(told.freed), sum(told.left)
    changes = [ngettext("{n} place freed", "{n} places freed", freed).format(n=whole(freed))]
    if leavers:
        changes.append(ngettext("{n} leaves", "{n} leave", left).format(n=whole(left)))
    return _("{quarter}: {all} in all, {high} on step {step} and up, {changes}.").format(
        quarter=quarter(told.quarter),
        all=whole(sum(told.heads)),
        high=whole(sum(told.heads[step - 1 :])),
        step=step,
        changes=", ".join(changes),
    )


def _table(facts: FlowFacts) -> Table:
    """Give a row per quarter in which something happens; who leaves has a column where it may be told."""
    shown, leavers = facts.eventful, facts.leaving is None
    columns = (
        Column(_("Quarter"), 1.4),
        Column(_("Places freed"), 2.4),
        Column(_("Recruited or hired in"), 2.4),
        Column(_("New on the staircase"), 2.4),
        *((Column(_("Who leaves"), 2.4),) if leavers else ()),
        Column(_("Heads when it ends"), 1.2, Align.RIGHT),
    )
    sums = (whole(sum(map(sum, part))) for part in zip(*(_parts(q, leavers=leavers) for q in shown), strict=True))
    note = _("Those who leave free places too; they are counted on their own. A leaver’s reason is never kept.")
    return Table(
        caption=_caption(facts),
        columns=columns,
        rows=tuple(_row(q, leavers=leavers) for q in shown if not q.quiet),
        total=(_("Total"), *sums, whole(sum(shown[-1].heads))),
        note=note if leavers else "",
    )


def _caption(facts: FlowFacts) -> str:
    freed, left = (sum(sum(q.freed) for q in facts.eventful), sum(sum(q.left) for q in facts.eventful))
    if facts.leaving is None:
        text = ngettext(
            "{freed} place is freed as people move up, and {left} by those who leave",
            "{freed} places are freed as people move up, and {left} by those who leave",
            freed,
        )
        return text.format(freed=whole(freed), left=whole(left))
    return ngettext("{n} place is freed as people move up", "{n} places are freed as people move up", freed).format(
        n=whole(freed)
    )


def _parts(told: QuarterFacts, *, leavers: bool) -> tuple[tuple[int, ...], ...]:
    return (told.freed, told.taken_in, told.entered, *((told.left,) if leavers else ()))


def _row(told: QuarterFacts, *, leavers: bool) -> tuple[str, ...]:
    parts = (_spread(part) for part in _parts(told, leavers=leavers))
    return (quarter(told.quarter), *parts, whole(sum(told.heads)))


def _spread(heads: Sequence[int]) -> str:
    """Give the number, and under it the steps that it is on: "3", "step 1: 2, step 2: 1"."""
    if not any(heads):
        return MISSING
    steps = (_("step {step}: {n}").format(step=n, n=whole(held)) for n, held in enumerate(heads, 1) if held)
    return lines(whole(sum(heads)), ", ".join(step.replace(" ", "\u00a0") for step in steps))


def _shortfalls(facts: FlowFacts, stairs: StaircaseFacts) -> tuple[Note, ...]:
    if not facts.shortfalls:
        return ()
    text = "\n".join(shortfall_sentence(s.area, s, stairs.coverage_step) for s in facts.shortfalls)
    return (Note(NoteKind.WARNING, text, _("Below the minimum")),)


def _asides(held: Sequence[AsideFacts]) -> tuple[Paragraph, ...]:
    if not held:
        return ()
    told = listed([aside_words(aside.why, _what(aside)) for aside in held])
    return (Paragraph(_("Not in the flow: {what}.").format(what=told)),)


def _what(aside: AsideFacts) -> str:
    targets = ngettext("{n} target", "{n} targets", aside.targets).format(n=whole(aside.targets))
    heads = ngettext("{n} head to recruit", "{n} heads to recruit", aside.heads).format(n=whole(aside.heads))
    return " + ".join(text for text, n in ((targets, aside.targets), (heads, aside.heads)) if n)
