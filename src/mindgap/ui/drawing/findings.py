"""What a result says, in sentences that the facilitator can read aloud."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from mindgap.domain.level_result import LevelResult
from mindgap.domain.participant import Group
from mindgap.domain.scoring import LEAST_ANSWERS, Distribution
from mindgap.texts import _, ngettext
from mindgap.texts.formats import decimal
from mindgap.texts.labels import label, names_together

LARGE_SPREAD = 3
"""Steps between lowest and highest answer from which those who gave them are asked to tell."""
APART = 1.0
"""Steps between two groups' means from which they see it differently."""

POOLED = "+"
"""Stands behind a group with which others were counted."""
_SIDES = frozenset({Group.MANAGEMENT, Group.BLUE_COLLAR})
"""Management and the shop floor, whose difference the room is there to close."""
_SAME, _CLEARLY = 0.05, 0.5


@dataclass(frozen=True, slots=True)
class Finding:
    """A sentence, with the symbol that says how much it matters."""

    mark: str
    text: str
    strong: bool = False


def findings(result: LevelResult) -> list[Finding]:
    """Say what the answers show and what to ask: spread, difference between groups, what the talk moved, who is few."""
    apart = _perception(result.large, result.pooled)
    said = [_spread(result.whole), *apart, _moved(result), *_together(result), _small(result)]
    return [finding for finding in said if finding is not None]


def _spread(whole: Distribution) -> Finding | None:
    if whole.spread is None or whole.n == 1:
        return None
    ends = {"low": whole.lowest, "high": whole.highest}
    if whole.spread >= LARGE_SPREAD:
        text = _("Large spread: {low} to {high}. Let those who chose lowest and highest tell why.")
        return Finding("├┤", text.format(**ends), strong=True)
    if whole.spread == 0:
        return Finding("✓", _("Everybody chose {low}. Ask for an example that shows it.").format(**ends))
    return Finding("├┤", _("Close together: {low} to {high}. Ask what lies between them.").format(**ends))


def _perception(groups: Mapping[Group, Distribution], pooled: Mapping[Group, tuple[Group, ...]]) -> list[Finding]:
    """Tell management and the shop floor apart, then the two that differ most, if they are others and far apart."""
    means = {group: d.mean for group, d in groups.items() if d.mean is not None}
    if len(means) <= 1:
        return []
    ordered = sorted(means, key=lambda g: (-means[g], list(Group).index(g)))
    widest = (ordered[0], ordered[-1])
    if not means.keys() >= _SIDES or set(widest) == _SIDES:
        return [_pair(means, pooled, *widest)]
    higher, lower = (group for group in ordered if group in _SIDES)
    other = [_pair(means, pooled, *widest)] if means[widest[0]] - means[widest[1]] >= APART else []
    return [_pair(means, pooled, higher, lower), *other]


def _pair(
    means: Mapping[Group, float], pooled: Mapping[Group, tuple[Group, ...]], higher: Group, lower: Group
) -> Finding:
    apart = means[higher] - means[lower]
    upper, under = (_joined(pooled.get(group, (group,))) for group in (higher, lower))
    names = {"higher": upper, "lower": under[:1].lower() + under[1:], "steps": decimal(apart)}
    if apart >= APART:
        text = _("{higher} and {lower} see it differently: {steps} steps. Let both give an example.")
        return Finding("≠", text.format(**names), strong=True)
    if apart < _SAME:
        return Finding("✓", _("{higher} and {lower} see it the same.").format(**names))
    return Finding("✓", _("{higher} and {lower} see it much the same: {steps} steps apart.").format(**names))


def _moved(result: LevelResult) -> Finding | None:
    before, after = result.whole_before, result.whole
    if before.mean is None or after.mean is None:
        return None
    steps = after.mean - before.mean
    figures = {"before": decimal(before.mean), "after": decimal(after.mean), "steps": decimal(abs(steps))}
    if abs(steps) < _SAME:
        text = _("Before the talk {before}, after it the same.")
    elif steps > 0:
        text = _("Before the talk {before}, after it {after}: {steps} steps higher.")
    else:
        text = _("Before the talk {before}, after it {after}: {steps} steps lower.")
    return Finding("◌", " ".join(filter(None, (text.format(**figures), _closer(before, after), _furthest(result)))))


def _closer(before: Distribution, after: Distribution) -> str:
    """Say whether the talk brought the answers together."""
    change = (after.spread or 0) - (before.spread or 0)
    if change < 0:
        return _("The answers are closer together.")
    return _("The answers are further apart.") if change else ""


def _furthest(result: LevelResult) -> str:
    """Say which group the talk moved most, where at least two may be told apart and one has moved clearly."""
    means = {g: (d.mean, result.groups[g].mean) for g, d in result.before.items() if g in result.large}
    moved = {
        g: (b, a)
        for g, (b, a) in means.items()
        if b is not None and a is not None and result.before[g].n >= LEAST_ANSWERS
    }
    most = max(moved, key=lambda g: abs(moved[g][1] - moved[g][0]), default=None)
    if most is None or len(moved) == 1 or abs(moved[most][1] - moved[most][0]) < _CLEARLY:
        return ""
    before, after = moved[most]
    text = _("{group} moved most, from {before} to {after}.")
    return text.format(group=label(most), before=decimal(before), after=decimal(after))


def _together(result: LevelResult) -> list[Finding]:
    """Say of each group that may be told apart whose answers are counted with its own."""
    text = _("{groups} together: too few answered in one of them.")
    pools = (groups for group, groups in result.pooled.items() if group in result.large)
    return [Finding(POOLED, text.format(groups=names_together(groups))) for groups in pools]


def _joined(groups: Iterable[Group]) -> str:
    """Name groups counted together as one side of a sentence about two: "Management + white-collar"."""
    first, *others = (label(group) for group in groups)
    return " + ".join((first, *(name.lower() for name in others)))


def _small(result: LevelResult) -> Finding | None:
    if not result.small:
        return None
    text = ngettext(
        "{groups}: fewer than {least} answers, counted in the whole only.",
        "{groups}: fewer than {least} answers each, counted in the whole only.",
        len(result.small),
    )
    return Finding("·", text.format(groups=", ".join(label(g) for g in result.small), least=LEAST_ANSWERS))
