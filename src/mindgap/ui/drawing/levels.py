"""The five described levels, the highest on top."""

from __future__ import annotations

from textual.content import Content

from mindgap.domain.theme import Theme
from mindgap.ui.drawing.canvas import BOLD, MUTED, STRONG
from mindgap.ui.drawing.cells import fitted

_NAME = 17
_NARROW = 84


def level_lines(theme: Theme, names: tuple[str, ...], width: int, *, air: int = 0) -> list[Content]:
    """Draw "5  Self-evident   what it looks like" with the description wrapped beside its name, 5 first."""
    beside = width >= _NARROW
    indent = 3 + (_NAME if beside else 0)
    lines: list[Content] = []
    for number in range(len(theme.levels), 0, -1):
        lead = Content.assemble((f"{number}  ", STRONG), (names[number - 1], BOLD))
        text = theme.levels[number - 1]
        wrapped = _beside(lead, text, width, indent) if beside else _after(lead, text, width, indent)
        lines += wrapped + [Content("")] * (air if number > 1 else 0)
    return lines


def _beside(lead: Content, text: str, width: int, indent: int) -> list[Content]:
    first, *others = Content(text).wrap(max(20, width - indent))
    return [Content.assemble(fitted(lead, indent), first), *(Content(" " * indent) + line for line in others)]


def _after(lead: Content, text: str, width: int, indent: int) -> list[Content]:
    """Let the description follow its name on the same line, so that it fits a narrow screen."""
    said = Content.assemble(lead[3:], (" · ", MUTED), text)
    first, *others = said.wrap(max(20, width - indent))
    return [Content.assemble(lead[:3], first), *(Content(" " * indent) + line for line in others)]
