"""Whom the staircase shows: everybody, or those who fulfil every condition chosen."""

from __future__ import annotations

from dataclasses import dataclass, replace

from mindgap.domain.person import Category, Person, teams
from mindgap.texts import _
from mindgap.texts.labels import label
from mindgap.ui.phases.staircase_ledger import Ledger


@dataclass(frozen=True, slots=True)
class Sieve:
    """Which people are shown; no condition at all shows everybody."""

    category: Category | None = None
    team: str | None = None
    no_target: bool = False
    differing: bool = False
    aimless: bool = False
    """Without a target in any area, not only in the one shown."""

    @property
    def words(self) -> str:
        """What is shown, in words; empty for everybody."""
        said = [label(self.category)] if self.category else []
        said += [_("Team {team}").format(team=self.team)] if self.team is not None else []
        said += [_("without a target")] if self.no_target else []
        said += [_("own view differs from the manager’s")] if self.differing else []
        said += [_("without a target in any area")] if self.aimless else []
        return ", ".join(said)

    def lets(self, person: Person, area_id: str, ledger: Ledger) -> bool:
        """Tell whether the person is shown."""
        place = (person.id, area_id)
        return (
            (self.category is None or person.category is self.category)
            and (self.team is None or self.team in teams(person))
            and not (self.no_target and ledger.target(place) is not None)
            and not (self.differing and not ledger.difference(place))
            and not (self.aimless and person.id in ledger.aimed)
        )

    def turned(self, condition: Sieve) -> Sieve:
        """Give the sieve with a condition put on, or taken off when it is on already."""
        on = self.holds(condition)
        result = self
        if condition.category is not None:
            result = replace(result, category=None if on else condition.category)
        if condition.team is not None:
            result = replace(result, team=None if on else condition.team)
        if condition.no_target:
            result = replace(result, no_target=not on)
        if condition.aimless:
            result = replace(result, aimless=not on)
        return replace(result, differing=not on) if condition.differing else result

    def holds(self, condition: Sieve) -> bool:
        """Tell whether a condition is on."""
        return (
            condition.category in {None, self.category}
            and condition.team in {None, self.team}
            and self.no_target >= condition.no_target
            and self.differing >= condition.differing
            and self.aimless >= condition.aimless
        )


EVERYBODY = Sieve()
