"""For whom a document is made, and what is therefore in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from mindgap.reporting.facts import PlanFacts
from mindgap.reporting.facts.flow import without_leavers
from mindgap.reporting.masking import without_names
from mindgap.texts import _


class Edition(StrEnum):
    """Who is to read the plan."""

    COMPANY = "company"
    UNION = "union"


@dataclass(frozen=True, slots=True)
class Telling:
    """The facts as an edition may tell them."""

    facts: PlanFacts
    edition: Edition
    names: bool
    """Whether people are named; else they are codes, or in the union edition only counted."""
    called: Mapping[str, str]
    """Code → name, for those who have one and may be named."""

    @property
    def people(self) -> bool:
        """Whether there are rows about people at all."""
        return self.edition is Edition.COMPANY

    def person(self, code: str) -> str:
        """Give what a person is called here."""
        name = self.called.get(code)
        return f"{name} ({code})" if name else code

    @property
    def label(self) -> str:
        """What the cover says of the edition."""
        return edition_label(self.edition, names=self.names)


def edition_label(edition: Edition, *, names: bool) -> str:
    """Give what an edition is called; the union's never holds names."""
    if edition is Edition.UNION:
        return _("Union edition, without rows about people")
    if names:
        return _("Company edition, with names")
    return _("Company edition, with codes instead of names")


def tell(facts: PlanFacts, edition: Edition, *, names: bool) -> Telling:
    """Give the facts as the edition may tell them: the union edition never holds names, nor when somebody leaves."""
    named = names and edition is Edition.COMPANY
    told = facts if named else without_names(facts)
    if edition is Edition.UNION:
        told = replace(told, flow=without_leavers(told.flow))
    return Telling(told, edition, named, {p.code: p.name for p in told.people if p.name})
