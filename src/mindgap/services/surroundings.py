"""What a use case needs from outside: the time and fresh ids."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from mindgap.storage.contract import Store


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The store, the clock and the source of ids that every service works with."""

    store: Store
    now: Callable[[], datetime]
    new_id: Callable[[], str]

    def today(self) -> date:
        """Give the date where the room is."""
        return self.now().date()
