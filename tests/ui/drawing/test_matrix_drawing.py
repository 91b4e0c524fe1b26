from __future__ import annotations

from mindgap.ui.drawing.coverage import Need, circle, need_line
from mindgap.ui.drawing.matrix import Column, Row, body_row, coverage_row, frame, heading
from mindgap.ui.drawing.pen import Line

COLUMNS = (
    Column("a", "Svarvning", covering=2, minimum=2, risk=False),
    Column("b", "Robotcell", covering=1, minimum=2, risk=True, critical=True),
    Column("c", "Mätteknik", covering=2, minimum=3, risk=False),
)


def text(line: Line) -> str:
    return "".join(part for part, _role in line)


def test_steps_fill_the_circle() -> None:
    assert [circle(step) for step in range(6)] == ["·", "○", "◔", "◑", "◕", "●"]
    assert [circle(step, 3) for step in (1, 2, 3)] == ["○", "◑", "●"]
    assert (circle(1, 7), circle(7, 7)) == ("○", "●")


def test_a_row_shows_circle_digit_and_target_in_each_area() -> None:
    shape = frame(3, 48)
    row = Row("p", "Karin P", {"a": (3, 4), "b": (5, None), "c": (0, 1)})
    assert text(body_row(row, COLUMNS, shape, None, 5)) == " Karin P    ◑3▸4     ●5       ·▸1      "


def test_the_cursor_stands_in_its_cell() -> None:
    row = Row("p", "Karin P", {"a": (3, None)})
    line = body_row(row, COLUMNS, frame(3, 48), 0, 5)
    assert (line[0][0].strip(), [role for _text, role in line]) == ("▸Karin P", ["strong", "cursor", "dim", "dim"])


def test_areas_that_hang_on_one_person_are_marked() -> None:
    line = coverage_row(COLUMNS, frame(3, 48), "Täcker")
    assert [part.strip() for part, _role in line] == ["Täcker", "2/2✓", "1/2!", "2/3"]
    assert [role for _part, role in line] == ["dim", "good", "warn", "warn"]


def test_long_area_names_are_parted_and_critical_ones_marked() -> None:
    first, second = heading(COLUMNS, frame(3, 36), "Person", 0)
    assert text(first).split() == ["Svarv-", "!Robo-", "Mätte-"]
    assert text(second).split() == ["Person", "ning", "tcell", "knik"]


def test_columns_that_do_not_fit_follow_the_cursor() -> None:
    shape = frame(80, 60, 0, at=40)
    assert shape.first <= 40 < shape.first + shape.shown


def test_a_need_says_what_is_had_planned_and_missing() -> None:
    assert need_line(Need(3, 3, have=2)) == (("minst 3 på steg 3: har 2", ""), (" ! saknas 1", "warn"))
    assert need_line(Need(3, 3, have=2, planned=1)) == (("minst 3 på steg 3: har 2  plan 1", ""), (" ✓", "good"))
