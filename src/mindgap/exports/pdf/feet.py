"""What stands at the foot of every page: a rule, whose document it is, the page, and where it should, who pays."""

from __future__ import annotations

from dataclasses import dataclass, replace

from mindgap.exports.pdf import styles
from mindgap.exports.pdf.flow import Page
from mindgap.exports.pdf.funder_strip import FOOT, LARGE, Painter, strip
from mindgap.exports.pdf.languages import Languages
from mindgap.exports.pdf.measures import BOTTOM, MARGIN, MM, WIDTH
from mindgap.exports.pdf.pen import Pen
from mindgap.exports.pdf.seal import Seal
from mindgap.exports.pdf.styles import Colour
from mindgap.exports.pdf.wrapping import wrap
from mindgap.reporting.blocks import Backing

FOOTER_RULE = BOTTOM - 6 * MM
FOOTER_LINES = 3
_LABEL = 80.0
"""What the number of the page may need."""
_CLOSE = 9.0
"""From line to line beside who pays, where there may be one more of them."""
_TEXT = 62 * MM
"""What is left for the text beside who pays."""
_AIR = 20.0
"""Between the panel of a cover and its table, at least; and above who pays."""


@dataclass(frozen=True, slots=True)
class Furniture:
    """What stands around the text of every page, and what the file says of itself."""

    title: str
    footer: str
    lang: str
    page_label: str
    seal: Seal | None = None
    total: int = 0
    """How many pages there are; not known where the label does not say it."""
    backing: Backing | None = None
    """Who pays."""
    covered: bool = False
    """The first page is a cover: who pays stands there and on the last page, and otherwise on every page."""
    languages: Languages | None = None
    """What stands in another language."""


class Feet:
    """Draws the feet, and who pays on a cover."""

    def __init__(self, pen: Pen, furniture: Furniture) -> None:
        self.pen, self.furniture = pen, furniture
        self.plain = _footer_lines(furniture.footer, WIDTH - _LABEL)
        self.painter = Painter(pen, furniture.backing) if furniture.backing else None
        self.covered = False
        """Who pays stands large on the cover."""
        if furniture.backing:
            self.large = strip(furniture.backing, LARGE, WIDTH)
            self.small = strip(furniture.backing, FOOT, WIDTH - _TEXT)
            self.narrow = _footer_lines(furniture.footer, WIDTH - self.small.width - _AIR)

    def prepared(self, number: int, page: Page) -> Page:
        """Give a page with room for who pays, if it is a cover that has any."""
        if number > 1 or not self.furniture.covered or self.painter is None:
            return page
        roomy = _with_room(page, self.large.height + _AIR)
        self.covered = roomy is not None
        return roomy or page

    def draw(self, number: int) -> None:
        """Draw the foot of the page that is being drawn."""
        label = self.furniture.page_label.format(page=number, pages=self.furniture.total)
        if self.painter is not None and number == 1 and self.covered:
            self.painter.paint(self.large, MARGIN, BOTTOM + self.large.height)
        elif self.painter is not None and (not self.furniture.covered or number in (1, self.furniture.total)):
            self._backed(self.painter, label)
            return
        self._rule()
        self.pen.text_right(MARGIN + WIDTH, FOOTER_RULE - 12, label, styles.SMALL)
        self._lines(self.plain, FOOTER_RULE - 12, styles.SMALL.leading)

    def _backed(self, painter: Painter, label: str) -> None:
        self._rule()
        self._lines((*((label,) if label else ()), *self.narrow), FOOTER_RULE - 10, _CLOSE)
        painter.paint(self.small, MARGIN + WIDTH - self.small.width, FOOTER_RULE - 4)

    def _rule(self) -> None:
        self.pen.line((MARGIN, FOOTER_RULE), (MARGIN + WIDTH, FOOTER_RULE), Colour.MID)

    def _lines(self, lines: tuple[str, ...], baseline: float, leading: float) -> None:
        for line in lines:
            self.pen.text(MARGIN, baseline, line, styles.SMALL)
            baseline -= leading


def _with_room(page: Page, depth: float) -> Page | None:
    """Give a cover with so much room at its foot, its table drawn up if need be; None when there is none."""
    lowest = min((placed.top - placed.element.height for placed in page), default=BOTTOM)
    lift = max(0.0, BOTTOM + depth - lowest)
    if not lift:
        return page
    if len(page) < 2 or page[0].top - page[0].element.height - page[1].top < lift + _AIR:  # noqa: PLR2004  # panel, table
        return None
    return (page[0], *(replace(placed, top=placed.top + lift) for placed in page[1:]))


def _footer_lines(footer: str, room: float) -> tuple[str, ...]:
    """Wrap the footer; of one too long for the margin the middle gives way, since plan and fingerprint stand last."""
    lines = wrap(" ".join(footer.split()), styles.SMALL, room)
    if len(lines) <= FOOTER_LINES:
        return lines
    *first, cut = lines[: FOOTER_LINES - 1]
    return (*first, f"{cut} …", lines[-1])
