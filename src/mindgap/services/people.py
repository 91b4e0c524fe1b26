"""What a person may ask for: an extract of the register, and erasure."""

from __future__ import annotations

from dataclasses import dataclass, replace

from mindgap.domain.person import Person
from mindgap.domain.register import RegisterExtract, person_with_code, register_extract
from mindgap.services.companies import CompanyService
from mindgap.services.surroundings import Surroundings
from mindgap.services.versions import forget_in_versions, versions_telling_of


@dataclass(frozen=True, slots=True)
class PeopleService:
    """The rights of the people whose data are kept."""

    around: Surroundings
    companies: CompanyService

    def extract(self, company: str, code: str) -> RegisterExtract:
        """Give everything stored about the person with that code."""
        company_id = self.companies.get(company).id
        with self.around.store.begin() as tx:
            analysis = tx.analysis(company_id)
            person = person_with_code(analysis, code)
            told = versions_telling_of(tx, analysis, person)
        return replace(register_extract(analysis, person), versions=told)

    def ask_indicators(self, company_id: str, *, asked: bool) -> None:
        """Switch the programme's indicators on or off; off removes those that are stored, undone as one."""
        with self.around.store.begin("change:Company") as tx:
            analysis = tx.analysis(company_id)
            for indicator in () if asked else analysis.indicators:
                tx.remove(indicator)
            tx.save(replace(analysis.company, indicators=asked))

    def erase(self, company: str, code: str) -> Person:
        """Erase the person with placements, targets and participations, their past images in the journal too."""
        company_id = self.companies.get(company).id
        with self.around.store.begin("erase:Person") as tx:
            analysis = tx.analysis(company_id)
            person = person_with_code(analysis, code)
            gone = (*analysis.dependants(person), person)
            forget_in_versions(tx, analysis, person)
            tx.erase(analysis.company.id, [entity.id for entity in gone])
        return person
