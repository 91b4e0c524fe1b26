"""The sections of the follow-up report after the themes: steps, actions, what was passed on, gaps, and what is next."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from mindgap.domain.action import ActionStatus
from mindgap.domain.gap import Decision
from mindgap.domain.requirement import GapStatus
from mindgap.reporting.blocks import (
    Align,
    Block,
    Column,
    Heading,
    Paragraph,
    Quote,
    StaircasePicture,
    StairStep,
    Table,
)
from mindgap.reporting.compose.words import dash, lines, people
from mindgap.reporting.facts.area_change import AreaChange
from mindgap.reporting.facts.progress import ActionProgress, GapProgress, ProgressFacts
from mindgap.texts import _, ngettext
from mindgap.texts.formats import MISSING, day, decimal, whole
from mindgap.texts.labels import label


@dataclass(frozen=True, slots=True)
class Told:
    """The facts as an edition may tell them."""

    facts: ProgressFacts
    people: bool
    """Whether there are rows about people."""
    called: Mapping[str, str]
    """Code → name, where people may be named."""

    def person(self, code: str) -> str:
        """Give what a person is called here."""
        name = self.called.get(code)
        return f"{name} ({code})" if name else code

    def step(self, number: int) -> str:
        """Give "3 Självständig"; a dash outside the area."""
        name = next((s.name for s in self.facts.steps if s.number == number), "")
        return f"{number} {name}".rstrip() if number else MISSING


def sections(told: Told) -> tuple[Block, ...]:
    """Give the sections in order; each one also when there is little to say."""
    parts = (_staircase, _actions, _spread, _gaps, _held, _next)
    return tuple(block for part in parts for block in part(told))


def _staircase(told: Told) -> Iterator[Block]:
    facts = told.facts
    yield Heading(1, _("Movements on the staircase"))
    if facts.moved_since is None or not facts.areas:
        yield Paragraph(_("Nobody has been placed on the staircase yet."))
        return
    yield _picture(told)
    highest = max(len(area.after) for area in facts.areas)
    yield Table(
        caption=_("{people} higher in some area").format(people=people(facts.higher)),
        columns=(
            Column(_("Area"), 3),
            Column(_("Higher"), 0.8, Align.RIGHT),
            Column(_("Lower"), 0.8, Align.RIGHT),
            *(Column(told.step(n), 1.3, Align.CENTRE) for n in range(1, highest + 1)),
        ),
        rows=tuple(_area(area) for area in facts.areas),
        note=_("Heads per step on {since} → {until}.").format(
            since=day(facts.moved_since), until=day(facts.moved_until)
        ),
    )
    if told.people and facts.moves:
        yield _moves(told)


def _picture(told: Told) -> StaircasePicture:
    facts = told.facts
    before, after = ([sum(column) for column in zip(*rows, strict=True)] for rows in _rows(facts))
    criteria = {s.number: (s.name, s.criterion) for s in facts.steps}
    steps = tuple(
        StairStep(n, criteria.get(n, ("", ""))[0] or _("Step {number}").format(number=n), "", b, a, whole(b), whole(a))
        for n, (b, a) in enumerate(zip(before, after, strict=True), 1)
    )
    alt = " ".join(
        _("{step}: {before} before, {after} after.").format(
            step=told.step(s.number), before=s.now_text, after=s.target_text
        )
        for s in steps
    )
    title = _("The placements on average: step {before} then, step {after} now").format(
        before=decimal(_mean(before)), after=decimal(_mean(after))
    )
    return StaircasePicture(title, alt, day(facts.moved_since), day(facts.moved_until), steps)


def _mean(heads: Sequence[int]) -> float | None:
    """Give Σ step · heads ÷ Σ heads; None when nobody is placed."""
    return sum(n * count for n, count in enumerate(heads, 1)) / sum(heads) if sum(heads) else None


def _rows(facts: ProgressFacts) -> tuple[list[tuple[int, ...]], list[tuple[int, ...]]]:
    return [a.before for a in facts.areas], [a.after for a in facts.areas]


def _area(area: AreaChange) -> tuple[str, ...]:
    pairs = zip(area.before, area.after, strict=True)
    heads = (whole(a) if a == b else f"{whole(b)} → {whole(a)}" for b, a in pairs)
    return (area.name, whole(area.up), whole(area.down), *heads)


def _moves(told: Told) -> Table:
    moves = told.facts.moves
    caption = ngettext("{n} step has changed, person by person", "{n} steps have changed, person by person", len(moves))
    return Table(
        caption=caption.format(n=whole(len(moves))),
        columns=(
            Column(_("Person"), 2.4),
            Column(_("Area"), 3.2),
            Column(_("Step before"), 2),
            Column(_("Step after"), 2),
        ),
        rows=tuple((told.person(m.code), m.area, told.step(m.before), told.step(m.after)) for m in moves),
    )


_ORDER = (ActionStatus.DONE, ActionStatus.ONGOING, ActionStatus.PLANNED, ActionStatus.CANCELLED)


def _actions(told: Told) -> Iterator[Block]:
    yield Heading(1, _("Actions"))
    held = told.facts.actions
    if not held:
        yield Paragraph(_("No action has been planned yet."))
        return
    counts = ", ".join(
        f"{label(status)} {n}" for status in _ORDER if (n := sum(a.action.status is status for a in held))
    )
    yield Table(
        caption=counts,
        columns=(
            Column(_("No."), 0.6, Align.RIGHT),
            Column(_("Action"), 4),
            Column(_("Owner"), 2),
            Column(_("To end"), 1.6),
            Column(_("Status"), 2),
        ),
        rows=tuple(_action(a) for a in sorted(held, key=lambda a: (_ORDER.index(a.action.status), -a.days_late))),
    )


def _action(held: ActionProgress) -> tuple[str, ...]:
    action, late = held.action, held.days_late
    warning = "! " + ngettext("{n} day late", "{n} days late", late).format(n=late) if late else ""
    return (
        str(action.number),
        lines(action.title, action.measure),
        dash(action.owner),
        day(action.end),
        lines(label(action.status), warning),
    )


def _spread(told: Told) -> Iterator[Block]:
    yield Heading(1, _("Knowledge passed on"))
    held = [a for a in told.facts.actions if a.action.counts and a.action.spread.planned]
    if not held:
        yield Paragraph(_("Nothing has been agreed on passing knowledge on."))
        return
    done = sum(a.action.spread.done for a in held)
    yield Table(
        caption=_("{done} of {all} have happened").format(done=done, all=len(held)),
        columns=(
            Column(_("No."), 0.6, Align.RIGHT),
            Column(_("Action"), 3.4),
            Column(_("Passed on"), 3.4),
            Column(_("By date"), 1.6),
            Column(_("Done"), 1.6),
        ),
        rows=tuple(_passed_on(a) for a in held),
    )


def _passed_on(held: ActionProgress) -> tuple[str, ...]:
    spread = held.action.spread
    way = " → ".join(part for part in (spread.by_whom, spread.to) if part)
    waiting = f"! {_('Not yet, late')}" if held.spread_late else _("Not yet")
    return (str(held.action.number), held.action.title, way, day(spread.by), _("Yes") if spread.done else waiting)


def _gaps(told: Told) -> Iterator[Block]:
    yield Heading(1, _("Gaps then and now"))
    if not told.facts.gaps:
        yield Paragraph(_("No gap has been worded yet."))
        return
    yield Table(
        caption=_("Heads that have the step, of those required"),
        columns=(
            Column(_("No."), 0.6, Align.RIGHT),
            Column(_("Gap"), 4.4),
            Column(_("Then"), 0.9, Align.RIGHT),
            Column(_("Now"), 0.9, Align.RIGHT),
            Column(_("Missing"), 1, Align.RIGHT),
            Column(_("Status then"), 1.8),
            Column(_("Status now"), 1.8),
        ),
        rows=tuple(_gap(g) for g in told.facts.gaps),
        note=_("Status then: the people where they stood at the start, with the plan as it is today."),
    )


def _gap(held: GapProgress) -> tuple[str, ...]:
    gap = held.gap
    decided = "" if gap.decision is Decision.ACT else label(gap.decision)
    return (
        str(gap.number),
        lines(gap.text, decided),
        _of(held.before, held.heads),
        _of(held.after, held.heads),
        whole(held.missing),
        label(held.status_before),
        label(gap.status),
    )


def _of(part: int | None, heads: int | None) -> str:
    return MISSING if part is None or heads is None else f"{part}/{heads}"


def _held(told: Told) -> Iterator[Block]:
    held = [f for f in told.facts.follow_ups if f.held]
    if not held:
        return
    yield Heading(1, _("What the follow-ups have seen"))
    for f in held:
        after = ngettext("{n} month", "{n} months", f.months).format(n=whole(f.months))
        yield Quote(f.text or _("Nothing was written down."), f"{_('Held {date}').format(date=day(f.held))}, {after}")


def _next(told: Told) -> Iterator[Block]:
    facts = told.facts
    yield Heading(1, _("What comes next"))
    rows = [*_next_actions(facts), *_next_spread(facts), *_next_follow_ups(facts)]
    if rows:
        yield Table(
            caption=_("What lies ahead, by date"),
            columns=(Column(_("Date"), 1.6), Column(_("What"), 5.4), Column(_("Who"), 2.4)),
            rows=tuple(row[1:] for row in sorted(rows, key=lambda row: row[0])),
        )
    else:
        yield Paragraph(_("No date lies ahead: neither an action, something to pass on nor a follow-up."))
    still = [
        g for g in facts.gaps if g.missing and g.gap.decision is Decision.ACT and g.gap.status is not GapStatus.CLOSED
    ]
    if still:
        text = _("Gaps to act on that still lack heads, even with the plan: {numbers}.")
        yield Paragraph(text.format(numbers=", ".join(str(g.gap.number) for g in still)))


_Row = tuple[str, str, str, str]
"""What to sort by, date, what, who."""


def _next_actions(facts: ProgressFacts) -> Iterator[_Row]:
    for held in facts.actions:
        a = held.action
        if a.status in (ActionStatus.PLANNED, ActionStatus.ONGOING):
            what = _("“{action}” ends").format(action=a.title)
            yield (a.end.isoformat() if a.end else "9", day(a.end), what, dash(a.owner))


def _next_spread(facts: ProgressFacts) -> Iterator[_Row]:
    for held in facts.actions:
        spread = held.action.spread
        if spread.by and not spread.done and held.action.status is not ActionStatus.CANCELLED:
            what = _("Passed on: {action}").format(action=held.action.title)
            yield (spread.by.isoformat(), day(spread.by), what, dash(spread.by_whom))


def _next_follow_ups(facts: ProgressFacts) -> Iterator[_Row]:
    for f in facts.follow_ups:
        if f.held is None:
            after = ngettext("{n} month", "{n} months", f.months).format(n=whole(f.months))
            what = _("Follow-up after {months}").format(months=after)
            yield (f.due.isoformat(), day(f.due), what, dash(facts.company.contact))
