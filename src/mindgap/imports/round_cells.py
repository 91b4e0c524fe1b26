"""The round that a row of scores or answers names, against the one asked for."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress

from mindgap.domain.errors import UnknownRoundError
from mindgap.domain.round import round_label
from mindgap.imports.errors import OtherRoundsError
from mindgap.imports.located import Message, say, shown
from mindgap.texts import N_

BAD_ROUND = N_("“{value}” is no round.")
BAD_ROUND_RIGHT = say(N_("It should be T0, T1, T2 and so on."))
OTHER_ROUND = N_("The row is about the round {value}, and {asked} was asked for.")
OTHER_ROUND_RIGHT = N_("It should be {asked}; otherwise ask for another round.")


def round_fault(text: str, asked: str | None) -> tuple[Message, Message] | None:
    """Say what is wrong with the round of a row; any round will do when none was asked for."""
    try:
        label = round_label(text)
    except UnknownRoundError:
        return say(BAD_ROUND, value=shown(text)), BAD_ROUND_RIGHT
    if asked is None or label == asked:
        return None
    return say(OTHER_ROUND, value=label, asked=asked), say(OTHER_ROUND_RIGHT, asked=asked)


def require_round(cells: Iterable[str], asked: str | None, file: str) -> None:
    """Raise OtherRoundsError when rows name rounds and none of them the one asked for: the file is another one."""
    named: set[str] = set()
    for text in cells:
        with suppress(UnknownRoundError):
            named.add(round_label(text))
    if named and asked is not None and asked not in named:
        in_order = sorted(named, key=lambda label: (len(label), label))
        raise OtherRoundsError(file=file, rounds=", ".join(in_order), asked=asked, first=in_order[0])
