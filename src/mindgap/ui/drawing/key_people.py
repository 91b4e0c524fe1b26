"""How many areas hang on one person, in words."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content

from mindgap.domain.key_people import KeyPerson
from mindgap.domain.staircase import Coverage
from mindgap.reporting.staircase_words import key_sentence
from mindgap.texts import _
from mindgap.ui.drawing.canvas import BOLD


def key_title(keys: Sequence[KeyPerson]) -> Content:
    """Say how many areas hang on one person."""
    alone = sum(key.coverage is Coverage.ONE for key in keys)
    if not alone:
        return Content.styled(_("No area hangs on one person."), BOLD)
    return Content.styled(key_sentence(alone), f"{BOLD} $warning")
