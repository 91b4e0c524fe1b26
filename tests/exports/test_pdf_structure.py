from __future__ import annotations

import io
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from mindgap.exports.pdf.render import render_document
from mindgap.reporting.blocks import BulletList, Column, Heading, Paragraph, Table
from mindgap.reporting.compose import compose_document
from mindgap.reporting.compose.edition import Edition
from tests.exports.every_block import every_block
from tests.exports.matterhorn import Element, failures, tree
from tests.exports.pdf_reading import rendered
from tests.exports.rich_plan import Size, rich_facts


@pytest.mark.parametrize("edition", Edition)
@pytest.mark.parametrize("size", [Size(5, 3, 4, 3), Size(25), Size(60, 25, 60)])
def test_a_plan_fails_no_condition_that_a_machine_can_see(size: Size, edition: Edition) -> None:
    assert failures(render_document(compose_document(rich_facts(size), edition, names=True))) == []


def test_every_kind_of_block_fails_no_condition_and_every_picture_says_what_it_shows() -> None:
    data = rendered(*every_block())
    assert failures(data) == []
    with pikepdf.open(io.BytesIO(data)) as pdf:
        said = [str(e.source.Alt) for e in tree(pdf).walk() if e.tag == "Figure"]
    assert said == [block.alt for block in every_block() if hasattr(block, "alt")]


def test_the_head_of_a_table_is_read_once_however_many_pages_it_takes() -> None:
    rows = tuple((f"Rad {n}", str(n)) for n in range(150))
    data = rendered(Heading(1, "Lista"), Table("Rader", (Column("Namn"), Column("Antal")), rows))
    assert failures(data) == []
    with pikepdf.open(io.BytesIO(data)) as pdf:
        cells = [e.tag for e in tree(pdf).walk() if e.tag in {"TH", "TD"}]
        assert len(pdf.pages) > 2
    assert (cells.count("TH"), cells.count("TD")) == (2, 300)


def _spoilt(data: bytes, spoil: Callable[[Any, list[Element]], None]) -> list[str]:
    with pikepdf.open(io.BytesIO(data)) as pdf:
        spoil(pdf, list(tree(pdf).walk()))
        out = io.BytesIO()
        pdf.save(out)
    return sorted({condition for condition, _where in failures(out.getvalue())})


def _first(elements: list[Element], tag: str) -> Any:
    return next(e.source for e in elements if e.tag == tag)


def _fonts(pdf: Any) -> list[Any]:
    return [font for _name, font in pdf.pages[0].Resources.Font.items()]


def _account(pdf: Any, account: bytes) -> None:
    for font in _fonts(pdf):
        font.ToUnicode.write(account)


SPOILING: dict[str, Callable[[Any, list[Element]], None]] = {
    "13-004": lambda _pdf, found: _first(found, "Figure").__delitem__("/Alt"),
    "14-002": lambda _pdf, found: _first(found, "H1").__setitem__("/S", pikepdf.Name("/H2")),
    "15-003": lambda _pdf, found: _first(found, "TH").__delitem__("/A"),
    "02-001": lambda _pdf, found: _first(found, "P").__setitem__("/S", pikepdf.Name("/Stycke")),
    "09-005": lambda _pdf, found: _first(found, "L").__setitem__("/S", pikepdf.Name("/P")),
    "07-001": lambda pdf, _found: pdf.Root.__delitem__("/ViewerPreferences"),
    "11-006": lambda pdf, _found: pdf.Root.__delitem__("/Lang"),
    "06-001": lambda pdf, _found: pdf.Root.__delitem__("/Metadata"),
    "28-009": lambda pdf, _found: pdf.pages[0].obj.__delitem__("/Tabs"),
    "31-028": lambda pdf, _found: _account(pdf, b"beginbfchar\n<00> <0000>\n"),
    "10-001": lambda pdf, _found: _account(pdf, b"beginbfchar\n<41> <0041>\nendbfchar"),
    "31-024": lambda pdf, _found: _fonts(pdf)[0].__setitem__("/Encoding", pikepdf.Name("/WinAnsiEncoding")),
    "11-001": lambda _pdf, found: _first(found, "P").__setitem__("/Lang", "svenska"),
    "01-005": lambda pdf, _found: pdf.pages[0].contents_add(b"0 0 10 10 re f"),
}


@pytest.mark.parametrize("condition", SPOILING)
def test_the_checker_sees_what_is_wrong(condition: str) -> None:
    assert condition in _spoilt(rendered(*every_block()), SPOILING[condition])


@pytest.mark.skipif(shutil.which("pdfinfo") is None, reason="poppler is not installed")
def test_another_program_reads_the_words_in_order_and_unbroken(tmp_path: Path) -> None:
    file = tmp_path / "plan.pdf"
    long = "Vi klarar inte omställning på femaxliga maskiner utan två personer, och det kostar oss tid varje vecka."
    file.write_bytes(rendered(Heading(1, "Gap"), Paragraph(long), BulletList(("ett", "två"))))
    told = subprocess.run(["pdfinfo", "-struct-text", file], capture_output=True, text=True, check=True).stdout
    read = [line.strip() for line in told.splitlines()]
    assert [r for r in read if r.startswith('"')] == ['"Gap"', f'"{long}"', '"•"', '"ett"', '"•"', '"två"']
