from __future__ import annotations

from dataclasses import replace
from typing import TypeVar

import pytest

from mindgap import texts
from mindgap.domain.action import ActionStatus
from mindgap.domain.analysis import Analysis
from mindgap.domain.participant import Group
from mindgap.domain.scoring import ScoreKind
from mindgap.domain.theme import THEME_IDS
from mindgap.reporting import blocks as b
from mindgap.reporting.compose import compose_plan
from tests.reporting.small import facts, scored, small
from tests.reporting.small import score as counted

T = TypeVar("T")


@pytest.fixture(autouse=True)
def swedish() -> None:
    texts.use("sv")


def the(kind: type[T], analysis: Analysis) -> T:
    (found,) = [block for block in compose_plan(facts(analysis)) if isinstance(block, kind)]
    return found


def everything_scored() -> Analysis:
    scores = [
        counted(
            (1, 3, 1, 1, 0) if kind is ScoreKind.CURRENT else (0, 0, 1, 4 - n % 2, 1 + n % 2), kind=kind, item=theme
        )
        for n, theme in enumerate(THEME_IDS)
        for kind in ScoreKind
    ]
    return scored(*scores)


def test_the_dumbbell_says_where_the_distance_is_largest() -> None:
    picture = the(b.Dumbbell, everything_scored())
    assert picture.title == "Störst avstånd i Mångfald: 1,8 steg"
    assert picture.rows[0] == b.DumbbellRow(
        name="Jämställdhet",
        current=b.Span(14 / 6, 1, 4, "2,3"),
        desired=b.Span(4.0, 3, 5, "4,0"),
        gap_text="1,7",
    )
    assert picture.alt.startswith(
        "Jämställdhet: i dag 2,3 (svar från 1 till 4), önskat 4,0 (svar från 3 till 5), gap 1,7. Mångfald:"
    )


def test_the_radar_says_the_average() -> None:
    picture = the(b.Radar, everything_scored())
    assert picture.title == "Temana i snitt: 2,3 i dag, 4,1 önskat"
    assert picture.axes[1] == b.RadarAxis("Mångfald", 14 / 6, 25 / 6, "2,3 → 4,2")


def test_a_theme_that_lacks_figures_says_why_and_there_is_no_web_of_two() -> None:
    analysis = scored(
        counted((1, 3, 1, 1, 0)),
        counted((0, 1, 0, 0, 0), Group.UNION, item="competence"),
        counted((0, 1, 0, 0, 0), Group.UNION, item="competence", kind=ScoreKind.DESIRED),
    )
    picture = the(b.Dumbbell, analysis)
    assert picture.title == "Inget tema har både nuläge och önskat läge än"
    assert [row.note for row in picture.rows] == [
        "inte skattat",
        "bara ena sidan skattad",
        "för få svar",
        "inte skattat",
        "inte skattat",
        "inte skattat",
    ]
    assert not [x for x in compose_plan(facts(analysis)) if isinstance(x, b.Radar)]


def test_the_matrix_points_at_what_weighs_much_and_takes_little() -> None:
    assert the(b.PriorityMatrix, small()) == b.PriorityMatrix(
        title="Väger tungt och kräver lite: gap nummer 1",
        alt="1 För få svetsare: vikt 5, insats 2.",
        importance_label="Vikt",
        effort_label="Insats",
        quadrants=("Gör först", "Planera väl", "När det finns tid", "Tänk efter en gång till"),
        points=(b.MatrixPoint(1, 5, 2, "För få svetsare"),),
    )


def test_the_map_marks_the_area_that_hangs_on_one_person() -> None:
    picture = the(b.HeatMap, small())
    cells = (b.HeatCell("0", 0), b.HeatCell("1", 1), b.HeatCell("1", 1), b.HeatCell("0", 0), b.HeatCell("0", 0))
    assert picture.title == "1 av 1 områden hänger på en person"
    assert picture.rows == (b.HeatRow("Svets *", cells, "En person, 1 saknas", warning=True),)


def test_the_staircase_says_how_many_more_will_stand_high() -> None:
    picture = the(b.StaircasePicture, small())
    assert picture.title == "1 placering på steg 3 eller högre i dag, 2 när målen är nådda"
    assert [(s.number, s.now, s.target) for s in picture.steps] == [
        (1, 0, 0),
        (2, 1, 0),
        (3, 1, 2),
        (4, 0, 0),
        (5, 0, 0),
    ]


def test_the_time_plan_places_an_action_over_its_quarters() -> None:
    assert the(b.Gantt, small()) == b.Gantt(
        title="1 insats mellan kv 1 2027 och kv 1 2027",
        alt="1. Mentor vid svetsen: 1 jan. 2027 – 31 mars 2027, Planerad.",
        quarters=("kv 1 2027",),
        rows=(b.GanttRow("1. Mentor vid svetsen", 0.0, 0.9889, "1 jan. 2027 – 31 mars 2027", "Planerad", done=False),),
        today=None,
        today_label="I dag",
    )


def test_the_budget_is_stacked_by_who_pays() -> None:
    assert the(b.BudgetBars, small()) == b.BudgetBars(
        title="Insatserna kostar 5\u00a0000\u00a0kr, mest kv 1 2027: 5\u00a0000\u00a0kr",
        alt="kv 1 2027: 5\u00a0000\u00a0kr, 20 tim.",
        series=("Egna medel",),
        highest=5000,
        bars=(b.BudgetBar("kv 1 2027", (b.BarPart(0, 5000, "5\u00a0000\u00a0kr"),), "5\u00a0000\u00a0kr", "20 tim"),),
    )


def test_a_finished_action_is_drawn_as_done() -> None:
    done = replace(small(), actions=tuple(replace(a, status=ActionStatus.DONE) for a in small().actions))
    assert [row.done for row in the(b.Gantt, done).rows] == [True]
