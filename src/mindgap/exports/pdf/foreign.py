"""Gives whole paragraphs and cells that are in another language than the document that language in the structure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from operator import is_
from typing import TypeVar

from mindgap.exports.pdf.cells import Cell
from mindgap.exports.pdf.elements import Break, Element
from mindgap.exports.pdf.languages import Languages
from mindgap.exports.pdf.rows import Row, Rows
from mindgap.exports.pdf.running_text import Prose

Worded = TypeVar("Worded", Prose, Cell)


def marked(elements: Iterable[Element | Break], languages: Languages) -> Iterator[Element | Break]:
    """Give elements with a language for those that are foreign from beginning to end."""
    for element in elements:
        if isinstance(element, Prose):
            yield _worded(element, languages)
        elif isinstance(element, Rows):
            rows = [_row(row, languages) for row in element.rows]
            yield element if all(map(is_, rows, element.rows)) else replace(element, rows=tuple(rows))
        else:
            yield element


def _row(row: Row, languages: Languages) -> Row:
    cells = [_worded(cell, languages) for cell in row.cells]
    return row if all(map(is_, cells, row.cells)) else replace(row, cells=tuple(cells))


def _worded(part: Worded, languages: Languages) -> Worded:
    picture = part.node is None or part.node.tag == "Figure"
    language = "" if picture else languages.whole([line.text for line in part.lines])
    return replace(part, node=replace(part.node, lang=language)) if language and part.node else part
