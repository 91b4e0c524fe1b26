"""Every PDF that leaves the program fails no condition that a machine can see, with who pays on it."""

from __future__ import annotations

import io
from pathlib import Path

import pikepdf
import pytest

from tests.exports.every_kind import COMPANY, KINDS, funders, spoken
from tests.exports.matterhorn import failures, tree
from tests.exports.pdf_reading import reader

STATEMENT = {"sv": "Medfinansieras av Europeiska unionen", "en": "Co-funded by the European Union"}
LOGOS = ["Fiktiva IUC", "Fiktiva Techtank"]


@pytest.mark.parametrize("language", STATEMENT)
@pytest.mark.parametrize("kind", KINDS)
def test_it_can_be_read_by_everybody_and_says_who_pays(kind: str, language: str, tmp_path: Path) -> None:
    paying = funders(tmp_path)
    with spoken(language):
        data = KINDS[kind](COMPANY, language, paying)
    assert failures(data) == []
    with pikepdf.open(io.BytesIO(data)) as pdf, pdf.open_metadata() as said:
        elements = list(tree(pdf).walk())
        locale = {"sv": "sv-SE", "en": "en-GB"}[language]
        assert (str(pdf.Root.Lang), said["dc:language"]) == (locale, {locale})
        assert [str(e.source.Alt) for e in elements if e.tag == "Figure"].count(LOGOS[0]) == 1
        foreign = [str(e.source.Lang) for e in elements if "/Lang" in e.source]
    assert set(foreign) <= {"sv-SE", "en-GB"} - {locale}
    pages = [" ".join(page.extract_text().split()) for page in reader(data).pages]
    shown = [STATEMENT[language] in page for page in pages]
    covered = kind.startswith(("plan", "follow-up", "programme"))
    assert shown == ([n in (0, len(pages) - 1) for n in range(len(pages))] if covered else [True] * len(pages))


@pytest.mark.parametrize("kind", KINDS)
def test_without_who_pays_nothing_of_it_is_in_the_file(kind: str) -> None:
    with spoken("sv"):
        data = KINDS[kind](COMPANY, "sv", None)
    assert failures(data) == []
    assert b"/Subtype /Form" not in data
