from __future__ import annotations

from datetime import date, timedelta

import pytest

from mindgap.ui.drawing.pen import line_width
from mindgap.ui.drawing.timeline import Track, Turn, timeline

TODAY = date(2026, 11, 21)


def drawn(tracks: list[Track], cells: int = 60) -> list[str]:
    return ["".join(text for text, _role in line).rstrip() for line in timeline(tracks, TODAY, cells)]


def test_areas_share_one_line_of_time_and_what_lies_ahead_is_dotted() -> None:
    tracks = [
        Track(
            "Svets",
            (Turn(date(2025, 11, 21), 1), Turn(date(2026, 5, 21), 3, "✓")),
            (date(2027, 11, 21), 4),
        ),
        Track("Robot", (Turn(date(2026, 11, 1), 2),)),
    ]
    assert drawn(tracks) == [
        "Svets  1───────────3✓──────────·························▸4",
        "Robot                         2",
        "       21 nov. 2025            i dag            21 nov. 2027",
    ]


def test_whoever_has_left_an_area_leaves_a_gap() -> None:
    left = Track("Svets", (Turn(date(2026, 1, 1), 2), Turn(date(2026, 6, 1), 0)))
    assert drawn([left])[0].endswith("─×")


def test_of_turns_too_close_to_be_told_apart_the_last_is_drawn() -> None:
    days = [Turn(TODAY - timedelta(400 - i), 1 + i % 5) for i in range(5)]
    assert drawn([Track("Svets", tuple(days))])[0].startswith("Svets  5─")


@pytest.mark.parametrize("cells", [20, 30, 44, 78, 200])
@pytest.mark.parametrize("ahead", [0, 1, 900])
def test_no_line_is_wider_than_its_room(cells: int, ahead: int) -> None:
    turns = tuple(Turn(TODAY - timedelta(30 * i), i % 6, "✓" if i % 2 else "") for i in reversed(range(40)))
    tracks = [Track("Ett mycket långt namn 👩‍🔧" * 9, turns, (TODAY + timedelta(ahead), 5)), Track("x", ())]
    assert all(line_width(line) <= cells for line in timeline(tracks, TODAY, cells))


def test_nothing_agreed_is_nothing_drawn() -> None:
    assert timeline([Track("Svets", ())], TODAY, 78) == ()
