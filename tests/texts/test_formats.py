from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

import pytest
from babel.numbers import format_decimal
from hypothesis import given
from hypothesis import strategies as st

from mindgap.texts import use
from mindgap.texts.formats import clock, day, decimal, kronor, percent, period, short_day, signed, whole


@pytest.fixture(autouse=True)
def _swedish_again() -> Iterator[None]:
    use("sv")
    yield
    use("sv")


def test_a_change_is_told_with_its_sign() -> None:
    told = [signed(value) for value in (0.6, -0.25, 0.04, -0.04, 0, None)]
    assert told == ["+0,6", "−0,3", "0,0", "0,0", "0,0", "–"]
    assert [signed(20.4, 0), signed(-7, 0), signed(0, 0)] == ["+20", "−7", "0"]


def test_swedish_writes_commas_spaces_and_kronor() -> None:
    assert [decimal(2.35), decimal(1.25), decimal(-0.04), decimal(None)] == ["2,4", "1,3", "0,0", "–"]
    assert [whole(1500), whole(-1234567), whole(0), whole(None)] == ["1\u00a0500", "−1\u00a0234\u00a0567", "0", "–"]
    assert [kronor(12500), kronor(None)] == ["12\u00a0500\u00a0kr", "–"]
    assert [percent(2, 3), percent(1, 0)] == ["67\u00a0%", "–"]


def test_english_writes_points_commas_and_sek() -> None:
    use("en")
    assert [decimal(2.35), whole(1500), kronor(12500), percent(2, 3)] == ["2.4", "1,500", "SEK\u00a012,500", "67%"]


def test_dates_are_written_as_the_language_does() -> None:
    assert [day(date(2026, 11, 24)), short_day(date(2026, 3, 1)), day(None)] == ["24 nov. 2026", "1 mars", "–"]
    use("en")
    assert [day(date(2026, 11, 24)), short_day(date(2026, 3, 1))] == ["24 Nov 2026", "1 Mar"]
    assert clock(datetime(2026, 11, 24, 14, 2, 31).astimezone()) == "14:02:31"


def test_a_time_with_one_end_says_which() -> None:
    first, last = date(2027, 1, 1), date(2027, 3, 31)
    assert [period(first, last), period(first, None), period(None, last), period(None, None)] == [
        "1 jan. 2027 – 31 mars 2027",
        "från 1 jan. 2027",
        "till 31 mars 2027",
        "–",
    ]
    use("en")
    assert [period(first, None), period(None, last, short_day)] == ["from 1 Jan 2027", "until 31 Mar"]


@given(st.decimals(-(10**9), 10**9, places=1), st.sampled_from([("sv", "sv_SE"), ("en", "en_GB")]))
def test_numbers_are_written_as_the_locale_database_says(number: object, spoken: tuple[str, str]) -> None:
    use(spoken[0])
    value = float(str(number))
    expected = format_decimal(value, format="#,##0.0", locale=spoken[1]).replace("-", "\u2212")
    assert decimal(value) == (expected if value else decimal(0))
