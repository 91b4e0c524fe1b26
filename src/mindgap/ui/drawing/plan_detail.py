"""The action under the cursor in words: what it is, which gaps it closes and how far, and who takes part."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from textual.content import Content

from mindgap.domain.action import Action
from mindgap.domain.requirement import Fulfilment
from mindgap.texts import _
from mindgap.texts.formats import MISSING, day, short_day, whole
from mindgap.texts.labels import label
from mindgap.ui.drawing.canvas import BOLD, MUTED, STRONG, WARNING
from mindgap.ui.drawing.cells import fitted
from mindgap.ui.drawing.gap_detail import live_line
from mindgap.ui.drawing.plan_rows import period_text

_LOW = 8
"""Below this height title and facts take a line each."""
_NARROW = 64
"""Below this width a requirement takes two lines."""


IN_LIST, IN_FIELDS = ("g", "p"), ("ctrl+g", "ctrl+n")
"""The keys that tie gaps and people to an action, in the list and where letters are typed."""


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
    brings: tuple[tuple[int, int, str], ...] = ()
    """Heads, step and area of those whom it recruits or hires in."""


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
    rows = 1 if height < _LOW else 2
    title = _cut([line.stylize(BOLD) for line in Content(_flat(words.action.title)).wrap(room)], rows, room)
    facts = _cut(_joined(_facts(words)).wrap(room), rows, room)
    ties = tie_lines(words, room, max(1, height - len(title) - len(facts)))
    return [Content("  ") + line for line in (*title, *facts, *ties)][:height]


def tie_lines(words: ActionWords, width: int, height: int, keys: tuple[str, str] = IN_LIST) -> list[Content]:
    """Draw the gaps with have, planned and missing, and who takes part; what does not fit is counted.

    `keys` are those that tie gaps and people to the action where the lines are shown.
    """
    people = _people(words.people, width, keys[1])
    gaps = [line for gap in words.gaps for line in _gap(gap, width)]
    if len(gaps) + len(people) > height:
        gaps = [line for gap in words.gaps for line in _short_gap(gap, width)]
    gaps = gaps or _told(_("Closes no gap yet: {key} ties it to one.").format(key=keys[0]), width)
    if len(gaps) + len(people) > height:
        people = _cut(people, 1, width)
    kept = max(1, height - len(people))
    if len(gaps) > kept:
        more = Content.styled(_("+ {n} more").format(n=len(gaps) - kept + 1), MUTED)
        gaps = [*gaps[: kept - 1], more]
    return [*gaps, *people]


def _facts(words: ActionWords) -> Sequence[str]:
    action = words.action
    facts = [label(action.type), label(action.aim), period_text(action, words.today)]
    facts += [
        _("brings {n} to step {step} in {area}").format(n=whole(heads), step=step, area=area)
        for heads, step, area in words.brings
    ]
    facts += [_("{n} hours per person").format(n=whole(action.hours))] if action.hours else []
    facts += [_("owner: {owner}").format(owner=words.owner)] if words.owner else []
    facts += [action.group] if action.group else []
    facts += [_("seen by: {measure}").format(measure=_flat(action.measure))] if action.measure else []
    return facts


def _gap(gap: tuple[int, str, tuple[Need, ...]], width: int) -> list[Content]:
    number, text, needs = gap
    name = Content.assemble((_("Gap {number}").format(number=number), STRONG), f"  {_flat(text)}")
    lines = _cut(name.wrap(width), 1 if width > _NARROW else 2, width)
    return [*lines, *(line for need in needs for line in _need(need, width))]


def _short_gap(gap: tuple[int, str, tuple[Need, ...]], width: int) -> list[Content]:
    """Draw a line per requirement, its numbers first; the wording alone where nothing is required."""
    _number, _text, needs = gap
    if not needs:
        return _gap(gap, width)
    return [fitted(Content.assemble(live_line(need.met, named=False), "   ", _asked(need)), width) for need in needs]


def _asked(need: Need) -> Content:
    r = need.met.requirement
    wanted = _("{heads} on step {step} or above").format(heads=r.heads, step=r.step)
    by = "" if r.by is None else " " + _("by {day}").format(day=day(r.by))
    return Content.assemble((f"{need.area}: ", MUTED), f"{wanted}{by}")


def _need(need: Need, width: int) -> list[Content]:
    asked, inner = _asked(need), width - 2
    one = Content.assemble(asked, "  ", live_line(need.met, named=False))
    lines = [one] if one.cell_length <= inner and width > _NARROW else [*asked.wrap(inner), live_line(need.met)]
    if need.hindrance and need.met.missing:
        lines.append(Content.styled(f"! {need.hindrance}", WARNING))
    return [Content("  ") + fitted(line, inner) for line in lines]


def _people(people: tuple[tuple[str, str], ...], width: int, key: str) -> list[Content]:
    if not people:
        return _told(_("Nobody is named yet: {key} shows who is nearest.").format(key=key), width)
    named = [Content.assemble(name, (f" ({way})" if way else "", STRONG)) for name, way in people]
    whole = Content.assemble((_("Take part: "), MUTED), Content.styled(" · ", MUTED).join(named))
    return [fitted(line, width) for line in whole.wrap(width)]


def _told(sentence: str, width: int) -> list[Content]:
    return [fitted(line, width) for line in Content.styled(sentence, MUTED).wrap(width)]


def _joined(facts: Sequence[str]) -> Content:
    return Content.styled("  ·  ", MUTED).join(Content(fact) for fact in facts if fact != MISSING)


def _cut(lines: Sequence[Content], most: int, width: int) -> list[Content]:
    """Give at most so many lines, the rest run together on the last and cut."""
    if len(lines) <= most:
        return [fitted(line, width) for line in lines]
    return [*(fitted(line, width) for line in lines[: most - 1]), fitted(Content(" ").join(lines[most - 1 :]), width)]


def _flat(text: str) -> str:
    return " ".join(text.split())
