"""The columns of the lists in the follow-up."""

from __future__ import annotations

from mindgap.texts import _
from mindgap.ui.widgets.listing import Column


def date_columns() -> tuple[Column, ...]:
    """Give the columns of the follow-ups."""
    return (
        Column(_("Follow-up"), 11),
        Column(_("Due"), 13),
        Column(_("Held on"), 16),
        Column(_("What was seen"), 12, grow=True),
    )


def action_columns(*, owner: bool) -> tuple[Column, ...]:
    """Give the columns of the actions; owners are left out on a narrow screen, and where they may not be seen."""
    return (
        Column(_("Action"), 16, grow=True),
        *([Column(_("Owner"), 14, least=90)] if owner else []),
        Column(_("End date"), 12),
        Column(_("Status"), 10),
        Column(_("Late"), 7),
        Column(_("Spread"), 9),
    )
