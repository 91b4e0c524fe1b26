"""Elements as strings: every text and every attribute is escaped here and nowhere else."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from html import escape
from typing import NewType

Html = NewType("Html", str)
"""A piece of finished HTML; plain strings become it only through `text`."""

EMPTY = Html("")
_DATE = re.compile(r"\b(\d{1,2}) ([^\W\d]{3,9}\.?) (20\d\d)\b")
"""A date, which is not torn apart at the end of a line."""
_DRAWN = {"axis", "span"}
"""The classes of columns that hold drawings."""


def text(plain: str) -> Html:
    """Give plain text as HTML, its line breaks kept."""
    return Html("<br>".join(escape(line) for line in plain.splitlines()))


def ranked(plain: str) -> Html:
    """Give the text of a cell: what stands first is what matters, what follows a line break is set smaller."""
    first, *rest = _DATE.sub("\\1\u00a0\\2\u00a0\\3", plain).splitlines() or [""]
    return Html(f"{escape(first)}<br>{element('small', text(chr(10).join(rest)))}") if rest else Html(escape(first))


def element(name: str, *inside: Html, **attributes: str | float) -> Html:
    """Give an element; a trailing underscore is taken off attribute names and others become hyphens."""
    written = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escape(_number(value))}"' for key, value in attributes.items()
    )
    return Html(f"<{name}{written}>{''.join(inside)}</{name}>")


def _number(value: str | float) -> str:
    return f"{value:.6g}" if isinstance(value, float) else str(value)


def joined(pieces: Iterable[Html], between: str = "\n") -> Html:
    """Give the pieces one after the other."""
    return Html(between.join(pieces))


def table(
    caption: str,
    head: Sequence[tuple[str, str, float]],
    rows: Iterable[Sequence[Html]],
    foot: Sequence[Html] | None = None,
) -> Html:
    """Give a table; a head is text, class and share of the width, and the first cell of a row is the row's head.

    Shares count where a column holds drawings; columns of words take what room their words need.
    """
    classes = [name for _title, name, _share in head]
    heads = (element("th", text(title), scope="col", class_=name) for title, name, _share in head)
    whole = sum(share for _title, _name, share in head)
    widths = (Html(f'<col style="width:{100 * share / whole:.1f}%">') for _title, _name, share in head)
    drawn = _DRAWN & {*classes}
    body = joined(_row(row, classes) for row in rows)
    last = element("tfoot", _row(foot, classes)) if foot else EMPTY
    inside = (
        element("colgroup", *widths) if drawn else EMPTY,
        element("thead", element("tr", *heads)),
        element("tbody", body),
        last,
    )
    return element("div", element("table", element("caption", text(caption)), *inside), class_="wide")


def _row(cells: Sequence[Html], classes: Sequence[str]) -> Html:
    done = (
        element("td", cell, class_=name) if index else element("th", cell, scope="row", class_=name)
        for index, (cell, name) in enumerate(zip(cells, classes, strict=True))
    )
    return element("tr", *done)
