"""The page that the room sees when a theme's answers are revealed."""

from __future__ import annotations

from dataclasses import dataclass

from textual.content import Content

from mindgap.domain.level_result import LevelResult
from mindgap.domain.scoring import Distribution, ScoreKind, level_gap
from mindgap.texts import _
from mindgap.texts.formats import decimal
from mindgap.texts.labels import label
from mindgap.ui.drawing.canvas import BOLD, MUTED, WARNING
from mindgap.ui.drawing.cells import fitted
from mindgap.ui.drawing.distribution import columns, strip
from mindgap.ui.drawing.dumbbell import BEFORE, legend, track
from mindgap.ui.drawing.findings import POOLED, Finding, findings
from mindgap.ui.drawing.scale import axis, even

_LABEL = 14
_FIGURES = 29
_MEAN, _MEDIAN, _SPREAD, _N = 6, 8, 11, 4
_TALL, _AIRY = 24, 4
_BARS = {True: 7, False: 5}


@dataclass(frozen=True, slots=True)
class ThemeResult:
    """Both sides of a theme, and which of them the room is looking at."""

    kind: ScoreKind
    current: LevelResult
    desired: LevelResult

    @property
    def own(self) -> LevelResult:
        """The side that was just answered."""
        return self.current if self.kind is ScoreKind.CURRENT else self.desired


@dataclass(frozen=True, slots=True)
class _Measures:
    """How wide the scale and its columns are."""

    scale: int
    bar: int


def figures(result: ThemeResult) -> Content:
    """Give "Current 2.4   Desired 4.1   Gap 1.7   n = 14"."""
    now, desired = result.current.whole, result.desired.whole
    parts = [(_("Now"), decimal(now.mean)), (_("Desired"), decimal(desired.mean))]
    parts.append((_("Gap"), decimal(level_gap(now, desired))))
    said = [Content.assemble((f"{word} ", MUTED), (figure, BOLD)) for word, figure in parts]
    return Content("   ").join([*said, Content.assemble(("n = ", MUTED), (str(result.own.whole.n), BOLD))])


def result_lines(result: ThemeResult, names: tuple[str, ...], width: int, height: int) -> list[Content]:
    """Draw the room's columns over the scale with now and desired, a strip per group, and what it says.

    The parts stand on one scale, so that a level is found straight above and below. Where there is room the
    columns are higher and the parts stand apart.
    """
    tall, wide = height >= _TALL, width >= 90  # noqa: PLR2004  # room for broader columns
    bar = _BARS[wide]
    measures = _Measures(even(width - _LABEL - _FIGURES - bar), bar)
    said = _sentences(findings(result.own), width)
    groups = _groups(result.own, measures, height=2 if tall else 1) + _before(result.own, measures, 1 if tall else 0)
    parts = [_whole(result, names, measures, height=_height(height, len(said) + len(groups))), groups, said]
    gap = [Content("")] * (2 if sum(len(part) for part in parts) + _AIRY < height else 1)
    return [line for i, part in enumerate(parts) if part for line in (gap if i else []) + part]


def _height(height: int, others: int) -> int:
    """Give the lines left for the columns: at least 3, at most 12; 1 is theirs for numbers, 3 for scale, 2 for air."""
    return max(3, min(12, height - others - 6))


def _whole(result: ThemeResult, names: tuple[str, ...], measures: _Measures, height: int) -> list[Content]:
    own, before = result.own.whole, result.own.whole_before
    drawn = columns(own, measures.scale, height, measures.bar)
    side = Content(" " * _LABEL)
    lines = [side + line for line in drawn]
    lines[-1] = fitted(Content.styled(_("Everybody"), BOLD), _LABEL) + drawn[-1] + _numbers(own)
    lines[-2] += _heads()
    shift = Content(" " * (_LABEL + measures.bar // 2))
    spread = track(result.current.whole, result.desired.whole, measures.scale, own, before.mean)
    return [*lines, shift + axis(measures.scale, names), shift + spread, shift + legend(measures.scale + _FIGURES)]


def _groups(result: LevelResult, measures: _Measures, height: int) -> list[Content]:
    lines: list[Content] = []
    for group, answers in result.large.items():
        name = f"{label(group)} {POOLED}" if group in result.pooled else label(group)
        lines += [Content("")] * (height - 1 if lines else 0) + _group(name, answers, measures, height)
    return lines


def _before(result: LevelResult, measures: _Measures, air: int) -> list[Content]:
    """Keep the first round beside the second."""
    if not result.before:
        return []
    drawn = strip(result.whole_before, measures.scale, measures.bar)[0]
    name = fitted(Content.styled(f"{BEFORE} {_('before')}", MUTED), _LABEL)
    return [Content("")] * air + [name + drawn.stylize(MUTED) + _numbers(result.whole_before)]


def _group(name: str, answers: Distribution, measures: _Measures, height: int) -> list[Content]:
    drawn = strip(answers, measures.scale, measures.bar, height)
    lines = [Content(" " * _LABEL) + line for line in drawn]
    lines[-1] = fitted(Content(name), _LABEL) + drawn[-1] + _numbers(answers)
    return lines


def _heads() -> Content:
    heads = (_("mean"), _("median"), _("spread"), "n")
    return Content.styled(_columns(*heads), MUTED)


def _numbers(answers: Distribution) -> Content:
    """Give mean, median, lowest to highest answer, and number of answers."""
    spread = f"{answers.lowest}–{answers.highest}" if answers.spread else f"{answers.lowest}"
    drawn = _columns(decimal(answers.mean), decimal(answers.median), spread, str(answers.n))
    return Content.assemble((drawn[:_MEAN], BOLD), (drawn[_MEAN:], MUTED))


def _columns(mean: str, median: str, spread: str, n: str) -> str:
    return f"{mean:>{_MEAN}}{median:>{_MEDIAN}}{spread:>{_SPREAD}}{n:>{_N}}"


def _sentences(said: list[Finding], width: int) -> list[Content]:
    lines: list[Content] = []
    for finding in said:
        look = WARNING if finding.strong else MUTED
        first, *others = Content.styled(finding.text, BOLD if finding.strong else "").wrap(max(20, width - 4))
        lines += [Content.assemble((f"{finding.mark:<3}", look), first), *(Content("   ") + line for line in others)]
    return lines
