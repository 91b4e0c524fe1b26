"""The page of movements: people on the staircase above, themes from round to round below."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from textual.content import Content

from mindgap.reporting.facts.area_change import AreaChange
from mindgap.texts import _
from mindgap.ui.drawing.canvas import BOLD, MUTED
from mindgap.ui.drawing.movement import LevelRow, level_legend, level_lines, movement_lines


@dataclass(frozen=True, slots=True)
class MovementPage:
    """What the page says; `labels` are the measured rounds, in order, `opened` the one that waits for answers."""

    sentence: str
    areas: tuple[AreaChange, ...]
    steps: int
    levels: tuple[LevelRow, ...]
    labels: tuple[str, ...]
    opened: str = ""


def movement_page(page: MovementPage, width: int) -> list[Content]:
    """Draw both parts, each under a sentence that says what it shows."""
    lines = [Content(""), *_said(page.sentence, width)]
    if page.areas:
        lines += movement_lines(page.areas, page.steps, width)
        lines.append(Content.styled("  " + _("Heads on each step then → now; ▲ one person on a higher step."), MUTED))
    lines += [Content(""), *_said(levels_sentence(page.levels, page.labels, page.opened), width)]
    if len(page.labels) > 1:
        lines += [*level_lines(page.levels, page.labels, width), Content("  ") + level_legend(page.labels)]
    return lines


def levels_sentence(levels: Sequence[LevelRow], labels: Sequence[str], opened: str = "") -> str:
    """Say in a sentence how the themes have moved; with fewer than two rounds say what is lacking."""
    if not labels:
        return _("No round has answers on the current state yet.")
    if len(labels) == 1 and opened:
        text = _("Only {round} has answers so far: {opened} is open, its answers are counted in phase 2.")
        return text.format(round=labels[0], opened=opened)
    if len(labels) == 1:
        return _("Only {round} has answers so far: r opens the next round.").format(round=labels[0])
    changes = [row.change for row in levels if row.change is not None]
    up, down = sum(round(c, 1) > 0 for c in changes), sum(round(c, 1) < 0 for c in changes)
    said = _("From {first} to {last}: {up} themes higher, {down} lower, {same} as before")
    return said.format(first=labels[0], last=labels[-1], up=up, down=down, same=len(changes) - up - down)


def _said(sentence: str, width: int) -> list[Content]:
    return [Content("  ") + line for line in Content.styled(sentence, BOLD).wrap(max(20, width - 4))]
