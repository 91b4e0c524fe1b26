"""Which step each value of a skills matrix means."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import ClassVar, NamedTuple

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Static

from mindgap.texts import N_, _, ngettext
from mindgap.ui.dialogs.dialog import Dialog
from mindgap.ui.widgets.listing import Column, Listing, Row


class Asked(NamedTuple):
    """A value to ask about."""

    value: str
    cells: int
    """How many cells hold it."""
    suggestion: int | None
    meaning: str = ""
    """What the file itself says about it."""


class LevelsDialog(Dialog[Mapping[str, int] | None]):
    """A value per row; a digit says its step and goes on to the next."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "answer", N_("Done"), id="levels.done", tooltip=N_("Use these meanings")),
    ]
    DEFAULT_CSS = """
    LevelsDialog Listing { height: auto; max-height: 12; min-height: 4; margin: 1 0 0 0; }
    LevelsDialog Static { height: auto; }
    """

    def __init__(self, values: Sequence[Asked], steps: Sequence[str]) -> None:
        """Ask about values; `steps` names the steps from 1 up."""
        super().__init__(_("What do the values mean?"))
        self.values = tuple(values)
        self.steps = tuple(steps)
        self.meanings: dict[str, int | None] = {asked.value: asked.suggestion for asked in values}

    def body(self) -> ComposeResult:
        """Give the steps and the values."""
        names = [f"{number} {name}" for number, name in enumerate(self.steps, start=1)]
        yield Static(Content(_("Press the number of the step, 0 for not in the area.")))
        yield Static(Content.styled("  ".join(["0 –", *names]), "$text-muted"))
        words = (Column(_("The file says"), 20),) if any(asked.meaning for asked in self.values) else ()
        columns = (Column(_("Value"), 8), Column(_("Cells"), 9), *words, Column(_("Step"), 18, grow=True))
        yield Listing(columns, opens=False)

    def on_mount(self) -> None:
        """Show the suggestions."""
        self.fill()
        self.query_one(Listing).focus()

    def fill(self) -> None:
        """Show what each value means now."""
        self.query_one(Listing).show([self._row(i, asked) for i, asked in enumerate(self.values)])

    def _row(self, index: int, asked: Asked) -> Row:
        step = self.meanings[asked.value]
        name = Content.styled(_("? say which"), "bold $warning") if step is None else self._named(step)
        cells = ngettext("{n} cell", "{n} cells", asked.cells).format(n=asked.cells)
        words = (asked.meaning,) if any(other.meaning for other in self.values) else ()
        return Row(str(index), (asked.value, cells, *words, name))

    def _named(self, step: int) -> str:
        return f"{step} {self.steps[step - 1]}" if step else _("0 not in the area")

    def on_key(self, event: events.Key) -> None:
        """Take a digit as the step of the value under the cursor."""
        listing = self.query_one(Listing)
        if event.character is None or not event.character.isdecimal() or listing.key is None:
            return
        event.stop()
        step = int(event.character)
        if step <= len(self.steps):
            self.meanings[self.values[int(listing.key)].value] = step
            self.fill()
            listing.action_move(1)

    def action_answer(self) -> None:
        """Give the meanings when all are said."""
        missing = [value for value, step in self.meanings.items() if step is None]
        if missing:
            self.app.notify(
                _("Say a step for {values} too.").format(values=", ".join(missing)), severity="warning", markup=False
            )
        else:
            self.dismiss({value: step for value, step in self.meanings.items() if step is not None})
