from __future__ import annotations

import pytest

from mindgap.exports.pdf.measures import DEPTH
from mindgap.exports.pdf.running_text import Prose
from mindgap.reporting.blocks import Block, BulletList, Column, Heading, Note, NoteKind, Paragraph, Table
from mindgap.reporting.compose import compose_plan
from tests.exports.pdf_reading import laid, rendered, texts
from tests.exports.rich_plan import Size, rich_facts

SIZES = [Size(5, 3, 4, 3), Size(25), Size(25, 25, 30), Size(60, 25, 60), Size(200, 40, 60, 30)]


@pytest.mark.parametrize("size", SIZES)
def test_no_heading_is_last_on_a_page(size: Size) -> None:
    pages = laid(*compose_plan(rich_facts(size), names=True))
    last = [page[-1].element for page in pages]
    assert [e for e in last if isinstance(e, Prose) and (e.outline or e.keep)] == []


@pytest.mark.parametrize("size", SIZES)
def test_nothing_runs_off_a_page_or_into_the_next_thing(size: Size) -> None:
    for page in laid(*compose_plan(rich_facts(size), names=True)):
        tops = [placed.top for placed in page]
        feet = [placed.top - placed.element.height for placed in page]
        assert min(feet) >= tops[0] - DEPTH - 0.01
        assert all(foot >= top - 0.01 for foot, top in zip(feet, tops[1:], strict=False))


@pytest.mark.parametrize("filling", range(30, 62, 4))
def test_a_heading_goes_with_what_follows_wherever_the_page_ends(filling: int) -> None:
    lines = tuple(Paragraph(f"rad {n}") for n in range(filling))
    blocks: tuple[Block, ...] = (*lines, Heading(1, "Rubrik"), Paragraph("Inledning."), table(40))
    for page in texts(rendered(*blocks)):
        assert ("Rubrik" in page) == ("Inledning." in page)
        assert "Rubrik" not in page or "namn 0" in page


def table(rows: int, *, total: bool = False, note: str = "") -> Table:
    return Table(
        "Tabellen",
        (Column("Kolumn ett", 2), Column("Kolumn två", 1)),
        tuple((f"namn {n}", f"tal {n}") for n in range(rows)),
        total=("Summa", "allt") if total else None,
        note=note,
    )


def test_a_table_repeats_its_head_on_every_page_and_loses_no_row() -> None:
    pages = texts(rendered(table(200)))
    assert len(pages) > 3
    assert ["Kolumn ett" in page for page in pages] == [True] * len(pages)
    words = " ".join(pages).split()
    assert [words.count("namn"), words.count("tal")] == [200, 200]


@pytest.mark.parametrize("rows", range(36, 50))
def test_a_total_and_a_note_never_stand_alone_on_a_page(rows: int) -> None:
    *_, last = texts(rendered(table(rows, total=True, note="Anmärkningen.")))
    assert last.count("namn") >= 2
    assert "Summa" in last
    assert "Anmärkningen." in last


def test_a_row_is_not_divided_between_pages() -> None:
    long = "ett två tre fyra fem sex sju åtta nio tio " * 12
    rows = tuple((f"start{n} {long} slut{n}", "x") for n in range(30))
    pages = texts(rendered(Table("", (Column("Text", 4), Column("X", 1)), rows)))
    for page in pages:
        assert [n for n in range(30) if f"start{n} " in page] == [n for n in range(30) if f"slut{n} " in page]


def test_a_row_taller_than_a_page_goes_on_and_loses_nothing() -> None:
    words = [f"ord{n}" for n in range(4000)]
    pages = texts(rendered(Table("", (Column("A"), Column("B")), ((" ".join(words), "b"), ("sist", "b")))))
    assert [w for w in " ".join(pages).split() if w.startswith("ord")] == words
    assert "sist" in pages[-1]


def test_a_short_table_is_kept_whole() -> None:
    pages = texts(rendered(*(Paragraph("rad") for _ in range(29)), table(6)))
    assert [page.count("namn") for page in pages] == [0, 6]


def test_a_remark_longer_than_a_page_goes_on() -> None:
    words = [f"ord{n}" for n in range(3000)]
    pages = texts(rendered(Note(NoteKind.WARNING, " ".join(words), "Obs")))
    assert [w for w in " ".join(pages).split() if w.startswith("ord")] == words


def test_no_line_of_a_paragraph_stands_alone() -> None:
    text = " ".join(f"ord{n}" for n in range(60))
    for filling in range(30, 40):
        pages = laid(*(Paragraph("rad") for _ in range(filling)), Paragraph(text))
        counts = [len(p.element.lines) for page in pages for p in page if isinstance(p.element, Prose)]
        assert 1 not in counts[filling:]


def test_points_hang_beside_their_bullets() -> None:
    (page,) = texts(rendered(BulletList(("första", "andra"), ordered=True)))
    assert "1. första 2. andra" in page


@pytest.mark.parametrize("rows", range(38, 50))
def test_a_line_under_a_table_stays_with_its_last_rows(rows: int) -> None:
    *_, last = texts(rendered(table(rows), Paragraph("Raden under.")))
    assert "Raden under." in last
    assert last.count("namn") >= 2
