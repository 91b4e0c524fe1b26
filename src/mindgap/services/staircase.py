"""Placing people on the steps and setting their targets."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from mindgap.domain.analysis import Analysis
from mindgap.domain.new_steps import NewStep
from mindgap.domain.placement import Evidence, Placement, Target, View
from mindgap.domain.staircase import targets_by_place
from mindgap.services.edits import EditService


@dataclass(frozen=True, slots=True)
class StaircaseService:
    """One person, one area, one step at a time."""

    edits: EditService

    def placement(
        self,
        placed: tuple[str, str],
        company_id: str,
        step: int,
        view: View = View.AGREED,
        evidence: Evidence | None = None,
        on: date | None = None,
    ) -> Placement:
        """Make a placement for (person id, area id) without storing it, dated `on`, today by default."""
        person_id, area_id = placed
        return Placement(
            id=self.edits.around.new_id(),
            company_id=company_id,
            person_id=person_id,
            area_id=area_id,
            step=step,
            on=on or self.edits.around.today(),
            view=view,
            evidence=evidence,
        )

    def place(
        self,
        placed: tuple[str, str],
        company_id: str,
        step: int,
        view: View = View.AGREED,
        evidence: Evidence | None = None,
        on: date | None = None,
    ) -> Placement:
        """Add a placement for (person id, area id), dated `on`; step 0 takes the person out of the area."""
        return self.edits.add(self.placement(placed, company_id, step, view, evidence, on))

    def reach(self, company_id: str, steps: Iterable[NewStep], evidence: Evidence | None = None) -> None:
        """Add an agreed placement dated today for each step reached; they are undone as one."""
        placed = [
            self.placement((reached.person_id, reached.area_id), company_id, reached.step, evidence=evidence)
            for reached in steps
        ]
        self.edits.apply("add:Placement", add=placed)

    def aim(self, analysis: Analysis, placed: tuple[str, str], step: int, by: date | None = None) -> Target:
        """Set the target step of (person id, area id), with a date."""
        held = targets_by_place(analysis.targets).get(placed)
        if held is not None:
            return self.edits.change(held, step=step, by=by)
        person_id, area_id = placed
        return self.edits.new(Target, analysis.company.id, person_id=person_id, area_id=area_id, step=step, by=by)
