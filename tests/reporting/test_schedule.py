"""How far the picture of the actions goes, and what it says of those that lie or go on outside it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from mindgap import texts
from mindgap.domain.action import Action
from mindgap.reporting import blocks as b
from mindgap.reporting.compose import compose_plan
from mindgap.reporting.facts import build_plan
from tests.reporting.small import SV, C, small

TODAY = date(2026, 11, 24)


@pytest.fixture(autouse=True)
def swedish() -> Iterator[None]:
    texts.use("sv")
    yield
    texts.use("sv")


def blocks_of(*spans: tuple[date | None, date | None]) -> tuple[b.Block, ...]:
    actions = tuple(
        Action(id=f"s{n}", company_id=C, title=f"Insats {n}", start=start, end=end)
        for n, (start, end) in enumerate(spans)
    )
    analysis = replace(small(), actions=actions, action_gaps=(), action_people=())
    return compose_plan(build_plan(analysis, SV, TODAY))


def picture(*spans: tuple[date | None, date | None]) -> b.Gantt:
    (found,) = [block for block in blocks_of(*spans) if isinstance(block, b.Gantt)]
    return found


def test_the_long_horizon_is_shown_whole() -> None:
    told = picture((date(2026, 10, 1), date(2027, 1, 1)), (date(2031, 11, 1), date(2031, 12, 31)))
    assert told.title == "2 insatser mellan kv 4 2026 och kv 4 2031"
    assert (told.quarters[0], told.quarters[-1], len(told.quarters)) == ("kv 4 2026", "kv 4 2031", 21)
    assert [(row.before, row.after) for row in told.rows] == [(False, False)] * 2
    assert told.rows[1].start < told.rows[1].end < 21
    assert told.beyond_label == ""


def test_a_picture_that_is_cut_says_how_far_it_goes_and_marks_what_goes_on() -> None:
    told = picture(
        (date(2019, 1, 1), date(2020, 1, 1)),
        (date(2026, 10, 1), date(2040, 1, 1)),
        (date(2027, 1, 1), date(2027, 3, 31)),
        (date(2039, 1, 1), date(2040, 1, 1)),
    )
    shown = "En pil är tid utanför bilden, som visar kv 4 2025 – kv 3 2032"
    assert (told.quarters[0], told.quarters[-1]) == ("kv 4 2025", "kv 3 2032")
    assert told.beyond_label == shown
    assert told.alt.endswith(f" {shown}.")
    marks = [(row.start, row.end, row.before, row.after) for row in told.rows]
    assert marks == [(0, 0, True, False), (4, 28, False, True), (5, 5.9889, False, False), (28, 28, False, True)]


@pytest.mark.parametrize(
    ("language", "expected"),
    [("sv", ["från 1 mars 2027", "till 31 mars 2027"]), ("en", ["from 1 Mar 2027", "until 31 Mar 2027"])],
)
def test_an_action_with_one_date_says_which_in_the_picture_and_in_the_table(language: str, expected: list[str]) -> None:
    texts.use(language)
    told = blocks_of((date(2027, 3, 1), None), (None, date(2027, 3, 31)))
    (gantt,) = [block for block in told if isinstance(block, b.Gantt)]
    assert [row.dates for row in gantt.rows] == expected
    cells = [cell for block in told if isinstance(block, b.Table) for row in block.rows for cell in row]
    assert [any(cell.startswith(f"{dates}\n") for cell in cells) for dates in expected] == [True, True]
