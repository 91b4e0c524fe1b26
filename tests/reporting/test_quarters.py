from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mindgap.reporting.quarters import Quarter, place

DAYS = st.dates(date(2, 1, 1), date(9998, 12, 31))


@pytest.mark.parametrize(
    ("day", "quarter"),
    [
        (date(2026, 1, 1), Quarter(2026, 1)),
        (date(2026, 3, 31), Quarter(2026, 1)),
        (date(2026, 4, 1), Quarter(2026, 2)),
        (date(2026, 9, 30), Quarter(2026, 3)),
        (date(2026, 12, 31), Quarter(2026, 4)),
    ],
)
def test_a_day_lies_in_its_quarter(day: date, quarter: Quarter) -> None:
    assert Quarter.of(day) == quarter


def test_quarters_go_on_over_the_turn_of_the_year() -> None:
    assert [Quarter(2026, 3).plus(n) for n in (-3, -1, 0, 2)] == [
        Quarter(2025, 4),
        Quarter(2026, 2),
        Quarter(2026, 3),
        Quarter(2027, 1),
    ]


def test_the_first_day_stands_at_the_edge_and_half_a_quarter_in_the_middle() -> None:
    assert place(date(2026, 10, 1), Quarter(2026, 4)) == 0
    assert place(date(2027, 1, 1), Quarter(2026, 4)) == 1
    assert place(date(2026, 11, 16), Quarter(2026, 4)) == 0.5
    assert place(date(9999, 12, 31), Quarter(9999, 4)) == 91 / 92


@given(DAYS, DAYS)
def test_places_are_in_the_order_of_the_days(a: date, b: date) -> None:
    origin = Quarter.of(a)
    assert (place(a, origin) < place(b, origin)) is (a < b)
    assert origin.plus(origin.until(Quarter.of(b))) == Quarter.of(b)
