"""Requirements as lines beside the board: what is wanted, had, planned and missing, and for which gap."""

from __future__ import annotations

from dataclasses import dataclass

from textual.content import Content

from mindgap.domain.requirement import Fulfilment
from mindgap.texts import _, ngettext
from mindgap.texts.formats import day
from mindgap.ui.drawing.canvas import ACCENT, BOLD, MUTED
from mindgap.ui.drawing.cells import fitted
from mindgap.ui.drawing.gap_detail import live_line

_LEAST = 12
"""Cells below which the gap is not told."""


@dataclass(frozen=True, slots=True)
class NeedWords:
    """A requirement against the people, with the names of its area and its gap."""

    part: Fulfilment
    area: str
    gap: str


def need_line(words: NeedWords, width: int, *, here: bool) -> Content:
    """Draw "▸ 3 on step 3 or above by 31 Mar   have 2  planned 0  missing 1   Milling   Too few who …"."""
    r = words.part.requirement
    by = "" if r.by is None else " " + _("by {day}").format(day=day(r.by))
    wanted = _("{heads} on step {step} or above").format(heads=r.heads, step=r.step) + by
    left = Content.assemble(
        ("▸ " if here else "  ", ACCENT), (wanted, BOLD if here else ""), "   ", live_line(words.part, named=False)
    )
    gap = " ".join(words.gap.split())
    told = f"{words.area}: {gap}" if words.area else gap
    room = width - left.cell_length - 3
    return fitted(Content.assemble(left, (f"   {told}", MUTED)) if room > _LEAST else left, width)


def near_line(one_away: int, shown: int, all_: int) -> Content:
    """Say how many are one step away, and how many candidates are shown of all."""
    if not all_:
        return Content("")
    text = ngettext("{n} person is one step away", "{n} people are one step away", one_away).format(n=one_away)
    parts = [text if one_away else _("nobody is one step away")]
    if shown < all_:
        parts.append(_("the best {shown} of {all}").format(shown=shown, all=all_))
    return Content.styled("  " + "  ·  ".join(parts), MUTED)
