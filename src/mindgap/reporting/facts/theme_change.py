"""How the themes have moved from one measuring round to another."""

from __future__ import annotations

from dataclasses import dataclass

from mindgap.domain.analysis import Analysis
from mindgap.domain.level_result import level_result
from mindgap.domain.round import Round
from mindgap.domain.scoring import ScoreKind, together
from mindgap.domain.theme import Material, Theme
from mindgap.reporting.facts.levels import LevelFacts, build_level, level_in


@dataclass(frozen=True, slots=True)
class ThemeChange:
    """A theme in both rounds; the change is None until both may be shown."""

    name: str
    before: LevelFacts
    after: LevelFacts
    desired: LevelFacts
    change: float | None
    """Mean after − mean before, in steps."""
    statements: bool
    """Whether the figures come from the statements, since the room set a level in only one of the rounds."""


def build_changes(
    analysis: Analysis, material: Material, first: Round | None, last: Round | None
) -> tuple[ThemeChange, ...]:
    """Give every theme of the material in two rounds; nothing before a round has been opened."""
    return tuple(_theme(analysis, theme, first, last) for theme in material.themes) if first else ()


def _theme(analysis: Analysis, theme: Theme, first: Round | None, last: Round | None) -> ThemeChange:
    rounds = (first, last)
    levels = [level_in(analysis, r, ScoreKind.CURRENT, theme.id) if r else LevelFacts() for r in rounds]
    said = [_statements(analysis, r, theme) if r else LevelFacts() for r in rounds]
    only_said = not all(level.n for level in levels) and all(level.n for level in said)
    before, after = said if only_said else levels
    known = before.mean is not None and after.mean is not None
    return ThemeChange(
        name=theme.name,
        before=before,
        after=after,
        desired=build_level(analysis, ScoreKind.DESIRED, theme.id),
        change=(after.mean or 0) - (before.mean or 0) if known else None,
        statements=only_said,
    )


def _statements(analysis: Analysis, held: Round, theme: Theme) -> LevelFacts:
    """Take a theme's statements together; too few is when any of them was answered by too few."""
    items = [f"{theme.id}.{n}" for n in range(1, len(theme.statements) + 1)]
    answered = [level_result(analysis, held.id, ScoreKind.CURRENT, item).whole for item in items]
    people = min((d.n for d in answered if d.n), default=0)
    if people < analysis.company.minimum_group:
        return LevelFacts(n=people, hidden=people > 0, round=held.label)
    whole = together(answered)
    return LevelFacts(
        n=people, round=held.label, counts=whole.counts, mean=whole.mean, low=whole.lowest, high=whole.highest
    )
