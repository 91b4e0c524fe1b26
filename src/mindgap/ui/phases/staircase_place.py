"""Where the room is on the staircase, as one short text without names: what is shown, to whom it points, how."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from zlib import crc32

from mindgap.domain.person import Category
from mindgap.domain.placement import Evidence
from mindgap.ui.phases.staircase_sieve import EVERYBODY, Sieve

PAGES = ("", "list", "talk", "matrix", "person", "flow", "reach", "own", "areas", "keys")
"""The board, the list of everybody's views, the list to talk about, the matrix, a person's page; then the pages of
the flow, of who is reached, of the company's own steps, of its areas and of the key people."""


@dataclass(frozen=True, slots=True)
class Proof:
    """What the steps that are agreed on from now rest on."""

    kind: Evidence | None = None
    on: date | None = None
    """None is the day on which a step is agreed on."""


UNSAID = Proof()


@dataclass(frozen=True, slots=True)
class Spot:
    """What is shown (an area, a requirement or a person by id, or the whole company), the cursor, and what holds."""

    about: str = ""
    person_id: str = ""
    page: str = ""
    sieve: Sieve = EVERYBODY
    proof: Proof = UNSAID
    needs: bool = False
    """What is required stands beside it."""
    order: str = ""
    """What the matrix is sorted by."""

    def text(self) -> str:
        """Give the spot as a text: what is shown first, then what differs from the usual; teams as a checksum."""
        return ";".join((self.about, *(f"{name}={value}" for name, value in self._parts() if value)))

    def _parts(self) -> Iterator[tuple[str, str]]:
        sieve, proof = self.sieve, self.proof
        yield "p", self.person_id
        yield "v", self.page
        yield "c", str(sieve.category or "")
        yield "t", team_mark(sieve.team) if sieve.team is not None else ""
        yield "n", "1" if sieve.no_target else ""
        yield "d", "1" if sieve.differing else ""
        yield "u", "1" if sieve.aimless else ""
        yield "r", "1" if self.needs else ""
        yield "s", self.order
        yield "e", str(proof.kind or "")
        yield "on", proof.on.isoformat() if proof.on else ""


def read_spot(text: str, teams: Iterable[str]) -> Spot:
    """Give the spot that a text tells; whatever it does not tell, or tells wrongly, is as usual."""
    about, _semicolon, rest = text.partition(";")
    told = {name: value for name, _equals, value in (part.partition("=") for part in rest.split(";"))}
    return Spot(
        about,
        told.get("p", ""),
        told.get("v", "") if told.get("v") in PAGES else "",
        Sieve(
            category=next((c for c in Category if c == told.get("c")), None),
            team=next((team for team in teams if team_mark(team) == told.get("t")), None),
            no_target="n" in told,
            differing="d" in told,
            aimless="u" in told,
        ),
        Proof(next((e for e in Evidence if e == told.get("e")), None), _day(told.get("on", ""))),
        needs="r" in told,
        order=told.get("s", ""),
    )


def team_mark(team: str) -> str:
    """Give a short mark for a team, so that the text stays short whatever the team is called."""
    return f"{crc32(team.encode()):08x}"


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
