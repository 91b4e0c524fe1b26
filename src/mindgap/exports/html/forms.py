"""Sheets, cards and boxes as HTML: all that the paper says, without its fixed size."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from mindgap.exports.html.tags import EMPTY, Html, element, joined, table, text
from mindgap.reporting import blocks as b

_BOX = "☐"


def person_sheet(sheet: b.PersonSheet) -> Html:
    """Give an employee's sheet with all of its rows; a document without a cover gets its title from it."""
    pairs = (element("div", element("dt", text(term)), element("dd", text(held or "…"))) for term, held in sheet.who)
    return joined(
        (
            Html('<hr class="page">'),
            element("h1", text(sheet.title)),
            element("dl", *pairs),
            _section(sheet.stairs.title, _stairs(sheet.stairs)),
            _section(sheet.wish.title, element("p", text(sheet.wish.text or sheet.wish.none))),
            *(_section(held.title, _listing(held)) for held in (sheet.actions, sheet.spread)),
            _signatures(sheet),
            *(element("p", text(note), class_="note") for note in sheet.notes),
        )
    )


def _section(title: str, inside: Html) -> Html:
    return joined((element("h2", text(title)), inside))


def _stairs(section: b.StepSection) -> Html:
    rows = ([text(t) for t in (line.area, line.own, line.manager, line.agreed, line.aim)] for line in section.lines)
    legend = element("p", text(section.legend), class_="note")
    return joined((_table(section.columns, rows), legend)) if section.lines else element("p", text(section.none))


def _listing(section: b.ListSection) -> Html:
    rows = ([text(t) for t in row] for row in section.rows)
    return _table(section.columns, rows) if section.rows else element("p", text(section.none))


def _table(columns: Sequence[str], rows: Iterable[Sequence[Html]]) -> Html:
    return table("", [(title, "left", 1.0) for title in columns], rows)


def _signatures(sheet: b.PersonSheet) -> Html:
    lines = [element("div", element("p", EMPTY, class_="line"), element("small", text(t))) for t in sheet.signing]
    signers = (element("section", element("strong", text(who)), *lines) for who in sheet.signers)
    return element("div", *signers, class_="signatures")


def cut_cards(block: b.CutCards) -> Html:
    """Give the cards as a list."""
    items = (element("li", text(" ".join(part for part in (c.figure, c.name, c.text) if part))) for c in block.cards)
    return element("ul", *items)


def box_rows(block: b.BoxRows) -> Html:
    """Give the questions as a table with a box per answer."""
    head = [("", "left", 1.0), ("", "left", 8.0), *((box, "centre", 1.0) for box in block.boxes)]
    rows = ([text(number), text(question), *(text(_BOX) for _ in block.boxes)] for number, question in block.rows)
    return table(block.title, head, rows)
