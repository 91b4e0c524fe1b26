"""The conversation cards: turned in their own order or shuffled, and marked once the room has talked about them."""

from __future__ import annotations

from dataclasses import replace

from mindgap.domain.deck import beside
from mindgap.domain.theme import UsedCard
from mindgap.ui.phases.modes import Shown
from mindgap.ui.phases.theme_base import ThemeBase


class ThemeCards(ThemeBase):
    """The commands of the page with the cards."""

    def action_turn(self, by: int) -> None:
        """Turn to the card beside, round the corner."""
        order = self.pages.order(self.shown.shuffled)
        self._turn_to(replace(self.shown, card=beside(order, self.shown.card, by)))

    def action_shuffle(self) -> None:
        """Shuffle the cards, or put them back into their own order; the one shown stays."""
        self._turn_to(replace(self.shown, shuffled=not self.shown.shuffled))

    def action_use(self) -> None:
        """Mark that the room has talked about the card, or take the mark away."""
        theme, number = self.at.theme, self.shown.card + 1
        held = next((c for c in self.analysis.used_cards if (c.theme, c.number) == (theme, number)), None)
        if held is not None:
            self.drop(held)
        else:
            new, company = self.services.edits.new, self.analysis.company
            self.keep(lambda: new(UsedCard, company.id, theme=theme, number=number))

    def _turn_to(self, shown: Shown) -> None:
        self.shown = shown
        self._show()
        self.remember()
