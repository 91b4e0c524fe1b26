from __future__ import annotations

import pytest

from mindgap.domain.company import Company, Region
from mindgap.domain.errors import CompanyExistsError, EmptyFieldError, TextTooLongError, UnknownCompanyError
from mindgap.domain.gap import Gap
from mindgap.domain.overview import overview
from mindgap.services.house import Services
from tests.services.conftest import TODAY


def test_a_new_company_has_its_facts_and_the_baseline_round(services: Services) -> None:
    company = services.companies.create("  Fiktiva \t Svets AB ", town="Påhittsby", region=Region.BLEKINGE)
    assert (company.name, company.town, company.region, company.version) == (
        "Fiktiva Svets AB",
        "Påhittsby",
        Region.BLEKINGE,
        1,
    )
    analysis = services.companies.analysis(company.id)
    assert [(r.label, r.opened) for r in analysis.rounds] == [("T0", TODAY)]
    assert services.companies.get("fiktiva svets ab") == company


@pytest.mark.parametrize("name", ["Provverkstaden AB", " provverkstaden ab "])
def test_a_name_is_taken_once_whatever_its_case(services: Services, company: Company, name: str) -> None:
    with pytest.raises(CompanyExistsError):
        services.companies.create(name)
    assert services.companies.list() == (company,)


def test_a_company_cannot_take_the_name_of_another(services: Services, company: Company) -> None:
    other = services.companies.create("Annan AB")
    with pytest.raises(CompanyExistsError):
        services.edits.change(other, name=company.name)
    assert services.edits.change(other, name="ANNAN AB").name == "ANNAN AB"


@pytest.mark.parametrize("name", ["", "  ", "\u202e\x00"])
def test_a_company_needs_a_name(services: Services, name: str) -> None:
    with pytest.raises(EmptyFieldError):
        services.companies.create(name)


@pytest.mark.parametrize("name", ["../../x", "CON", "Ö" * 200, "[red]<b>&", "Kalle [/]"])
def test_a_name_that_is_odd_to_a_file_system_or_a_screen_is_kept_as_it_is(services: Services, name: str) -> None:
    assert services.companies.get(services.companies.create(name).name).name == name


def test_a_name_of_300_characters_is_refused(services: Services) -> None:
    with pytest.raises(TextTooLongError):
        services.companies.create("x" * 300)
    assert services.companies.list() == ()


def test_companies_stand_in_swedish_order(services: Services) -> None:
    for name in ("Örn AB", "Zebra AB", "Åsen AB", "anka ab", "Älg AB", "Édouard AB"):
        services.companies.create(name)
    names = ["anka ab", "Édouard AB", "Zebra AB", "Åsen AB", "Älg AB", "Örn AB"]
    assert [c.name for c in services.companies.list()] == names
    assert [o.company.name for o in services.companies.overviews()] == names


def test_an_overview_is_what_the_analysis_gives(services: Services, company: Company) -> None:
    services.edits.new(Gap, company.id, text="För få svetsare", theme="competence")
    analysis = services.companies.analysis(company.id)
    assert services.companies.overviews() == (overview(analysis, TODAY),)


def test_a_deleted_company_is_gone_and_the_others_are_not(services: Services, company: Company) -> None:
    other = services.companies.create("Annan AB")
    services.edits.new(Gap, company.id, text="För få svetsare", theme="competence")
    services.companies.delete(company.id)
    assert services.companies.list() == (other,)
    with pytest.raises(UnknownCompanyError):
        services.companies.get(company.name)
    with pytest.raises(UnknownCompanyError):
        services.companies.analysis(company.id)
