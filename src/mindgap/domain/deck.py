"""The order in which a theme's conversation cards are turned."""

from __future__ import annotations

from hashlib import sha256


def shuffled(count: int, seed: str) -> tuple[int, ...]:
    """Give 0 … count − 1 in an order that looks like chance and is always the same for a seed.

    The numbers are ordered by the SHA-256 of seed and number, so that the order outlives the program.
    """
    return tuple(sorted(range(count), key=lambda number: sha256(f"{seed}:{number}".encode()).digest()))


def beside(order: tuple[int, ...], card: int, by: int) -> int:
    """Give the card before or after another in an order, round the corner; the first when there is no such card."""
    place = order.index(card) + by if card in order else 0
    return order[place % len(order)]


def first_unused(order: tuple[int, ...], used: frozenset[int]) -> int:
    """Give the first card of an order that has not been used, the very first when all have."""
    return next((card for card in order if card not in used), order[0])
