"""The staircase with head-counts, and the ways of the people where an edition tells of people."""

from __future__ import annotations

from mindgap.reporting.blocks import (
    Align,
    Block,
    Column,
    Heading,
    Note,
    NoteKind,
    Paragraph,
    StaircasePicture,
    StairStep,
    Table,
)
from mindgap.reporting.compose.edition import Telling
from mindgap.reporting.compose.words import numbers, people, step_name
from mindgap.reporting.facts.stairs import AreaFacts, MoveFacts, StaircaseFacts, StepFacts
from mindgap.texts import _, ngettext
from mindgap.texts.formats import MISSING, day, whole


def staircase(telling: Telling) -> tuple[Block, ...]:
    """Give the staircase as a picture and a table, or a sentence when nobody has been placed."""
    stairs = telling.facts.staircase
    heading = Heading(1, _("The competence staircase"))
    if not any(s.heads or s.heads_target for s in stairs.steps):
        return (heading, Paragraph(_("Nobody has been placed on the staircase yet.")), _purpose())
    intro = _("{people} have been placed. A person counts once in every area, so the figures count placements.")
    return (
        heading,
        Paragraph(intro.format(people=people(stairs.people))),
        _picture(stairs),
        _purpose(),
        *_areas(stairs),
        *(_ways(telling) if telling.people else ()),
    )


def _purpose() -> Note:
    return Note(
        NoteKind.INFO,
        _(
            "A placement is for planning development, never for setting pay. Letters such as ILUO mean different "
            "things in different factories; compare the described steps, not the letters."
        ),
        _("What a step is for"),
    )


def _picture(stairs: StaircaseFacts) -> StaircasePicture:
    steps = tuple(_step(s) for s in stairs.steps)
    alt = " ".join(
        _("{step}: {now} now, {target} at target.").format(
            step=step_name(stairs, s.number), now=s.now_text, target=s.target_text
        )
        for s in steps
    )
    return StaircasePicture(_title(stairs), alt, _("Now"), _("At target"), steps)


def _step(step: StepFacts) -> StairStep:
    name = step.name or _("Step {number}").format(number=step.number)
    now, target = whole(step.heads), whole(step.heads_target)
    return StairStep(step.number, name, step.criterion, step.heads, step.heads_target, now, target)


def _title(stairs: StaircaseFacts) -> str:
    now, target = (
        sum(n for s, n in pairs if s.number >= stairs.coverage_step)
        for pairs in (
            [(s, s.heads) for s in stairs.steps],
            [(s, s.heads_target) for s in stairs.steps],
        )
    )
    text = ngettext(
        "{now} placement from step {step} up today, {target} when the targets are reached",
        "{now} placements from step {step} up today, {target} when the targets are reached",
        now,
    )
    return text.format(now=whole(now), step=stairs.coverage_step, target=whole(target))


def _areas(stairs: StaircaseFacts) -> tuple[Block, ...]:
    if not stairs.areas:
        return ()
    table = Table(
        caption=_("Heads per area and step, now → at target"),
        columns=(
            Column(_("Area"), 3),
            *(Column(step_name(stairs, s.number), 1.3, Align.CENTRE) for s in stairs.steps),
            Column(_("Covering"), 1.2, Align.CENTRE),
        ),
        rows=tuple(_area(area) for area in stairs.areas),
        note=_("Covering: heads from step {step} up.").format(step=stairs.coverage_step),
    )
    return (table,)


def _area(area: AreaFacts) -> tuple[str, ...]:
    pairs = zip(area.heads, area.heads_target, strict=True)
    cells = (_change(now, target) for now, target in pairs)
    return (area.name, *cells, _change(area.covering, area.covering_target))


def _change(now: int, target: int) -> str:
    if now == target:
        return whole(now) if now else MISSING
    return f"{whole(now)} → {whole(target)}"


def _ways(telling: Telling) -> tuple[Block, ...]:
    stairs = telling.facts.staircase
    heading = Heading(2, _("Person by person"))
    if not stairs.moves:
        return (heading, Paragraph(_("Nobody has a target step yet.")))
    caption = ngettext("{n} target step has been agreed", "{n} target steps have been agreed", len(stairs.moves))
    table = Table(
        caption=caption.format(n=whole(len(stairs.moves))),
        columns=(
            Column(_("Person"), 2.4),
            Column(_("Area"), 3.2),
            Column(_("Now"), 2),
            Column(_("Target"), 2),
            Column(_("By date"), 1.6),
            Column(_("Actions"), 1.2, Align.RIGHT),
        ),
        rows=tuple(_way(move, telling) for move in stairs.moves),
    )
    return (heading, table)


def _way(move: MoveFacts, telling: Telling) -> tuple[str, ...]:
    stairs = telling.facts.staircase
    now = step_name(stairs, move.step) if move.step else _("New in the area")
    target = step_name(stairs, move.target)
    return (telling.person(move.code), move.area, now, target, day(move.by), numbers(move.actions))
