"""What the company wants to reach, and how the picture of it was made."""

from __future__ import annotations

from mindgap.reporting.blocks import Align, Block, BulletList, Column, Heading, Paragraph, Table
from mindgap.reporting.compose.edition import Telling
from mindgap.reporting.compose.survey import told_in_plan
from mindgap.reporting.compose.words import dash, people
from mindgap.reporting.facts import PlanFacts
from mindgap.texts import _, ngettext
from mindgap.texts.formats import day, whole
from mindgap.texts.labels import label


def goals(telling: Telling) -> tuple[Block, ...]:
    """Give the goals with horizon, driver and measure."""
    held = telling.facts.goals
    if not held:
        return (Heading(1, _("Goals")), Paragraph(_("No business goal has been set yet.")))
    caption = ngettext(
        "{n} business goal that competence is to carry", "{n} business goals that competence is to carry", len(held)
    )
    table = Table(
        caption=caption.format(n=whole(len(held))),
        columns=(
            Column(_("Goal"), 5),
            Column(_("Horizon"), 2),
            Column(_("Driver"), 2),
            Column(_("How it is seen"), 3),
        ),
        rows=tuple((g.text, label(g.horizon), label(g.driver), dash(g.measure)) for g in held),
    )
    return (Heading(1, _("Goals")), table)


def method(telling: Telling) -> tuple[Block, ...]:
    """Give how the work was done, by whom, and what the levels are called."""
    facts = telling.facts
    return (
        Heading(1, _("How the work was done")),
        Paragraph(
            _(
                "In Mind the Gap, management, employees and the union look together at six themes: how it is "
                "today, how it should be, and what lies between. The gaps are worded, weighed and decided on. "
                "On the competence staircase the room sees what each gap requires in people, and the actions "
                "say how it is closed."
            )
        ),
        Paragraph(_workshops(facts)),
        *_participants(facts),
        *told_in_plan(facts.survey),
        Heading(2, _("What the levels mean")),
        Paragraph(
            _(
                "Everyone answered for the company as a whole, never for a colleague. What is kept is how many "
                "chose each level, not who."
            )
        ),
        BulletList(facts.level_names, ordered=True),
    )


def _workshops(facts: PlanFacts) -> str:
    days = [d for d in (facts.company.workshop_1, facts.company.workshop_2) if d]
    if not days:
        return _("The dates of the workshops have not been noted.")
    ahead = max(days) > facts.control.on
    if len(days) == 1:
        one = _("The workshop is planned for {date}.") if ahead else _("The workshop was held on {date}.")
        return one.format(date=day(days[0]))
    both = _("Days of the workshops: {first} and {second}.")
    told = both if ahead else _("The workshops were held on {first} and {second}.")
    return told.format(first=day(days[0]), second=day(days[1]))


def _participants(facts: PlanFacts) -> tuple[Block, ...]:
    if not facts.groups:
        return (Paragraph(_("Who took part has not been noted.")),)
    counts = [(g.people, g.workshop_1, g.workshop_2) for g in facts.groups]
    sums = [sum(column) for column in zip(*counts, strict=True)]
    table = Table(
        caption=_("{people} took part").format(people=people(sums[0])),
        columns=(
            Column(_("Group"), 3),
            Column(_("People"), 1, Align.RIGHT),
            Column(_("Workshop 1"), 1, Align.RIGHT),
            Column(_("Workshop 2"), 1, Align.RIGHT),
        ),
        rows=tuple((label(g.group), *(whole(n) for n in row)) for g, row in zip(facts.groups, counts, strict=True)),
        total=(_("Total"), *(whole(n) for n in sums)),
    )
    return (table,)
