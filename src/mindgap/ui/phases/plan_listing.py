"""The rows and columns of the plan: as a list, and over quarters."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from textual.content import Content

from mindgap.domain.analysis import Analysis
from mindgap.texts import _
from mindgap.ui.drawing.gantt import Axis, Bar, axis, bar_row, heading
from mindgap.ui.drawing.pen import Line
from mindgap.ui.drawing.plan_rows import (
    BROAD,
    cost_text,
    count_text,
    day_text,
    gaps_text,
    hours_text,
    period_text,
    status_text,
    title_text,
)
from mindgap.ui.phases.plan_facts import Tied, shown_owner
from mindgap.ui.widgets.listing import GAP, Column, Row

_ROOMY = 108
"""The width from which the hours have a column of their own."""
_MARK = 2
"""Cells before a row for its cursor."""
_LOOKS = {"dim": "$text-muted", "warn": "bold $warning", "good": "$success", "bar": "$accent", "step": "bold"}


def columns(width: int) -> tuple[Column, ...]:
    """Give the columns of the list; a narrow screen shows fewer."""
    broad = width >= BROAD
    return (
        Column(_("  Action"), 20, grow=True),
        Column(_("Gap"), 4),
        Column(_("Owner"), 12 if broad else 10),
        Column(_("Period"), 18) if broad else Column(_("End date"), 10),
        Column(_("Pers."), 5, align="right"),
        *((Column(_("Hours"), 6, align="right", least=_ROOMY), Column(_("Kronor"), 9, align="right")) if broad else ()),
        Column(_("Status"), 11),
    )


def rows(tied: Sequence[Tied], analysis: Analysis, today: date, width: int, *, coded: bool) -> list[Row]:
    """Give a row per action."""
    return [Row(t.action.id, _cells(t, analysis, today, width, coded=coded)) for t in tied]


def _cells(tied: Tied, analysis: Analysis, today: date, width: int, *, coded: bool) -> tuple[str | Content, ...]:
    action, broad, n = tied.action, width >= BROAD, len(tied.people)
    money = (hours_text(action, n), cost_text(action)) if broad else ()
    return (
        title_text(tied.number, action.title),
        gaps_text(tuple(number for number, _gap in tied.gaps)),
        shown_owner(action.owner, analysis.people, coded=coded),
        period_text(action, today) if broad else day_text(action.end, today),
        count_text(n),
        *money,
        status_text(action, late=tied.late),
    )


def calendar(tied: Sequence[Tied], today: date, width: int) -> tuple[tuple[Column, ...], list[Row], Content]:
    """Give columns and rows with a bar per action, and the line of years above."""
    bars = [_bar(t) for t in tied]
    shape = axis(bars, today, width)
    years, quarters = heading(shape, today)
    titles = Column(_("  Action"), shape.label - _MARK - GAP)
    over = Column("".join(text for text, _role in quarters)[shape.label :], shape.width)
    found = [_timed(t, bar, shape, today) for t, bar in zip(tied, bars, strict=True)]
    return (titles, over), found, content_of(years)


def _timed(tied: Tied, bar: Bar, shape: Axis, today: date) -> Row:
    title: str | Content = title_text(tied.number, tied.action.title)
    if tied.late:
        title = Content.styled(title_text(tied.number, f"! {tied.action.title}"), _LOOKS["warn"])
    return Row(tied.action.id, (title, content_of(bar_row(bar, shape, today)[1:])))


def _bar(tied: Tied) -> Bar:
    action = tied.action
    return Bar(action.id, action.title, action.start, action.end, action.status, tied.late)


def content_of(line: Line) -> Content:
    """Give a line of roles in the theme's colours."""
    return Content.assemble(*((text, _LOOKS.get(role, "")) for text, role in line))
