"""The gap under the cursor in words, and why it stands where it stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from textual.content import Content

from mindgap.domain.gap import Decision, Gap
from mindgap.domain.requirement import Fulfilment
from mindgap.texts import _
from mindgap.texts.formats import day
from mindgap.texts.labels import label
from mindgap.ui.drawing.canvas import ACCENT, BOLD, MUTED, STRONG, WARNING
from mindgap.ui.drawing.cells import fitted
from mindgap.ui.drawing.coverage import from_outside
from mindgap.ui.drawing.gap_rows import GapCover

_MOST = 3
LEFT_OPEN = {Decision.LATER, Decision.NOT_NOW}


@dataclass(frozen=True, slots=True)
class GapWords:
    """A gap with the names of what it points at."""

    gap: Gap
    theme: str
    goal: str
    owner: str
    cover: GapCover
    areas: tuple[str, ...]
    """The area of each requirement, in the order of `cover.parts`."""
    decider: str = ""
    """Who decided, as the room may see it."""
    why: str = ""
    """Why the gap has its place in the list."""


def detail_lines(words: GapWords, width: int, height: int) -> list[Content]:
    """Draw the wording in full, then why it stands where it stands, what it belongs to and what it requires."""
    room = max(20, width - 2)
    text = [line.stylize(BOLD) for line in Content(" ".join(words.gap.text.split())).wrap(room)][:_MOST]
    text += [line.stylize(ACCENT) for line in Content(words.why).wrap(room)] if words.why else []
    facts = _rows(_facts(words), room)[:2]
    needs = [requirement_line(area, part) for area, part in zip(words.areas, words.cover.parts, strict=True)]
    if len(text) + len(facts) + len(needs) > height:
        facts = [_joined(_facts(words))]
    return _within([Content("  ") + fitted(line, room) for line in (*text, *facts, *needs)], height)


def requirement_line(area: str, part: Fulfilment) -> Content:
    """Say "have 1  planned 1  missing 0  ✓  CNC milling: 2 on step 3 or above by 31 Mar", the heads first."""
    r = part.requirement
    by = "" if r.by is None else " " + _("by {day}").format(day=day(r.by))
    wanted = _("{heads} on step {step} or above").format(heads=r.heads, step=r.step)
    return Content.assemble(live_line(part, named=False), (f"   {area}: {wanted}{by}", MUTED))


def live_line(part: Fulfilment, *, named: bool = True) -> Content:
    """Say "have 1  planned 1  missing 0  ✓ Covered by the plan", the status in words when it is to be named."""
    met, said = not part.missing, f" {label(part.status)}" if named else ""
    return Content.assemble(
        _("have {n}").format(n=part.have),
        "  ",
        _("planned {n}").format(n=part.planned) + from_outside(part.coming),
        "  ",
        (_("missing {n}").format(n=part.missing), BOLD),
        (f"  {GapCover(part.status, (part,)).mark}{said}", STRONG if met else WARNING),
    )


def _facts(words: GapWords) -> Sequence[str]:
    gap = words.gap
    facts = [words.theme]
    facts += [label(choice) for choice in (gap.horizon, gap.driver) if choice is not None]
    facts += [_("goal: {goal}").format(goal=words.goal)] if words.goal else []
    facts += [_("owner: {owner}").format(owner=words.owner)] if words.owner else []
    if gap.decision is not Decision.UNDECIDED:
        reason = " ".join(gap.reason.split()) if gap.decision in LEFT_OPEN else ""
        by = _("decided by {name}").format(name=words.decider) if words.decider else ""
        decided = f"{label(gap.decision)}, {by}" if by else label(gap.decision)
        facts.insert(0, f"{decided}: {reason}" if reason else decided)
    return facts


def _rows(facts: Sequence[str], room: int) -> list[Content]:
    """Lay facts on lines without breaking one."""
    rows: list[list[str]] = [[]]
    for fact in facts:
        if rows[-1] and _joined([*rows[-1], fact]).cell_length > room:
            rows.append([])
        rows[-1].append(fact)
    return [_joined(row) for row in rows]


def _joined(facts: Sequence[str]) -> Content:
    return Content.styled("  ·  ", MUTED).join(Content(fact) for fact in facts)


def _within(lines: list[Content], height: int) -> list[Content]:
    if len(lines) <= height or height < 1:
        return lines
    more = Content.styled("  " + _("+ {n} more").format(n=len(lines) - height + 1), MUTED)
    return [*lines[: height - 1], more]
