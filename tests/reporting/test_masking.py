from __future__ import annotations

from dataclasses import replace

import pytest

from mindgap.domain.person import Person
from mindgap.reporting.masking import without_names
from tests.reporting.small import C, facts, small


def masked(text: str, *names: str) -> str:
    people = tuple(Person(id=f"p{n}", company_id=C, code=f"10{n}", name=name) for n, name in enumerate(names, 1))
    analysis = replace(small(), people=people, gaps=(replace(small().gaps[1], text=text),))
    return without_names(facts(analysis)).gaps[0].text


def owner(text: str, *names: str) -> str:
    people = tuple(Person(id=f"p{n}", company_id=C, code=f"10{n}", name=name) for n, name in enumerate(names, 1))
    analysis = replace(small(), people=people, gaps=(replace(small().gaps[1], owner=text),))
    return without_names(facts(analysis)).gaps[0].owner


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Bara Ada Fiktiv kan", "Bara 101 kan"),
        ("bara ADA  fiktiv kan", "bara 101 kan"),
        ("Fiktiv, Ada", "101"),
        ("Fiktiv Ada, Åke Öberg", "101, 102"),
        ("Ada Fiktivs maskin", "101s maskin"),
        ("Ada Fiktivsson", "Ada Fiktivsson"),
        ("Wanda Fiktiv", "Wanda Fiktiv"),
        ("Ada kan", "101 kan"),
        ("Fråga A. Fiktiv eller Åkes lag", "Fråga 101 eller 102s lag"),
        ("Ada-Fiktiv, Ada-gruppen och Fiktiv", "101, 101-gruppen och 101"),
        ("Ada-Karin och ada", "Ada-Karin och ada"),
        ("åke öberg (kväll)", "102 (kväll)"),
    ],
)
def test_a_whole_name_in_a_text_becomes_the_code(text: str, left: str) -> None:
    assert masked(text, "Ada Fiktiv", "Åke Öberg") == left


def test_a_name_that_several_share_tells_of_none_of_them_and_a_very_short_one_is_any_word() -> None:
    assert masked("Ada lär Bo av Ek", "Ada Ek", "Ada Sago", "Bo Li") == "… lär Bo av Ek"
    assert masked("Ada Ek lär Bo Li", "Ada Ek", "Ada Sago", "Bo Li") == "101 lär 103"


def test_a_whole_name_that_several_have_becomes_the_codes_of_all_of_them() -> None:
    people = ("Nils Fiktiv", "Fiktiv Nils", "Nils Fiktiv")
    assert (owner("Nils Fiktiv", *people), owner("Fiktiv Nils", *people)) == ("101/103", "102")


def test_a_word_of_the_companys_own_name_is_the_company() -> None:
    analysis = small()
    named = replace(analysis, company=replace(analysis.company, name="Fiktiv Mek AB"))
    people = (Person(id="p1", company_id=C, code="101", name="Ada Fiktiv"),)
    told = replace(named, people=people, gaps=(replace(analysis.gaps[1], text="Ada på Fiktiv Mek"),))
    assert without_names(facts(told)).gaps[0].text == "101 på Fiktiv Mek"


def test_a_name_of_one_word_is_found_only_as_it_is_written() -> None:
    assert masked("Bo vill bo nära", "Bo") == "101 vill bo nära"


def test_signs_in_a_name_are_signs_and_the_longer_name_wins() -> None:
    assert masked("Ada (x) Fik.tiv och Ada B Fik", "Ada (x) Fik.tiv", "Ada B Fik", "B Fik") == "101 och 102"


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Ada", "101/103"),
        ("Öberg", "102"),
        ("Ada och Åke", "101/103 och 102"),
        ("Åke, Produktionschefen", "102, Produktionschefen"),
        ("Adas lag", "…s lag"),
        ("Ada Annansson", "Ada Annansson"),
    ],
)
def test_where_somebody_is_meant_a_first_or_last_name_alone_becomes_the_code(text: str, left: str) -> None:
    assert owner(text, "Ada Fiktiv", "Åke Öberg", "Ada Sago") == left


def test_everything_else_stays_as_it_was() -> None:
    told = without_names(facts(small()))
    assert [p.name for p in told.people] == ["", "", ""]
    assert next(g for g in told.gaps if g.id == "weld").decider == "101"
    assert (told.actions[0].owner, told.actions[0].spread.by_whom, told.actions[0].spread.to) == ("101", "101", "102")
    assert (told.company, told.budget, told.goals) == (
        facts(small()).company,
        facts(small()).budget,
        facts(small()).goals,
    )
    assert (told.review.organisation, told.review.name) == ("IF Metall", "")


def test_a_company_called_after_somebody_keeps_its_name() -> None:
    named = replace(small(), company=replace(small().company, name="Ada Fiktiv Svets AB"))
    assert without_names(facts(named)).company.name == "Ada Fiktiv Svets AB"
