"""Companies: list, make, open, delete."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from mindgap.domain.analysis import Analysis
from mindgap.domain.company import Company, Phase
from mindgap.domain.errors import CompanyExistsError, UnknownCompanyError
from mindgap.domain.overview import Overview, overview
from mindgap.domain.round import Round
from mindgap.domain.rules import checked
from mindgap.services.surroundings import Surroundings


@dataclass(frozen=True, slots=True)
class CompanyService:
    """The portfolio."""

    around: Surroundings

    def overviews(self) -> tuple[Overview, ...]:
        """Give a line per company, in Swedish order of name."""
        with self.around.store.begin() as tx:
            return tuple(overview(tx.analysis(c.id), self.around.today()) for c in tx.companies())

    def list(self) -> tuple[Company, ...]:
        """Give every company, in Swedish order of name."""
        with self.around.store.begin() as tx:
            return tx.companies()

    def create(self, name: str, **facts: Any) -> Company:  # noqa: ANN401  # any of Company's fields
        """Make a company with its baseline round T0; raise CompanyExistsError when the name is taken."""
        new_id = self.around.new_id()
        company = checked(Company(id=new_id, company_id=new_id, name=name, **facts))
        with self.around.store.begin("add:Company") as tx:
            if tx.find_company(company.name) is not None:
                raise CompanyExistsError(name=company.name)
            stored = tx.add(company)
            tx.add(Round(id=self.around.new_id(), company_id=new_id, label="T0", opened=self.around.today()))
        return stored

    def get(self, name: str) -> Company:
        """Give the company of that name; raise UnknownCompanyError if there is none."""
        with self.around.store.begin() as tx:
            company = tx.find_company(name)
        if company is None:
            raise UnknownCompanyError(name=name)
        return company

    def analysis(self, company_id: str) -> Analysis:
        """Give everything about a company."""
        with self.around.store.begin() as tx:
            return tx.analysis(company_id)

    def bookmark(self, company: Company, phase: Phase, place: str) -> Company:
        """Remember where the room is, so that the company opens there; there is nothing in it to undo."""
        left = checked(replace(company, phase=phase, place=place))
        with self.around.store.begin() as tx:
            tx.bookmark(company.id, phase, left.place)
        return left

    def delete(self, company_id: str) -> None:
        """Remove a company for good, journal and all."""
        with self.around.store.begin() as tx:
            tx.remove_company(company_id)
