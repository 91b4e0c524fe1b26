from __future__ import annotations

from pathlib import Path

import pytest

from mindgap.config import Home
from mindgap.domain.participant import Group
from mindgap.ui.session.times import read_time
from tests.ui.conftest import opened, settle
from tests.ui.sessions import Hall, press


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


async def test_the_arrows_lead_from_no_time_to_the_hours_of_the_session(tmp_path: Path) -> None:
    hall = Hall(Home(tmp_path / "home").made())
    hall.open()
    hall.seat((Group.MANAGEMENT, "Ada"))
    async with opened(hall.services, company=hall.company) as pilot:
        for key in ("0", "right", "right", "tab", "right", "right"):
            await press(pilot, key)
        await settle(pilot)
    assert [(a.arrived, a.left) for a in hall.analysis.attendances] == [(9 * 60 + 15, 12 * 60)]
    hall.services.close()
