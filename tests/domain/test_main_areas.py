from __future__ import annotations

from datetime import date

from mindgap.domain.analysis import Analysis
from mindgap.domain.company import Company
from mindgap.domain.person import Area
from mindgap.domain.placement import Placement, View
from mindgap.domain.staircase import main_areas

EARLY, LATE = date(2026, 1, 1), date(2026, 9, 1)


def placed(number: int, person: str, area: str, step: int, on: date = EARLY, view: View = View.AGREED) -> Placement:
    return Placement(id=f"l{number}", company_id="c", person_id=person, area_id=area, step=step, on=on, view=view)


def test_the_highest_agreed_step_decides_and_the_areas_order_among_equals() -> None:
    analysis = Analysis(
        company=Company(id="c", company_id="c", name="Provbolaget (fiktivt)"),
        areas=(
            Area(id="weld", company_id="c", name="Svets", position=1),
            Area(id="mill", company_id="c", name="Fräs", position=0),
        ),
        placements=(
            placed(1, "ada", "weld", 3),
            placed(2, "ada", "mill", 3),
            placed(3, "bo", "weld", 2),
            placed(4, "bo", "mill", 4, view=View.OWN),
            placed(5, "cim", "weld", 4),
            placed(6, "cim", "weld", 0, LATE),
            placed(7, "cim", "mill", 1),
            placed(8, "dag", "weld", 2),
            placed(9, "dag", "weld", 0, LATE),
        ),
    )
    assert main_areas(analysis) == {"ada": "mill", "bo": "weld", "cim": "mill"}
    assert main_areas(analysis, until=EARLY) == {"ada": "mill", "bo": "weld", "cim": "weld", "dag": "weld"}
