"""Keys typed while a key before them still opens something wait, so that they go into what opens."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Mapping
from typing import Any

from textual import events
from textual.app import App
from textual.dom import DOMNode
from textual.message_pump import MessagePump

_ROUNDS = 3
"""What one message opens may open more: a phase its panel, the panel its first field."""
_MOST_ROUNDS = 15
"""How long to wait for a focus where something opens; a page of text may have none."""
_PICTURE = 1 / 60
"""Seconds from one picture to the next: what opens may take the focus only once it has been drawn."""
_OPENING = {"choose", "open"}
"""Actions of a widget that lead elsewhere; all its others stay within it."""
_STAYING = {"climb", "dots", "weigh", "horizon", "undo", "redo"}
"""Actions of a phase or screen that change what is shown in place; all others may open something."""
_WITHIN = ("mindgap.ui.widgets", "textual.")


class TypedAhead(App[None]):
    """An app in which keys typed while something opens are neither lost nor taken for commands."""

    opening: asyncio.Task[None] | None = None
    """Runs while something opens."""

    def __init__(self) -> None:
        super().__init__()
        self._ahead: deque[events.Key] = deque()

    async def on_event(self, event: events.Event) -> None:
        """Keep a key back while something opens."""
        if isinstance(event, events.Key) and self.opening is not None:
            self._ahead.append(event)
        else:
            await super().on_event(event)

    async def run_action(
        self,
        action: str | Any,  # noqa: ANN401  # Textual's signature
        default_namespace: DOMNode | None = None,
        namespaces: Mapping[str, DOMNode] | None = None,
    ) -> bool:
        """Run the action of a key; what it opens is waited for before the next key counts."""
        ran = await super().run_action(action, default_namespace, namespaces)
        if ran and self.opening is None and _leads_elsewhere(str(action), default_namespace):
            self.opening = asyncio.create_task(self._settle())
        return ran

    async def _settle(self) -> None:
        try:
            await self._opened()
        finally:
            self.opening = None
            while self._ahead:
                self.post_message(self._ahead.popleft())

    async def _opened(self) -> None:
        for number in range(_MOST_ROUNDS):
            if number >= _ROUNDS:
                if self.screen.focused is not None:
                    break
                await asyncio.sleep(_PICTURE)
            await _handled([self.screen, *self.screen.walk_children()])


def _leads_elsewhere(action: str, namespace: DOMNode | None) -> bool:
    name = action.rpartition(".")[2].partition("(")[0]
    within = type(namespace).__module__.startswith(_WITHIN)
    return name in _OPENING if within else name not in _STAYING


async def _handled(pumps: list[MessagePump]) -> None:
    """Wait until all these have handled the messages that they have now."""
    left, done = 0, asyncio.Event()

    def one_less() -> None:
        nonlocal left
        left -= 1
        if not left:
            done.set()

    for pump in pumps:
        left += pump.call_later(one_less)
    if left:
        with_limit = asyncio.wait_for(done.wait(), timeout=1)
        try:
            await with_limit
        except TimeoutError:
            return
