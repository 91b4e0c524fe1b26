"""Fields that facts have been given since plans were first frozen."""

from __future__ import annotations

from collections.abc import Mapping

LATER: Mapping[str, bool] = {"later": True}
"""Metadata of such a field: where it holds its default it is not written, so that hashes stay what they were."""
