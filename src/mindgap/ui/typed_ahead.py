"""Keys take their turn: the next one counts once the one before has been handled and what it opens has the focus."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from textual import events
from textual.app import App
from textual.dom import DOMNode
from textual.message_pump import MessagePump
from textual.screen import Screen

_ROUNDS = 3
"""What one message opens may open more: a phase its panel, the panel its first field."""
_MOST_ROUNDS = 15
"""How long to wait for a focus where something opens; a page of text may have none."""
_PICTURE = 1 / 60
"""Seconds from one picture to the next: what opens may take the focus only once it has been drawn."""
_MOST_PICTURES = 300
"""How long to wait for a screen that says that it is still giving the focus away."""
_PATIENCE = 5
"""Seconds after which a key no longer waits for the one before: a fault must never lock the keyboard."""
_REST = 0.03
"""Seconds after which the last key is seen through when no other has followed."""
_OPENING = {"choose", "open"}
"""Actions of a widget that lead elsewhere; all its others stay within it."""
_STAYING = {"climb", "dots", "weigh", "horizon", "undo", "redo"}
"""Actions of a phase or screen that change what is shown in place; all others may open something."""
_WITHIN = ("mindgap.ui.widgets", "textual.")


@dataclass(frozen=True, slots=True)
class _Sent:
    """A key on its way: the screen it was typed on and who may handle it, the focused widget first."""

    event: events.Event
    screen: Screen[Any]
    path: tuple[MessagePump, ...]


class TypedAhead(App[None]):
    """An app in which keys typed faster than they are handled are neither lost nor taken for commands.

    A key that comes alone goes straight to its widget; seeing it through costs time only when another follows at once.
    """

    opening: asyncio.Task[None] | None = None
    """Runs while keys are seen through, and what they open is opening."""

    def __init__(self) -> None:
        super().__init__()
        self._ahead: deque[events.Event] = deque()
        self._last: _Sent | None = None
        self._rest: asyncio.TimerHandle | None = None
        self._led_elsewhere = False

    async def on_event(self, event: events.Event) -> None:
        """Let a key wait for its turn."""
        if not isinstance(event, events.Key | events.Paste) or event.is_forwarded or not self._screen_stack:
            await super().on_event(event)
        elif self.opening is not None:
            self._ahead.append(event)
        elif self._last is not None:
            self._ahead.append(event)
            self._see_through()
        else:
            self._last = self._sent(event)
            await super().on_event(event)
            if self.opening is None:
                self._rest = asyncio.get_running_loop().call_later(_REST, self._see_through)

    async def run_action(
        self,
        action: str | Any,  # noqa: ANN401  # Textual's signature
        default_namespace: DOMNode | None = None,
        namespaces: Mapping[str, DOMNode] | None = None,
    ) -> bool:
        """Run the action of a key; what it opens is waited for before the next key counts."""
        ran = await super().run_action(action, default_namespace, namespaces)
        if ran and _leads_elsewhere(str(action), default_namespace):
            self._led_elsewhere = True
            if self.opening is None:
                self._see_through()
        return ran

    def _sent(self, event: events.Event) -> _Sent:
        target = self.focused or self.screen
        return _Sent(event, self.screen, tuple(target.ancestors_with_self))

    def _see_through(self) -> None:
        if self._rest is not None:
            self._rest.cancel()
            self._rest = None
        if self.opening is None and self._screen_stack:
            self.opening = asyncio.create_task(self._in_turn())

    async def _in_turn(self) -> None:
        """See the last key through, then those typed behind it."""
        try:
            await self._seen_through(self._last)
            while self._ahead and self._screen_stack:
                self._last = self._sent(self._ahead.popleft())
                self.call_later(super().on_event, self._last.event)
                await _handled([self])
                await self._seen_through(self._last)
        finally:
            self._last = self.opening = None

    async def _seen_through(self, sent: _Sent | None) -> None:
        """Wait until a key has been handled by all whom it concerns, and what it opens has the focus."""
        if sent is not None:
            await _come_through(sent)
            for node in (self.focused or self.screen).ancestors_with_self:
                await _handled([node])
                await _handled([node])  # what it said itself while handling the first
        if self._led_elsewhere or sent is None or self.screen is not sent.screen:
            self._led_elsewhere = False
            await self._opened()

    async def _opened(self) -> None:
        for number in range(_MOST_ROUNDS):
            if number >= _ROUNDS:
                if self.screen.focused is not None:
                    break
                await asyncio.sleep(_PICTURE)
            await _handled([self.screen, *self.screen.walk_children()])
        for _number in range(_MOST_PICTURES):
            if not getattr(self.screen, "entering", False):
                break
            await asyncio.sleep(_PICTURE)
            await _handled([self.screen, self])


def _leads_elsewhere(action: str, namespace: DOMNode | None) -> bool:
    name = action.rpartition(".")[2].partition("(")[0]
    within = type(namespace).__module__.startswith(_WITHIN)
    return name in _OPENING if within else name not in _STAYING


async def _come_through(sent: _Sent) -> None:
    """Wait until a key has come as far up as it goes."""
    for pump in sent.path if sent.event.is_forwarded else ():
        await _handled([pump])
        if sent.event._stop_propagation:  # noqa: SLF001  # no public way
            return


async def _handled(pumps: Iterable[MessagePump]) -> None:
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
        with suppress(TimeoutError):
            await asyncio.wait_for(done.wait(), timeout=_PATIENCE)
