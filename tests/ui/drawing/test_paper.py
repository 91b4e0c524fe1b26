"""The pictures and forms of a document, in character cells."""

from __future__ import annotations

import re

from mindgap.reporting import blocks as b
from mindgap.ui.drawing.paper import draw_paper
from mindgap.ui.drawing.paper_grid import grid
from mindgap.ui.drawing.web import web_lines


def axis(name: str, current: float | None, desired: float | None) -> b.RadarAxis:
    return b.RadarAxis(name, current, desired, f"{current} → {desired}")


AXES = tuple(axis(f"Tema {n}", 2.0, 4.0) for n in range(6))
RADAR = b.Radar("Två steg kvar", "Alla teman ligger på 2.", "Nuläge", "Önskat läge", AXES)


def text(blocks: list[b.Block], cells: int) -> list[str]:
    return [line.plain for line in draw_paper(blocks, cells).lines]


def test_the_web_has_every_name_and_figure_and_a_mark_for_each_end() -> None:
    lines = [line.plain for line in web_lines(RADAR, 78)]
    whole = "\n".join(lines)
    assert [f"Tema {n}" in whole for n in range(6)] == [True] * 6
    assert (whole.count("○"), whole.count("◆"), whole.count("2.0 → 4.0")) == (7, 7, 6)
    assert max(map(len, lines)) <= 78
    assert lines[-1] == "○•• Nuläge   ◆◦◦ Önskat läge"


def test_a_web_of_equal_levels_is_the_same_left_and_right() -> None:
    rows = [i for i, line in enumerate(web_lines(RADAR, 78)) if "◆" in line.plain][:-1]
    at = [[x for x, sign in enumerate(web_lines(RADAR, 78)[i].plain) if sign == "◆"] for i in rows]
    assert [len(columns) for columns in at] == [1, 2, 2, 1]
    middle = at[0][0]
    assert all(abs((columns[0] + columns[-1]) / 2 - middle) <= 1 for columns in at)


def test_an_end_that_is_not_known_is_left_out_of_the_web() -> None:
    half = b.Radar("", "", "Nuläge", "Önskat", (*AXES[:5], axis("Tema 5", None, 4.0)))
    whole = "\n".join(line.plain for line in web_lines(half, 78)[:-1])
    assert (whole.count("○"), whole.count("◆")) == (5, 6)


def test_where_there_is_no_room_for_a_web_it_is_said_in_words() -> None:
    assert web_lines(RADAR, 50) == []
    assert text([RADAR], 50) == ["Två steg kvar", "Alla teman ligger på 2.", ""]
    two = b.Radar("Två", "Två teman.", "", "", AXES[:2])
    assert text([two], 78) == ["Två", "Två teman.", ""]


def test_importance_against_effort_is_drawn_and_every_number_is_told_of() -> None:
    points = (b.MatrixPoint(1, 5, 2, "Ensam vid roboten"), b.MatrixPoint(2, 2, 5, "Allt på en gång", muted=True))
    lines = text([b.PriorityMatrix("Gör först", "", "Vikt", "Insats", ("", "", "", ""), points)], 78)
    drawn = "\n".join(lines[:20])
    assert ("(2)" in drawn, "Ensam" in drawn) == (True, False)
    assert [line.split() for line in lines[-3:-1]] == [
        ["1", "Ensam", "vid", "roboten", "5", "2"],
        ["(2)", "Allt", "på", "en", "gång", "2", "5"],
    ]


def test_a_long_word_is_broken_only_when_there_is_no_room() -> None:
    rows = [("Produktionstekniker", "en text av flera ord", "som kan brytas var som helst")]

    def told(cells: int) -> str:
        return "\n".join(line.plain for line in grid(("", "", ""), rows, cells))

    assert ("Produktionstekniker" in told(40), "Produktionstekniker" in told(30)) == (True, False)


def test_cards_and_boxes_are_read_without_paper() -> None:
    cards = b.CutCards(2, tuple(b.Card(str(n), "Nivå") for n in (1, 1, 2)))
    boxes = b.BoxRows("Hur är det?", ("1", "2"), (("1.", "Vi lär av varandra"),))
    lines = text([cards, boxes], 60)
    assert lines[:2] == ["✂ 1 Nivå", "✂ 2 Nivå"]
    assert lines[3] == "Hur är det?"
    assert lines[-2].split() == ["1.", "Vi", "lär", "av", "varandra", "☐", "☐"]


def test_the_names_of_many_quarters_do_not_run_into_each_other_and_what_goes_on_is_marked() -> None:
    quarters = tuple(f"kv {n % 4 + 1} {2026 + n // 4}" for n in range(28))
    rows = (
        b.GanttRow("1. Länge", 0.0, 28.0, "från 1 jan. 2019", "Pågår", before=True, after=True),
        b.GanttRow("2. Sedan", 28.0, 28.0, "1 jan. 2039", "Planerad", after=True),
    )
    gantt = b.Gantt("Titel", "", quarters, rows, None, "I dag", "En pil är tid utanför bilden")
    for cells in (60, 78, 100, 160):
        _title, head, first, second, *rest = text([gantt], cells)
        assert set(re.findall(r"\S+ \S+ \S+", head)) <= {*quarters}
        assert " ".join(head.split()).count("kv") == len(head.split()) / 3
        assert ("‹█" in first, "█›" in first, "█" in second, "›" in second) == (True, True, False, True)
        assert rest[0] == "‹ › En pil är tid utanför bilden"
