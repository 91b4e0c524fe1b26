"""The 2×2 with the gaps' wording beside it where there is room, and those not weighed yet."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content

from mindgap.domain.gap import Decision, Gap
from mindgap.texts import _
from mindgap.ui.drawing.canvas import BOLD, MUTED
from mindgap.ui.drawing.cells import fitted
from mindgap.ui.drawing.gap_rows import BROAD
from mindgap.ui.drawing.pen import clip
from mindgap.ui.drawing.priority import PriorityPoint, priority_lines

_LIST = 34


def priority_page(gaps: Sequence[Gap], chosen: str | None, width: int, height: int) -> list[Content]:
    """Draw the gaps, numbered as in the list, by importance and effort."""
    numbers = {gap.id: number for number, gap in enumerate(gaps, start=1)}
    points = [
        PriorityPoint(numbers[g.id], g.importance, g.effort, g.decision in {Decision.ACT, Decision.UNDECIDED})
        for g in gaps
        if g.importance is not None and g.effort is not None
    ]
    unweighed = _unweighed([numbers[g.id] for g in gaps if g.importance is None or g.effort is None])
    beside = width >= BROAD
    room = width - _LIST - 2 if beside else width
    picture = priority_lines(points, room, height - len(unweighed), numbers.get(chosen or ""))
    if beside:
        picture = _beside(picture, _wordings(gaps, chosen, height), room)
    return [*picture, *unweighed]


def _unweighed(numbers: list[int]) -> list[Content]:
    if not numbers:
        return []
    text = _("Not weighed yet: {numbers}").format(numbers=", ".join(str(n) for n in numbers))
    return [Content.styled(f"     {text}", MUTED)]


def _wordings(gaps: Sequence[Gap], chosen: str | None, height: int) -> list[Content]:
    lines: list[Content] = []
    for number, gap in enumerate(gaps, start=1):
        at_cursor = gap.id == chosen
        text = clip(" ".join(gap.text.split()), 3 * (_LIST - 7))
        wrapped = Content.styled(text, BOLD if at_cursor else MUTED).wrap(_LIST - 5)[:3]
        mark = "▸" if at_cursor else " "
        lines += [Content(f"{mark}{number:>2}  " if not i else "     ") + line for i, line in enumerate(wrapped)]
    return lines[:height]


def _beside(left: list[Content], right: list[Content], room: int) -> list[Content]:
    count = max(len(left), len(right))
    lefts = [*left, *[Content("")] * (count - len(left))]
    rights = [*right, *[Content("")] * (count - len(right))]
    return [fitted(a, room + 2) + b for a, b in zip(lefts, rights, strict=True)]
