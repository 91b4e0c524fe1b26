"""Areas that hang on one person, or nobody, as a list."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from textual.content import Content

from mindgap.domain.key_people import KeyPerson
from mindgap.domain.staircase import Coverage
from mindgap.reporting.staircase_words import key_sentence
from mindgap.texts import _
from mindgap.texts.formats import day
from mindgap.texts.labels import label
from mindgap.ui.drawing.canvas import BOLD, CHOSEN, MUTED, WARNING
from mindgap.ui.drawing.cells import fitted

_AREA, _WHO = 32, 20


def key_title(keys: Sequence[KeyPerson]) -> Content:
    """Say how many areas hang on one person."""
    alone = sum(key.coverage is Coverage.ONE for key in keys)
    if not alone:
        return Content.styled(_("No area hangs on one person."), BOLD)
    return Content.styled(key_sentence(alone), f"{BOLD} $warning")


def key_lines(
    keys: Sequence[KeyPerson], labels: Mapping[str, str], width: int, cursor: str | None = None
) -> list[Content]:
    """Draw a line per area: ! for a critical one, the area, who it is, when that person leaves, and what is done."""
    return [_line(key, labels, width, here=key.area.id == cursor) for key in keys]


def _line(key: KeyPerson, labels: Mapping[str, str], width: int, *, here: bool) -> Content:
    who = label(Coverage.NONE) if key.person_id is None else labels.get(key.person_id, "")
    leaves = _("leaves {date}").format(date=day(key.leaves)) if key.leaves else ""
    done = _("can become a gap") if key.suggestion else _("in a gap already")
    area = fitted(Content.styled(key.area.name, CHOSEN if here else ""), min(_AREA, width // 3))
    text = Content.assemble(
        ("▸" if here else " ", ""),
        ("! " if key.area.critical else "  ", WARNING),
        area,
        "  ",
        fitted(Content(who), min(_WHO, width // 6)),
        "  ",
        (leaves, WARNING),
        "  " if leaves else "",
        (done, MUTED),
    )
    return fitted(text, width)
