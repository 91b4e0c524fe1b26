"""Versions of the plan: frozen when it leaves the room, made again, and known again by their fingerprint."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from mindgap.domain.analysis import Analysis
from mindgap.domain.changes import Change, ChangeKind
from mindgap.domain.company import Company, PlanState
from mindgap.domain.funders import Funders
from mindgap.domain.person import Person
from mindgap.domain.version import (
    FrozenPlan,
    PlanVersion,
    UnknownVersionError,
    UnreadableVersionError,
    VersionErasedError,
    newest,
    numbered,
    read_by_reviewer,
)
from mindgap.services.reports import ReportService
from mindgap.services.surroundings import Surroundings
from mindgap.storage.contract import Transaction

if TYPE_CHECKING:  # the portfolio opens before documents are needed
    from mindgap.reporting.facts import PlanFacts
    from mindgap.reporting.sealing import Frozen


@dataclass(frozen=True, slots=True)
class Issue:
    """A plan as it is handed over: its sealed facts and the version they are; a draft is none."""

    facts: PlanFacts
    language: str
    version: PlanVersion | None = None
    new: bool = False
    """The version is not stored yet."""


@dataclass(frozen=True, slots=True)
class Known:
    """A version that was found by its fingerprint, and whose it is."""

    company: Company
    version: PlanVersion


@dataclass(frozen=True, slots=True)
class VersionService:
    """Whatever leaves the room outside a draft has a number, and can be made again."""

    around: Surroundings
    reports: ReportService

    def upcoming(self, analysis: Analysis, language: str) -> Issue:
        """Give the plan as an export would hand it over now; nothing is stored.

        Without who pays where its settings cannot be used: what writes the file says so.
        """
        with self.around.store.begin() as tx:
            return self._issue(tx, analysis, language, self.reports.sound_funders())

    def since_review(self, analysis: Analysis, language: str) -> tuple[int, tuple[Change, ...]] | None:
        """Give the number of the version that was reviewed and what has changed of it since; None if none was."""
        reviewed = read_by_reviewer(analysis.plan_versions, analysis.company.plan_state)
        if reviewed is None:
            return None
        from mindgap.reporting.snapshots import since_review

        with self.around.store.begin() as tx:
            before = _found(tx, reviewed)
        return (reviewed.number, since_review(self.reports.plan(analysis, language), before)) if before else None

    def freeze(self, company_id: str, language: str) -> Issue:
        """Give the plan to hand over; outside a draft stored as a version, unless the newest says the same."""
        with self.around.store.begin() as tx:
            analysis = tx.analysis(company_id)
            issue = self._issue(tx, analysis, language, self.reports.funders())
            if issue.version is None or not issue.new:
                return issue
            return replace(
                issue, version=_stored(tx, analysis, issue.version, issue.facts, self.around.new_id()), new=False
            )

    def again(self, analysis: Analysis, number: int, language: str) -> Issue:
        """Give an old version exactly as it was, in that language if it was frozen in it.

        Raises UnknownVersionError, VersionErasedError when somebody in it has been erased, UnreadableVersionError.
        """
        version = numbered(analysis.plan_versions, number, language)
        if version is None:
            known = ", ".join(dict.fromkeys(str(v.number) for v in analysis.plan_versions)) or "–"
            raise UnknownVersionError(number=number, known=known)
        with self.around.store.begin() as tx:
            facts = _thawed(tx, version)
        if facts is None:
            raise VersionErasedError(number=number)
        return Issue(facts, version.language, version)

    def known(self, fingerprint: str) -> Known | None:
        """Give the company and the version that a fingerprint, or the start of one, belongs to; None if to no one."""
        with self.around.store.begin() as tx:
            for company in tx.companies():
                for version in tx.analysis(company.id).plan_versions:
                    if fingerprint and version.fingerprint.startswith(fingerprint):
                        return Known(company, version)
        return None

    def frozen(self, known: Known) -> Frozen | None:
        """Give what is kept of a version; None when it has been erased."""
        from mindgap.reporting.sealing import Frozen

        with self.around.store.begin() as tx:
            facts, kept = _thawed(tx, known.version), tx.find(FrozenPlan, known.version.id)
        return Frozen(facts, known.version.language, kept.facts) if facts and kept else None

    def _issue(self, tx: Transaction, analysis: Analysis, language: str, funders: Funders | None) -> Issue:
        if analysis.company.plan_state is PlanState.DRAFT:
            from mindgap.reporting.sealing import sealed

            facts = self.reports.plan(analysis, language)
            return Issue(sealed(replace(facts, funders=funders)), language)
        held = newest(analysis.plan_versions)
        if held is None:
            return self._next(tx, analysis, language, None, funders)
        same = self._unchanged(tx, analysis, language, held.number, funders)
        return same or self._next(tx, analysis, language, held, funders)

    def _unchanged(
        self, tx: Transaction, analysis: Analysis, language: str, number: int, funders: Funders | None
    ) -> Issue | None:
        """Give the newest version, if the plan says what it says; in a language of its own if it has none of that."""
        held = numbered(analysis.plan_versions, number, language)
        if held is None:
            return None
        facts = self._said(tx, analysis, held, funders)
        if facts.control.fingerprint != held.fingerprint:
            return None
        if held.language == language:
            return Issue(facts, language, held)
        version = replace(held, id="", version=0, language=language)
        return _new(version, self._said(tx, analysis, version, funders))

    def _next(
        self, tx: Transaction, analysis: Analysis, language: str, held: PlanVersion | None, funders: Funders | None
    ) -> Issue:
        number = held.number + 1 if held else 1
        version = PlanVersion(
            id="",
            company_id=analysis.company.id,
            number=number,
            language=language,
            state=analysis.company.plan_state,
            frozen_on=self.around.today(),
        )
        if held is not None:
            from mindgap.reporting.snapshots import since

            before, now = _found(tx, held), self._said(tx, analysis, version, funders)
            found = since(before, now) if before else (Change(ChangeKind.UNKNOWN),)
            version = replace(version, changes=_changes_text(found))
        return _new(version, self._said(tx, analysis, version, funders))

    def _said(self, tx: Transaction, analysis: Analysis, version: PlanVersion, funders: Funders | None) -> PlanFacts:
        """Give what the plan says as that version, on the day that it was frozen; sealed."""
        from mindgap.reporting.facts import build_plan
        from mindgap.reporting.facts.control import VersionFacts
        from mindgap.reporting.sealing import sealed
        from mindgap.reporting.snapshots import with_review_changes

        earlier = tuple(v for v in analysis.plan_versions if v.number < version.number)
        last = newest(earlier)
        told = VersionFacts(version.number, last.number if last else None, read_changes(version.changes))
        facts = build_plan(analysis, self.reports.material(version.language), version.frozen_on)
        control = replace(facts.control, version=told)
        facts = replace(facts, control=control, funders=funders)
        reviewed = read_by_reviewer(earlier, analysis.company.plan_state)
        before = _found(tx, reviewed) if reviewed else None
        return sealed(with_review_changes(facts, before, reviewed.number) if before and reviewed else facts)


def read_changes(text: str) -> tuple[Change, ...]:
    """Give the changes that are stored with a version; none where they have been erased."""
    from mindgap.reporting.coding import decoded

    return tuple(decoded(Change, change) for change in json.loads(text)) if text else ()


def _changes_text(found: tuple[Change, ...]) -> str:
    from mindgap.reporting.coding import encoded
    from mindgap.reporting.sealing import canonical

    return canonical(encoded(found)) if found else ""


def _new(version: PlanVersion, facts: PlanFacts) -> Issue:
    from mindgap.reporting.sealing import nameless

    decided_by = nameless(facts).control.decided_by
    kept = replace(version, fingerprint=facts.control.fingerprint, decided_by=decided_by)
    return Issue(facts, version.language, kept, new=True)


def _thawed(tx: Transaction, version: PlanVersion) -> PlanFacts | None:
    """Give what a version says, or None when it has been erased; raise UnreadableVersionError if it is damaged."""
    from mindgap.reporting.coding import MisfitError
    from mindgap.reporting.sealing import thawed

    kept = tx.find(FrozenPlan, version.id)
    if kept is None:
        return None
    try:
        return thawed(kept.facts, version.fingerprint)
    except MisfitError as error:
        raise UnreadableVersionError(number=version.number) from error


def _found(tx: Transaction, version: PlanVersion) -> PlanFacts | None:
    """Give what a version says, or None when nothing can be compared with it."""
    try:
        return _thawed(tx, version)
    except UnreadableVersionError:
        return None


def _stored(tx: Transaction, analysis: Analysis, version: PlanVersion, facts: PlanFacts, new_id: str) -> PlanVersion:
    from mindgap.reporting.sealing import frozen_text, told_of

    text = frozen_text(facts)
    people = " ".join(told_of(text, {p.id: p.code for p in analysis.people}))
    stored = tx.add(replace(version, id=new_id))
    tx.add(FrozenPlan(id=new_id, company_id=version.company_id, facts=text, people=people))
    return stored


def versions_telling_of(tx: Transaction, analysis: Analysis, person: Person) -> tuple[int, ...]:
    """Give the numbers of the versions in which a person's code stands."""
    kept = ((v.number, tx.find(FrozenPlan, v.id)) for v in analysis.plan_versions)
    return tuple(dict.fromkeys(number for number, plan in kept if plan is not None and plan.tells_of(person.id)))


def forget_in_versions(tx: Transaction, analysis: Analysis, person: Person) -> None:
    """Take away what versions say, where they tell of a person who is about to be erased.

    Number, date and fingerprint stay, so that a paper can still be known again.
    """
    from mindgap.reporting.sealing import canonical, told_of

    for version in analysis.plan_versions:
        kept = tx.find(FrozenPlan, version.id)
        if kept is not None and kept.tells_of(person.id):
            tx.remove(kept)
        if told_of(canonical([version.decided_by, version.changes]), {person.id: person.code}):
            tx.save(replace(version, decided_by="", changes=""))
