"""What the user has chosen on this machine, kept from one day to the next."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from textual.app import App

from mindgap.config import Home, Settings, save_settings
from mindgap.texts import _

if TYPE_CHECKING:  # the first picture is shown before any phase is loaded
    from mindgap.ui.phases.phase import PhaseView


class Remembering(App[None]):
    """An app that stores each choice as it is made."""

    home: Home
    settings: Settings

    def keep(self, **choice: str) -> None:
        """Store a choice; where that cannot be done it holds until the end."""
        self.settings = replace(self.settings, **choice)
        try:
            save_settings(self.home, self.settings)
        except OSError:
            self.notify(_("The choice could not be saved; it holds until you quit."), severity="warning", markup=False)

    def on_phase_view_preferred(self, event: PhaseView.Preferred) -> None:
        """Store what was chosen in a phase."""
        self.keep(**{event.field: event.value})
