"""Small wordings of the programme's documents."""

from __future__ import annotations

from mindgap.domain.company import Region
from mindgap.domain.reach import Standing
from mindgap.texts import _
from mindgap.texts.labels import label


def hard_word(standing: Standing) -> str:
    """Say how far a group that is hard to reach has been reached, without a number."""
    words = {
        Standing.NOT_ASKED: _("not asked for"),
        Standing.TOO_FEW: _("too few to show"),
        Standing.NOBODY: _("nobody in it"),
        Standing.NOT_YET: _("not yet reached"),
        Standing.REACHED: _("reached"),
    }
    return words[standing]


def region_name(region: Region | None) -> str:
    """Give a region's name, or that none is stated."""
    return label(region) if region else _("Not stated")
