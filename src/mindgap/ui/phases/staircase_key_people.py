"""Making a gap of an area that stands and falls with one person."""

from __future__ import annotations

from textual import on

from mindgap.reporting.staircase_words import suggested_gap
from mindgap.texts import _
from mindgap.ui.dialogs import Ask
from mindgap.ui.phases.staircase_base import StairBase
from mindgap.ui.phases.staircase_keys_page import KeyPeoplePage


class KeyWork(StairBase):
    """Asks for the wording, which may be taken as it is."""

    @on(KeyPeoplePage.Suggested)
    def _gap_suggested(self, event: KeyPeoplePage.Suggested) -> None:
        event.stop()
        key, suggestion = event.key, event.key.suggestion
        if suggestion is None:
            return
        hint = _("Under senior experience; it requires {heads} on step {step} or above.")
        words = suggested_gap(key.area.name, key.coverage)

        def answered(text: str | None) -> None:
            if text:
                self.store(lambda: self.services.staircase.suggest_gap(self.analysis, suggestion, text))

        asked = Ask(
            _("The gap, in the room’s own words"), words, hint.format(heads=suggestion.heads, step=suggestion.step)
        )
        self.app.push_screen(asked, answered)
