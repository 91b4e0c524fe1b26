"""What the staircase tells whoever owns it."""

from __future__ import annotations

from dataclasses import dataclass

from textual.message import Message


@dataclass
class Pointed(Message):
    """The cursor stands on another person."""

    key: str


@dataclass
class Opened(Message):
    """The person under the cursor was clicked."""

    key: str


@dataclass
class Dropped(Message):
    """A person was dragged to a step; 0 is the ground."""

    key: str
    step: int


@dataclass
class Extended(Message):
    """The cursor has passed these people with Shift held."""

    keys: frozenset[str]
