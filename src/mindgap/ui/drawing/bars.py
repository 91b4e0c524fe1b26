"""Bars of how much of a target is reached."""

from __future__ import annotations

from textual.content import Content


def bar(part: int, whole: int, width: int) -> Content:
    """Give a bar of `width` cells, filled to part ÷ whole; anything above nothing fills at least one cell."""
    filled = min(width, round(width * part / whole)) if whole else 0
    filled = max(filled, 1) if part else filled
    return Content.assemble(("█" * filled, "$accent"), ("░" * (width - filled), "$border-blurred"))
