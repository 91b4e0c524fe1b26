"""The whole screen while the laptop goes round: nothing on it but the question and how many are in."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.content import Content
from textual.screen import ModalScreen

from mindgap.domain.errors import MindgapError
from mindgap.domain.participant import Group
from mindgap.texts import _
from mindgap.texts.labels import label
from mindgap.texts.messages import explain
from mindgap.ui.drawing.canvas import MUTED
from mindgap.ui.drawing.private import Asked, Turnout
from mindgap.ui.widgets.head import Head, Heading
from mindgap.ui.widgets.header import Rule
from mindgap.ui.widgets.keys import KeyLine
from mindgap.ui.widgets.private_page import PrivatePage

if TYPE_CHECKING:
    from mindgap.services.house import Services
    from mindgap.services.private import Question


class PrivateScreen(ModalScreen[bool]):
    """Takes private answers to a question; its result is whether they have been revealed."""

    DEFAULT_CSS = """
    PrivateScreen { layout: vertical; background: $background; color: $foreground; }
    PrivateScreen > Head { padding: 0 1; }
    PrivateScreen > PrivatePage { padding: 1 1 0 1; }
    PrivateScreen.-wide > Head { padding: 1 3 0 3; }
    PrivateScreen.-wide > PrivatePage { padding: 2 3 1 3; }
    PrivateScreen > KeyLine { padding: 0 1; }
    """
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-wide")]  # noqa: RUF012  # Textual's own declaration

    in_private = True
    """Nothing else comes up while somebody answers."""

    def __init__(
        self, services: Services, question: Question, heading: Heading, asked: Asked, present: int | None
    ) -> None:
        """Make the screen for a question; `present` is how many may answer, None when nobody has said."""
        super().__init__()
        self.services, self.question, self.present = services, question, present
        self._heading = heading
        self.page = PrivatePage(asked)

    def compose(self) -> ComposeResult:
        """Put the page between heading and keys."""
        head = Head()
        head.heading = self._heading
        yield head
        yield self.page
        yield Rule()
        yield KeyLine()

    def on_mount(self) -> None:
        """Begin between two people."""
        self._count(closed_on_the_way(self.services.private.outlived(self.question)))
        self.page.focus()

    def on_private_page_handed_in(self, event: PrivatePage.HandedIn) -> None:
        """Count an answer."""
        event.stop()
        group, *levels = event.digits
        try:
            self.services.private.answer(self.question, list(Group)[group - 1], levels)
        except MindgapError as error:
            self._count(explain(error.template, error.params))
        else:
            self._count()

    def on_private_page_reveal_asked(self, event: PrivatePage.RevealAsked) -> None:
        """Reveal the answers, or say why they are too few."""
        event.stop()
        try:
            self.services.private.reveal(self.question)
        except MindgapError as error:
            self._count(explain(error.template, error.params))
        else:
            self.dismiss(True)  # noqa: FBT003  # the screen's result

    def on_private_page_left(self, event: PrivatePage.Left) -> None:
        """Go back; what has been answered stays."""
        event.stop()
        self.dismiss(False)  # noqa: FBT003  # the screen's result

    def _count(self, remark: str = "") -> None:
        self.page.show(Turnout(self.services.private.answered(self.question), self.present, remark))


def closed_on_the_way(kept: Mapping[Group, int]) -> str:
    """Say which groups' answers outlived the program, so that the others answer again; nothing when none did."""
    if not kept:
        return ""
    said = _(
        "The program was closed on the way. Answers kept: {groups}. The rest, at most two per group, answer again."
    )
    return said.format(groups=", ".join(f"{label(group)} {n}" for group, n in kept.items()))


def private_heading(theme: str, kind: str) -> Heading:
    """Give the heading of the screen."""
    return Heading(theme, Content.styled(f"{kind} · {_('Private scoring')}", MUTED))
