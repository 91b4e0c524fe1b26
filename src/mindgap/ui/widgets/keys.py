"""The line of keys that work now, from the active bindings."""

from __future__ import annotations

from collections.abc import Iterable

from textual.content import Content
from textual.screen import Screen
from textual.widget import Widget

from mindgap.texts import N_, _

BETWEEN = 3
NAMES = {
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
    "escape": "Esc",
    "enter": "Enter",
    "space": N_("Space"),
    "delete": "Del",
    "backspace": "⌫",
    "tab": "Tab",
    "slash": "/",
    "plus": "+",
    "minus": "-",
    "question_mark": "?",
    "full_stop": ".",
    "comma": ",",
}


def key_name(key: str) -> str:
    """Give a key as it is written on the screen, e.g. "ctrl+p", "F2", "→"."""
    if key in NAMES:
        return _(NAMES[key])
    if key[:1] == "f" and key[1:].isdecimal():
        return key.upper()
    if key.startswith("upper_"):
        return key.removeprefix("upper_").upper()
    return key


def shown_keys(screen: Screen[object]) -> Iterable[tuple[str, str]]:
    """Give key and label of each command that works now and is to be shown, in the order they were declared."""
    seen: dict[str, tuple[list[str], str]] = {}
    for active in screen.active_bindings.values():
        binding = active.binding
        if binding.show and active.enabled and binding.description:
            name = binding.key_display or key_name(binding.key)
            keys, _label = seen.setdefault(f"{binding.id or binding.action}", ([], _(binding.description)))
            if name not in keys and (not keys or not binding.key_display):
                keys.append(name)
    return [("/".join(keys[:1]), label) for keys, label in seen.values()]


class KeyLine(Widget):
    """The footer: as many keys with labels as there is room for, the nearest first."""

    DEFAULT_CSS = """
    KeyLine { height: 1; width: 1fr; color: $text-muted; background: $background; }
    """

    def on_mount(self) -> None:
        """Follow the bindings as focus and screen change."""
        self.screen.bindings_updated_signal.subscribe(self, self._changed)

    def _changed(self, _screen: Screen[object]) -> None:
        self.refresh()

    def render(self) -> Content:
        """Draw the keys that fit."""
        parts: list[Content] = []
        room = self.content_size.width
        for key, label in shown_keys(self.screen):
            part = Content.assemble((key, "bold $accent"), " ", (label, "$text-muted"))
            room -= part.cell_length
            if room < 0:
                break
            room -= BETWEEN
            parts.append(part)
        return Content(" " * BETWEEN).join(parts)
