"""Who is reached, in the terminal: shares with a bar each, and the two groups that are hard to reach."""

from __future__ import annotations

from collections.abc import Iterator

from textual.content import Content

from mindgap.domain.reach import By, GroupReach, HardGroup, Reach, Standing
from mindgap.reporting.staircase_words import group_name, hard_name, hard_standing
from mindgap.texts import _
from mindgap.texts.formats import percent, whole
from mindgap.ui.drawing.bars import bar
from mindgap.ui.drawing.canvas import BOLD, MUTED, STRONG, WARNING
from mindgap.ui.drawing.cells import fitted

_NAME, _LEAST_NAME, _PEOPLE, _SHARE = 26, 18, 9, 7
_MOST_BAR, _LEAST_BAR = 14, 4
_MARKS = {
    Standing.REACHED: ("✓", STRONG),
    Standing.NOT_YET: ("!", WARNING),
    Standing.TOO_FEW: ("–", MUTED),
    Standing.NOBODY: ("–", MUTED),
    Standing.NOT_ASKED: ("–", MUTED),
}


def reach_lines(told: Reach, width: int) -> list[Content]:
    """Draw a line per group: people, and the shares with a target, in an action, and on lower steps with neither."""
    name = _NAME if width - _NAME - _PEOPLE >= 3 * (_SHARE + 10) else _LEAST_NAME
    room = max(_LEAST_BAR, min(_MOST_BAR, (width - name - _PEOPLE) // 3 - _SHARE - 2))
    titles = (_("With a target"), _("In an action"), _("Low, neither"))
    head = "".join("  " + fitted(Content(title), room + _SHARE).plain for title in titles)
    lines = [Content.styled(" " * name + fitted(Content(_("People")), _PEOPLE, "right").plain + head, MUTED)]
    last = By.ALL
    for group in told.groups:
        if group.by is not last:
            lines.append(Content(""))
        last = group.by
        lines.append(_group(group, name, room))
    return lines


def _group(group: GroupReach, name: int, room: int) -> Content:
    label = fitted(Content.styled(group_name(group.by, group.of), BOLD if group.by is By.ALL else ""), name)
    figures = group.figures
    if figures is None:
        return Content.assemble(label, (f"{'–':>{_PEOPLE}}  ", MUTED), (_("hidden"), MUTED))
    parts = (figures.target, figures.action, figures.low)
    shares = (part for held in parts for part in _share(held, figures.people, room))
    return Content.assemble(label, f"{whole(figures.people):>{_PEOPLE}}", *shares)


def _share(part: int, people: int, room: int) -> Iterator[Content | str]:
    yield "  "
    yield bar(part, people, room)
    yield f"{percent(part, people):>{_SHARE}}"


def hard_lines(told: Reach) -> list[Content]:
    """Draw a line per group that is hard to reach: its name, and how far it has been reached."""
    return [_hard(group, told.minimum) for group in told.hard]


def _hard(group: HardGroup, minimum: int) -> Content:
    mark, look = _MARKS[group.standing]
    said = hard_standing(group, minimum)
    return Content.assemble((f"{mark} ", look), hard_name(group.kind), (f"  {said}", look))


def hidden_note(minimum: int) -> Content:
    """Say what is hidden and what the lower steps are."""
    text = _(
        "Hidden: fewer than {minimum} people, or a group that would give a smaller one away. "
        "Low: below the coverage step in the main area, or placed nowhere."
    )
    return Content.styled(text.format(minimum=whole(minimum)), MUTED)
