"""Every command that works here, found by name."""

from __future__ import annotations

from collections.abc import Sequence

from mindgap.texts import _
from mindgap.ui.commands import Command
from mindgap.ui.dialogs.questions import Choose


class Palette(Choose[Command]):
    """One of many; typing makes the list shorter."""

    def __init__(self, offered: Sequence[Command]) -> None:
        """Offer these commands."""
        options = [(c, f"{c.label:<22} {c.help}  ({c.key})") for c in offered if c.id != "app.palette"]
        super().__init__(_("Commands"), options)
