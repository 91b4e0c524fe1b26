"""Open points in words, for paper and screen alike."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from mindgap.domain.open_points import OpenPoint
from mindgap.texts import _


def worded(point: OpenPoint, themes: Mapping[str, str]) -> str:
    """Give an open point as a sentence in the language spoken now; `themes` names theme ids."""
    params = dict(point.params)
    if "theme" in params:
        params["theme"] = themes.get(str(params["theme"]), params["theme"])
    return replace(point, params=tuple(params.items())).worded(_)
