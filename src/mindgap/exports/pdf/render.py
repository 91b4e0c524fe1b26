"""Blocks in, a PDF out: one `match`, so that a new block is missed by the type checker and not by the reader."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from typing import assert_never

from mindgap.exports.pdf import prose, styles, tables
from mindgap.exports.pdf.box_rows import box_rows
from mindgap.exports.pdf.charts.budget import budget_bars
from mindgap.exports.pdf.charts.dumbbell import dumbbell
from mindgap.exports.pdf.charts.flow_bars import flow_bars
from mindgap.exports.pdf.charts.gantt import gantt
from mindgap.exports.pdf.charts.heat_map import heat_map
from mindgap.exports.pdf.charts.matrix import priority_matrix
from mindgap.exports.pdf.charts.radar import radar
from mindgap.exports.pdf.charts.staircase import staircase
from mindgap.exports.pdf.cover import cover
from mindgap.exports.pdf.cut_cards import cut_cards
from mindgap.exports.pdf.elements import Break, Element, lines
from mindgap.exports.pdf.feet import Furniture
from mindgap.exports.pdf.figures import key_figures
from mindgap.exports.pdf.flow import Page, flow
from mindgap.exports.pdf.foreign import marked
from mindgap.exports.pdf.glyphs import REPLACEMENT, printable
from mindgap.exports.pdf.languages import Languages
from mindgap.exports.pdf.pages import paint
from mindgap.exports.pdf.person_sheet import person_sheet
from mindgap.exports.pdf.running_text import Prose
from mindgap.exports.pdf.seal import Seal
from mindgap.exports.pdf.signatures import signatures
from mindgap.exports.pdf.structure import Node
from mindgap.exports.pdf.unhindered import unhindered
from mindgap.reporting import blocks as b
from mindgap.texts import _

Progress = Callable[[int, int], None]
WHOLE = 100
_LAYOUT = 60
"""The share of the work, in hundredths, that is done when the pages are laid out."""


def render_pdf(
    blocks: tuple[b.Block, ...],
    *,
    title: str,
    footer: str,
    lang: str,
    page_label: str = "{page} / {pages}",
    progress: Progress | None = None,
) -> bytes:
    """Give blocks as the bytes of a PDF without a seal; `lang` is the code "sv" or "en" and is written in the file."""
    return render_document(b.Document(title, lang, footer, page_label, blocks), progress)


def render_document(document: b.Document, progress: Progress | None = None) -> bytes:
    """Give a whole document as the bytes of a PDF; the same document gives the same bytes.

    `progress` is told how much is done of how much.
    """
    with unhindered():
        return _rendered(document, progress or (lambda _done, _of: None))


def _rendered(document: b.Document, tell: Progress) -> bytes:
    told = (document.blocks, document.title, document.footer, document.backing)
    (blocks, title, footer, backing), missing = printable(told)
    counted = "{pages}" in document.page_label
    share = _LAYOUT if counted else WHOLE
    languages = Languages(document.passages) if document.passages else None
    pages = _pages(blocks, missing, languages, lambda done: tell(share * done // len(blocks), WHOLE))
    total = 0
    if counted:
        held = deque(pages)
        pages, total = _taken(held), len(held)
    seal = Seal(document.fingerprint, document.edition) if document.fingerprint else None
    covered = isinstance(next(iter(blocks), None), b.Cover)
    furniture = Furniture(
        title, footer, document.language, document.page_label, seal, total, backing, covered, languages
    )
    rest = WHOLE - share
    return paint(pages, furniture, lambda number: tell(share + rest * number // total, WHOLE) if total else None)


def _pages(
    blocks: tuple[b.Block, ...],
    missing: tuple[str, ...],
    languages: Languages | None,
    on_block: Callable[[int], None],
) -> Iterator[Page]:
    """Give the pages one stretch after the other, so that a document of many sheets is never whole in memory.

    A stretch ends where a block begins a page of its own: what stands before has no say in what comes after.
    """
    stretch: list[Element | Break] = []
    begun = False
    for done, block in enumerate(blocks, 1):
        made = tuple(marked(laid_out(block), languages) if languages else laid_out(block))
        if stretch and made and isinstance(made[0], Break):
            finished = _flowed(stretch)
            yield from finished
            begun, stretch = begun or bool(finished), []
        stretch += made
        on_block(done)
    last = _flowed([*stretch, *_remark(missing)])
    yield from last if last or begun else ((),)


def _flowed(elements: list[Element | Break]) -> tuple[Page, ...]:
    return tuple(page for page in flow(elements) if page)


def _taken(pages: deque[Page]) -> Iterator[Page]:
    """Give the pages and let go of each."""
    while pages:
        yield pages.popleft()


def laid_out(block: b.Block) -> Iterable[Element | Break]:  # noqa: C901, PLR0911, PLR0912  # one arm per block
    """Give a block as measured elements."""
    match block:
        case b.Heading():
            return prose.heading(block)
        case b.Paragraph():
            return prose.paragraph(block)
        case b.BulletList():
            return prose.bullets(block)
        case b.Definitions():
            return tables.definitions(block)
        case b.Quote():
            return prose.quote(block)
        case b.Note():
            return prose.note(block)
        case b.Cover():
            return cover(block)
        case b.KeyFigures():
            return key_figures(block)
        case b.Table():
            return tables.table(block)
        case b.Signatures():
            return signatures(block)
        case b.PageBreak():
            return (Break(),)
        case b.PersonSheet():
            return person_sheet(block)
        case b.CutCards():
            return cut_cards(block)
        case b.BoxRows():
            return box_rows(block)
        case _:
            figure = Node("Figure", alt=block.alt)
            return tuple(part.belonging(figure) for part in chart(block))


def chart(block: b.Chart) -> tuple[Element, ...]:  # noqa: PLR0911  # one arm per picture
    """Give a picture as measured elements."""
    match block:
        case b.Dumbbell():
            return dumbbell(block)
        case b.Radar():
            return radar(block)
        case b.StaircasePicture():
            return staircase(block)
        case b.HeatMap():
            return heat_map(block)
        case b.PriorityMatrix():
            return priority_matrix(block)
        case b.Gantt():
            return gantt(block)
        case b.BudgetBars():
            return budget_bars(block)
        case b.FlowPicture():
            return flow_bars(block)
        case _:
            assert_never(block)


def _remark(missing: tuple[str, ...]) -> tuple[Prose, ...]:
    """Say at the end which characters are not in the typeface, by their numbers."""
    if not missing:
        return ()
    numbers = ", ".join(f"U+{ord(character):04X}" for character in missing)
    said = _("Shown as {sign} because the typeface lacks them: {characters}").format(
        sign=REPLACEMENT, characters=numbers
    )
    return (Prose(lines(said, styles.SMALL), 20, 0, node=Node("P")),)
