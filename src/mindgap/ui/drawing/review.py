"""A gap as the reviewer reads it: wording, decision, what it requires, the actions, and the verdict."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from textual.content import Content

from mindgap.domain.action import ActionStatus
from mindgap.domain.gap import Decision
from mindgap.domain.requirement import Fulfilment
from mindgap.domain.review import GapReview, Verdict
from mindgap.texts import _
from mindgap.texts.formats import day
from mindgap.texts.labels import label
from mindgap.ui.drawing.canvas import BOLD, MUTED, STRONG, WARNING
from mindgap.ui.drawing.cells import fitted
from mindgap.ui.drawing.gap_detail import GapWords, live_line

MARKS = {Verdict.AGREE: "✓", Verdict.COMMENT: "…", Verdict.DIFFER: "≠"}
NOT_YET = "·"
STATUS_MARKS = {
    ActionStatus.PLANNED: "○",
    ActionStatus.ONGOING: "◐",
    ActionStatus.DONE: "✓",
    ActionStatus.CANCELLED: "×",
}
_AIRY = 22
_BROADEST = 92
_LABEL = 12
_LOOKS = {Verdict.AGREE: STRONG, Verdict.COMMENT: BOLD, Verdict.DIFFER: WARNING}


@dataclass(frozen=True, slots=True)
class ActionWords:
    """An action tied to a gap; nobody who takes part in it is among the words."""

    title: str
    owner: str
    period: str
    status: ActionStatus


@dataclass(frozen=True, slots=True)
class ReviewWords:
    """Everything that the reviewer reads of one gap."""

    number: int
    count: int
    gap: GapWords
    actions: tuple[ActionWords, ...] = ()
    verdict: GapReview | None = None


def verdict_mark(verdict: Verdict | None) -> Content:
    """Give the symbol of a verdict; a dot for a gap that has none."""
    return Content.styled(NOT_YET, MUTED) if verdict is None else Content.styled(MARKS[verdict], _LOOKS[verdict])


def verdict_title(verdict: Verdict | None) -> Content:
    """Give symbol and name of a verdict."""
    words = _("not reviewed yet") if verdict is None else label(verdict)
    return Content.assemble(verdict_mark(verdict), " ", (words, MUTED if verdict is None else _LOOKS[verdict]))


def review_lines(words: ReviewWords, width: int, height: int) -> list[Content]:
    """Draw the gap in groups: where we are, the wording, facts, requirements, actions, the reviewer's words."""
    room = max(20, min(_BROADEST, width - 4))
    groups = [
        [*_where(words, room), *_wording(words, room)],
        _facts(words.gap, room),
        _needs(words.gap, room),
        _actions(words.actions, room),
        _said(words.verdict, room),
    ]
    between = [Content("")] if height >= _AIRY or sum(map(len, groups)) + len(groups) < height else []
    lines: list[Content] = [Content("")] if height >= _AIRY else []
    for group in groups:
        lines += [*(between if lines and group else ()), *(Content("  ") + line for line in group)]
    return lines


def _where(words: ReviewWords, room: int) -> list[Content]:
    place = Content.styled(_("Gap {number} of {count}").format(number=words.number, count=words.count), MUTED)
    verdict = verdict_title(words.verdict.verdict if words.verdict is not None else None)
    return [place.pad_right(max(2, room - place.cell_length - verdict.cell_length)) + verdict]


def _wording(words: ReviewWords, room: int) -> list[Content]:
    return [line.stylize(BOLD) for line in Content(" ".join(words.gap.gap.text.split())).wrap(room)]


def _facts(words: GapWords, room: int) -> list[Content]:
    gap = words.gap
    facts = [(_("Theme"), words.theme), (_("Goal"), words.goal)]
    facts.append((_("Horizon"), "" if gap.horizon is None else label(gap.horizon)))
    decided = label(gap.decision)
    if gap.reason and gap.decision in {Decision.LATER, Decision.NOT_NOW}:
        decided = f"{decided}: {' '.join(gap.reason.split())}"
    facts.append((_("Decision"), decided))
    return [line for name, value in facts if value for line in _fact(name, value, room)]


def _fact(name: str, value: str, room: int) -> list[Content]:
    wrapped = Content(value).wrap(max(8, room - _LABEL))
    heads = [Content.styled(name, MUTED), *[Content("")] * (len(wrapped) - 1)]
    return [fitted(head, _LABEL) + line for head, line in zip(heads, wrapped, strict=True)]


def _needs(words: GapWords, room: int) -> list[Content]:
    if not words.cover.parts:
        return [Content.styled(_("No one has said how many are needed on which step."), MUTED)]
    lines = [
        line for area, part in zip(words.areas, words.cover.parts, strict=True) for line in _need(area, part, room)
    ]
    return [Content.styled(_("Requires"), MUTED), *lines]


def _need(area: str, part: Fulfilment, room: int) -> list[Content]:
    """Say what is required and how it stands, on one line where there is room."""
    r = part.requirement
    by = "" if r.by is None else " " + _("by {day}").format(day=day(r.by))
    said = _("{heads} on step {step} or above").format(heads=r.heads, step=r.step)
    wanted, live = Content.assemble((f"{' '.join(area.split())}: ", MUTED), said, by), live_line(part)
    if wanted.cell_length + live.cell_length + 5 <= room:
        return [Content.assemble("  ", wanted, "   ", live)]
    indented = [Content("  ") + line for line in wanted.wrap(room - 2)]
    return [*indented, *(Content("    ") + line for line in live.wrap(room - 4))]


def _actions(actions: Sequence[ActionWords], room: int) -> list[Content]:
    if not actions:
        return [Content.styled(_("No action is tied to the gap."), MUTED)]
    lines = [line for action in actions for line in action_lines(action, room)]
    return [Content.styled(_("Actions"), MUTED), *lines]


def action_lines(action: ActionWords, room: int) -> list[Content]:
    """Say "◐ Mentor in set-up   Production manager   1 Nov – 31 Mar   Ongoing"; under each other where it is long."""
    title = Content(" ".join(action.title.split()))
    mark = Content.assemble("  ", (STATUS_MARKS[action.status], BOLD), " ")
    told = "   ".join(part for part in (" ".join(action.owner.split()), action.period, label(action.status)) if part)
    tail = Content.styled(told, MUTED)
    left = room - tail.cell_length - 4
    if title.cell_length + 3 <= left:
        return [mark + title.pad_right(left - title.cell_length) + tail]
    first, *rest = title.wrap(max(8, room - 4))
    return [mark + first, *(Content("    ") + line for line in (*rest, *tail.wrap(max(8, room - 4))))]


def _said(verdict: GapReview | None, room: int) -> list[Content]:
    if verdict is None or (verdict.verdict is Verdict.AGREE and not verdict.text):
        return []
    if not verdict.text:
        return [Content.styled(_("There are no words to it yet."), WARNING)]
    head = Content.styled(_("In the reviewer’s own words"), MUTED)
    return [head, *(Content("  ") + line for line in Content(verdict.text).wrap(room - 2))]
