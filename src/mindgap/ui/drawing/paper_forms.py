"""Sheets, cards and boxes as lines of a screen: all that the paper says, without its fixed size."""

from __future__ import annotations

from collections.abc import Sequence
from typing import assert_never

from textual.content import Content

from mindgap.reporting import blocks as b
from mindgap.ui.drawing.canvas import BOLD, MUTED, STRONG
from mindgap.ui.drawing.paper_grid import grid
from mindgap.ui.drawing.pen import wrap

_BOX = "☐"
_LINE = "_" * 24


def form(block: b.PersonSheet | b.CutCards | b.BoxRows, cells: int) -> list[Content]:
    """Give a page that is written on."""
    match block:
        case b.PersonSheet():
            return person_sheet(block, cells)
        case b.CutCards():
            return cut_cards(block, cells)
        case b.BoxRows():
            return box_rows(block, cells)
        case _:
            assert_never(block)


def person_sheet(sheet: b.PersonSheet, cells: int) -> list[Content]:
    """Give an employee's sheet with all of its rows; a line stands where something is to be written."""
    lines = [Content.styled(line, STRONG) for line in wrap(sheet.title, cells)]
    lines.append(Content.styled("═" * cells, MUTED))
    told = [f"{term}: {held or _LINE}" for term, held in sheet.who]
    lines += _plain(" · ".join(told), cells)
    stairs = sheet.stairs
    rows = [(line.area, line.own, line.manager, line.agreed, line.aim) for line in stairs.lines]
    lines += _section(stairs.title, grid(stairs.columns, rows, cells) if rows else _plain(stairs.none, cells), cells)
    lines += _faint(stairs.legend, cells) if rows else []
    lines += _section(sheet.wish.title, _plain(sheet.wish.text or sheet.wish.none, cells), cells)
    for held in (sheet.actions, sheet.spread):
        body = grid(held.columns, held.rows, cells) if held.rows else _plain(held.none, cells)
        lines += _section(held.title, body, cells)
    lines.append(Content(""))
    for who in sheet.signers:
        lines += _plain(f"{who}:  {'   '.join(f'{_LINE} {under}' for under in sheet.signing)}", cells)
    return [*lines, Content(""), *(line for note in sheet.notes for line in _faint(note, cells))]


def cut_cards(block: b.CutCards, cells: int) -> list[Content]:
    """Give each card once, however many of it stand on the paper."""
    said = dict.fromkeys(" ".join(part for part in (c.figure, c.name, c.text) if part) for c in block.cards)
    return [Content(line) for text in said for line in wrap(f"✂ {text}", cells)]


def box_rows(block: b.BoxRows, cells: int) -> list[Content]:
    """Give the questions with a box per answer."""
    rows = [(number, question, *(_BOX for _answer in block.boxes)) for number, question in block.rows]
    return [Content.styled(block.title, BOLD), *grid(("", "", *block.boxes), rows, cells)]


def _section(title: str, inside: Sequence[Content], cells: int) -> list[Content]:
    return [Content(""), *(Content.styled(line, BOLD) for line in wrap(title, cells)), *inside]


def _plain(text: str, cells: int) -> list[Content]:
    return [Content(line) for line in wrap(text, cells)]


def _faint(text: str, cells: int) -> list[Content]:
    return [Content.styled(line, MUTED) for line in wrap(text, cells)]
