"""The clock's keys from anywhere in a company, also while typing and on top of any question."""

from __future__ import annotations

from collections.abc import Callable

from textual.binding import Binding, BindingType

from mindgap.texts import N_
from mindgap.ui.capturing import Capturing

CLOCK_KEY: BindingType = Binding(
    "ctrl+t",
    "clock",
    N_("Clock"),
    id="app.clock",
    tooltip=N_("Pause, go on to the next block, give more time; also while typing"),
    priority=True,
    show=False,
)


class Clocking(Capturing):
    """An app whose company screen can be asked for the clock whatever lies on top of it."""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer the clock in a company only, and never while somebody answers in private."""
        if action == "clock":
            return self._clock_keeper() is not None
        return super().check_action(action, parameters)

    def action_clock(self) -> None:
        """Open the clock's keys, or close them."""
        keeper = self._clock_keeper()
        if keeper is not None:
            keeper()

    def _clock_keeper(self) -> Callable[[], None] | None:
        """Give the way to the clock of the topmost screen that has one."""
        focused = self.focused or (self.screen if self._screen_stack else None)
        if focused is None or any(getattr(node, "in_private", False) for node in focused.ancestors_with_self):
            return None
        stack = reversed(self._screen_stack)
        return next((s.action_clock for s in stack if hasattr(s, "action_clock")), None)
