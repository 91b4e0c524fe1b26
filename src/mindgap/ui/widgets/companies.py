"""The list of companies in the portfolio."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual.content import Content

from mindgap.texts import _
from mindgap.texts.formats import percent, short_day, whole
from mindgap.ui.drawing.phases import phase_dots, phase_name
from mindgap.ui.widgets.listing import Column, Listing, Row

if TYPE_CHECKING:
    from mindgap.domain.overview import Overview


class CompanyList(Listing):
    """A line per company: how far it has come, gaps, covered, people, next date."""

    def __init__(self) -> None:
        super().__init__(_columns(), find=False)

    def fill(self, overviews: Sequence[Overview], words: str, cursor: str | None = None) -> None:
        """Show the companies whose name holds every word."""
        wanted = words.casefold().split()
        rows = [_row(o) for o in overviews if all(w in o.company.name.casefold() for w in wanted)]
        self.empty = (
            _("No company is called that.")
            if overviews
            else _("Nothing here yet. Press n for a new company, or m to look around in the example company.")
        )
        keys = [row.key for row in rows]
        held = cursor or self.key
        self.show(rows, held if held in keys or not wanted or not keys else keys[0])


def _columns() -> tuple[Column, ...]:
    return (
        Column(_("Company"), 16, grow=True),
        Column(_("Phase"), 21),
        Column(_("Gaps"), 4, "right"),
        Column(_("Covered"), 10, "right", least=90),
        Column(_("People"), 8, "right"),
        Column(_("Next"), 7, "right"),
    )


def _row(line: Overview) -> Row:
    phase = phase_dots(line.phases, line.company.phase) + Content(f" {phase_name(line.company.phase)}")
    covered = f"{line.covered} ({percent(line.covered, line.gaps)})" if line.covered else "0" if line.gaps else "–"
    cells = (
        line.company.name,
        phase,
        whole(line.gaps) if line.gaps else "–",
        covered,
        whole(line.people) if line.people else "–",
        short_day(line.next_date).rstrip("."),
    )
    return Row(line.company.id, cells)
