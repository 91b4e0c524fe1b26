"""Notices that step aside: what has been read goes with the next key, a warning with Escape."""

from __future__ import annotations

from time import time

from textual import events
from textual.app import App

_GLANCE = 0.7
"""Seconds that a notice stands whatever is typed: keys pressed before it came are not about it."""


class Noticing(App[None]):
    """An app whose notices do not lie over what the room reads for longer than until the next key.

    A word about what went well goes with any key; a warning or an error stays for its time, or until Escape.
    """

    async def on_event(self, event: events.Event) -> None:
        """Take away what has been read, then handle the key."""
        if isinstance(event, events.Key) and not event.is_forwarded:
            self._step_aside(all_kinds=event.key == "escape")
        await super().on_event(event)

    def _step_aside(self, *, all_kinds: bool) -> None:
        for notice in list(self._notifications):
            seen = time() - notice.raised_at >= _GLANCE
            if seen and (all_kinds or notice.severity == "information"):
                self._unnotify(notice)
