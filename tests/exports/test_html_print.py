"""The web page as a browser prints it, and what of its looks carries meaning."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from mindgap import texts
from mindgap.exports.documents import render
from mindgap.reporting.blocks import Column, Definitions, Document, Gantt, Table
from tests.exports.factory import factory
from tests.exports.page_reading import body, outside, overlapping, pages_of, squeezed, strings
from tests.exports.test_pages import DOCUMENTS

CHROMIUM = shutil.which("chromium") or shutil.which("google-chrome")


@pytest.fixture(autouse=True)
def swedish_after() -> Iterator[None]:
    yield
    texts.use("sv")


def written(*blocks: Table | Definitions | Gantt) -> str:
    return render(Document("t", "sv", "f", "", blocks), "html").decode("utf-8")


def test_what_stands_second_in_a_cell_is_set_smaller_and_dates_hold_together() -> None:
    page = written(
        Table("Rubrik", (Column("Gap"), Column("Tid")), (("Viktigt\nMål: mer", "1 okt. 2026 – 2 nov. 2026"),))
    )
    assert "Viktigt<br><small>Mål: mer</small>" in page
    assert "1\u00a0okt.\u00a02026 – 2\u00a0nov.\u00a02026" in page


def test_terms_stand_beside_what_they_hold() -> None:
    assert '<dl class="terms"><div><dt>Kostnad</dt><dd>10 kr</dd></div></dl>' in written(
        Definitions((("Kostnad", "10 kr"),))
    )


def test_the_time_plan_names_its_quarters() -> None:
    page = written(Gantt("Rubrik", "", ("kv 4 2026", "kv 1 2027"), (), None, ""))
    assert [page.count(f">{name}</text>") for name in ("kv 4 2026", "kv 1 2027")] == [1, 1]


@pytest.mark.slow
@pytest.mark.skipif(not CHROMIUM or not shutil.which("pdftotext"), reason="needs chromium and poppler")
@pytest.mark.parametrize("kind", ["plan", "progress"])
@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_page_prints_within_its_margins_with_nothing_on_top_of_anything(
    kind: str, language: str, tmp_path: Path
) -> None:
    texts.use(language)
    document = DOCUMENTS[kind](factory(25, language), language)
    (tmp_path / "a.html").write_bytes(render(document, "html"))
    how = ("--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", f"--user-data-dir={tmp_path / 'u'}")
    print_to = f"--print-to-pdf={tmp_path / 'a.pdf'}"
    subprocess.run([CHROMIUM or "", *how, print_to, (tmp_path / "a.html").as_uri()], capture_output=True, check=True)
    pages = pages_of((tmp_path / "a.pdf").read_bytes())
    assert [fault for words in pages for check in (outside, overlapping) for fault in check(words)] == []
    assert [number for number, words in enumerate(pages, 1) if not body(words)] == []
    printed = squeezed(" ".join(word.text for words in pages for word in words))
    captions = [block.caption for block in document.blocks if isinstance(block, Table)]
    assert [text for text in strings(tuple(captions)) if squeezed(text) not in printed] == []
