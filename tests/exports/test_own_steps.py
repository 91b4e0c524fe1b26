"""A company with three or seven steps of its own, through every document and back through an import."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest

from mindgap import texts
from mindgap.bootstrap import build
from mindgap.config import Home
from mindgap.domain.own_staircase import Staircase, proportional, steps_of
from mindgap.domain.theme import StepText
from mindgap.exports.plan_export import Format, Order, render_plan
from mindgap.imports.people import plan_people
from mindgap.imports.reading import read_table
from mindgap.reporting.compose import Edition
from mindgap.reporting.facts import PlanFacts
from mindgap.services.demo import make_demo
from mindgap.services.house import Services
from tests.exports.pdf_reading import squeezed

NAMES = ("Nybörjarnivå", "Lärlingsnivå", "Vananivå", "Säkernivå", "Breddnivå", "Expertnivå", "Mästarnivå")


@pytest.fixture(autouse=True)
def swedish() -> Iterator[None]:
    texts.use("sv")
    yield
    texts.use("sv")


@pytest.fixture(scope="module", params=[3, 7])
def made(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Services, int]]:
    """Give the example company on a staircase of three or seven steps."""
    services, top = build(Home(tmp_path_factory.mktemp("own"))), request.param
    company = make_demo(services)
    carrying = proportional(5, top, (3, 5))
    own = tuple(StepText(n, name, f"Krav för {name}") for n, name in enumerate(NAMES[:top], 1))
    services.staircase.rebuild(company.id, Staircase(own, top, carrying[3], top), carrying)
    yield services, top
    services.close()


def told(services: Services) -> PlanFacts:
    (company,) = services.companies.list()
    return services.reports.plan(services.companies.analysis(company.id), "sv")


@pytest.mark.parametrize("edition", Edition)
@pytest.mark.parametrize("kind", [Format.PDF, Format.HTML, Format.MARKDOWN])
def test_every_document_names_the_companys_own_steps(
    made: tuple[Services, int], kind: Format, edition: Edition
) -> None:
    services, top = made
    data = render_plan(told(services), Order(kind, edition))
    text = squeezed(data) if kind is Format.PDF else data.decode()
    assert [name for name in NAMES if name in text] == list(NAMES[:top])
    assert "Handledare och utvecklare".replace(" ", "" if kind is Format.PDF else " ") not in text


def test_workbook_and_json_hold_as_many_steps(made: tuple[Services, int]) -> None:
    services, top = made
    book = openpyxl.load_workbook(io.BytesIO(render_plan(told(services), Order(Format.XLSX))))
    headings = [cell.value for cell in book["Flöde"][1]]
    assert [h for h in headings if str(h).startswith("Steg ")] == [f"Steg {n}" for n in range(1, top + 1)]
    staircase = json.loads(render_plan(told(services), Order(Format.JSON)))["staircase"]
    assert [step["name"] for step in staircase["steps"]] == list(NAMES[:top])
    assert (staircase["coverage_step"], staircase["trainer_step"]) == ({3: 2, 7: 4}[top], top)


def test_a_file_in_the_companys_own_words_is_read_onto_its_steps(made: tuple[Services, int], tmp_path: Path) -> None:
    services, top = made
    (company,) = services.companies.list()
    analysis = services.companies.analysis(company.id)
    path = tmp_path / "matris.csv"
    path.write_text(f"Kod;Svetsning\n901;{NAMES[top - 1]}\n902;{NAMES[1]}\n", encoding="utf-8")
    plan = plan_people(read_table(path), analysis, today=services.around.today(), new_id=services.around.new_id)
    codes = {person.id: person.code for person in plan.new_people}
    assert {codes[p.person_id]: p.step for p in plan.placements} == {"901": top, "902": 2}


def test_the_steps_are_those_of_the_company(made: tuple[Services, int]) -> None:
    services, top = made
    (company,) = services.companies.list()
    steps = steps_of(services.companies.analysis(company.id), services.reports.material("sv"))
    assert [step.name for step in steps] == list(NAMES[:top])
