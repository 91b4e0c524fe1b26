"""The actions over quarters."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from mindgap.domain.action import ActionStatus
from mindgap.reporting.blocks import Block, Gantt, GanttRow, Heading, Paragraph
from mindgap.reporting.compose.edition import Telling
from mindgap.reporting.compose.words import actions as n_actions
from mindgap.reporting.compose.words import shorten
from mindgap.reporting.facts.actions import ActionFacts
from mindgap.reporting.quarters import Quarter, place, quarter
from mindgap.texts import _, ngettext
from mindgap.texts.formats import period, whole
from mindgap.texts.labels import label

MOST_QUARTERS = 28
"""Seven years: the long horizon and what was done before it; more columns cannot be read on a page."""


@dataclass(frozen=True, slots=True)
class _Dated:
    action: ActionFacts
    start: date
    end: date


def schedule(telling: Telling) -> tuple[Block, ...]:
    """Give the quarter Gantt, or a sentence when no action has a date."""
    counted = [a for a in telling.facts.actions if a.counts]
    dated = _dated(counted)
    heading = Heading(1, _("Time plan"))
    if not dated:
        return (heading, Paragraph(_("No action has a date yet.")))
    undated = len(counted) - len(dated)
    text = ngettext(
        "{n} action has no date and is not in the picture.",
        "{n} actions have no date and are not in the picture.",
        undated,
    )
    rest = (Paragraph(text.format(n=whole(undated))),) if undated else ()
    return (heading, _gantt(dated, telling.facts.control.on), *rest)


def _dated(held: Sequence[ActionFacts]) -> list[_Dated]:
    found = [
        _Dated(a, a.start or a.end or date.min, a.end or a.start or date.min)
        for a in held
        if a.start is not None or a.end is not None
    ]
    return sorted(found, key=lambda d: (d.start, d.end, d.action.number))


def _gantt(dated: Sequence[_Dated], today: date) -> Gantt:
    first, count = _window(dated, today)
    quarters = tuple(quarter(first.plus(n)) for n in range(count))
    now = place(today, first)
    title = _("{actions} between {first} and {last}").format(
        actions=n_actions(len(dated)),
        first=quarter(Quarter.of(min(d.start for d in dated))),
        last=quarter(Quarter.of(max(d.end for d in dated))),
    )
    rows = tuple(_row(d, first, count) for d in dated)
    beyond = _beyond(rows, quarters)
    sentences = [f"{row.label}: {row.dates}, {row.status}." for row in rows] + [f"{beyond}."] * bool(beyond)
    return Gantt(
        title=title,
        alt=" ".join(sentences),
        quarters=quarters,
        rows=rows,
        today=now if 0 <= now <= count else None,
        today_label=_("Today"),
        beyond_label=beyond,
    )


def _beyond(rows: Sequence[GanttRow], quarters: Sequence[str]) -> str:
    """Say how far the picture goes, where an action lies or goes on outside it."""
    if not any(row.before or row.after for row in rows):
        return ""
    text = _("An arrow is time outside the picture, which shows {first} – {last}")
    return text.format(first=quarters[0], last=quarters[-1])


def _window(dated: Sequence[_Dated], today: date) -> tuple[Quarter, int]:
    """Give the first quarter and how many, at most MOST_QUARTERS; a longer plan is cut a year before today or later."""
    first = Quarter.of(min(d.start for d in dated))
    last = Quarter.of(max(d.end for d in dated))
    if first.until(last) >= MOST_QUARTERS:
        first = min(max(first, Quarter.of(today).plus(-4)), last.plus(1 - MOST_QUARTERS))
        return first, MOST_QUARTERS
    return first, first.until(last) + 1


def _row(dated: _Dated, first: Quarter, count: int) -> GanttRow:
    action = dated.action
    start, end = place(dated.start, first), place(dated.end, first)
    return GanttRow(
        label=f"{action.number}. {shorten(action.title, 60)}",
        start=_within(start, count),
        end=_within(end, count),
        dates=period(action.start, action.end),
        status=label(action.status),
        done=action.status is ActionStatus.DONE,
        begun=action.status is ActionStatus.ONGOING,
        before=start < 0,
        after=end >= count,
    )


def _within(position: float, count: int) -> float:
    return round(min(max(position, 0.0), float(count)), 4)
