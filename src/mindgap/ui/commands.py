"""The commands that work now, read from the bindings: what footer, palette and help are made of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from textual.actions import parse
from textual.binding import ActiveBinding, Binding
from textual.dom import DOMNode
from textual.keys import REPLACED_KEYS, key_to_character
from textual.screen import Screen
from textual.widget import Widget

from mindgap.texts import N_, _

PHASE = "phase."
"""How the ids of the commands begin that lead to a phase."""

ONWARD = "company.next_phase"
"""The command that leads on where numbers are typed and cannot lead to a phase."""

_NAMES = {
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
    "home": "Home",
    "end": "End",
    "pageup": "PgUp",
    "pagedown": "PgDn",
    "slash": "/",
    "plus": "+",
    "minus": "-",
    "question_mark": "?",
    "full_stop": ".",
    "comma": ",",
}


@dataclass(frozen=True, slots=True)
class Command:
    """Something that a key does now; label and help in the user's language."""

    id: str
    key: str
    label: str
    help: str
    shown: bool
    action: str
    node: DOMNode


def key_name(key: str) -> str:
    """Give a key as it is written on the screen, e.g. "ctrl+p", "F2", "→", "Z"."""
    if key in _NAMES:
        return _(_NAMES[key])
    if key[:1] == "f" and key[1:].isdecimal():
        return key.upper()
    return key.removeprefix("upper_").upper() if key.startswith("upper_") else key


def commands(screen: Screen[object], *, typed: bool = True) -> tuple[Command, ...]:
    """Give the commands that work on `screen` now, the nearest to the focus first, each once.

    With `typed` those whose key a focused text field takes for itself are left out; the palette asks for all.
    """
    active = screen.active_bindings
    found: dict[str, Command] = {}
    for node, binding in _chain(screen):
        named = binding.id and binding.description and binding.id not in found
        if named and (_works(node, binding, active, screen.focused) if typed else _allowed(node, binding)):
            found[binding.id or ""] = Command(
                id=binding.id or "",
                key=binding.key_display or key_name(binding.key),
                label=_(binding.description),
                help=_(binding.tooltip),
                shown=binding.show,
                action=binding.action,
                node=node,
            )
    return tuple(found.values())


def gathered(known: Sequence[Command]) -> list[Command]:
    """Give the commands with the eight phases as one."""
    phases = [c for c in known if c.id.startswith(PHASE)]
    one = [replace(c, key="1–8", label=_("Phase"), help=_("Go to a phase")) for c in phases[:1]]
    return [c if c not in phases else one[0] for c in known if c not in phases[1:]]


def _chain(screen: Screen[object]) -> list[tuple[DOMNode, Binding]]:
    nodes: list[DOMNode] = [screen, screen.app] if screen.focused is None else screen.focused.ancestors_with_self
    if screen.is_modal:
        nodes = nodes[: nodes.index(screen) + 1]
    return [(node, binding) for node in nodes for _key, binding in node._bindings]  # noqa: SLF001  # no public way


def _works(node: DOMNode, binding: Binding, active: Mapping[str, ActiveBinding], focused: Widget | None) -> bool:
    """Tell whether the key is the binding's own, or a line's whose Enter the screen answers."""
    held = active.get(binding.key)
    if held is None or not held.enabled or (focused is not node and _is_typed(focused, binding.key)):
        return False
    return held.binding.id == binding.id or (held.binding.action == "submit" and _allowed(node, binding))


def _is_typed(focused: Widget | None, key: str) -> bool:
    """Tell whether the focused widget takes a sign such as "/" or "+" for itself, which Textual overlooks."""
    sign = key_to_character(REPLACED_KEYS[key]) if key in REPLACED_KEYS else None
    return focused is not None and focused.check_consume_key(key, sign)


def _allowed(node: DOMNode, binding: Binding) -> bool:
    _rest, action, parameters = parse(binding.action)
    target = node.app if binding.action.startswith("app.") else node
    return target.check_action(action, parameters) is True
