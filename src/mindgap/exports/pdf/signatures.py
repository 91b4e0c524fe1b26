"""Lines to sign on."""

from __future__ import annotations

from mindgap.exports.pdf import styles
from mindgap.exports.pdf.elements import Drawing, Element, baseline_drop
from mindgap.exports.pdf.measures import GUTTER, MARGIN, WIDTH, columns
from mindgap.exports.pdf.pen import Pen
from mindgap.exports.pdf.structure import Node
from mindgap.exports.pdf.styles import Colour
from mindgap.exports.pdf.wrapping import running
from mindgap.reporting.blocks import SignatureLine, Signatures

WRITING = 34.0
"""The height to write in above a line."""


def signatures(block: Signatures) -> tuple[Element, ...]:
    """Give for each signer the part in the matter and three lines; all signers share a page if it holds them."""
    labels = (block.place_label, block.signature_label, block.name_label)
    last = len(block.lines) - 1
    return tuple(_signer(labels, line, keep=index < last) for index, line in enumerate(block.lines))


def _signer(labels: tuple[str, str, str], line: SignatureLine, *, keep: bool) -> Drawing:
    room = columns(4)
    roles = running(line.role, styles.BODY_STRONG, WIDTH)
    names = running(line.name, styles.TABLE, room) if line.name else ()
    role_height = len(roles) * styles.BODY.leading
    depth = role_height + max(WRITING, len(names) * styles.TABLE.leading + 4)

    def paint(pen: Pen, top: float) -> None:
        with pen.tagged(Node("P")):
            for index, role in enumerate(roles):
                baseline = top - index * styles.BODY.leading - baseline_drop(styles.BODY)
                pen.text(MARGIN, baseline, role, styles.BODY_STRONG)
        base = top - depth
        for index, label in enumerate(labels):
            left = MARGIN + index * (room + GUTTER)
            pen.line((left, base), (left + room, base), Colour.INK)
            with pen.tagged(Node("P")):
                pen.text(left, base - baseline_drop(styles.SMALL), label, styles.SMALL)
        with pen.tagged(Node("P") if names else None):
            foot = base + 4 + (len(names) - 1) * styles.TABLE.leading
            for index, name in enumerate(names):
                pen.text(MARGIN + 2 * (room + GUTTER), foot - index * styles.TABLE.leading, name, styles.TABLE)

    return Drawing(depth + styles.SMALL.leading, paint, 16, 8, keep=keep)
