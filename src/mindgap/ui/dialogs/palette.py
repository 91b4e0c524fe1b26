"""Every command that works here, found by name."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from mindgap.texts import _
from mindgap.ui.commands import Command
from mindgap.ui.dialogs.questions import Choose
from mindgap.ui.widgets.listing import Column


class Palette(Choose[Command]):
    """The commands' names, what they do and their keys; typing makes the list shorter."""

    DEFAULT_CSS = """
    Palette > .dialog--box { width: 92; }
    """
    columns: ClassVar[tuple[Column, ...]] = (
        Column("", 20),
        Column("", 30, grow=True, least=60),
        Column("", 11, "right"),
    )

    def __init__(self, offered: Sequence[Command]) -> None:
        """Offer these commands."""
        options = [(c, f"{c.label} {c.help}") for c in offered if c.id != "app.palette"]
        super().__init__(_("Commands"), options)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """Do not open on top of itself."""
        return action != "app.palette"

    def cells(self, value: object, text: str) -> tuple[str, ...]:
        """Give a command's line."""
        return (value.label, value.help, value.key) if isinstance(value, Command) else (text,)
