"""What a result says, in sentences that the facilitator can read aloud."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from mindgap.domain.level_result import LEAST_ANSWERS, LevelResult
from mindgap.domain.participant import Group
from mindgap.domain.scoring import Distribution
from mindgap.texts import _, ngettext
from mindgap.texts.formats import decimal
from mindgap.texts.labels import label

LARGE_SPREAD = 3
"""Steps between lowest and highest answer from which those who gave them are asked to tell."""
APART = 1.0
"""Steps between two groups' means from which they see it differently."""

_SAME = 0.05


@dataclass(frozen=True, slots=True)
class Finding:
    """A sentence, with the symbol that says how much it matters."""

    mark: str
    text: str
    strong: bool = False


def findings(result: LevelResult) -> list[Finding]:
    """Say what the answers show: the spread, the groups' difference, what the talk moved, and who is too few."""
    said = [_spread(result.whole), _perception(result.large), _moved(result), _small(result)]
    return [finding for finding in said if finding is not None]


def _spread(whole: Distribution) -> Finding | None:
    if whole.spread is None or whole.n == 1:
        return None
    ends = {"low": whole.lowest, "high": whole.highest}
    if whole.spread >= LARGE_SPREAD:
        text = _("Large spread: {low} to {high}. Let those who chose lowest and highest tell why.")
        return Finding("├┤", text.format(**ends), strong=True)
    if whole.spread == 0:
        return Finding("✓", _("Everybody chose {low}.").format(**ends))
    return Finding("├┤", _("Close together: {low} to {high}.").format(**ends))


def _perception(groups: Mapping[Group, Distribution]) -> Finding | None:
    means = sorted((d.mean, group) for group, d in groups.items() if d.mean is not None)
    if len(means) <= 1:
        return None
    (low, lower), (high, higher) = means[0], means[-1]
    names = {"higher": label(higher), "lower": label(lower).lower(), "steps": decimal(high - low)}
    if high - low >= APART:
        return Finding("≠", _("{higher} and {lower} see it differently: {steps} steps.").format(**names), strong=True)
    if high - low < _SAME:
        return Finding("✓", _("The groups see it the same."))
    return Finding("✓", _("The groups see it much the same: {steps} steps apart at most.").format(**names))


def _moved(result: LevelResult) -> Finding | None:
    before, after = result.whole_before, result.whole
    if before.mean is None or after.mean is None:
        return None
    text = _("Before the talk {before}, after it {after}.")
    return Finding("◌", text.format(before=decimal(before.mean), after=decimal(after.mean)))


def _small(result: LevelResult) -> Finding | None:
    if not result.small:
        return None
    text = ngettext(
        "{groups}: fewer than {least} answers, counted in the whole only.",
        "{groups}: fewer than {least} answers each, counted in the whole only.",
        len(result.small),
    )
    return Finding("·", text.format(groups=", ".join(label(g) for g in result.small), least=LEAST_ANSWERS))
