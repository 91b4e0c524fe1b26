from __future__ import annotations

from mindgap.ui.drawing.coverage import Need, circle, need_line
from mindgap.ui.drawing.matrix import (
    Column,
    Look,
    Row,
    body_row,
    coverage_row,
    frame,
    heading,
    step_marks,
    trainer_row,
    verdict_row,
)
from mindgap.ui.drawing.pen import Line

COLUMNS = (
    Column("a", "Svarvning", covering=2, minimum=2, trainers=1),
    Column("b", "Robotcell", covering=1, minimum=2, critical=True),
    Column("c", "Mätteknik", covering=2, minimum=3),
    Column("d", "Truck", covering=0, minimum=2),
)


def text(line: Line) -> str:
    return "".join(part for part, _role in line)


def test_steps_fill_the_circle() -> None:
    assert [circle(step) for step in range(6)] == ["·", "○", "◔", "◑", "◕", "●"]
    assert [circle(step, 3) for step in (1, 2, 3)] == ["○", "◑", "●"]
    assert (circle(1, 7), circle(7, 7)) == ("○", "●")


def test_every_step_of_a_staircase_of_any_height_has_its_mark() -> None:
    assert step_marks(Look(5)) == "○1 ◔2 ◑3 ◕4 ●5"
    assert step_marks(Look(3)) == "○1 ◑2 ●3"
    assert step_marks(Look(7)) == "○1 ◔2 ◔3 ◑4 ◕5 ◕6 ●7"
    assert step_marks(Look(4, plain=True)) == "1–4"


def test_a_row_shows_circle_digit_and_target_in_each_area() -> None:
    cells = ((3, 4), (5, None), (0, 1))
    line = body_row(Row("Karin P"), cells, frame(3, 48), None, Look())
    assert text(line) == " Karin P      ◑3▸4      ●5        ·▸1       "


def test_digits_alone_are_ascii() -> None:
    cells = ((3, 4), (5, None), (0, 1), (0, None))
    line = text(body_row(Row("Karin P"), cells, frame(4, 48), 0, Look(plain=True)))
    assert (line.isascii(), line.split()) == (True, [">Karin", "P", "3>4", "5", ".>1", "."])


def test_what_the_rows_are_sorted_by_stands_beside_the_name() -> None:
    line = body_row(Row("Karin Persson", "Blå"), (), frame(1, 60), None, Look())
    assert text(line) == " Karin Pe… Blå "


def test_the_cursor_stands_in_its_cell() -> None:
    line = body_row(Row("Karin P"), ((3, None), (0, None), (0, None)), frame(3, 48), 0, Look())
    assert (text(line[:2]).strip(), [role for _text, role in line[2:]]) == ("▸Karin P", ["cursor", "dim", "dim"])


def test_areas_that_hang_on_one_person_are_marked() -> None:
    line = coverage_row(COLUMNS, frame(4, 60), "Täcker")
    assert [part.strip() for part, _role in line] == ["Täcker", "2/2✓", "1/2!", "2/3", "0/2!"]
    assert [role for _part, role in line] == ["dim", "good", "warn", "warn", "warn"]


def test_the_coverage_is_said_in_a_word_and_trainers_are_counted() -> None:
    shape = frame(4, 60)
    assert text(verdict_row(COLUMNS, shape, "Läge")).split() == ["Läge", "täckt", "en", "!", "täckt", "ingen"]
    assert text(trainer_row(COLUMNS, shape, "Handledare")).split() == ["Handledare", "1", "–", "–", "–"]


def test_long_area_names_are_parted_and_critical_and_sorted_ones_marked() -> None:
    first, second = heading(COLUMNS[:3], frame(3, 36), ("1–3 av 9", "Person"), 0, ordered="c")
    assert text(first).split() == ["1–3", "av", "9", "Svarv-", "!Robo-", "↓Mätt-"]
    assert text(second).split() == ["Person", "ning", "tcell", "eknik"]


def test_columns_that_do_not_fit_follow_the_cursor_no_further_than_needed() -> None:
    shape = frame(80, 60, 0, at=40)
    assert shape.first + shape.shown - 1 == 40
    assert frame(80, 60, shape.first, at=38) == shape
    assert frame(80, 60, shape.first, at=3).first == 3


def test_a_need_says_what_is_had_planned_and_missing() -> None:
    assert need_line(Need(3, 3, have=2)) == (("minst 3 på steg 3: har 2", ""), (" ! saknas 1", "warn"))
    assert need_line(Need(3, 3, have=2, planned=1)) == (("krav 3 på steg 3: har 2  plan 1", ""), (" ✓", "good"))
