"""Catching what is said from anywhere in a company, also while typing and on top of any question."""

from __future__ import annotations

from collections.abc import Callable

from textual.binding import Binding, BindingType

from mindgap.texts import N_
from mindgap.ui.typed_ahead import TypedAhead

CAPTURE_KEY: BindingType = Binding(
    "f9",
    "capture",
    N_("Write down"),
    id="app.capture",
    tooltip=N_("Write down a note, a decision, a parked point or a quote, from anywhere"),
    priority=True,
)


class Capturing(TypedAhead):
    """An app whose company screen can be asked for a note whatever lies on top of it."""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer the capture in a company only, and never while somebody answers in private."""
        if action == "capture":
            return self._catcher() is not None
        return super().check_action(action, parameters)

    def action_capture(self) -> None:
        """Ask for what was said."""
        catcher = self._catcher()
        if catcher is not None:
            catcher()

    def _catcher(self) -> Callable[[], None] | None:
        """Give the way to catch a note of the topmost screen that has one; None where nothing can be caught."""
        focused = self.focused or (self.screen if self._screen_stack else None)
        if focused is None or any(getattr(node, "in_private", False) for node in focused.ancestors_with_self):
            return None
        stack = reversed(self._screen_stack)
        return next((s.action_capture for s in stack if hasattr(s, "action_capture")), None)
