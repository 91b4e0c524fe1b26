"""Small wordings that the sections share."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from mindgap.reporting.facts.stairs import StaircaseFacts
from mindgap.texts import _, ngettext
from mindgap.texts.formats import MISSING, decimal, whole


def shorten(text: str, most: int) -> str:
    """Give `text` on one line with at most `most` characters, cut between words and ended by "…"."""
    line = " ".join(text.split())
    if len(line) <= most:
        return line
    cut = line[: most - 1]
    words, _space, _rest = cut.rpartition(" ")
    return f"{(words if 2 * len(words) > most else cut).rstrip(_DANGLING)}…"


def listed(items: Sequence[str], most: int = 1000) -> str:
    """Give "a", "a and b" or "a, b and c"; beyond `most` items the rest is counted ("a, b and 3 more")."""
    shown = list(items[:most])
    if len(items) > most:
        shown.append(_("{n} more").format(n=whole(len(items) - most)))
    if len(shown) < _PAIR:
        return "".join(shown)
    return _("{first} and {last}").format(first=", ".join(shown[:-1]), last=shown[-1])


_PAIR = 2
_DANGLING = " ,;:–-("
"""What does not stand before "…"."""


def dash(text: str) -> str:
    """Give `text`, or a dash when it is empty."""
    return text or MISSING


def lines(*texts: str) -> str:
    """Give the texts that are not empty, one per line."""
    return "\n".join(text for text in texts if text)


def people(n: int) -> str:
    """Give "1 person", "2 people"."""
    return ngettext("{n} person", "{n} people", n).format(n=whole(n))


def gaps(n: int) -> str:
    """Give "1 gap", "2 gaps"."""
    return ngettext("{n} gap", "{n} gaps", n).format(n=whole(n))


def actions(n: int) -> str:
    """Give "1 action", "2 actions"."""
    return ngettext("{n} action", "{n} actions", n).format(n=whole(n))


def hours(n: int | None) -> str:
    """Give "16 h"; a dash when there is none."""
    return MISSING if n is None else _("{n} h").format(n=whole(n))


def distance(value: float | None) -> str:
    """Give a level gap in words, e.g. "1.9 steps"; a dash when there is none."""
    return MISSING if value is None else _("{n} steps").format(n=decimal(value))


def step_name(staircase: StaircaseFacts, number: int) -> str:
    """Give "3 Självständig", or "Step 6" when the step has no name."""
    name = next((s.name for s in staircase.steps if s.number == number), "")
    return f"{number} {name}" if name else _("Step {number}").format(number=number)


def numbers(values: Iterable[int]) -> str:
    """Give "1, 3, 4"; a dash when there are none."""
    return ", ".join(str(v) for v in values) or MISSING
