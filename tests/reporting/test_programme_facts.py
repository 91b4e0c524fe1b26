from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from mindgap import texts
from mindgap.domain.analysis import Analysis
from mindgap.domain.company import Region
from mindgap.domain.person import Category, Person
from mindgap.domain.programme import YEARS, YearTarget
from mindgap.reporting import blocks as b
from mindgap.reporting.compose.programme import compose_programme
from mindgap.reporting.facts.programme import GroupPeople, ProgrammeFacts, build_programme, company_line
from mindgap.reporting.facts.region import build_region
from mindgap.services.programme_targets import TargetsFileError, load_targets
from tests.exports.crowd import crowd
from tests.reporting.small import SV, TODAY, empty


@pytest.fixture(autouse=True)
def swedish() -> Iterator[None]:
    texts.use("sv")
    yield
    texts.use("sv")


def firm(n: int, blue: int, white: int, region: Region = Region.SKANE, start: date = date(2025, 3, 1)) -> Analysis:
    base = empty(region=region, workshop_1=start)
    kinds = [Category.BLUE_COLLAR] * blue + [Category.WHITE_COLLAR] * white
    people = tuple(
        Person(id=f"{n}.{i}", company_id=f"c{n}", code=f"{i}", category=kind) for i, kind in enumerate(kinds)
    )
    return replace(base, company=replace(base.company, id=f"c{n}", name=f"Företag {n}"), people=people)


def programme(*companies: Analysis) -> ProgrammeFacts:
    return build_programme([company_line(c, SV) for c in companies], SV, YEARS, TODAY)


def test_targets_are_met_year_by_year_from_the_first_workshop_on() -> None:
    facts = programme(
        firm(1, 6, 6, start=date(2024, 5, 1)), firm(2, 6, 6, Region.BLEKINGE), firm(3, 6, 6, start=date(2027, 1, 1))
    )
    assert [(y.target.year, y.skane, y.blekinge, y.people, y.begun) for y in facts.years] == [
        (2024, 1, 0, 12, True),
        (2025, 1, 1, 24, True),
        (2026, 1, 1, 24, True),
    ]


def test_a_small_category_is_hidden_and_the_one_that_would_give_it_away() -> None:
    facts = programme(firm(1, 10, 2), firm(2, 10, 0))
    assert (facts.people, facts.categories) == (
        22,
        (GroupPeople(Category.BLUE_COLLAR, None), GroupPeople(Category.WHITE_COLLAR, None)),
    )
    large = programme(firm(1, 10, 5), firm(2, 10, 0))
    assert large.categories == (GroupPeople(Category.BLUE_COLLAR, 20), GroupPeople(Category.WHITE_COLLAR, 5))


def test_needs_are_summed_over_three_companies_or_not_at_all() -> None:
    one, two, three = (replace(crowd(), company=replace(crowd().company, id=f"k{n}")) for n in range(3))
    assert {need.current for need in programme(one, two).needs} == {None}
    needs = programme(one, two, three).needs
    assert ([need.companies for need in needs], all(need.current for need in needs)) == ([3] * 6, True)


def test_hours_are_worth_the_companys_unit_cost() -> None:
    line = company_line(crowd(), SV)
    assert (line.hours.attended, line.hours.attended_worth) == (18.0, 18.0 * 417)
    assert line.hours.planned_worth == line.hours.planned * 417


@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_report_is_sound_with_and_without_companies(language: str) -> None:
    texts.use(language)
    for facts in (programme(), programme(firm(1, 2, 0)), programme(crowd(), firm(1, 30, 12, Region.BLEKINGE))):
        for block in compose_programme(facts).blocks:
            if isinstance(block, b.Table):
                assert {len(row) for row in block.rows} == {len(block.columns)}


def test_a_home_may_have_targets_of_its_own(tmp_path: Path) -> None:
    file = tmp_path / "programme.json"
    assert load_targets(file) == load_targets(None) == YEARS
    file.write_text('{"years": [{"year": 2031, "skane": 2, "blekinge": 1, "people": 9}]}', encoding="utf-8")
    assert load_targets(file) == (YearTarget(2031, 2, 1, 9),)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("{", "JSON"),
        ("[]", "years"),
        ('{"years": []}', "years"),
        ('{"years": [7]}', "years[0].year"),
        ('{"years": [{"year": 2031, "skane": -1}]}', "years[0].skane"),
        ('{"years": [{"year": true}]}', "years[0].year"),
    ],
)
def test_a_file_of_targets_that_is_wrong_is_refused_with_the_place(tmp_path: Path, text: str, place: str) -> None:
    file = tmp_path / "programme.json"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(TargetsFileError) as refused:
        load_targets(file)
    assert refused.value.params["place"] == place


def test_the_regions_figures_hold_ids_and_numbers_and_hide_what_is_small() -> None:
    told = build_region(firm(1, 10, 2), SV, TODAY)
    people = {f.of: f.value for f in told.figures if f.what == "people"}
    assert people["all"] == 12
    assert (people["blue_collar"], people["white_collar"]) == (None, None)
    assert (people["with_target"], told.region, told.size, told.year) == (0, "skane", "", 2025)
    assert told.code.startswith("F-")
    assert "c1" not in told.code
