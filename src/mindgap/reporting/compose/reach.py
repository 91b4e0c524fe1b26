"""Who is reached by targets and actions, group by group, without anything about groups that are too small."""

from __future__ import annotations

from mindgap.domain.reach import Figures, GroupReach, Reach, Standing
from mindgap.reporting.blocks import Align, Block, Column, Definitions, Heading, Paragraph, Table
from mindgap.reporting.compose.edition import Telling
from mindgap.reporting.compose.words import lines
from mindgap.reporting.staircase_words import group_name, hard_name, hard_standing
from mindgap.texts import _
from mindgap.texts.formats import MISSING, percent, whole


def reach(telling: Telling) -> tuple[Block, ...]:
    """Give the shares per group and how far the groups that are hard to reach have been reached."""
    told = telling.facts.reach
    heading = Heading(1, _("Reaching everyone"))
    whole_company = told.groups[0].figures
    if whole_company is None or not whole_company.people:
        text = _("Who is reached is shown from {minimum} people.").format(minimum=whole(told.minimum))
        return (heading, Paragraph(text))
    return (heading, _table(told, whole_company), *_hard(told))


def _table(told: Reach, everybody: Figures) -> Table:
    caption = _("{target} have a target step and {action} take part in an action").format(
        target=percent(everybody.target, everybody.people), action=percent(everybody.action, everybody.people)
    )
    note = _(
        "Lower steps: below the step that covers an area, in the area where the person stands highest, or placed "
        "nowhere. Hidden: fewer than {minimum} people, or a group from which a smaller one could be worked out."
    )
    return Table(
        caption=caption,
        columns=(
            Column(_("Group"), 3),
            Column(_("People"), 1, Align.RIGHT),
            Column(_("With a target"), 1.3, Align.RIGHT),
            Column(_("In an action"), 1.3, Align.RIGHT),
            Column(_("On lower steps without either"), 1.9, Align.RIGHT),
        ),
        rows=tuple(_row(group) for group in told.groups),
        note=note.format(minimum=whole(told.minimum)),
    )


def _row(group: GroupReach) -> tuple[str, ...]:
    name, figures = group_name(group.by, group.of), group.figures
    if figures is None:
        return (name, _("hidden"), MISSING, MISSING, MISSING)
    shares = (_share(part, figures.people) for part in (figures.target, figures.action, figures.low))
    return (name, whole(figures.people), *shares)


def _share(part: int, people: int) -> str:
    return lines(percent(part, people), whole(part))


def _hard(told: Reach) -> tuple[Block, ...]:
    if any(group.standing is Standing.NOT_ASKED for group in told.hard):
        return ()
    rows = tuple((hard_name(g.kind), hard_standing(g, told.minimum)) for g in told.hard)
    return (Heading(2, _("The two groups that are hard to reach")), Definitions(rows))
