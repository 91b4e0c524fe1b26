"""Sheets for employees as PDF: all in one file, or a file per person that is called by the code."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, replace

from mindgap.exports.documents import Progress, render
from mindgap.exports.naming import file_slug
from mindgap.exports.pdf.unhindered import unhindered
from mindgap.reporting.compose.sheets import compose_sheets
from mindgap.reporting.facts.sheets import SheetsFacts
from mindgap.texts import _

WORK = "mindgap.exports.person_sheets:render_sheets"
"""How a child process is told to render all sheets as one file."""
APART = "mindgap.exports.person_sheets:pack_sheets"
"""How a child process is told to render a file per person, packed."""
_DAWN = (1980, 1, 1, 0, 0, 0)
"""The time that every packed file carries, so that the same facts give the same bytes."""


@dataclass(frozen=True, slots=True)
class SheetsOrder:
    """What is asked for."""

    names: bool = False


def render_sheets(facts: SheetsFacts, order: SheetsOrder = SheetsOrder(), *, progress: Progress | None = None) -> bytes:
    """Give all sheets as one PDF, a page and a bookmark each; the same facts give the same bytes."""
    with unhindered():
        return render(compose_sheets(facts, names=order.names), "pdf", progress)


def each_sheet(
    facts: SheetsFacts, order: SheetsOrder = SheetsOrder(), *, progress: Progress | None = None
) -> Iterator[tuple[str, bytes]]:
    """Give one person's file after the other: its name, which holds the code and no name, and its bytes."""
    used: dict[str, int] = {}
    for done, sheet in enumerate(facts.sheets, 1):
        one = replace(facts, sheets=(sheet,))
        name = sheet_name(one)
        used[name] = used.get(name, 0) + 1
        if used[name] > 1:
            name = f"{name.removesuffix('.pdf')}-{used[name]}.pdf"
        yield name, render(compose_sheets(one, names=order.names), "pdf")
        if progress:
            progress(done, len(facts.sheets))


def pack_sheets(facts: SheetsFacts, order: SheetsOrder = SheetsOrder(), *, progress: Progress | None = None) -> bytes:
    """Give a file per person in one packed file."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, data in each_sheet(facts, order, progress=progress):
            packed.writestr(zipfile.ZipInfo(name, _DAWN), data)
    return out.getvalue()


def sheet_name(facts: SheetsFacts) -> str:
    """Give the file's name: sheet, company, the code when there is one person, and day; never a person's name."""
    code = f"-{file_slug(facts.sheets[0].person.code)}" if len(facts.sheets) == 1 else ""
    kind = _("development-sheet") if code else _("development-sheets")
    return f"{kind}-{file_slug(facts.company.name)}{code}-{facts.on}.pdf"
