"""The six themes: how it is, how it should be, and the distance."""

from __future__ import annotations

from collections.abc import Sequence

from mindgap.reporting.blocks import (
    Align,
    Block,
    Column,
    Dumbbell,
    DumbbellRow,
    Heading,
    Note,
    NoteKind,
    Paragraph,
    Radar,
    RadarAxis,
    Span,
    Table,
)
from mindgap.reporting.compose.edition import Telling
from mindgap.reporting.compose.views import looks, views
from mindgap.reporting.compose.words import distance, listed
from mindgap.reporting.facts.levels import LevelFacts, ThemeFacts
from mindgap.texts import _
from mindgap.texts.formats import MISSING, decimal, whole

_WEB = 3
"""A web needs at least three axes."""


def themes(telling: Telling) -> tuple[Block, ...]:
    """Give the themes as dumbbell, radar and tables, or a sentence when nothing has been scored."""
    facts = telling.facts
    heading = Heading(1, _("Where we are and where we want to be"))
    if not any(t.current.n or t.desired.n for t in facts.themes):
        return (heading, Paragraph(_("The themes have not been scored yet.")))
    return (
        heading,
        _dumbbell(facts.themes),
        *_radar(facts.themes),
        _table(facts.themes),
        *_hidden(facts.themes, facts.privacy.minimum_group),
        *views(facts.themes, facts.privacy.minimum_group),
        *looks(facts.themes),
    )


def largest_gap(held: Sequence[ThemeFacts]) -> str:
    """Give the sentence about the largest level gap; empty when no theme has both sides."""
    known = [t for t in held if t.gap is not None]
    if not known:
        return ""
    first = max(known, key=lambda t: t.gap or 0)
    if (first.gap or 0) <= 0:
        return _("No theme lies below its desired level")
    return _("Largest distance in {theme}: {distance}").format(theme=first.name, distance=distance(first.gap))


def _dumbbell(held: Sequence[ThemeFacts]) -> Dumbbell:
    one, two, three, four, five = ("1", "2", "3", "4", "5")
    return Dumbbell(
        title=largest_gap(held) or _("No theme has both a current and a desired level yet"),
        alt=" ".join(_sentence(theme) for theme in held),
        levels=(one, two, three, four, five),
        current_label=_("Current state"),
        desired_label=_("Desired state"),
        spread_label=_("Lowest to highest answer"),
        gap_label=_("Gap"),
        rows=tuple(
            DumbbellRow(
                name=t.name,
                current=_span(t.current),
                desired=_span(t.desired),
                gap_text=decimal(t.gap),
                note=_why_missing(t),
            )
            for t in held
        ),
    )


def _span(level: LevelFacts) -> Span | None:
    if level.mean is None or level.low is None or level.high is None:
        return None
    return Span(level.mean, level.low, level.high, decimal(level.mean))


def _why_missing(theme: ThemeFacts) -> str:
    if theme.current.hidden or theme.desired.hidden:
        return _("too few answers")
    if theme.current.n and theme.desired.n:
        return ""
    return _("not scored") if not theme.current.n and not theme.desired.n else _("one side not scored")


def _sentence(theme: ThemeFacts) -> str:
    return _("{theme}: today {current}, desired {desired}, gap {gap}.").format(
        theme=theme.name,
        current=_side(theme.current),
        desired=_side(theme.desired),
        gap=decimal(theme.gap),
    )


def _side(level: LevelFacts) -> str:
    if level.hidden:
        return _("too few answers")
    if level.mean is None:
        return _("not scored")
    return _("{mean} (answers from {low} to {high})").format(mean=decimal(level.mean), low=level.low, high=level.high)


def _radar(held: Sequence[ThemeFacts]) -> tuple[Block, ...]:
    known = [t for t in held if t.gap is not None]
    if len(known) < _WEB:
        return ()
    current, desired = (
        sum(level.mean or 0 for level in side) / len(known)
        for side in ([t.current for t in known], [t.desired for t in known])
    )
    title = _("The themes on average: {current} today, {desired} desired").format(
        current=decimal(current), desired=decimal(desired)
    )
    axes = tuple(RadarAxis(t.name, t.current.mean, t.desired.mean, _arrow(t)) for t in held)
    alt = _("The same figures as a web with one axis per theme: {axes}.").format(
        axes="; ".join(f"{a.name} {a.text}" for a in axes)
    )
    return (Radar(title, alt, _("Current state"), _("Desired state"), axes),)


def _arrow(theme: ThemeFacts) -> str:
    return f"{decimal(theme.current.mean)} → {decimal(theme.desired.mean)}"


def _table(held: Sequence[ThemeFacts]) -> Table:
    figures = tuple(
        Column(title, 1, Align.RIGHT)
        for title in (
            _("Answers"),
            _("Today"),
            _("Median"),
            _("Spread"),
            _("Answers"),
            _("Desired"),
            _("Median"),
            _("Spread"),
            _("Gap"),
        )
    )
    return Table(
        caption=_("Mean, median and spread per theme, on the levels 1 to 5"),
        columns=(Column(_("Theme"), 2.4), *figures),
        rows=tuple((t.name, *_figures(t.current), *_figures(t.desired), decimal(t.gap)) for t in held),
        note=_note(held),
    )


def _note(held: Sequence[ThemeFacts]) -> str:
    rounds = sorted({side.round for t in held for side in (t.current, t.desired) if side.round})
    text = _(
        "Spread is the lowest and highest answer. Gap is the desired mean minus today’s mean. "
        "Newest answers, round {rounds}."
    )
    return text.format(rounds=listed(rounds))


def _figures(level: LevelFacts) -> tuple[str, str, str, str]:
    spread = MISSING if level.low is None else f"{level.low}–{level.high}"
    return (whole(level.n), decimal(level.mean), decimal(level.median), spread)


def _hidden(held: Sequence[ThemeFacts], minimum: int) -> tuple[Block, ...]:
    names = [t.name for t in held if t.current.hidden or t.desired.hidden]
    if not names:
        return ()
    text = _("Fewer than {minimum} have answered, so the figures are not shown: {themes}.")
    return (Note(NoteKind.INFO, text.format(minimum=minimum, themes=", ".join(names))),)
