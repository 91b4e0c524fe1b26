from __future__ import annotations

from datetime import date

from mindgap.domain.action import ActionStatus
from mindgap.reporting.quarters import Quarter
from mindgap.texts.labels import label
from mindgap.ui.drawing.gantt import Bar, axis, bar_row, heading, legend
from mindgap.ui.drawing.pen import Line, line_width

TODAY = date(2026, 11, 15)
MENTOR = Bar("m", "Mentor", date(2026, 10, 1), date(2026, 12, 31), ActionStatus.ONGOING)


def text(line: Line) -> str:
    return "".join(part for part, _role in line)


def test_a_bar_fills_the_quarters_it_lasts() -> None:
    shape = axis([MENTOR], TODAY, 57)
    assert (shape.origin, shape.quarters, shape.cells) == (Quarter(2026, 4), 4, 9)
    assert text(bar_row(MENTOR, shape, TODAY)) == "  Mentor           " + "▓" * 9 + " " * 27


def test_the_quarters_are_named_and_the_year_is_told_once() -> None:
    years, names = heading(axis([MENTOR], TODAY, 57), TODAY)
    assert text(years).split() == ["2026", "2027"]
    assert text(names).split() == ["│kv", "4", "│kv", "1", "│kv", "2", "│kv", "3"]


def test_an_action_without_dates_says_so() -> None:
    bar = Bar("x", "Kurs", None, None, ActionStatus.PLANNED)
    assert text(bar_row(bar, axis([MENTOR, bar], TODAY, 57), TODAY)).split() == ["Kurs", "inga", "datum"]


def test_an_action_with_an_end_alone_is_one_cell_there() -> None:
    bar = Bar("x", "Kurs", None, date(2027, 1, 1), ActionStatus.PLANNED)
    assert text(bar_row(bar, axis([MENTOR, bar], TODAY, 57), TODAY)).index("░") == 19 + 9


def test_a_late_action_is_marked_by_sign_and_colour() -> None:
    bar = Bar("x", "Kurs", date(2026, 10, 1), date(2026, 11, 1), ActionStatus.PLANNED, late=True)
    line = bar_row(bar, axis([bar], TODAY, 57), TODAY)
    assert (line[0], [role for part, role in line if "░" in part]) == (("! Kurs".ljust(19), "warn"), ["warn"])


def test_what_lasts_beyond_the_last_quarter_points_onwards() -> None:
    bar = Bar("x", "Kurs", date(2026, 10, 1), date(2036, 11, 1), ActionStatus.PLANNED)
    shape = axis([bar], TODAY, 78)
    line = bar_row(bar, shape, TODAY)
    assert (text(line)[-1], line_width(line)) == ("›", shape.label + shape.width)


def test_the_legend_names_every_fill() -> None:
    words = text(legend({status: label(status) for status in ActionStatus}))
    assert words == "░░ Planerad   ▓▓ Pågår   ██ Klar   ·· Inställd   ┆ i dag"
