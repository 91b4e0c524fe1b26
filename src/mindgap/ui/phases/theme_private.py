"""Answering in private: the laptop goes round, and one key shows the result."""

from __future__ import annotations

from dataclasses import replace

from mindgap.domain.presence import present
from mindgap.texts.labels import label
from mindgap.ui.phases.modes import Mode, Place
from mindgap.ui.phases.theme_cards import ThemeCards
from mindgap.ui.phases.theme_pages import asked_for


class ThemePrivate(ThemeCards):
    """The way to the screen that takes answers, and back from it."""

    asking = False
    """Whether people are answering in private now."""

    def go(self, place: Place) -> None:
        """Show a page; where people were answering they go on."""
        super().go(place)
        if self.at.mode is Mode.PRIVATE and not self.asking:
            self.asking = True
            self.call_after_refresh(self._ask)

    def action_private(self) -> None:
        """Let the laptop go round."""
        self.shown = replace(self.shown, behind=self.at.mode)
        self.go(self.at.at(Mode.PRIVATE))

    def action_reveal(self) -> None:
        """Show what the room answered, with what was answered in private."""
        if self.shown.waiting and self.attempt(lambda: self.services.private.reveal(self.question)) is not None:
            self._read_again()
        self.go(self.at.at(Mode.RESULT))

    def _ask(self) -> None:
        from mindgap.ui.dialogs.private import PrivateScreen, private_heading

        pages = self.pages
        people = present(self.analysis, pages.today)
        heading = private_heading(pages.theme.name, label(self.KIND))
        asked = asked_for(pages, statements=self.on_statements)
        self.app.push_screen(
            PrivateScreen(self.services, self.question, heading, asked, len(people) or None), self._answered
        )

    def _answered(self, revealed: bool | None) -> None:  # noqa: FBT001  # a screen's result
        self.asking = False
        page = Mode.STATEMENTS if self.on_statements else Mode.ENTRY
        if revealed:
            self._read_again()
        self.go(self.at.at(Mode.RESULT if revealed and page is Mode.ENTRY else page))

    def _read_again(self) -> None:
        """Show what has been revealed at once, and let the screen read it too."""
        read = self.attempt(lambda: self.services.companies.analysis(self.analysis.company.id))
        if read is not None:
            self._show_own(read)
            self.post_message(self.Reloaded())
