from __future__ import annotations

from datetime import date

from textual.content import Content

from mindgap.domain.action import Action, ActionType, Intake
from mindgap.domain.analysis import Analysis
from mindgap.domain.company import Company
from mindgap.domain.flow import flow
from mindgap.domain.person import Area, Person
from mindgap.domain.placement import Placement, Target
from mindgap.ui.drawing.flow import aside_lines, flow_legend, flow_lines, frame, warning_lines

C, TODAY = "c", date(2026, 11, 10)
STEPS = ("Introduktion", "Upplärning", "Självständig")
AREAS = {"weld": "Svets [/]"}
SPRING = date(2027, 3, 31)


def shop() -> Analysis:
    """Ada (3) leaves in spring, Bo goes from 2 to 3 then, Cim (1) aims at 2 some day, and one is recruited."""
    stand = {"ada": 3, "bo": 2, "cim": 1}
    ends: dict[str, date | None] = {"r1": SPRING, "r2": None}
    return Analysis(
        company=Company(id=C, company_id=C, name="Provbolaget (fiktivt)"),
        areas=(Area(id="weld", company_id=C, name="Svets", minimum=2),),
        people=tuple(
            Person(id=name, company_id=C, code=name, leaves=SPRING if name == "ada" else None) for name in stand
        ),
        placements=tuple(
            Placement(id=f"l{name}", company_id=C, person_id=name, area_id="weld", step=step, on=date(2026, 1, 1))
            for name, step in stand.items()
        ),
        targets=(
            Target(id="t1", company_id=C, person_id="bo", area_id="weld", step=3, by=date(2026, 12, 1)),
            Target(id="t2", company_id=C, person_id="cim", area_id="weld", step=2),
        ),
        actions=tuple(
            Action(id=name, company_id=C, title=name, type=ActionType.RECRUIT, end=end) for name, end in ends.items()
        ),
        intakes=tuple(
            Intake(id=f"i{name}", company_id=C, action_id=name, area_id="weld", step=1, heads=2) for name in ends
        ),
    )


def plain(lines: list[Content]) -> list[str]:
    return [line.plain.rstrip() for line in lines]


def test_the_table_shows_heads_bars_freed_places_and_who_comes_and_leaves() -> None:
    told = flow(shop(), TODAY, "weld", quarters=3, steps=3)
    assert plain(flow_lines(told, STEPS, 3, frame(60, 3))) == [
        "                                        2026    2027",
        "                               i dag     kv4     kv1     kv2",
        "3 Självständig                   1▃      2▅      1▃      1▃",
        "2 Upplärning                     1▃      · □     ·       ·",
        "1 Introduktion                   1▃      1▃      3█      3█",
        "Steg 3 och uppåt                 1       2       1       1",
        "Alla                             3       3       4       4",
        "□ Platser som frigörs                    1       ·       ·",
        "  under steg 3                           1       ·       ·",
        "+ Rekryteras                             ·       2       ·",
        "− Slutar                                 ·       1       ·",
    ]


def test_three_years_fit_on_a_narrow_screen_and_what_does_not_fit_is_counted() -> None:
    told = flow(shop(), TODAY)
    lines = flow_lines(told, STEPS, 3, frame(80, 12))
    assert (frame(80, 12).shown, max(line.cell_length for line in lines) <= 80) == (12, True)
    narrow = flow_lines(told, STEPS, 3, frame(50, 12))
    assert (plain(narrow)[-1], max(line.cell_length for line in narrow)) == ("› 5 kvartal till åt höger", 48)
    assert plain(flow_lines(told, STEPS, 3, frame(50, 12, first=9)))[1].split() == [
        *("i", "dag", "kv1", "kv2", "kv3", "kv4", "kv1", "kv2", "kv3")
    ]
    assert plain(narrow)[2].startswith("5")


def test_an_area_that_falls_short_is_named_as_it_is_written() -> None:
    told = flow(shop(), TODAY)
    assert plain(warning_lines(told, AREAS, 3)) == [
        "! Svets [/], kv 1 2027: från 2 till 1 på steg 3 och uppåt; minst 2 behövs."
    ]


def test_what_has_no_date_is_listed_apart() -> None:
    told = flow(shop(), TODAY)
    assert plain(aside_lines(told.asides, {"cim": "CS"}, AREAS)) == [
        "utan datum: 2",
        "  CS  Svets [/]  steg 2",
        "  2 personer att rekrytera  Svets [/]  steg 1",
    ]
    assert aside_lines((), {}, {}) == []


def test_the_legend_says_what_the_marks_mean() -> None:
    assert flow_legend().plain == "▆ personer när kvartalet är slut   □ en plats frigörs när någon går uppåt"
