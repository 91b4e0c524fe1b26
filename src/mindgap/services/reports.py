"""The facts that documents are made of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from mindgap.domain.analysis import Analysis
from mindgap.domain.funders import Funders
from mindgap.domain.programme import Reach as Targets
from mindgap.domain.programme import in_the_end
from mindgap.domain.session import SessionKind
from mindgap.services.funders import FunderService
from mindgap.services.surroundings import Surroundings

if TYPE_CHECKING:  # the portfolio opens before documents and their material are needed
    from mindgap.domain.theme import Material
    from mindgap.reporting.compose.forms import FormFacts
    from mindgap.reporting.facts import PlanFacts
    from mindgap.reporting.facts.attendance import AttendanceFacts
    from mindgap.reporting.facts.matrix import MatrixFacts
    from mindgap.reporting.facts.programme import ProgrammeFacts
    from mindgap.reporting.facts.progress import ProgressFacts
    from mindgap.reporting.facts.region import RegionFacts
    from mindgap.reporting.facts.sheets import SheetsFacts
    from mindgap.reporting.facts.time import TimeFacts


@dataclass(frozen=True, slots=True)
class ReportService:
    """From what is stored to what a document says."""

    around: Surroundings
    own_themes: Path | None = None
    own_targets: Path | None = None
    paying: FunderService | None = None

    def funders(self) -> Funders | None:
        """Give what documents show of who pays; None for nothing. Raise a ContentError that names file and key."""
        return self.paying.gathered() if self.paying else None

    def sound_funders(self) -> Funders | None:
        """Give the same for looking at, or None where the settings cannot be used."""
        from mindgap.content.errors import ContentError

        try:
            return self.funders()
        except ContentError:
            return None

    def material(self, language: str) -> Material:
        """Give the workshop material in a language, the home's own laid over the shipped."""
        from mindgap.content.loader import load

        return load(language, self.own_themes)

    def agenda_words(self, language: str) -> Mapping[str, str]:
        """Give what the ready agendas say in other languages, each text with its text in this one."""
        from mindgap.content.retelling import agenda_words

        return agenda_words(language, self.own_themes)

    def plan(self, analysis: Analysis, language: str) -> PlanFacts:
        """Give the facts of the competence plan as of today, without who pays."""
        from mindgap.reporting.facts import build_plan

        return build_plan(analysis, self.material(language), self.around.today())

    def attendance(
        self, analysis: Analysis, kind: SessionKind | None = None, session_id: str | None = None
    ) -> AttendanceFacts:
        """Give the attendance lists of every session, of those of a kind, or of one; an empty list if there is none."""
        from mindgap.reporting.facts.attendance import build_attendance

        facts = build_attendance(analysis, self.around.today(), kind, session_id)
        return replace(facts, funders=self.funders())

    def matrix(self, analysis: Analysis, language: str) -> MatrixFacts:
        """Give the facts of the matrix as of today, with names and targets."""
        from mindgap.reporting.facts.matrix import build_matrix

        return build_matrix(analysis, self.material(language), self.around.today())

    def sheets(self, analysis: Analysis, language: str, code: str | None = None) -> SheetsFacts:
        """Give the facts of every employee's own sheet as of today, or of one person's."""
        from mindgap.reporting.facts.sheets import build_sheets

        facts = build_sheets(analysis, self.material(language), self.around.today(), code)
        return replace(facts, funders=self.funders())

    def forms(self, language: str, company: str = "") -> FormFacts:
        """Give what the forms for paper ask, and the company they are for, if any."""
        from mindgap.reporting.compose.forms import FormFacts

        return FormFacts(self.material(language), company, self.funders())

    def progress(
        self, analysis: Analysis, language: str, since: str | None = None, until: str | None = None
    ) -> ProgressFacts:
        """Give what has happened from one round to another; without labels from the first measured to the last."""
        from mindgap.reporting.facts.progress import build_progress

        facts = build_progress(analysis, self.material(language), self.around.today(), since, until)
        return replace(facts, funders=self.funders())

    def programme(self, language: str) -> ProgrammeFacts:
        """Give the programme over all companies as of today, one company in memory at a time."""
        from mindgap.reporting.facts.programme import build_programme, company_line
        from mindgap.services.programme_targets import load_targets

        material, targets = self.material(language), load_targets(self.own_targets)
        lines = [company_line(analysis, material) for analysis in self._every()]
        facts = build_programme(lines, material, targets, self.around.today())
        return replace(facts, funders=self.funders())

    def targets(self) -> Targets:
        """Give what the programme is to reach in the end; raise TargetsFileError when the home's file is no such."""
        from mindgap.services.programme_targets import load_targets

        return in_the_end(load_targets(self.own_targets))

    def region(self, language: str) -> tuple[RegionFacts, ...]:
        """Give every company as the region and the evaluator may see it."""
        from mindgap.reporting.facts.region import build_region

        material, today = self.material(language), self.around.today()
        return tuple(build_region(analysis, material, today) for analysis in self._every())

    def time(self, company_id: str | None = None, *, names: bool = False) -> tuple[TimeFacts, ...]:
        """Give the time that participants have spent, of every company or of one."""
        from mindgap.reporting.facts.time import build_time

        today = self.around.today()
        return tuple(
            build_time(analysis, today, names=names)
            for analysis in self._every()
            if company_id in (None, analysis.company.id)
        )

    def _every(self) -> Iterator[Analysis]:
        with self.around.store.begin() as tx:
            for company in tx.companies():
                yield tx.analysis(company.id)
