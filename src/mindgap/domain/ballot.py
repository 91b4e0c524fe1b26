"""The secret dot vote: a frozen list of gaps and the dots given to each, never who gave them."""

from __future__ import annotations

from dataclasses import dataclass

from mindgap.domain.entity import Entity


@dataclass(frozen=True, slots=True, kw_only=True)
class Ballot(Entity):
    """A vote: open until it is revealed."""

    budget: int = 3
    """Dots per person; several may go to the same gap."""
    voters: int = 0
    """How many have voted so far, as far as it is stored."""
    revealed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class BallotGap(Entity):
    """A gap on the frozen list, and its dots in all."""

    ballot_id: str
    gap_id: str
    position: int
    """Order on the list, from 0: its letter is a, b, c …"""
    dots: int = 0
