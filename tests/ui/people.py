"""A fictitious company with people in areas, for the staircase and what follows it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from mindgap.domain.analysis import Analysis
from mindgap.domain.company import Company
from mindgap.domain.gap import Decision, Gap, Requirement
from mindgap.domain.person import Area, Category, Person
from mindgap.domain.placement import Evidence, Placement, View
from mindgap.services.house import Services

PEOPLE = (
    ("P1", "Anna Nyberg", 5),
    ("P2", "Karin Persson", 3),
    ("P3", "Johan Sandell", 2),
    ("P4", "Erik Berg", 1),
    ("P5", "Lena Nord", 0),
)
"""Code, name and step in the first area; 0 is not in it."""
AREAS = ("Svarvning", "Robotcell")


def add_people(services: Services, company: Company) -> Analysis:
    """Store the people, their areas and their steps."""
    edits = services.edits
    areas = [edits.new(Area, company.id, name=n, position=i, minimum=3) for i, n in enumerate(AREAS)]
    for code, name, step in PEOPLE:
        team = "Blå" if code in {"P1", "P2"} else "Röd"
        category = Category.WHITE_COLLAR if code == "P1" else Category.BLUE_COLLAR
        person = edits.new(Person, company.id, code=code, name=name, role="Operatör", team=team, category=category)
        if step:
            edits.add(_placed(services, person, areas[0], step))
    return services.companies.analysis(company.id)


def _placed(services: Services, person: Person, area: Area, step: int) -> Placement:
    return Placement(
        id=services.around.new_id(),
        company_id=person.company_id,
        person_id=person.id,
        area_id=area.id,
        step=step,
        on=date(2026, 10, 12),
        evidence=Evidence.OBSERVED if step == 5 else None,
    )


def add_requirement(services: Services, analysis: Analysis, by: date, step: int = 3, heads: int = 3) -> Analysis:
    """Store a gap that requires heads in the first area."""
    company = analysis.company
    gap = services.edits.new(
        Gap, company.id, text="För få som ställer om själva", theme="competence", decision=Decision.ACT
    )
    area_id = analysis.areas[0].id
    services.edits.new(Requirement, company.id, gap_id=gap.id, area_id=area_id, step=step, heads=heads, by=by)
    return services.companies.analysis(company.id)


def steps_in(analysis: Analysis, area: int = 0, view: View = View.AGREED) -> Mapping[str, int]:
    """Give the newest step per code in an area, as stored."""
    codes = {p.id: p.code for p in analysis.people}
    area_id = analysis.areas[area].id
    held = [p for p in analysis.placements if p.area_id == area_id and p.view is view]
    return {codes[p.person_id]: p.step for p in sorted(held, key=lambda p: (p.on, p.id))}


def targets_in(analysis: Analysis, area: int = 0) -> Mapping[str, tuple[int, date | None]]:
    """Give target step and date per code in an area, as stored; none is left out."""
    codes = {p.id: p.code for p in analysis.people}
    area_id = analysis.areas[area].id
    return {codes[t.person_id]: (t.step, t.by) for t in analysis.targets if t.area_id == area_id and t.step}
