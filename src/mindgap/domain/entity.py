"""What all stored things share."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """Something that is stored, belongs to one company and is never changed in place."""

    id: str
    """UUIDv7 as text: unique everywhere, and in the order of creation."""
    company_id: str
    """The company it belongs to: the unit of export, erasure and access. A company's own is its id."""
    version: int = 0
    """Counted up by each save; 0 is not yet stored. A save of an older version is refused."""
