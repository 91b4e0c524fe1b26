from __future__ import annotations

from datetime import date

from textual.content import Content

from mindgap.domain.gap import Decision, Gap, Requirement
from mindgap.domain.goal import Driver, Horizon
from mindgap.domain.requirement import Fulfilment, GapStatus
from mindgap.ui.drawing.gap_detail import GapWords, detail_lines
from mindgap.ui.drawing.gap_rows import GapCover, dots_text, gap_cells, short_names

GAP = Gap(
    id="g",
    company_id="c",
    text="Ensam om\nroboten",
    theme="competence",
    horizon=Horizon.SHORT,
    driver=Driver.CUSTOMERS,
    dots=4,
    importance=5,
    effort=2,
    decision=Decision.ACT,
)
NEED = Requirement(id="r", company_id="c", gap_id="g", area_id="a", step=3, heads=2, by=date(2027, 3, 31))
OPEN = GapCover(GapStatus.OPEN, (Fulfilment(NEED, have=1, planned=0),))


def plain(cells: tuple[str | Content, ...]) -> list[str]:
    return [cell.plain if isinstance(cell, Content) else cell for cell in cells]


def test_a_broad_row_has_term_and_heads_a_narrow_one_only_what_is_missing() -> None:
    assert plain(gap_cells((1, GAP), "Kompe.", OPEN, broad=True)) == [
        " 1 Ensam om roboten", "Kompe.", "kort", "●●●●", "5 / 2", "Agera", "  1    0      1 !",
    ]  # fmt: skip
    assert plain(gap_cells((1, GAP), "Kompe.", OPEN, broad=False)) == [
        " 1 Ensam om roboten", "Kompe.", "●●●●", "5 / 2", "Agera", " 1 !",
    ]  # fmt: skip


def test_a_gap_without_requirements_has_a_dash_and_many_dots_are_a_number() -> None:
    assert (plain(gap_cells((2, GAP), "", GapCover(), broad=False))[-1], dots_text(7).plain, dots_text(0).plain) == (
        "–",
        "● 7",
        "",
    )


def test_themes_are_shortened_to_the_word_that_tells_them_apart() -> None:
    names = ("Jämställdhet", "Mångfald", "Kompetens", "Senior erfarenhet", "Olika styrkor", "Olika bakgrund")
    assert short_names(names) == ("Jämst.", "Mångf.", "Kompe.", "Senior", "Styrkor", "Bakgr.")


def test_the_detail_says_wording_facts_and_what_is_required() -> None:
    words = GapWords(GAP, "Kompetens", "Två skift", "Produktionschef", OPEN, ("Robot",))
    assert [line.plain.rstrip() for line in detail_lines(words, 96, 6)] == [
        "  Ensam om roboten",
        "  Agera  ·  Kompetens  ·  Kort (inom ett år)  ·  Kunder  ·  mål: Två skift",
        "  ansvarig: Produktionschef",
        "  har 1  plan 0  saknas 1  !   Robot: 2 på steg 3 eller högre till 31 mars 2027",
    ]


def test_a_detail_that_does_not_fit_says_how_much_more_there_is() -> None:
    cover = GapCover(GapStatus.OPEN, (OPEN.parts[0],) * 4)
    words = GapWords(GAP, "Kompetens", "", "", cover, ("Robot",) * 4)
    assert detail_lines(words, 78, 4)[-1].plain.strip() == "+ 3 till"
