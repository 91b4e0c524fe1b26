"""Before a vote: what it is about and how many dots everybody has."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message

from mindgap.domain.voting import LETTERS, MOST_DOTS
from mindgap.texts import N_, _, ngettext
from mindgap.ui.drawing.canvas import BOLD, MUTED, WARNING
from mindgap.ui.drawing.vote import VoteFacts, dots_line, list_lines
from mindgap.ui.widgets.picture import Picture


class VoteSetup(Picture):
    """Left and Right say how many dots; Enter freezes the list and begins."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "open", N_("Open the vote"), id="setup.open", tooltip=N_("Freeze the list and begin")),
        Binding("t", "open('wall')", N_("Count the wall"), id="setup.wall", tooltip=N_("Type dots put up on the wall")),
        Binding(
            "right,plus",
            "budget(1)",
            N_("Dots per person"),
            id="setup.more",
            tooltip=N_("One dot more for everybody; ← for one less"),
            key_display="← →",
        ),
        Binding(
            "left,minus", "budget(-1)", N_("One dot less"), id="setup.less", tooltip=N_("One dot less"), show=False
        ),
    ]

    @dataclass
    class Opened(Message):
        """The list is to be frozen, with so many dots per person; `wall` when the dots hang there already."""

        budget: int
        wall: bool

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002  # Textual's name
        """Make it with the usual number of dots."""
        super().__init__(id=id)
        self.facts = VoteFacts()
        self.budget = VoteFacts().budget

    def tell(self, facts: VoteFacts) -> None:
        """Show what the vote would be about."""
        self.facts = facts
        self.show(self._page)

    def action_open(self, where: str = "") -> None:
        """Ask for the vote to be opened."""
        self.post_message(self.Opened(self.budget, wall=bool(where)))

    def action_budget(self, by: int) -> None:
        """Give everybody more or fewer dots."""
        self.budget = max(1, min(MOST_DOTS, self.budget + by))
        self.tell(self.facts)

    def _page(self, width: int, height: int) -> list[Content]:
        count = len(self.facts.lines)
        about = ngettext("{n} gap is voted on", "{n} gaps are voted on", count).format(n=count)
        how = _("Everybody has {n}, in secret. New gaps stay outside until the next vote.").format(n=self.budget)
        lead = [
            Content(""),
            Content.assemble("  ", (about, BOLD), "   ", dots_line(self.budget, self.budget)),
            Content.styled(f"  {how}", MUTED),
        ]
        if count > len(LETTERS):
            many = _("More gaps than letters: go back and mark those that matter with x, at most {most}.")
            lead.append(Content.styled("  ! " + many.format(most=len(LETTERS)), WARNING))
        return [*lead, Content(""), *list_lines(self.facts.lines, width, height - len(lead) - 1)]
