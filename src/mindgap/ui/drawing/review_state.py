"""How far the review has come: a symbol per gap, and the states that a plan goes through."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content

from mindgap.domain.company import PlanState
from mindgap.domain.review import Verdict
from mindgap.texts.labels import label
from mindgap.ui.drawing.canvas import CHOSEN, MUTED, STRONG
from mindgap.ui.drawing.review import MARKS, NOT_YET, verdict_mark

_ARROW = " ▸ "
_FIVE = 5


def marks_line(verdicts: Sequence[Verdict | None], chosen: int, width: int) -> Content:
    """Draw "1✓ 2… 3≠ 4·" on one line, the chosen one reversed; without numbers in fives where there are many."""
    numbered = [
        _chosen(v, str(n)) if n == chosen + 1 else Content.assemble((str(n), MUTED), verdict_mark(v))
        for n, v in enumerate(verdicts, start=1)
    ]
    line = Content(" ").join(numbered)
    if line.cell_length <= width:
        return line
    plain = [_chosen(v, "") if n == chosen else verdict_mark(v) for n, v in enumerate(verdicts)]
    first = max(0, min(chosen - width // 3, len(plain) - width * _FIVE // 6))
    fives = [plain[i : i + _FIVE] for i in range(first, len(plain), _FIVE)]
    return Content(" ").join(Content("").join(five) for five in fives).truncate(width)


def state_line(state: PlanState, width: int) -> Content:
    """Draw all states with the plan's own marked; that one alone, with its number, where there is little room."""
    order = list(PlanState)
    parts = [Content.styled(f"● {label(s)}", STRONG) if s is state else Content.styled(label(s), MUTED) for s in order]
    line = Content.styled(_ARROW, MUTED).join(parts)
    if line.cell_length <= width:
        return line
    place = f"  {order.index(state) + 1}/{len(order)}"
    return Content.assemble((f"● {label(state)}", STRONG), (place, MUTED)).truncate(max(1, width), ellipsis=True)


def _chosen(verdict: Verdict | None, number: str) -> Content:
    return Content.styled(f"{number}{NOT_YET if verdict is None else MARKS[verdict]}", CHOSEN)
