"""A composed document as lines of a screen: what will stand on the paper, to be read before it is written."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import assert_never

from textual.content import Content

from mindgap.reporting import blocks as b
from mindgap.ui.drawing.canvas import BOLD, MUTED, STRONG, WARNING
from mindgap.ui.drawing.paper_charts import chart
from mindgap.ui.drawing.paper_forms import form
from mindgap.ui.drawing.paper_grid import grid
from mindgap.ui.drawing.pen import wrap

WIDEST = 110
"""Lines longer than this are hard to read, however wide the screen is."""
_TERM = 24


@dataclass(frozen=True, slots=True)
class Mark:
    """A heading and the line it stands on."""

    line: int
    level: int
    text: str


@dataclass(frozen=True, slots=True)
class Drawn:
    """The lines, and where the headings are among them."""

    lines: tuple[Content, ...]
    marks: tuple[Mark, ...]


def draw_paper(blocks: Iterable[b.Block], cells: int) -> Drawn:
    """Draw a document for a width in cells; every block is followed by an empty line."""
    room = max(20, min(WIDEST, cells))
    lines: list[Content] = []
    marks: list[Mark] = []
    for block in blocks:
        if isinstance(block, b.Heading):
            marks.append(Mark(len(lines), block.level, block.text))
        if isinstance(block, b.PersonSheet):
            marks.append(Mark(len(lines), 1, block.bookmark))
        drawn = _block(block, room)
        lines += [*drawn, Content("")] if drawn else []
    return Drawn(tuple(lines), tuple(marks))


def _block(block: b.Block, cells: int) -> list[Content]:  # noqa: C901, PLR0911, PLR0912  # one arm per block
    match block:
        case b.Cover():
            return _cover(block, cells)
        case b.Heading():
            return _heading(block, cells)
        case b.Paragraph():
            return _said(block.text, cells, BOLD if block.lead else "")
        case b.BulletList():
            return _bullets(block, cells)
        case b.Definitions():
            return _pairs(block.rows, cells)
        case b.Quote():
            return [*_edged(block.text, cells, ""), *_edged(f"— {block.source}", cells, MUTED)]
        case b.Note():
            return _note(block, cells)
        case b.KeyFigures():
            return [_figure(figure) for figure in block.figures]
        case b.Table():
            return _table(block, cells)
        case b.Signatures():
            return _signatures(block, cells)
        case b.PageBreak():
            return [Content.styled("┄" * cells, MUTED)]
        case b.PersonSheet() | b.CutCards() | b.BoxRows():
            return form(block, cells)
        case (
            b.Dumbbell()
            | b.Radar()
            | b.StaircasePicture()
            | b.HeatMap()
            | b.PriorityMatrix()
            | b.Gantt()
            | b.BudgetBars()
            | b.FlowPicture()
        ):
            return chart(block, cells)
        case _:
            assert_never(block)


def _said(text: str, cells: int, style: str = "") -> list[Content]:
    return [Content.styled(line, style) if style else Content(line) for line in wrap(text, cells)]


def _heading(block: b.Heading, cells: int) -> list[Content]:
    lines = _said(block.text, cells, STRONG)
    return [*lines, Content.styled("═" * cells, MUTED)] if block.level <= 1 else lines


def _cover(block: b.Cover, cells: int) -> list[Content]:
    kind = " · ".join(part for part in (block.edition, block.state) if part)
    titles = [*_said(kind, cells, MUTED), *_said(block.title, cells, STRONG), *_said(block.company, cells, BOLD)]
    return [*titles, *(_said(block.subtitle, cells) if block.subtitle else []), *_pairs(block.control, cells)]


def _pairs(rows: Sequence[tuple[str, str]], cells: int) -> list[Content]:
    lines: list[Content] = []
    for term, text in rows:
        said = wrap(text, max(10, cells - _TERM))
        head = Content.styled(term[: _TERM - 1], MUTED)
        lines.append(head.pad_right(max(1, _TERM - head.cell_length)) + Content(said[0] if said else ""))
        lines += [Content(" " * _TERM + line) for line in said[1:]]
    return lines


def _bullets(block: b.BulletList, cells: int) -> list[Content]:
    lines: list[Content] = []
    for number, item in enumerate(block.items, 1):
        mark = f"{number}. " if block.ordered else "• "
        said = wrap(item, max(10, cells - len(mark)))
        lines += [Content(f"{mark if n == 0 else ' ' * len(mark)}{line}") for n, line in enumerate(said)]
    return lines


def _edged(text: str, cells: int, style: str) -> list[Content]:
    return [Content.assemble(("▎ ", MUTED), (line, style)) for line in wrap(text, max(10, cells - 2))]


def _note(block: b.Note, cells: int) -> list[Content]:
    warned = block.kind is b.NoteKind.WARNING
    mark = "! " if warned else ""
    title = f"{mark}{block.title}".rstrip()
    head = [Content.assemble(("▎ ", MUTED), (title, WARNING if warned else BOLD))] if title else []
    return head + _edged(block.text, cells, "")


def _figure(figure: b.Figure) -> Content:
    value = f"! {figure.value}" if figure.warning else figure.value
    return Content.assemble((value, WARNING if figure.warning else STRONG), f"  {figure.label}")


def _table(block: b.Table, cells: int) -> list[Content]:
    sides = [column.align is b.Align.RIGHT for column in block.columns]
    head = [column.title for column in block.columns]
    body = grid(head, block.rows, cells, right=sides, total=block.total)
    return [*_said(block.caption, cells, BOLD), *body, *(_said(block.note, cells, MUTED) if block.note else [])]


def _signatures(block: b.Signatures, cells: int) -> list[Content]:
    labels = f"{block.place_label} · {block.signature_label} · {block.name_label}"
    lines: list[Content] = []
    for line in block.lines:
        lines += [Content.styled(line.role, BOLD), Content("_" * min(cells, 60)), Content.styled(labels, MUTED)]
        lines += _said(line.name, cells) if line.name else []
    return lines
