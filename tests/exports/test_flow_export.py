from __future__ import annotations

import io
from collections.abc import Iterator

import openpyxl
import pytest

from mindgap import texts
from mindgap.exports.plan_export import Format, Order, render_plan
from mindgap.reporting.compose import Edition
from mindgap.reporting.facts import PlanFacts
from tests.reporting.small import facts, small
from tests.reporting.test_flow_facts import crowded, flowing


@pytest.fixture(autouse=True)
def swedish() -> Iterator[None]:
    texts.use("sv")
    yield
    texts.use("sv")


def workbook(told: PlanFacts, edition: Edition = Edition.COMPANY) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(render_plan(told, Order(Format.XLSX, edition))))


def cells(book: openpyxl.Workbook, sheet: str) -> list[tuple[object, ...]]:
    return [tuple(row) for row in book[sheet].iter_rows(values_only=True)]


def test_the_workbook_has_a_row_per_quarter_for_three_years() -> None:
    rows = cells(workbook(facts(flowing())), "Flöde")
    assert (rows[0][0], rows[0][6:]) == (
        "Kvartal",
        ("Alla", "Platser som frigörs", "Rekryterade eller inhyrda", "Nya på trappan", "Slutar"),
    )
    assert rows[1] == ("I dag", 0, 1, 1, 0, 0, 2, None, None, None, None)
    assert rows[4] == ("kv 2 2027", 1, 0, 1, 0, 0, 2, 0, 1, 0, 1)
    assert (len(rows), rows[14][0], rows[14][7]) == (15, "Summa", "=SUBTOTAL(109,H2:H14)")


def test_the_unions_workbook_tells_who_leaves_per_year_alone() -> None:
    rows = cells(workbook(facts(crowded()), Edition.UNION), "Flöde")
    assert rows[4] == ("kv 2 2027", 1, 4, 2, 0, 0, 7, 0, 1, 0, None)
    assert rows[14] == ("2027", *[None] * 9, 1)
    assert rows[15][0] == "Summa"


def test_a_group_that_is_too_small_has_no_figures_in_any_format() -> None:
    told = facts(small())
    assert cells(workbook(told), "Nådda")[1] == ("Alla", None, None, None, None, "dold")
    page = render_plan(told, Order(Format.MARKDOWN)).decode()
    assert "Vilka som nås visas från 5 personer." in page
    json = render_plan(told, Order(Format.JSON)).decode()
    assert '"of": null,\n        "hidden": true,\n        "people": null' in json


@pytest.mark.parametrize("kind", [Format.PDF, Format.HTML, Format.MARKDOWN, Format.JSON, Format.XLSX])
def test_the_same_flow_gives_the_same_bytes(kind: Format) -> None:
    assert render_plan(facts(flowing()), Order(kind)) == render_plan(facts(flowing()), Order(kind))


def test_the_web_page_draws_solid_and_hollow_bars() -> None:
    page = render_plan(facts(flowing()), Order(Format.HTML)).decode()
    part = page.split("Flöde per kvartal</h2>")[1].split("</h2>")[0]
    assert part.count("<svg") == 4 * 5
    assert part.count("<rect") == 8
    assert "□ 1</small>" in part
