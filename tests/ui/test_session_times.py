from __future__ import annotations

import pytest

from mindgap.ui.session.times import read_time


@pytest.mark.parametrize(
    ("text", "minutes"),
    [("8.45", 525), ("08:45", 525), ("0845", 525), ("845", 525), ("8,45", 525), ("8", 480), ("24", 1440), ("", None)],
)
def test_a_time_is_read_as_people_type_it(text: str, minutes: int | None) -> None:
    assert read_time(text) == minutes


@pytest.mark.parametrize("text", ["25", "8.60", "2401", "8.4", "8:451", "nio", "-8"])
def test_what_is_no_time_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=text):
        read_time(text)
