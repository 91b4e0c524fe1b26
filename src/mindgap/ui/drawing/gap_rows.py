"""The list of competence gaps: what each column says, broad or narrow."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from textual.content import Content

from mindgap.domain.gap import Decision, Gap
from mindgap.domain.goal import Horizon
from mindgap.domain.requirement import Fulfilment, GapStatus
from mindgap.texts import _
from mindgap.ui.drawing.canvas import BOLD, MUTED, STRONG, WARNING

BROAD = 90
_SHORT = 7
_MOST_DOTS = 6
_MARKS = {GapStatus.OPEN: "!", GapStatus.PARTLY: "◐", GapStatus.COVERED: "✓", GapStatus.CLOSED: "✓"}
MISSING = "–"


@dataclass(frozen=True, slots=True)
class GapCover:
    """What a gap's requirements come to: its status and the heads had, planned and missing."""

    status: GapStatus | None = None
    parts: tuple[Fulfilment, ...] = ()

    @property
    def heads(self) -> tuple[int, int, int]:
        """Heads had, planned and missing, summed over the requirements."""
        return sum(p.have for p in self.parts), sum(p.planned for p in self.parts), sum(p.missing for p in self.parts)

    @property
    def mark(self) -> str:
        """The symbol of the status."""
        return "" if self.status is None else _MARKS[self.status]

    @property
    def met(self) -> bool:
        """Tell whether nothing is missing."""
        return self.status in {GapStatus.COVERED, GapStatus.CLOSED}


def short_names(names: Sequence[str]) -> tuple[str, ...]:
    """Give the names cut to a column: the first word that tells them apart, e.g. "Jämst.", "Styrkor"."""
    firsts = [name.split()[0] if name.split() else "" for name in names]
    return tuple(
        _cut(first if firsts.count(first) == 1 else name.split()[-1]) if name.split() else ""
        for first, name in zip(firsts, names, strict=True)
    )


def gap_cells(
    ranked: tuple[int, Gap], theme: str, cover: GapCover, *, broad: bool, secret: bool = False
) -> tuple[str | Content, ...]:
    """Give the cells of a gap at its place: text, theme, (term,) dots, importance/effort, decision and cover.

    A broad screen says why a gap is left open in place of what covers it. While the room votes dots are secret.
    """
    number, gap = ranked
    dots = Content.styled("?", MUTED) if secret else dots_text(gap.dots)
    text = f"{number:>2} {' '.join(gap.text.split())}"
    term = (_term(gap.horizon),) if broad else ()
    return (text, theme, *term, dots, weight_text(gap), _decision(gap), _foot(gap, cover, broad=broad))


def dots_text(dots: int) -> Content:
    """Give dots as dots, many of them as a number."""
    return Content.styled("●" * dots if dots <= _MOST_DOTS else f"● {dots}", STRONG)


def weight_text(gap: Gap) -> str:
    """Give "5 / 3", a dash for what is not weighed."""
    if gap.importance is None and gap.effort is None:
        return ""
    return f"{gap.importance or MISSING} / {gap.effort or MISSING}"


def _cut(word: str) -> str:
    cut = word if len(word) <= _SHORT else f"{word[: _SHORT - 2]}."
    return cut[:1].upper() + cut[1:]


def _term(horizon: Horizon | None) -> str:
    if horizon is None:
        return ""
    return _("short") if horizon is Horizon.SHORT else _("long")


def _decision(gap: Gap) -> Content:
    words = {
        Decision.UNDECIDED: ("", ""),
        Decision.ACT: (_("Act"), BOLD),
        Decision.LATER: (_("Later"), MUTED),
        Decision.NOT_NOW: (_("Leave"), MUTED),
    }
    word, look = words[gap.decision]
    return Content.styled(word, look)


def _foot(gap: Gap, cover: GapCover, *, broad: bool) -> Content:
    if broad and gap.decision in {Decision.LATER, Decision.NOT_NOW} and gap.reason:
        return Content.styled(" ".join(gap.reason.split()), MUTED)
    return _cover(cover, broad=broad)


def _cover(cover: GapCover, *, broad: bool) -> Content:
    have, planned, missing = cover.heads
    if cover.status is None:
        return Content.styled(MISSING, MUTED)
    look = STRONG if cover.met else WARNING
    if not broad:
        return Content.assemble((f"{missing:>2} ", BOLD), (cover.mark, look))
    return Content.assemble(f"{have:>3}{planned:>5}", (f"{missing:>7} ", BOLD), (cover.mark, look))
