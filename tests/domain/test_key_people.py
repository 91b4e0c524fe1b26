from __future__ import annotations

from datetime import date

from mindgap.domain.analysis import Analysis
from mindgap.domain.key_people import GapSuggestion, KeyPerson, key_people
from mindgap.domain.staircase import Coverage
from tests.domain.stair_company import area, company, gap, person, placed, requires

SOON = date(2027, 3, 31)


def test_critical_areas_come_first_then_who_leaves_then_what_nobody_covers() -> None:
    areas = (
        area("stays", position=0),
        area("empty", position=1),
        area("leaves", position=2),
        area("critical", 3, position=3, critical=True),
        area("covered", position=4),
        area("unused", 0, position=5),
        area("low", 0, position=6),
        area("alone", 1, position=7),
    )
    stand = [
        ("ada", "stays", 3),
        ("bo", "leaves", 4),
        ("ada", "critical", 5),
        ("ada", "covered", 3),
        ("bo", "covered", 3),
        ("cim", "low", 2),
        ("cim", "alone", 3),
    ]
    analysis = Analysis(
        company=company(),
        areas=areas,
        people=(person("ada"), person("bo", leaves=SOON), person("cim")),
        placements=tuple(placed(*at) for at in stand),
        gaps=(gap("g"),),
        requirements=(requires("g", "stays", 4, 1),),
    )
    at = {a.id: a for a in areas}
    found = key_people(analysis)
    assert found == (
        KeyPerson(at["critical"], "ada", None, GapSuggestion("critical", 3, 3, "senior_experience")),
        KeyPerson(at["leaves"], "bo", SOON, GapSuggestion("leaves", 3, 2)),
        KeyPerson(at["stays"], "ada", None, None),
        KeyPerson(at["alone"], "cim", None, GapSuggestion("alone", 3, 2)),
        KeyPerson(at["empty"], None, None, GapSuggestion("empty", 3, 2)),
        KeyPerson(at["low"], None, None, GapSuggestion("low", 3, 2)),
    )
    assert [key.coverage for key in found] == [Coverage.ONE] * 4 + [Coverage.NONE] * 2
