"""Rooms with people, cards and gaps for the tests of the current, desired and gap phases; all fictitious."""

from __future__ import annotations

from mindgap.domain.analysis import Analysis
from mindgap.domain.company import Company, Phase
from mindgap.domain.gap import Gap
from mindgap.domain.participant import Group, Participant
from mindgap.domain.scoring import Counts, ScoreKind
from mindgap.services.house import Services
from mindgap.services.scores import ScoreKey

TEN = {Group.MANAGEMENT: 3, Group.WHITE_COLLAR: 2, Group.BLUE_COLLAR: 4, Group.UNION: 1}


def analysis(room: Services, company: Company) -> Analysis:
    """Read what is stored."""
    return room.companies.analysis(company.id)


def seat(room: Services, company: Company, present: dict[Group, int] | None = None) -> None:
    """Put ten people into the room."""
    for group, count in (TEN if present is None else present).items():
        for _number in range(count):
            room.edits.new(Participant, company.id, group=group, role="Påhittad roll")


def hold_up(
    room: Services, company: Company, key: tuple[ScoreKind, str, Group], counts: Counts, attempt: int = 1
) -> None:
    """Let a group hold up its cards."""
    kind, item, group = key
    held = analysis(room, company)
    room.scores.count(held, ScoreKey(held.rounds[0].id, kind, item, group, attempt), counts)


def stored(room: Services, company: Company) -> dict[tuple[str, str, Group, int], Counts]:
    """Give all counts that are stored, by kind, item, group and attempt."""
    return {(s.kind.value, s.item, s.group, s.attempt): s.counts for s in analysis(room, company).scores}


def go_to(room: Services, company: Company, phase: Phase, place: str = "") -> Company:
    """Leave the company in a phase, so that it opens there."""
    return room.companies.bookmark(company, phase, place)


def apart(room: Services, company: Company) -> Company:
    """Give competence the largest level gap and diversity a small one, and stand in the gap phase."""
    for theme, now, desired in (
        ("competence", (3, 0, 0, 0, 0), (0, 0, 0, 3, 0)),
        ("diversity", (0, 3, 0, 0, 0), (0, 0, 3, 0, 0)),
    ):
        hold_up(room, company, (ScoreKind.CURRENT, theme, Group.MANAGEMENT), now)
        hold_up(room, company, (ScoreKind.DESIRED, theme, Group.MANAGEMENT), desired)
    return go_to(room, company, Phase.GAP)


def gap(room: Services, company: Company, text: str = "Ensam om roboten", **fields: object) -> Gap:
    """Word a gap."""
    return room.edits.new(Gap, company.id, **{"text": text, "theme": "competence"} | fields)


def only(room: Services, company: Company) -> Gap:
    """Give the one gap there is."""
    (held,) = analysis(room, company).gaps
    return held
