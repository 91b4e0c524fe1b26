"""The action under the cursor in words: what it is, which gaps it closes and how far, and who takes part."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from textual.content import Content

from mindgap.domain.action import Action
from mindgap.domain.requirement import Fulfilment
from mindgap.texts import _
from mindgap.texts.formats import MISSING, day, short_day
from mindgap.texts.labels import label
from mindgap.ui.drawing.canvas import BOLD, MUTED, STRONG, WARNING
from mindgap.ui.drawing.cells import fitted
from mindgap.ui.drawing.gap_detail import live_line
from mindgap.ui.drawing.plan_rows import period_text

_NARROW = 64
"""Below this width a requirement takes two lines."""


@dataclass(frozen=True, slots=True)
class Need:
    """A requirement of a tied gap, with what the people come to, and why the action does not count for it, if so."""

    area: str
    met: Fulfilment
    hindrance: str


@dataclass(frozen=True, slots=True)
class ActionWords:
    """An action with the words of what it is tied to."""

    action: Action
    owner: str
    today: date
    gaps: tuple[tuple[int, str, tuple[Need, ...]], ...]
    """Number, wording and requirements."""
    people: tuple[tuple[str, str], ...]
    """Who takes part, and their way, e.g. "2 ▸3"."""


def hindrance(action: Action, by: date | None) -> str:
    """Say why an action does not count for what is required by a day; empty when it does."""
    if by is None or (action.end is not None and action.end <= by):
        return ""
    if action.end is None:
        return _("does not count: the action has no end")
    return _("does not count: the action ends after {day}").format(day=short_day(by))


def detail_lines(words: ActionWords, width: int, height: int) -> list[Content]:
    """Draw the title in full, the facts, then the ties."""
    room = max(20, width - 2)
    title = [line.stylize(BOLD) for line in Content(" ".join(words.action.title.split())).wrap(room)][:2]
    facts = fitted(_joined(_facts(words)), room)
    ties = tie_lines(words, room, max(1, height - len(title) - 1))
    return [Content("  ") + line for line in (*title, facts, *ties)][:height]


def tie_lines(words: ActionWords, width: int, height: int) -> list[Content]:
    """Draw the gaps with have, planned and missing, and who takes part; what does not fit is counted."""
    people = _people(words.people, width)
    gaps = [line for gap in words.gaps for line in _gap(gap, width)]
    gaps = gaps or [Content.styled(_("Closes no gap yet: g ties it to one."), MUTED)]
    if len(gaps) + len(people) > height:
        people = people[:1] if len(people) == 1 else [fitted(Content(" ").join(people), width)]
    kept = max(1, height - len(people))
    if len(gaps) > kept:
        more = Content.styled(_("+ {n} more").format(n=len(gaps) - kept + 1), MUTED)
        gaps = [*gaps[: kept - 1], more]
    return [*gaps, *people]


def _facts(words: ActionWords) -> Sequence[str]:
    action = words.action
    facts = [label(action.type), label(action.aim), period_text(action, words.today)]
    facts += [_("owner: {owner}").format(owner=words.owner)] if words.owner else []
    facts += [action.group] if action.group else []
    facts += [_("seen by: {measure}").format(measure=" ".join(action.measure.split()))] if action.measure else []
    return facts


def _gap(gap: tuple[int, str, tuple[Need, ...]], width: int) -> list[Content]:
    number, text, needs = gap
    name = fitted(
        Content.assemble((_("Gap {number}").format(number=number), STRONG), f"  {' '.join(text.split())}"), width
    )
    return [name, *(line for need in needs for line in _need(need, width))]


def _need(need: Need, width: int) -> list[Content]:
    r = need.met.requirement
    wanted = _("{heads} on step {step} or above").format(heads=r.heads, step=r.step)
    by = "" if r.by is None else " " + _("by {day}").format(day=day(r.by))
    asked = Content.assemble("  ", (f"{need.area}: ", MUTED), f"{wanted}{by}")
    live = Content.assemble("  ", live_line(need.met))
    one = Content.assemble(asked, "  ", live_line(need.met, named=False))
    lines = [one] if one.cell_length <= width and width > _NARROW else [asked, live]
    if need.hindrance and need.met.missing:
        lines.append(Content.styled(f"  ! {need.hindrance}", WARNING))
    return [fitted(line, width) for line in lines]


def _people(people: tuple[tuple[str, str], ...], width: int) -> list[Content]:
    if not people:
        return [Content.styled(fitted(Content(_("Nobody is named yet: p shows who is nearest.")), width).plain, MUTED)]
    named = [Content.assemble(name, (f" {way}" if way else "", STRONG)) for name, way in people]
    whole = Content.assemble((_("Take part: "), MUTED), Content.styled("  ·  ", MUTED).join(named))
    return [fitted(line, width) for line in whole.wrap(width)]


def _joined(facts: Sequence[str]) -> Content:
    return Content.styled("  ·  ", MUTED).join(Content(fact) for fact in facts if fact != MISSING)
