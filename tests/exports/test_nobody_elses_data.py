"""Nobody's data on somebody else's sheet: every page of every edition of every document, and every name and code."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import replace

import pytest
from python_calamine import CalamineWorkbook

from mindgap import texts
from mindgap.content.loader import load
from mindgap.domain.programme import YEARS
from mindgap.exports.forms_export import Form, render_form
from mindgap.exports.person_sheets import SheetsOrder, each_sheet, render_sheets
from mindgap.exports.plan_export import Format, Order, render_plan
from mindgap.exports.programme_export import render_programme
from mindgap.exports.progress_export import FORMATS, ProgressOrder, render_progress
from mindgap.exports.region_csv import render_region
from mindgap.exports.time_csv import render_time
from mindgap.reporting.compose.edition import Edition
from mindgap.reporting.compose.forms import FormFacts
from mindgap.reporting.facts import build_plan
from mindgap.reporting.facts.programme import build_programme, company_line
from mindgap.reporting.facts.progress import build_progress
from mindgap.reporting.facts.region import build_region
from mindgap.reporting.facts.sheets import build_sheets
from mindgap.reporting.facts.time import build_time
from tests.exports.crowd import PEOPLE, code, crowd, name
from tests.exports.pdf_reading import reader
from tests.exports.rich_plan import TODAY

ANALYSIS, SV = crowd(), load("sv")
NAMES = [name(i) for i in range(PEOPLE)]
CODES = [code(i) for i in range(PEOPLE)]
PLAN = build_plan(ANALYSIS, SV, TODAY)


@pytest.fixture(autouse=True)
def swedish() -> Iterator[None]:
    texts.use("sv")
    yield
    texts.use("sv")


def squeeze(text: str) -> str:
    return re.sub(r"[\s\u00ad]+", "", text).casefold()


def told(data: bytes, kind: str) -> list[str]:
    """Give all that a file says, page by page or sheet by sheet, its metadata with it."""
    if kind == "pdf":
        held = reader(data)
        return [*(page.extract_text() for page in held.pages), str(held.metadata), data.decode("latin-1")]
    if kind == "xlsx":
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            parts = [packed.read(part).decode("utf-8") for part in packed.namelist()]
        book = CalamineWorkbook.from_filelike(io.BytesIO(data))
        return [*parts, *(str(book.get_sheet_by_name(sheet).to_python()) for sheet in book.sheet_names)]
    return [data.decode("utf-8-sig")]


def found(pages: list[str], words: list[str]) -> list[str]:
    """Give those of the words that stand in any of the pages, however broken and whatever case."""
    whole = "\n".join(squeeze(page) for page in pages)
    return [word for word in words if squeeze(word) in whole]


def test_the_forty_are_like_nothing_else() -> None:
    assert len({*NAMES}) == len({*CODES}) == PEOPLE
    assert found(["\n".join(CODES)], NAMES) == []


@pytest.mark.parametrize("named", [False, True])
def test_no_sheet_tells_of_anybody_but_its_own_person(named: bool) -> None:  # noqa: FBT001  # a case
    pages = reader(render_sheets(build_sheets(ANALYSIS, SV, TODAY), SheetsOrder(names=named))).pages
    assert len(pages) == PEOPLE
    for page in pages:
        said = [page.extract_text()]
        (owner,) = found(said, CODES)
        assert found(said, NAMES) == ([name(CODES.index(owner))] if named else [])


def test_a_persons_file_holds_nothing_of_anybody_else_not_even_in_its_parts() -> None:
    for number, (path, data) in enumerate(each_sheet(build_sheets(ANALYSIS, SV, TODAY), SheetsOrder(names=True))):
        if number % 8 == 0:
            (owner,) = found(told(data, "pdf"), CODES)
            assert found(told(data, "pdf"), NAMES) == [name(CODES.index(owner))]
            assert found([path], NAMES) == []
            assert squeeze(owner) in squeeze(path)


@pytest.mark.parametrize("form", Format)
def test_no_format_of_the_plan_names_anybody_unless_asked_to(form: Format) -> None:
    for edition in Edition:
        pages = told(render_plan(PLAN, Order(form, edition)), form.value)
        assert found(pages, NAMES) == []
        assert (
            edition is Edition.COMPANY
            or found(told(render_plan(PLAN, Order(form, edition, names=True)), form.value), NAMES) == []
        )


@pytest.mark.parametrize("form", Format)
def test_first_and_last_names_typed_alone_are_codes_in_every_edition_without_names(form: Format) -> None:
    """In every field that takes text, in the ways that somebody can be written there."""
    first, last = "Quinella", "Zzyrt"
    person = replace(ANALYSIS.people[0], code="KOD-77", name=f"{first} {last}")
    said = f"{first}s kurs, {last}, {first[0]}. {last}, {first}-{last}, {last} {first} och {first}-laget"
    written = replace(
        ANALYSIS,
        people=(person, *ANALYSIS.people[1:]),
        gaps=tuple(replace(g, text=said, reason=said, owner=first, decider=last) for g in ANALYSIS.gaps),
        goals=tuple(replace(g, text=said, measure=said) for g in ANALYSIS.goals),
        actions=tuple(replace(a, title=said, measure=said, owner=said, spread_to=first) for a in ANALYSIS.actions),
        gap_reviews=tuple(replace(r, text=said) for r in ANALYSIS.gap_reviews),
        notes=tuple(replace(n, text=said, who=first) for n in ANALYSIS.notes),
        follow_ups=tuple(replace(f, text=said) for f in ANALYSIS.follow_ups),
        company=replace(ANALYSIS.company, contact=first, decided_by=f"{first} och {last}"),
    )
    facts = build_plan(written, SV, TODAY)
    for edition in Edition:
        assert found(told(render_plan(facts, Order(form, edition)), form.value), [first, last]) == []


@pytest.mark.parametrize("form", [Format.PDF, Format.HTML, Format.MARKDOWN, Format.XLSX, Format.JSON])
def test_the_unions_plan_has_no_rows_about_people(form: Format) -> None:
    """Those whom somebody has written into a text stand there by code; the others nowhere."""
    written = {code(i) for i in range(20)}
    pages = told(render_plan(PLAN, Order(form, Edition.UNION)), form.value)
    assert [c for c in found(pages, CODES) if c not in written] == []


@pytest.mark.parametrize("form", FORMATS)
def test_the_follow_up_names_nobody_and_the_unions_edition_holds_no_code(form: str) -> None:
    facts = build_progress(ANALYSIS, SV, TODAY)
    company, union = (told(render_progress(facts, ProgressOrder(form, e)), form) for e in Edition)
    asked = told(render_progress(facts, ProgressOrder(form, Edition.UNION, names=True)), form)
    assert (found(company, NAMES), found(union, NAMES), found(asked, NAMES)) == ([], [], [])
    assert (found(union, CODES), found(asked, CODES)) == ([], [])
    assert found(company, CODES)


@pytest.mark.parametrize("form", ["pdf", "xlsx"])
def test_the_programme_tells_of_nobody(form: str) -> None:
    facts = build_programme([company_line(ANALYSIS, SV)], SV, YEARS, TODAY)
    pages = told(render_programme(facts, form), form)
    ids = [p.id for p in ANALYSIS.people if len(p.id) > 2]
    assert found(pages, [*NAMES, *CODES]) == []
    assert [i for i in ids if any(f"'{i}'" in page for page in pages)] == []


def test_the_files_for_region_and_programme_tell_of_nobody() -> None:
    region = told(render_region([build_region(ANALYSIS, SV, TODAY)]), "csv")
    time = told(render_time([build_time(ANALYSIS, TODAY)]), "csv")
    rooms = [p.name for p in ANALYSIS.participants]
    assert found(region, [*NAMES, *CODES, *rooms, ANALYSIS.company.name]) == []
    assert found(time, [*NAMES, *CODES, *rooms]) == []
    assert found(told(render_time([build_time(ANALYSIS, TODAY, names=True)]), "csv"), rooms)


@pytest.mark.parametrize("form", Form)
def test_a_form_is_the_same_whoever_fills_it_in(form: Form) -> None:
    pages = told(render_form(FormFacts(SV, ANALYSIS.company.name), form), "pdf")
    assert found(pages, [*NAMES, *CODES]) == []
