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

    def place(
        self,
        placed: tuple[str, str],
        company_id: str,
        step: int,
        view: View = View.AGREED,
        evidence: Evidence | None = None,
    ) -> Placement:
        """Add a placement dated today for (person id, area id); step 0 takes the person out of the area."""
        person_id, area_id = placed
        return self.edits.new(
            Placement,
            company_id,
            person_id=person_id,
            area_id=area_id,
            step=step,
            on=self.edits.around.today(),
            view=view,
            evidence=evidence,
        )

    def reach(self, company_id: str, steps: Iterable[NewStep], evidence: Evidence | None = None) -> None:
        """Add an agreed placement dated today for each step reached; they are undone as one."""
        around = self.edits.around
        placed = [
            Placement(
                id=around.new_id(),
                company_id=company_id,
                person_id=reached.person_id,
                area_id=reached.area_id,
                step=reached.step,
                on=around.today(),
                evidence=evidence,
            )
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
