"""What the portfolio and the company screen share: a header, a middle and a footer."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.reactive import reactive
from textual.screen import Screen

from mindgap.domain.errors import MindgapError
from mindgap.texts.messages import explain
from mindgap.ui.widgets.header import Header, Rule
from mindgap.ui.widgets.keys import KeyLine

if TYPE_CHECKING:
    from mindgap.services.house import Services


class Frame(Screen[None]):
    """A header that always shows the same things, a middle, and the keys that work."""

    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-wide")]  # noqa: RUF012  # Textual's own declaration
    DEFAULT_CSS = """
    Frame { layout: vertical; background: $background; color: $foreground; }
    Frame > KeyLine { padding: 0 1; }
    """

    projector: reactive[bool] = reactive(default=False, repaint=False)
    saved: reactive[datetime | None] = reactive(None, repaint=False)

    header: Header | None = None

    def compose(self) -> ComposeResult:
        """Put the middle between header and footer."""
        self.header = Header()
        yield self.header
        yield Rule()
        yield from self.middle()
        yield Rule()
        yield KeyLine()

    def middle(self) -> ComposeResult:
        """Give what stands between header and footer."""
        yield from ()

    def retranslate(self) -> None:
        """Say everything again in the language spoken now."""
        self.call_next(self.again)

    async def again(self) -> None:
        """Build the screen anew."""
        await self.recompose()
        self.head()

    def head(self) -> None:
        """Bring the header up to date."""
        if self.header is not None:
            self.header.projector, self.header.saved = self.projector, self.saved

    def watch_projector(self) -> None:
        """Show the projector mode."""
        self.head()

    def watch_saved(self) -> None:
        """Show the time of the last save."""
        self.head()

    def tell(self, sentence: str) -> None:
        """Show a notice; what users wrote in it is never read as markup."""
        self.app.notify(sentence, markup=False, timeout=6)

    def complain(self, error: MindgapError) -> None:
        """Say what could not be done, in the user's language."""
        self.app.notify(explain(error.template, error.params), severity="warning", markup=False, timeout=10)

    def mark_saved(self, services: Services) -> None:
        """Show that everything is stored, and since when."""
        self.saved = services.around.now()
