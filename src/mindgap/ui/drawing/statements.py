"""The four statements of a theme with what was answered, one of them open for counting."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content

from mindgap.domain.scoring import Distribution
from mindgap.texts import _
from mindgap.texts.formats import decimal
from mindgap.ui.drawing.canvas import BOLD, MUTED, STRONG
from mindgap.ui.drawing.cells import fitted
from mindgap.ui.drawing.distribution import strip

_FIGURES = 31


def statement_lines(
    statements: Sequence[str], answers: Sequence[Distribution], chosen: int, width: int, least: int, *, air: int = 1
) -> list[Content]:
    """Draw each statement with its columns and mean; what fewer than `least` answered shows only how many they are."""
    measure = max(20, width - _FIGURES - 5)
    lines: list[Content] = []
    for index, (statement, answered) in enumerate(zip(statements, answers, strict=True)):
        at_cursor = index == chosen
        lead = Content.styled(f"{'▸' if at_cursor else ' '} {index + 1}  ", STRONG)
        first, *others = Content.styled(statement, BOLD if at_cursor else "").wrap(measure)
        picture = _figures(answered, least)
        lines.append(Content.assemble(lead, fitted(first, measure), picture))
        lines += [Content("     ") + line for line in others]
        lines += [Content("")] * air
    return lines


def _figures(answered: Distribution, least: int) -> Content:
    if not answered.n:
        return Content.styled(fitted(Content(_("no answers yet")), _FIGURES, "right").plain, MUTED)
    if answered.n < least:
        said = _("n {n}, shown from {least}").format(n=answered.n, least=least)
        return Content.styled(fitted(Content(said), _FIGURES, "right").plain, MUTED)
    drawn = strip(answered, 13, 2)[0]
    figure = Content.assemble((f"{decimal(answered.mean):>5}", BOLD), (f"   n {answered.n}", MUTED))
    return fitted(Content.assemble("  ", drawn, figure), _FIGURES, "right")
