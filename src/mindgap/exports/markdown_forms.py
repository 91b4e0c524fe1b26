"""Sheets, cards and boxes in Markdown."""

from __future__ import annotations

from mindgap.exports.markdown_text import flat, grid, paragraph
from mindgap.reporting import blocks as b

_BOX = "☐"


def person_sheet(sheet: b.PersonSheet) -> str:
    """Give an employee's sheet with all of its rows."""
    stairs = [(line.area, line.own, line.manager, line.agreed, line.aim) for line in sheet.stairs.lines]
    pairs = "\n".join(f"- **{flat(term)}**: {flat(held or '…')}" for term, held in sheet.who)
    lists = (part for held in (sheet.actions, sheet.spread) for part in (_heading(held.title), _listing(held)))
    parts = (
        f"# {flat(sheet.title)}",
        pairs,
        _heading(sheet.stairs.title),
        grid(sheet.stairs.columns, stairs) if stairs else flat(sheet.stairs.none),
        flat(sheet.stairs.legend) if stairs else "",
        _heading(sheet.wish.title),
        paragraph(sheet.wish.text or sheet.wish.none),
        *lists,
        grid(("", *sheet.signing), [(who, "", "") for who in sheet.signers]),
        *(flat(note) for note in sheet.notes),
    )
    return "\n\n".join(part for part in parts if part)


def _heading(title: str) -> str:
    return f"## {flat(title)}"


def _listing(section: b.ListSection) -> str:
    return grid(section.columns, section.rows) if section.rows else flat(section.none)


def cut_cards(block: b.CutCards) -> str:
    """Give the cards as a list."""
    return "\n".join(f"- **{flat(c.figure)}** {flat(' '.join(t for t in (c.name, c.text) if t))}" for c in block.cards)


def box_rows(block: b.BoxRows) -> str:
    """Give the questions as a table with a box per answer."""
    rows = [(number, question, *(_BOX for _ in block.boxes)) for number, question in block.rows]
    title = f"**{flat(block.title)}**\n\n" if block.title else ""
    return f"{title}{grid(('', '', *block.boxes), rows)}"
