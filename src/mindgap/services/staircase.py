"""Placing people on the steps and setting their targets."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from mindgap.domain.action import Action, ActionType
from mindgap.domain.analysis import Analysis
from mindgap.domain.area_merging import in_order, merged
from mindgap.domain.gap import Gap, Requirement
from mindgap.domain.key_people import GapSuggestion
from mindgap.domain.new_steps import NewStep
from mindgap.domain.own_staircase import Carrying, Staircase
from mindgap.domain.person import Area
from mindgap.domain.placement import Evidence, Placement, Target, View
from mindgap.domain.rules import checked
from mindgap.domain.staircase import targets_by_place
from mindgap.services.edits import EditService
from mindgap.services.own_staircase import build_staircase
from mindgap.services.staircase_joining import Making, joined, suggested


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

    def suggest_gap(self, analysis: Analysis, suggestion: GapSuggestion, text: str) -> Gap:
        """Add the gap that is suggested for an area, in the words given, with its requirement; undone as one."""
        gap, need = suggested(self._making(analysis), suggestion, text)
        self.edits.apply("add:Gap", add=(gap, need))
        return gap

    def join_action(
        self,
        analysis: Analysis,
        requirement: Requirement,
        person_ids: Sequence[str],
        action: Action | None = None,
        title: str = "",
        kind: ActionType = ActionType.WORKPLACE_LEARNING,
    ) -> Action:
        """Pick people for a requirement: put them into `action`, or into a new one of a kind and title; undone as one.

        They get the requirement's step and date as their target, and the action is tied to its gap. The action is given
        as it is stored then, but for its version: read the analysis again.
        """
        making = self._making(analysis)
        taken = action or Action(id=making.new_id(), company_id=making.company_id, title=title, type=kind)
        made = joined(making, analysis, requirement, person_ids, taken)
        self.edits.apply("change:Action" if action else "add:Action", add=made.add, save=made.save)
        return made.action

    def merge_areas(self, analysis: Analysis, gone: Area, kept: Area) -> None:
        """Put everything of the area `gone` into the area `kept` and remove it, as `merged` says; undone as one."""
        made = merged(analysis, gone, kept, self.edits.around.new_id)
        with self.edits.around.store.begin("merge:Area") as tx:
            for entity in made.remove:
                tx.remove(entity)
            tx.add_all(checked(entity) for entity in made.add)
            for entity in made.save:
                tx.save(checked(entity))
            tx.remove(gone)

    def shift_area(self, analysis: Analysis, area_id: str, by: int) -> None:
        """Move an area up (−1) or down (+1) among the areas; undone as one."""
        self.edits.apply("change:Area", save=in_order(analysis.areas, area_id, by))

    def rebuild(self, company_id: str, wanted: Staircase, carrying: Carrying | None = None) -> None:
        """Give the company a staircase of its own, and carry over what stands on the old one; undone as one."""
        build_staircase(self.edits.around, company_id, wanted, carrying)

    def _making(self, analysis: Analysis) -> Making:
        return Making(analysis.company.id, self.edits.around.new_id)
