"""A document as it would be written, to be read on the screen first."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content

from mindgap.texts import N_, _
from mindgap.ui.dialogs import Choose
from mindgap.ui.drawing.paper import Drawn, Mark, draw_paper
from mindgap.ui.screens.frame import Frame
from mindgap.ui.widgets.listing import Column, Listing, Row
from mindgap.ui.widgets.picture import Picture

if TYPE_CHECKING:
    from mindgap.exports.plan_export import Order
    from mindgap.reporting.blocks import Block, Document
    from mindgap.reporting.compose.edition import Edition
    from mindgap.reporting.facts import PlanFacts

_SCROLLBAR = 1
"""Kept free, since whether there is a scrollbar is known only when the text has been drawn."""
_DEEPEST = 2
"""Headings further down are not listed."""


class ReadingScreen(Frame):
    """The text of the document with its headings beside it; nothing is written, and no version comes of it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("right", "section(1)", N_("Next section"), id="preview.next", tooltip=N_("Go to the next heading")),
        Binding(
            "left",
            "section(-1)",
            N_("Section before"),
            id="preview.before",
            tooltip=N_("Go to the heading before"),
            show=False,
        ),
        Binding("pagedown,space", "page(1)", N_("Page down"), id="preview.down", tooltip=N_("Read on")),
        Binding("pageup", "page(-1)", N_("Page up"), id="preview.up", tooltip=N_("Read back"), show=False),
        Binding("home", "edge(0)", N_("First"), id="preview.first", tooltip=N_("Go to the beginning"), show=False),
        Binding("end", "edge(1)", N_("Last"), id="preview.last", tooltip=N_("Go to the end"), show=False),
        Binding("o", "contents", N_("Contents"), id="preview.contents", tooltip=N_("Find a heading and go there")),
        Binding("u", "edition", N_("Edition"), id="preview.edition", tooltip=N_("Read the other edition")),
        Binding("escape", "back", N_("Back"), id="preview.back", tooltip=N_("Go back; nothing has been written")),
    ]
    DEFAULT_CSS = """
    ReadingScreen > #reading { height: 1fr; padding: 0 1; }
    ReadingScreen #contents { width: 34; margin: 0 2 0 0; }
    ReadingScreen.-narrow #contents { display: none; }
    """
    help_page = "preview"

    def __init__(self, order: Order, *, projector: bool) -> None:
        """Make the screen for the edition of an order; in projector mode nobody is named."""
        super().__init__()
        self.order = order
        self.set_reactive(Frame.projector, projector)
        self._drawn: dict[int, Drawn] = {}
        self._blocks: tuple[Block, ...] = ()

    @property
    def company(self) -> str:
        """Whose document it is."""
        raise NotImplementedError

    def compose_blocks(self, *, names: bool) -> tuple[Block, ...]:
        """Give what is read, with or without names."""
        raise NotImplementedError

    def gather_again(self) -> None:
        """Take up the other language."""

    def middle(self) -> ComposeResult:
        """Give the headings and the text."""
        with Horizontal(id="reading"):
            yield Listing((Column("", 30, grow=True),), header=False, id="contents")
            yield Picture(id="paper")

    def head(self) -> None:
        """Say whose plan is read."""
        super().head()
        if self.header is not None:
            self.header.where = (self.company, _("Preview"))

    def on_mount(self) -> None:
        """Show the text."""
        self.head()
        self._begin()

    def _begin(self) -> None:
        self.query_one("#contents").can_focus = False
        self._compose_again()
        self.paper.focus()
        self.watch(self.paper, "scroll_y", self._list, init=False)

    @property
    def paper(self) -> Picture:
        """The text."""
        return self.query_one("#paper", Picture)

    def watch_projector(self) -> None:
        """Names become codes when the room can see the screen."""
        super().watch_projector()
        if self.is_mounted:
            self._compose_again()

    async def again(self) -> None:
        """Say it in the other language."""
        self.gather_again()
        await super().again()
        self._begin()

    def _compose_again(self) -> None:
        self._blocks = self.compose_blocks(names=self.order.names and not self.projector)
        self._drawn = {}
        self.paper.show(self._lines)
        self._list()

    def _lines(self, cells: int, _height: int) -> tuple[Content, ...]:
        room = cells - _SCROLLBAR
        self._drawn = {room: self._drawn.get(room) or draw_paper(self._blocks, room)}
        self.call_after_refresh(self._list)
        return self.drawn.lines

    @property
    def drawn(self) -> Drawn:
        """The text as it is drawn now."""
        return next(iter(self._drawn.values()), Drawn((), ()))

    def _list(self) -> None:
        if self.is_mounted:
            rows = [Row(str(m.line), (f"{'  ' * (m.level - 1)}{m.text}",)) for m in self._headings()]
            self.query_one("#contents", Listing).show(rows, str(self._here()))

    def _headings(self) -> list[Mark]:
        return [mark for mark in self.drawn.marks if mark.level <= _DEEPEST]

    def _here(self) -> int:
        """Give the line of the heading under which the first line shown stands."""
        top = self.paper.scroll_offset.y
        lines = [mark.line for mark in self._headings()]
        return max((line for line in lines if line <= top), default=lines[0] if lines else 0)

    def action_section(self, by: int) -> None:
        """Go to the heading after the one at the top, or before it."""
        top = self.paper.scroll_offset.y
        lines = [mark.line for mark in self._headings()]
        wanted = [line for line in lines if (line > top if by > 0 else line < top)]
        if wanted:
            self._go(wanted[0] if by > 0 else wanted[-1])

    def action_page(self, by: int) -> None:
        """Read a page on or back; two lines are seen twice."""
        self._go(self.paper.scroll_offset.y + by * max(1, self.paper.size.height - 2))

    def action_edge(self, end: int) -> None:
        """Go to the beginning or the end."""
        self._go(self.paper.virtual_size.height if end else 0)

    def action_contents(self) -> None:
        """Choose a heading by typing."""
        options = [(mark.line, f"{'  ' * (mark.level - 1)}{mark.text}") for mark in self._headings()]
        self.app.push_screen(Choose(_("Contents"), options, self._here()), self._take_heading)

    def _take_heading(self, line: int | None) -> None:
        if line is not None:
            self._go(line)

    def on_listing_highlighted(self, event: Listing.Highlighted) -> None:
        """Go to the heading that was clicked."""
        event.stop()
        self._go(int(event.key))

    def action_edition(self) -> None:
        """Read what the union gets, or the company."""
        from mindgap.reporting.compose.edition import Edition

        other = Edition.COMPANY if self.order.edition is Edition.UNION else Edition.UNION
        self.order = replace(self.order, edition=other)
        self._compose_again()

    def _go(self, line: int) -> None:
        self.paper.scroll_to(y=line, animate=False, immediate=True)

    def action_back(self) -> None:
        """Go back."""
        self.dismiss(None)


class PreviewScreen(ReadingScreen):
    """The plan."""

    def __init__(self, gather: Callable[[], PlanFacts], order: Order, *, projector: bool) -> None:
        """Make the screen; `gather` gives the facts in the language spoken when it is called."""
        super().__init__(order, projector=projector)
        self.gather, self.facts = gather, gather()

    @property
    def company(self) -> str:
        """Whose plan it is."""
        return self.facts.company.name

    def compose_blocks(self, *, names: bool) -> tuple[Block, ...]:
        """Give the plan."""
        from mindgap.reporting.compose import compose_plan

        return compose_plan(self.facts, self.order.edition, names=names)

    def gather_again(self) -> None:
        """Gather the facts in the other language."""
        self.facts = self.gather()


Compose = Callable[["Edition", bool], "Document"]
"""Gives a document for an edition, with names or without, in the language spoken now."""


class DocumentPreview(ReadingScreen):
    """Any other document of a company."""

    def __init__(self, company: str, compose: Compose, order: Order, *, projector: bool, editions: bool) -> None:
        """Make the screen; `editions` says whether the union gets a document of its own."""
        super().__init__(order, projector=projector)
        self._company, self._compose_document, self._editions = company, compose, editions

    @property
    def company(self) -> str:
        """Whose document it is."""
        return self._company

    def compose_blocks(self, *, names: bool) -> tuple[Block, ...]:
        """Give the document."""
        return self._compose_document(self.order.edition, names).blocks

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002  # Textual's
        """Offer the other edition only where there is one."""
        return self._editions if action == "edition" else True
