from __future__ import annotations

from datetime import date

import pytest

from mindgap.ui.widgets.days import months_later, read_day

TODAY = date(2026, 11, 21)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-11-24", date(2026, 11, 24)),
        ("20261124", date(2026, 11, 24)),
        ("24/11", date(2026, 11, 24)),
        ("24.11.2026", date(2026, 11, 24)),
        ("24.11.", date(2026, 11, 24)),
        ("24/11 27", date(2027, 11, 24)),
        ("24 nov", date(2026, 11, 24)),
        (" 24  NOVEMBER 2026 ", date(2026, 11, 24)),
        ("24 nov. 2026", date(2026, 11, 24)),
        ("3 maj", date(2027, 5, 3)),
        ("3 mars", date(2027, 3, 3)),
        ("3 oct", date(2026, 10, 3)),
        ("29 feb", date(2028, 2, 29)),
        ("+10d", date(2026, 12, 1)),
        ("+2v", date(2026, 12, 5)),
        ("+2w", date(2026, 12, 5)),
        ("+3m", date(2027, 2, 21)),
        ("+1å", date(2027, 11, 21)),
        ("idag", TODAY),
        ("", None),
        ("   ", None),
    ],
)
def test_dates_are_read_as_people_write_them(text: str, day: date | None) -> None:
    assert read_day(text, TODAY) == day


@pytest.mark.parametrize("text", ["31/2", "nov", "24", "24 xyz", "2026-13-01", "+9999å", "[red]", "24/11/2", "99/99"])
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011  # the sentence is the field's
        read_day(text, TODAY)


def test_a_month_without_that_day_gives_its_last_day() -> None:
    assert [months_later(date(2026, 8, 31), n) for n in (1, 6, 18)] == [
        date(2026, 9, 30),
        date(2027, 2, 28),
        date(2028, 2, 29),
    ]
