"""The dot vote: the frozen list with its letters, the dots used, the sums of the wall, and how it came out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from textual.content import Content

from mindgap.domain.voting import Standing
from mindgap.texts import _, ngettext
from mindgap.ui.drawing.canvas import ACCENT, BOLD, CHOSEN, MUTED, STRONG, WARNING
from mindgap.ui.drawing.cells import fitted
from mindgap.ui.drawing.pen import wrap

_LETTER = 5
_LEAST_COLUMN = 34
_FIGURE = 5
_WRAPPED = 3
"""Lines per gap from which one of them stays empty."""


@dataclass(frozen=True, slots=True)
class VoteLine:
    """A gap on the frozen list."""

    letter: str
    text: str
    gap_id: str
    row_id: str = ""
    dots: int = 0


@dataclass(frozen=True, slots=True)
class VoteFacts:
    """What the pages of a vote show."""

    lines: tuple[VoteLine, ...] = ()
    budget: int = 3
    voters: int = 0
    present: int = 0
    """People in the room who may vote; 0 when nobody is registered."""
    newcomers: int = 0
    """Gaps that came after the list was frozen."""
    standings: tuple[Standing, ...] = ()

    @property
    def total(self) -> int:
        """All dots given."""
        return sum(line.dots for line in self.lines)

    @property
    def most(self) -> int:
        """People present × dots per person, in dots; 0 when nobody is registered."""
        return self.present * self.budget

    def with_dots(self, index: int, dots: int) -> VoteFacts:
        """Give the facts with other dots in one line."""
        line = replace(self.lines[index], dots=dots)
        return replace(self, lines=(*self.lines[:index], line, *self.lines[index + 1 :]))


def list_lines(lines: Sequence[VoteLine], width: int, height: int) -> list[Content]:
    """Draw the list: whole sentences with air where there is room, else a line each, else two columns."""
    if len(lines) > height and width >= 2 * _LEAST_COLUMN:
        half = (len(lines) + 1) // 2
        room = (width - 2) // 2
        left, right = ([_row(line, room, 1)[0] for line in part] for part in (lines[:half], lines[half:]))
        right += [Content("")] * (half - len(right))
        return [fitted(a, room + 2) + b for a, b in zip(left, right, strict=True)]
    for most, air in ((3, 1), (3, 0), (2, 0), (1, 0)):
        rows = [[*_row(line, width, most), *[Content("")] * air] for line in lines]
        if sum(len(row) for row in rows) - air <= height or most == 1:
            break
    return [line for row in rows for line in row]


def dots_line(used: int, budget: int) -> Content:
    """Draw the dots used and left: ●●○."""
    return Content.assemble(("● " * used, STRONG), ("○ " * (budget - used), MUTED))


def tally_lines(lines: Sequence[VoteLine], chosen: int, width: int) -> list[Content]:
    """Draw a line per gap with the dots that it has on the wall, the chosen one with its figure marked."""
    drawn = []
    for index, line in enumerate(lines):
        at_cursor = index == chosen
        text = fitted(_lettered(line, BOLD if at_cursor else ""), width - _FIGURE - 4)
        mark = Content.styled("▸ " if at_cursor else "  ", STRONG)
        drawn.append(mark + text + Content.styled(f" {line.dots:>{_FIGURE - 2}} ", CHOSEN if at_cursor else BOLD))
    return drawn


def tally_remark(facts: VoteFacts) -> Content:
    """Say how many dots there are in all, against how many there can be; a remark, never a lock."""
    total = ngettext("{n} dot in all", "{n} dots in all", facts.total).format(n=facts.total)
    if not facts.present:
        return Content.styled(total, BOLD)
    most = _("{people} × {budget} = {most}").format(people=facts.present, budget=facts.budget, most=facts.most)
    if facts.total > facts.most:
        over = _("{n} more than the people present have. Count again?").format(n=facts.total - facts.most)
        return Content.assemble((f"{total}   {most}   ", BOLD), (f"! {over}", WARNING))
    mark = "  ✓" if facts.total == facts.most else ""
    return Content.assemble((total, BOLD), (f"   {most}{mark}", MUTED))


def outcome_lines(standings: Sequence[Standing], width: int, height: int) -> list[Content]:
    """Draw the gaps by dots with a bar each; those that share a place say so with =."""
    text_room = max(24, (width - 14) * 3 // 5)
    bar_room = max(4, width - text_room - 14)
    most = max((s.dots for s in standings), default=0)
    lines = max(1, min(3, (height - 2) // max(1, len(standings))))
    drawn: list[Content] = [Content("")] * (lines > 1)
    for standing in standings:
        texts = wrap(" ".join(standing.gap.text.split()), text_room, max(1, lines - 1 + (lines < _WRAPPED)))
        rest = [Content(" " * 7 + text) for text in texts[1:]]
        drawn += [_bar(standing, (texts[0], text_room), bar_room, most), *rest, *[Content("")] * (lines - len(texts))]
    if any(s.tied for s in standings):
        drawn += [Content(""), Content.styled("  " + _("= shares its place with another"), MUTED)]
    return drawn


def _bar(standing: Standing, text: tuple[str, int], bar_room: int, most: int) -> Content:
    place = f"{standing.place}{'=' if standing.tied else ' '}"
    filled = max(1, round(bar_room * standing.dots / most)) if standing.dots else 0
    figure = (f"{standing.dots:>4} ", BOLD if standing.dots else MUTED)
    return Content.assemble(
        (f" {place:>4}  ", STRONG), fitted(Content(text[0]), text[1]), "  ", figure, ("█" * filled, ACCENT)
    )


def _row(line: VoteLine, width: int, most: int) -> list[Content]:
    words = wrap(" ".join(line.text.split()), width - _LETTER, most)
    return [
        Content.assemble((f"  {line.letter}  " if not number else " " * _LETTER, STRONG), part)
        for number, part in enumerate(words)
    ]


def _lettered(line: VoteLine, look: str) -> Content:
    return Content.assemble((f"{line.letter}  ", STRONG), (" ".join(line.text.split()), look))
