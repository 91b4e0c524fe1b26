"""Every document at every size, as a reader sees it: nothing clipped, on top of anything, alone or nearly empty."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest

from mindgap import texts
from mindgap.content.loader import load
from mindgap.domain.analysis import Analysis
from mindgap.domain.programme import YEARS
from mindgap.exports.pdf.render import render_document
from mindgap.reporting.blocks import Document
from mindgap.reporting.compose import compose_document
from mindgap.reporting.compose.attendance import compose_attendance
from mindgap.reporting.compose.edition import Edition
from mindgap.reporting.compose.forms import FormFacts, compose_cards, compose_self_assessment, compose_survey
from mindgap.reporting.compose.programme import compose_programme
from mindgap.reporting.compose.progress import compose_progress
from mindgap.reporting.compose.sheets import compose_sheets
from mindgap.reporting.facts import PlanFacts, build_plan
from mindgap.reporting.facts.attendance import build_attendance
from mindgap.reporting.facts.programme import build_programme, company_line
from mindgap.reporting.facts.progress import build_progress
from mindgap.reporting.facts.sheets import build_sheets
from tests.exports.factory import blank, factory, half_filled
from tests.exports.page_reading import empty, orphan, outside, overlapping, pages_of, squeezed, strings, text_of
from tests.exports.rich_plan import TODAY

pytestmark = pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler is not installed")
slow = pytest.mark.slow
Make = Callable[[Analysis, str], Document]


def plan(analysis: Analysis, language: str) -> PlanFacts:
    return build_plan(analysis, load(language), TODAY)


DOCUMENTS: dict[str, Make] = {
    "plan": lambda a, lang: compose_document(plan(a, lang), fingerprint="3f9a11c2" * 8),
    "names": lambda a, lang: compose_document(plan(a, lang), names=True),
    "union": lambda a, lang: compose_document(plan(a, lang), Edition.UNION),
    "progress": lambda a, lang: compose_progress(build_progress(a, load(lang), TODAY), Edition.COMPANY, names=True),
    "sheets": lambda a, lang: compose_sheets(build_sheets(a, load(lang), TODAY), names=True),
    "attendance": lambda a, _lang: compose_attendance(build_attendance(a, TODAY)),
}
FORMS: dict[str, Callable[[FormFacts], Document]] = {
    "cards": lambda facts: compose_cards(facts, 4),
    "self-assessment": compose_self_assessment,
    "survey": compose_survey,
}


@pytest.fixture(autouse=True)
def swedish_after() -> Iterator[None]:
    yield
    texts.use("sv")


def faults(document: Document) -> list[str]:
    """Give what a reader would stumble on, page by page."""
    data = render_document(document)
    pages = pages_of(data)
    found = [
        f"page {number}: {check.__name__} {fault}"
        for number, words in enumerate(pages, 1)
        for check in (outside, overlapping, orphan)
        for fault in check(words)
    ]
    found += [f"page {n}: {fault}" for n, words in enumerate(pages, 1) for fault in empty(words, last=n == len(pages))]
    drawn = text_of(data)
    return found + [f"not found: {text}" for text in {*strings(document.blocks)} if squeezed(text) not in drawn]


def cases() -> Iterator[object]:
    for kind in DOCUMENTS:
        for people in (5, 25, 60, 500):
            for language in ("sv", "en"):
                quick = people == 25 or (language == "sv" and people < 100 and kind in ("plan", "progress"))
                yield pytest.param(kind, people, language, marks=() if quick else slow)


@pytest.mark.parametrize(("kind", "people", "language"), [*cases()])
def test_no_page_of_a_document_has_a_fault(kind: str, people: int, language: str) -> None:
    texts.use(language)
    assert faults(DOCUMENTS[kind](factory(people, language), language)) == []


@pytest.mark.parametrize("kind", DOCUMENTS)
@pytest.mark.parametrize("analysis", [blank, half_filled])
def test_half_filled_and_empty_companies_give_sound_pages(kind: str, analysis: Callable[[], Analysis]) -> None:
    texts.use("sv")
    assert faults(DOCUMENTS[kind](analysis(), "sv")) == []


@pytest.mark.parametrize("kind", FORMS)
@pytest.mark.parametrize("language", ["sv", "en"])
def test_forms_give_sound_pages(kind: str, language: str) -> None:
    texts.use(language)
    assert faults(FORMS[kind](FormFacts(load(language), "Provbolaget (fiktivt)"))) == []


@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_programme_report_gives_sound_pages(language: str) -> None:
    texts.use(language)
    assert faults(programme(language)) == []


def programme(language: str) -> Document:
    material = load(language)
    held = [factory(people, language) for people in (5, 25, 60)]
    lines = [
        replace(company_line(held[i % 3], material), name=f"Påhittade Verkstadsbolaget {i} i Fiktivköping AB")
        for i in range(40)
    ]
    return compose_programme(build_programme(lines, material, YEARS, TODAY))
