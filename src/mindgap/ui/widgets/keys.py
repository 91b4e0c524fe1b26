"""The footer: the keys that work now."""

from __future__ import annotations

from textual.content import Content
from textual.screen import Screen
from textual.widget import Widget

from mindgap.ui.commands import ONWARD, PHASE, Command, commands, gathered

BETWEEN = 3
HELP = "app.help"


class KeyLine(Widget):
    """As many keys with labels as there is room for, the nearest first; always those for help and for going on."""

    DEFAULT_CSS = """
    KeyLine { height: 1; width: 1fr; color: $text-muted; background: $background; }
    """

    def on_mount(self) -> None:
        """Follow the bindings as the focus moves."""
        self.screen.bindings_updated_signal.subscribe(self, self._changed)

    def _changed(self, _screen: Screen[object]) -> None:
        self.refresh()

    def render(self) -> Content:
        """Draw the keys that fit."""
        known = gathered(commands(self.screen))
        lead = not any(c.id.startswith(PHASE) for c in known)
        shown = [c for c in known if c.shown or (lead and c.id == ONWARD)]
        always = {HELP, ONWARD} if lead else {HELP}
        last = [_drawn(c) for c in shown if c.id in always]
        room = self.content_size.width - sum(part.cell_length + BETWEEN for part in last)
        parts: list[Content] = []
        for part in (_drawn(c) for c in shown if c.id not in always):
            room -= part.cell_length
            if room < 0:
                break
            room -= BETWEEN
            parts.append(part)
        return Content(" " * BETWEEN).join(parts + last)


def _drawn(command: Command) -> Content:
    return Content.assemble((command.key, "bold $accent"), " ", (command.label, "$text-muted"))
