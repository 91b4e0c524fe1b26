"""Several rows about one person become one entry, unless they contradict each other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from mindgap.domain.rules import SHORT
from mindgap.imports.columns import Column
from mindgap.imports.entries import NOTHING, Entry
from mindgap.imports.findings import Findings
from mindgap.imports.headings import Use
from mindgap.imports.located import Note, NoteKind, Problem, row_list, say, shown
from mindgap.imports.matching import Known
from mindgap.imports.said import Namesakes
from mindgap.imports.team_names import TeamNames, once
from mindgap.texts import N_

TOGETHER = N_("Row {row} is the same person as row {first}; they are read as one.")
BOTH_TEAMS = N_("Row {row} is the same person as row {first}, in another team; the person is in both.")
SAME_CODE = N_("The same code stands on row {first}, with something else under “{heading}”.")
SAME_CODE_RIGHT = say(N_("There should be one code per person, and the same data on all rows of a person."))
SAME_NAME = N_("The same name stands on row {first}, with something else under “{heading}”.")
SAME_NAME_RIGHT = say(
    N_(
        "Add a column with a code per person, or say whether they are different people or one in several teams "
        "(--namesakes, or w on the screen)."
    )
)
NAMESAKES = N_("The same names with different codes are different people (row {rows}).")
_FIELDS = {"name": (Use.NAME, Use.LAST_NAME), "role": (Use.ROLE,), "team": (Use.TEAM,)}
_FIELDS |= {"category": (Use.CATEGORY,), "leaves": (Use.LEAVES,)}
_MOST_ALIKE = 100
"""How many people may share a name in a file without codes."""
_WHO = (Use.NAME, Use.LAST_NAME, Use.FIRST_NAME)


@dataclass(slots=True)
class Merger:
    """Takes entries one by one; those of one code, or of one name in a file without codes, are kept together."""

    columns: Sequence[Column]
    known: Known
    teams: TeamNames
    namesakes: Namesakes
    findings: Findings
    kept: dict[str, tuple[Entry, ...]] = field(default_factory=dict)
    unfolded: bool = False
    """Whether the table has a row per person and area, so that several rows about somebody are as they should be."""
    asks: bool = False
    """Whether somebody must say if namesakes are different people."""

    def add(self, entry: Entry) -> None:
        """Take an entry: on its own, joined with an earlier one, or as a problem."""
        key = self.known.key(entry.code if self.known.coded else entry.name)
        group = self.kept.get(key)
        if group is None:
            self.kept[key] = (entry,)
            return
        if self._always_apart and len(group) < _MOST_ALIKE:
            self.kept[key] = (*group, entry)
            return
        for place, first in enumerate(group):
            if self._difference(first, entry, self._open_teams) is None:
                self._tell(first, entry)
                self.kept[key] = (*group[:place], self._joined(first, entry), *group[place + 1 :])
                return
        if not self.known.coded and self._are_apart(group, entry):
            self.kept[key] = (*group, entry)
        else:
            self._clash(group[0], entry)

    def groups(self) -> Iterator[tuple[Entry, ...]]:
        """Give the entries of each key, in the order of the file."""
        return iter(self.kept.values())

    def namesake_notes(self) -> tuple[Note, ...]:
        """Tell which rows of different codes have the same name; in the program's own matrix that is known."""
        if not self.known.coded or self.known.exact:
            return ()
        counts = Counter(e.name.casefold() for group in self.kept.values() for e in group if e.name)
        shared = {name for name, n in counts.items() if n > 1}
        rows = [e.row for group in self.kept.values() for e in group if e.name.casefold() in shared] if shared else []
        return (Note(NoteKind.VALUE, say(NAMESAKES, rows=row_list(rows))),) if rows else ()

    @property
    def _always_apart(self) -> bool:
        """Whether each row is somebody, even one that says the same as another."""
        return self.namesakes is Namesakes.APART and not self.known.coded and not self.unfolded

    @property
    def _open_teams(self) -> bool:
        """Whether rows that differ in nothing but the team are one person's."""
        return self.known.coded or self.namesakes is Namesakes.ONE

    def _are_apart(self, group: tuple[Entry, ...], entry: Entry) -> bool:
        if self.namesakes is Namesakes.APART:
            return len(group) < _MOST_ALIKE
        return self.namesakes is Namesakes.ASKED and self.known.tells_apart((*group, entry))

    def _difference(self, first: Entry, second: Entry, open_teams: bool) -> str | None:  # noqa: FBT001  # used here only
        """Give the heading of the first thing that two rows say differently, or None."""
        for name, uses in _FIELDS.items():
            one, other = getattr(first, name), getattr(second, name)
            if one and other and str(one).casefold() != str(other).casefold():
                if name == "team" and (self._same_teams(one, other) or (open_teams and self._fit(one, other))):
                    continue
                return next((c.heading for c in self.columns if c.use in uses), "")
        areas = [c for c in self.columns if c.use is Use.AREA]
        pairs = zip(areas, first.levels, second.levels, strict=True)
        return next((c.heading for c, a, b in pairs if NOTHING not in {a, b} and a != b), None)

    def _same_teams(self, one: str, other: str) -> bool:
        return {t.casefold() for t in self.teams.of(one)} == {t.casefold() for t in self.teams.of(other)}

    def _fit(self, one: str, other: str) -> bool:
        return len(self._both(one, other)) <= SHORT

    def _both(self, one: str, other: str) -> str:
        return ", ".join(once((*self.teams.of(one), *self.teams.of(other))))

    def _tell(self, first: Entry, second: Entry) -> None:
        several = first.team and second.team and self._both(first.team, second.team) != first.team
        if self.unfolded and not several:
            return
        self.findings.told(say(BOTH_TEAMS if several else TOGETHER, row=second.row, first=first.row))

    def _clash(self, first: Entry, second: Entry) -> None:
        coded = next((c for c in self.columns if c.use is Use.CODE), None)
        who = coded or next(c for c in self.columns if c.use in _WHO)
        heading = self._difference(first, second, self._open_teams) or ""
        why = say(SAME_CODE if coded else SAME_NAME, first=first.row, heading=shown(heading))
        value = second.code if coded else second.name
        right = SAME_CODE_RIGHT if coded else SAME_NAME_RIGHT
        self.asks = self.asks or not coded
        self.findings.wrong(Problem(second.row, who.letter, shown(who.heading), shown(value), why, right))

    def _joined(self, first: Entry, second: Entry) -> Entry:
        filled = {name: getattr(first, name) or getattr(second, name) for name in _FIELDS}
        if first.team and second.team:
            filled["team"] = self._both(first.team, second.team)
        levels = bytes(b if a == NOTHING else a for a, b in zip(first.levels, second.levels, strict=True))
        return replace(first, **filled, levels=levels)
