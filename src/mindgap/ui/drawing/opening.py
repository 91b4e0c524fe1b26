"""The opening page of a session, large and calm, for the room to read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest

from textual.content import Content

from mindgap.domain.session import BlockKind
from mindgap.texts import _
from mindgap.ui.drawing.canvas import ACCENT, BOLD, MUTED, STRONG
from mindgap.ui.drawing.cells import fitted

_WIDE, _BETWEEN = 90, 4
_AGENDA = 0.46
"""The agenda's share of a wide page."""
_TIME = 7


@dataclass(frozen=True, slots=True)
class Item:
    """A block of the agenda as it is read."""

    time: str
    title: str
    kind: BlockKind
    here: bool = False


@dataclass(frozen=True, slots=True)
class OpeningWords:
    """What the opening page says."""

    title: str
    facts: tuple[str, ...]
    """Day, time, place."""
    purpose: str
    result: str
    agenda: tuple[Item, ...]
    ends: str
    rules: str
    """One a line, as are the roles."""
    roles: str


def opening_page(words: OpeningWords, width: int) -> list[Content]:
    """Give the page: on a wide screen the agenda stands beside the words."""
    head = [Content.assemble((words.title, STRONG), ("   " + " · ".join(words.facts), MUTED)), Content("")]
    if width < _WIDE:
        return [*head, *_aims(words, width), *_agenda(words, width), Content(""), *_customs(words, width)]
    agenda = round(width * _AGENDA)
    text = width - agenda - _BETWEEN
    left = [*_aims(words, text), *_customs(words, text)]
    beside = zip_longest(left, _agenda(words, agenda), fillvalue=Content(""))
    return [*head, *(fitted(a, text) + Content(" " * _BETWEEN) + b for a, b in beside)]


def _aims(words: OpeningWords, width: int) -> list[Content]:
    return [*_part(_("Purpose"), [words.purpose], width, BOLD), *_part(_("Result"), [words.result], width, BOLD)]


def _customs(words: OpeningWords, width: int) -> list[Content]:
    rules, roles = words.rules.split("\n"), words.roles.split("\n")
    return [*_part(_("Rules"), rules, width, mark="• "), *_part(_("Roles"), roles, width, mark="• ")]


def _part(title: str, texts: Sequence[str], width: int, look: str = "", mark: str = "") -> list[Content]:
    said = [text for text in texts if text]
    if not said:
        return []
    lines = [Content.styled(title, ACCENT)]
    for text in said:
        wrapped = Content.styled(text, look).wrap(max(8, width - len(mark)))
        lines += [Content(mark if not n else " " * len(mark)) + line for n, line in enumerate(wrapped)]
    return [*lines, Content("")]


def _agenda(words: OpeningWords, width: int) -> list[Content]:
    rows = [line for item in words.agenda for line in _row(item, width)]
    return [Content.styled(_("Agenda"), ACCENT), *rows, Content.styled(f"{words.ends}  {_('The end')}", MUTED)]


def _row(item: Item, width: int) -> list[Content]:
    look = STRONG if item.here else "" if item.kind is BlockKind.WORK else MUTED
    title = f"{item.title} ◂" if item.here else item.title
    first, *rest = Content.styled(title, look).wrap(max(8, width - _TIME))
    return [Content.styled(item.time.ljust(_TIME), MUTED) + first, *(Content(" " * _TIME) + line for line in rest)]
