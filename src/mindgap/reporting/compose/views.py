"""How differently the groups see today, and what the levels look like in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mindgap.domain.participant import Group
from mindgap.reporting.blocks import Align, Block, Column, Paragraph, Table
from mindgap.reporting.compose.words import distance
from mindgap.reporting.facts.levels import LevelFacts, ThemeFacts
from mindgap.texts import _
from mindgap.texts.formats import MISSING, decimal
from mindgap.texts.labels import label, names_together


def views(held: Sequence[ThemeFacts], minimum: int) -> tuple[Block, ...]:
    """Give the groups' means of today where they may be told apart, or say why they are not."""
    told = [t for t in held if t.perception_gap is not None]
    if not told:
        text = _("The groups are not shown apart, since groups of fewer than {minimum} answers are never shown.")
        return (Paragraph(text.format(minimum=minimum)),)
    groups = [g for g in Group if any(g is mean.group for t in told for mean in t.current.groups)]
    widest = max(told, key=lambda t: t.perception_gap or 0)
    caption = _("The groups’ view of today differs most in {theme}: {distance}").format(
        theme=widest.name, distance=distance(widest.perception_gap)
    )
    table = Table(
        caption=caption,
        columns=(
            Column(_("Theme"), 2.4),
            *(Column(label(g), 1.2, Align.RIGHT) for g in groups),
            Column(_("Difference"), 1.2, Align.RIGHT),
        ),
        rows=tuple((t.name, *(_mean(t.current, g) for g in groups), decimal(t.perception_gap)) for t in told),
        note=" ".join((_("Mean per group. A dash stands for a group that is too small to be shown."), *_pooled(told))),
    )
    return (table,)


def _pooled(told: Sequence[ThemeFacts]) -> Iterator[str]:
    """Say which groups were counted together, and in which themes; under which column they stand follows from it."""
    text = _("In {theme}, {groups} stand together under {column}, since too few answered in one of them.")
    themes: dict[tuple[Group, tuple[Group, ...]], list[str]] = {}
    for theme in told:
        for mean in theme.current.groups:
            if mean.pooled:
                themes.setdefault((mean.group, mean.pooled), []).append(theme.name)
    for (home, groups), names in themes.items():
        yield text.format(theme=", ".join(names), column=label(home), groups=names_together(groups, inside=True))


def _mean(level: LevelFacts, group: Group) -> str:
    return decimal(next((m.mean for m in level.groups if m.group is group), None))


def looks(held: Sequence[ThemeFacts]) -> tuple[Block, ...]:
    """Give in words what the levels nearest to the means look like."""
    known = [t for t in held if t.current.mean is not None or t.desired.mean is not None]
    if not known:
        return ()
    table = Table(
        caption=_("What the figures look like in everyday work"),
        columns=(Column(_("Theme"), 2), Column(_("Today"), 5), Column(_("Desired"), 5)),
        rows=tuple((t.name, _look(t, t.current.mean), _look(t, t.desired.mean)) for t in known),
        note=_("The described level nearest to the mean."),
    )
    return (table,)


def _look(theme: ThemeFacts, mean: float | None) -> str:
    if mean is None:
        return MISSING
    level = int(mean + 0.5)
    return _("Level {level}: {look}").format(level=level, look=theme.levels[level - 1])
