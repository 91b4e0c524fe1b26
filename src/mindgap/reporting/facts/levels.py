"""The themes: how it is, how it should be, and what may be told of it without pointing at anybody."""

from __future__ import annotations

from dataclasses import dataclass, field

from mindgap.domain.analysis import Analysis
from mindgap.domain.level_result import LevelResult, level_result
from mindgap.domain.participant import Group
from mindgap.domain.privacy import visible
from mindgap.domain.round import Round
from mindgap.domain.scoring import NONE, Counts, Distribution, Score, ScoreKind, level_gap
from mindgap.domain.theme import Material, Theme
from mindgap.reporting.facts.later import LATER


@dataclass(frozen=True, slots=True)
class GroupMean:
    """What a group that is large enough answered on average."""

    group: Group
    n: int
    mean: float
    pooled: tuple[Group, ...] = field(default=(), metadata=LATER)
    """Where others were counted with it, since too few of them had answered: all of these groups."""


@dataclass(frozen=True, slots=True)
class LevelFacts:
    """One side of a theme. Everything but `n` is None while nobody, or too few, have answered."""

    n: int = 0
    hidden: bool = False
    """Fewer have answered than the smallest group that may be shown."""
    round: str | None = None
    """The newest round that has answers."""
    attempt: int | None = None
    """1 before the talk, 2 after it: the newest that has answers."""
    counts: Counts | None = None
    mean: float | None = None
    median: float | None = None
    low: int | None = None
    high: int | None = None
    groups: tuple[GroupMean, ...] = ()
    """Empty unless the groups can be told apart without pointing at anybody."""


@dataclass(frozen=True, slots=True)
class ThemeFacts:
    """A theme with both sides, the level gap and the largest difference between two groups' view of today."""

    id: str
    name: str
    purpose: str
    levels: tuple[str, ...]
    """What level 1 to 5 looks like."""
    current: LevelFacts
    desired: LevelFacts
    gap: float | None
    """Mean desired − mean current, in steps; None until both are there."""
    perception_gap: float | None
    language: str = field(default="", metadata=LATER)
    """In which language its texts are, where that is another than the document's; else empty."""


def build_themes(analysis: Analysis, material: Material) -> tuple[ThemeFacts, ...]:
    """Give the facts of every theme of the material, in its order."""
    return tuple(_theme(theme, analysis) for theme in material.themes)


def _theme(theme: Theme, analysis: Analysis) -> ThemeFacts:
    current = build_level(analysis, ScoreKind.CURRENT, theme.id)
    desired = build_level(analysis, ScoreKind.DESIRED, theme.id)
    means = [g.mean for g in current.groups]
    return ThemeFacts(
        id=theme.id,
        name=theme.name,
        purpose=theme.purpose,
        levels=theme.levels,
        current=current,
        desired=desired,
        gap=level_gap(Distribution(current.counts or NONE), Distribution(desired.counts or NONE)),
        perception_gap=max(means) - min(means) if len(means) > 1 else None,
        language=theme.language,
    )


def build_level(analysis: Analysis, kind: ScoreKind, item: str) -> LevelFacts:
    """Give one side of a theme from the newest round with answers, each group by its newest attempt."""
    held = _newest(analysis, kind, item)
    return LevelFacts() if held is None else level_in(analysis, held, kind, item)


def level_in(analysis: Analysis, held: Round, kind: ScoreKind, item: str) -> LevelFacts:
    """Give one side of a theme as it was answered in a round, each group by its newest attempt."""
    if all(s.round_id != held.id for s in _answered(analysis, kind, item)):
        return LevelFacts(round=held.label)
    result = level_result(analysis, held.id, kind, item)
    whole = result.whole
    attempt = max(s.attempt for s in _answered(analysis, kind, item) if s.round_id == held.id)
    if whole.n < analysis.company.minimum_group:
        return LevelFacts(n=whole.n, hidden=True, round=held.label, attempt=attempt)
    return LevelFacts(
        n=whole.n,
        round=held.label,
        attempt=attempt,
        counts=whole.counts,
        mean=whole.mean,
        median=whole.median,
        low=whole.lowest,
        high=whole.highest,
        groups=_shown_groups(result, analysis.company.minimum_group),
    )


def _newest(analysis: Analysis, kind: ScoreKind, item: str) -> Round | None:
    rounds = {s.round_id for s in _answered(analysis, kind, item)}
    held = [r for r in analysis.rounds if r.id in rounds]
    return max(held, key=lambda r: (r.opened, r.label), default=None)


def _answered(analysis: Analysis, kind: ScoreKind, item: str) -> list[Score]:
    return [s for s in analysis.scores if (s.kind, s.item) == (kind, item) and any(s.counts)]


def _shown_groups(result: LevelResult, minimum: int) -> tuple[GroupMean, ...]:
    """Give the means of the groups that may be shown; of none, if one of them all gave the same answer."""
    groups, pooled = result.groups, result.pooled
    shown = visible({group: d.n for group, d in groups.items()}, minimum)
    held = [(g, d.n, d.mean) for g, d in groups.items() if g in shown]
    means = [GroupMean(g, n, mean, pooled.get(g, ())) for g, n, mean in held if mean is not None]
    told = any(groups[m.group].spread == 0 for m in means)
    return () if told else tuple(means)
