"""What the gaps require in people, and how well each area is covered."""

from __future__ import annotations

from collections.abc import Sequence

from mindgap.domain.staircase import Coverage
from mindgap.reporting.blocks import Align, Block, Column, Heading, Paragraph, Table
from mindgap.reporting.compose.edition import Telling
from mindgap.reporting.compose.heat import heat
from mindgap.reporting.compose.words import listed, step_name
from mindgap.reporting.facts.gaps import GapFacts, RequirementFacts
from mindgap.reporting.facts.stairs import StaircaseFacts
from mindgap.reporting.staircase_words import key_sentence
from mindgap.texts import _
from mindgap.texts.formats import day, whole
from mindgap.texts.labels import label


def requirements(telling: Telling) -> tuple[Block, ...]:
    """Give what each gap requires and what is there, or a sentence when nothing is required."""
    facts = telling.facts
    heading = Heading(1, _("What the gaps require"))
    rows = [(gap, r) for gap in facts.gaps for r in gap.requirements]
    if not rows:
        return (heading, Paragraph(_("No gap has a requirement in people yet.")))
    return (heading, _requirements(rows, facts.staircase))


def _requirements(rows: Sequence[tuple[GapFacts, RequirementFacts]], staircase: StaircaseFacts) -> Table:
    missing, wanted = sum(r.missing for _gap, r in rows), sum(r.heads for _gap, r in rows)
    caption = _("{missing} of the {heads} places required are still empty in the plan")
    return Table(
        caption=caption.format(missing=whole(missing), heads=whole(wanted)),
        columns=(
            Column(_("Gap"), 0.8, Align.RIGHT),
            Column(_("Area"), 3.4),
            Column(_("Step or higher"), 2.4),
            Column(_("By date"), 1.8),
            Column(_("Needed"), 1.2, Align.RIGHT),
            Column(_("There now"), 1.2, Align.RIGHT),
            Column(_("Planned"), 1.2, Align.RIGHT),
            Column(_("Missing"), 1.2, Align.RIGHT),
            Column(_("Status"), 2.2),
        ),
        rows=tuple(_requirement(gap, r, staircase) for gap, r in rows),
        note=" ".join((_("Planned are people whose target and action reach the step in time."), *_outside(rows))),
    )


def _requirement(gap: GapFacts, r: RequirementFacts, staircase: StaircaseFacts) -> tuple[str, ...]:
    return (
        str(gap.number),
        r.area,
        step_name(staircase, r.step),
        day(r.by),
        whole(r.heads),
        whole(r.have),
        f"{whole(r.planned)} ({whole(r.coming)})" if r.coming else whole(r.planned),
        whole(r.missing),
        label(r.status),
    )


def _outside(rows: Sequence[tuple[GapFacts, RequirementFacts]]) -> tuple[str, ...]:
    told = _("The number in brackets says how many of them are to be recruited or hired in.")
    return (told,) if any(r.coming for _gap, r in rows) else ()


def coverage(telling: Telling) -> tuple[Block, ...]:
    """Give the areas × steps as a map, or a sentence when there are no areas."""
    facts = telling.facts
    heading = Heading(2, _("How the areas are covered"))
    if not facts.staircase.areas:
        return (heading, Paragraph(_("There are no competence areas yet.")))
    text = _("Somebody covers an area from step {step}, and can train others from step {trainer}.")
    steps = text.format(
        step=step_name(facts.staircase, facts.staircase.coverage_step),
        trainer=step_name(facts.staircase, facts.staircase.trainer_step),
    )
    critical = any(area.critical for area in facts.staircase.areas)
    star = (Paragraph(_("* marks an area that the business cannot do without.")),) if critical else ()
    return (heading, *_key_people(facts.staircase), Paragraph(steps), *heat(facts.staircase), *star)


def _key_people(stairs: StaircaseFacts) -> tuple[Paragraph, ...]:
    """Say in one sentence which areas hang on one person, and in another which nobody covers."""
    alone = [area.name for area in stairs.key_person_risks]
    empty = [area.name for area in stairs.areas if area.coverage is Coverage.NONE]
    first = f"{key_sentence(len(alone))}: {listed(alone)}." if alone else ""
    second = _("Nobody covers {areas} yet.").format(areas=listed(empty)) if empty else ""
    text = " ".join(part for part in (first, second) if part)
    return (Paragraph(text),) if text else ()
