"""The plan's workbook, read back by openpyxl and printed by LibreOffice."""

from __future__ import annotations

import io
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet
from pypdf import PdfReader

from mindgap import texts
from mindgap.exports.excel import column_widths, render_excel, render_sheets
from mindgap.exports.sheet import Sheet
from mindgap.reporting.masking import without_names
from tests.exports.rich_plan import TODAY, rich_facts


@pytest.fixture(autouse=True, params=["sv", "en"])
def language(request: pytest.FixtureRequest) -> Iterator[str]:
    texts.use(request.param)
    yield request.param
    texts.use("sv")


def book(data: bytes) -> Workbook:
    return load_workbook(io.BytesIO(data))


def plan(language: str) -> Workbook:
    return book(render_excel(without_names(rich_facts(language=language))))


def pages(found: Workbook) -> Iterator[Worksheet]:
    for page in found.worksheets:
        assert isinstance(page, Worksheet)
        yield page


def test_every_sheet_keeps_its_headings_filters_by_them_and_prints_across(language: str) -> None:
    for page in pages(plan(language)):
        assert (page.freeze_panes, page.print_title_rows, page.page_setup.orientation) == ("A2", "$1:$1", "landscape")
        assert page.page_setup.fitToHeight == 0
        assert page.sheet_properties.pageSetUpPr is not None
        assert page.sheet_properties.pageSetUpPr.fitToPage
        assert page.max_row == 1 or str(page.auto_filter.ref).startswith("A1:")
        assert "&P / &N" in str(getattr(getattr(page.oddFooter, "right", None), "text", ""))


def test_sums_follow_the_filter_and_are_the_only_formulas(language: str) -> None:
    formulas = [
        (page.title, str(cell.value))
        for page in pages(plan(language))
        for row in page.iter_rows()
        for cell in row
        if cell.data_type == "f"
    ]
    assert len(formulas) > 3
    assert [f for _page, f in formulas if not f.startswith(("=SUBTOTAL(109,", "=SUMPRODUCT(SUBTOTAL(103,"))] == []


def test_text_of_users_is_text_whatever_it_begins_with() -> None:
    nasty = ("=1+1", "+46 70 123", "-2", "@SUM(A1)", "http://example.invalid", "00123", "\tTabb")
    found = book(render_sheets("T", TODAY, [Sheet("Blad", ("Text",), tuple((text,) for text in nasty))]))
    (page,) = pages(found)
    assert [(cell.value, cell.data_type, cell.hyperlink) for (cell,) in page.iter_rows(min_row=2)] == [
        (text, "s", None) for text in nasty
    ]


def test_columns_are_as_wide_as_what_they_hold_and_the_widest_give_way() -> None:
    words = "ord " * 40
    narrow = Sheet("A", ("Nr", "Text"), ((1, "kort"), (2, "Produktionstekniker")))
    assert column_widths(narrow) == [6, 21]
    broad = Sheet("B", ("Nr", *("Text",) * 8), ((1, *(words,) * 8),))
    assert column_widths(broad) == [6, *(34,) * 8]
    figures = Sheet("C", ("Medel",), ((2.6363636363,),))
    assert column_widths(figures) == [8]


def test_a_row_is_as_tall_as_its_longest_text() -> None:
    found = book(render_sheets("T", TODAY, [Sheet("Blad", ("Text",), (("kort",), ("ett ord till " * 30,), ("a\nb",)))]))
    (page,) = pages(found)
    heights = [page.row_dimensions[row].height for row in (2, 3, 4)]
    assert (heights[0], heights[2]) == (None, 30)
    assert 90 <= (heights[1] or 0) <= 150


def test_what_no_paper_is_wide_enough_for_takes_two_pages_that_both_tell_the_rows() -> None:
    for columns, across in ((8, (1, None)), (9, (2, "$A:$B"))):
        table = Sheet("Blad", ("Nr", *(f"Text{n}" for n in range(columns))), ((1, *("ord " * 40,) * columns),))
        (page,) = pages(book(render_sheets("T", TODAY, [table])))
        assert (int(page.page_setup.fitToWidth or 1), page.print_title_cols) == across


def test_wide_tables_are_printed_on_larger_paper(language: str) -> None:
    papers = {page.title: int(page.page_setup.paperSize or 0) for page in pages(plan(language))}
    assert set(papers.values()) == {8, 9}


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("soffice") is None, reason="needs LibreOffice")
def test_libreoffice_prints_every_sheet_as_wide_as_its_pages_with_nothing_cut_off(
    tmp_path: Path, language: str
) -> None:
    facts = without_names(rich_facts(language=language))
    (tmp_path / "plan.xlsx").write_bytes(render_excel(facts))
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path)]
    subprocess.run([*command, str(tmp_path / "plan.xlsx")], check=True, capture_output=True, timeout=120)
    printed = [page.extract_text() for page in PdfReader(tmp_path / "plan.pdf").pages]
    whole = "".join("".join(printed).split())
    sheets = len(book((tmp_path / "plan.xlsx").read_bytes()).worksheets)
    assert sheets <= len(printed) <= 2 * sheets
    assert [g.text for g in facts.gaps if "".join(g.text.split()) not in whole] == []
