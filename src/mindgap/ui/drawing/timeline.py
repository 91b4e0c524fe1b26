"""How one person has moved: a track per area on one common line of time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from mindgap.texts import _
from mindgap.texts.formats import day, short_day
from mindgap.ui.drawing.pen import Line, Span, fit, width

_LEAST = 24
"""Cells below which there is no room for a line of time."""


@dataclass(frozen=True, slots=True)
class Turn:
    """The step agreed on one day; 0 means that the person left the area."""

    on: date
    step: int
    proof: str = ""
    """The mark of what it rests on."""


@dataclass(frozen=True, slots=True)
class Track:
    """One area: the turns in order of time, and the target with its date."""

    name: str
    turns: tuple[Turn, ...]
    target: tuple[date, int] | None = None


def timeline(tracks: Sequence[Track], today: date, cells: int) -> tuple[Line, ...]:
    """Draw the tracks and the days below them, at most `cells` wide; nothing without a turn or without room.

    A day's cell = label + round(days since the first ÷ days from the first to the last × (cells − label − 3)),
    so that all areas share one scale. What lies ahead is dotted.
    """
    told = [track for track in tracks if track.turns]
    label = min(max((width(t.name) for t in told), default=0) + 2, cells // 3)
    if not told or cells - label < _LEAST:
        return ()
    days = [turn.on for track in told for turn in track.turns]
    ends = [track.target[0] for track in told if track.target]
    scale = _Scale(min([*days, today]), max([*days, *ends, today]), cells - label - 3)
    rows = tuple(((fit(t.name, label), ""), *_track(t, today, scale)) for t in told)
    return (*rows, ((" " * label, ""), *_axis(today, scale)))


@dataclass(frozen=True, slots=True)
class _Scale:
    first: date
    last: date
    cells: int

    def at(self, on: date) -> int:
        """Give the cell of a day."""
        return round((on - self.first).days / max(1, (self.last - self.first).days) * (self.cells - 1))


def _track(track: Track, today: date, scale: _Scale) -> Line:
    """Draw one area: its steps where they were agreed, the way since, and the target ahead."""
    marks = _marks(track, scale)
    now, row = scale.at(today), [" "] * (scale.cells + 3)
    for (cell, turn), (until, _after) in zip(marks, [*marks[1:], (now, None)], strict=True):
        text = f"{turn.step}{turn.proof}" if turn.step else "×"
        row[cell : cell + len(text)] = text
        for x in range(cell + len(text), until):
            row[x] = "─" if turn.step else " "
    spans: list[Span] = [("".join(row).rstrip(), "")]
    if track.target is None:
        return tuple(spans)
    done = width(spans[0][0])
    aim = max(scale.at(track.target[0]), done)
    return (*spans, ("·" * (aim - done), "dim"), (f"▸{track.target[1]}", "accent"))


def _marks(track: Track, scale: _Scale) -> list[tuple[int, Turn]]:
    """Give the cell of each turn; of those too close to be told apart only the last is drawn."""
    kept: list[tuple[int, Turn]] = []
    for turn in track.turns:
        cell = scale.at(turn.on)
        if kept and cell - kept[-1][0] <= width(f"{kept[-1][1].step}{kept[-1][1].proof}"):
            cell = kept.pop()[0]
        kept.append((cell, turn))
    return kept


def _axis(today: date, scale: _Scale) -> Line:
    """Write the first day, today and the last day below the tracks, as far as they do not touch."""
    row, end = "", -2
    days = [(scale.first, _named(scale.first, today)), (today, _("today")), (scale.last, _named(scale.last, today))]
    for on, text in days:
        at = min(scale.at(on), scale.cells + 3 - width(text))
        if at >= end + 2 and (on != today or text == _("today")):
            row = row.ljust(at) + text
            end = len(row)
    return ((row, "dim"),)


def _named(on: date, today: date) -> str:
    return short_day(on) if on.year == today.year else day(on)
