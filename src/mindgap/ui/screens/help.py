"""Help: a short text about this screen, and every key that works on it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from importlib.resources import files
from textwrap import wrap
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.geometry import Size
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Static

from mindgap.texts import N_, _, language
from mindgap.ui.commands import Command, gathered
from mindgap.ui.drawing.cells import fitted
from mindgap.ui.phases.phase import PhaseView
from mindgap.ui.widgets.header import Header, Rule
from mindgap.ui.widgets.keys import KeyLine

_KEY, _NAME, _ROOMY = 11, 24, 84
"""Widths of the table of keys, and from which width it has room for the names."""


class Pages(VerticalScroll, can_focus=True):
    """A long text to scroll in."""


class KeyTable(Widget):
    """Each key with its name and what it does, wrapped beside its column."""

    DEFAULT_CSS = """
    KeyTable { height: auto; width: 1fr; max-width: 100; }
    """

    def __init__(self, known: Sequence[Command]) -> None:
        super().__init__()
        self.known = tuple(known)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002
        """Give the number of lines at a width."""
        return len(self._lines(width))

    def render(self) -> Content:
        """Draw the table."""
        return Content("\n").join(self._lines(self.content_size.width))

    def _lines(self, width: int) -> list[Content]:
        return [line for command in self.known for line in _key(command, width)]


def _key(command: Command, width: int) -> list[Content]:
    named = width >= _ROOMY
    indent = _KEY + (_NAME if named else 0)
    head = fitted(Content.styled(command.key, "bold $accent"), _KEY)
    head += fitted(Content(command.label), _NAME) if named else Content("")
    lines = wrap(command.help or command.label, max(20, width - indent)) or [""]
    texts = [Content.styled(line, "$text-muted") for line in lines]
    return [head + texts[0], *(Content(" " * indent) + text for text in texts[1:])]


class HelpScreen(Screen[None]):
    """A text in the user's language and a table of keys."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,f1", "leave", N_("Back"), id="help.back", tooltip=N_("Go back to work")),
        Binding("up", "scroll(-1)", N_("Up"), id="help.up", tooltip=N_("Scroll up"), show=False, priority=True),
        Binding("down,space", "scroll(1)", N_("Down"), id="help.down", tooltip=N_("Scroll down"), priority=True),
    ]
    DEFAULT_CSS = """
    HelpScreen { layout: vertical; background: $background; color: $foreground; }
    HelpScreen > Pages { height: 1fr; padding: 1 2; scrollbar-size-vertical: 1; }
    HelpScreen Static { width: 1fr; max-width: 92; height: auto; margin: 0 0 1 0; }
    HelpScreen > KeyLine { padding: 0 1; }
    """

    def __init__(self, page: str, known: Sequence[Command]) -> None:
        """Make the help for a page and the commands that work there."""
        super().__init__()
        self.page = page
        self.known = tuple(known)

    def compose(self) -> ComposeResult:
        """Give the text and the keys."""
        header = Header()
        header.where = ("MindGap", _("Help"))
        yield header
        yield Rule()
        with Pages():
            yield from (Static(block) for block in drawn(text_of(self.page)))
            yield Static(Content.styled(_("Keys"), "bold $accent"))
            yield KeyTable(gathered(self.known))
        yield Rule()
        yield KeyLine()

    def action_leave(self) -> None:
        """Go back."""
        self.dismiss(None)

    def action_scroll(self, by: int) -> None:
        """Scroll the text."""
        self.query_one(Pages).scroll_relative(y=by * 3, animate=False)


def topic(screens: Sequence[Screen[object]]) -> str:
    """Give the help page of what is shown, also behind a dialog: its own, the phase's, else the portfolio's."""
    for screen in reversed(screens):
        own: str = getattr(screen, "help_page", "")
        if own:
            return own
        for view in screen.query(PhaseView):
            return view.HELP or view.PHASE.value
    return "portfolio"


def text_of(page: str) -> str:
    """Read a help page in the language spoken now."""
    return files("mindgap.texts").joinpath("help", language(), f"{page}.md").read_text(encoding="utf-8")


def drawn(text: str) -> Iterable[Content]:
    """Give a page block by block: headings, paragraphs and lists of a small part of Markdown."""
    for block in text.strip().split("\n\n"):
        if block.startswith("#"):
            yield Content.styled(block.lstrip("# "), "bold $accent")
        elif block.startswith("- "):
            yield Content("\n").join(_worded(f"• {line.removeprefix('- ')}") for line in block.split("\n"))
        else:
            yield _worded(" ".join(block.split("\n")))


def _worded(line: str) -> Content:
    """Give a line with what stands between backticks as the keys in the footer are written."""
    parts = line.split("`")
    return Content.assemble(*((part, "bold $accent" if i % 2 else "") for i, part in enumerate(parts)))
