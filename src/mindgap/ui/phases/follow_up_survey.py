"""The survey in the follow-up: its result before and after, and counting the forms of the round at hand."""

from __future__ import annotations

from textual.containers import Vertical
from textual.content import Content

from mindgap.domain.survey import ITEMS, RECOMMEND, Answered, survey_result, surveyed
from mindgap.ui.drawing.survey import SurveyLine, SurveyPage, survey_page
from mindgap.ui.parts.survey import PART, SurveyPart
from mindgap.ui.phases.follow_up_changes import FollowUpChanges
from mindgap.ui.phases.phase import PhaseView
from mindgap.ui.widgets.survey_grid import SurveyGrid

SURVEY, COUNTING = PART, f"{PART}:"
"""The pages of the result and of counting; the place of a cell goes on from the second."""


class FollowUpSurvey(FollowUpChanges):
    """The commands of the survey; subclasses show its pages."""

    mode = ""

    def go(self, mode: str) -> None:
        """Show a page."""
        raise NotImplementedError

    def action_survey(self) -> None:
        """Show the result."""
        self.go(SURVEY)

    def action_count(self) -> None:
        """Count the forms of the round at hand."""
        self.go(COUNTING)

    def on_phase_view_moved(self, event: PhaseView.Moved) -> None:
        """Keep the cell that was left; the screen around stores it."""
        if event.place.startswith(COUNTING):
            self.place = event.place

    def watch_round_id(self) -> None:
        """Count in the round that was chosen."""
        if self.is_mounted and self.mode == COUNTING:
            self.go(COUNTING)

    def count_in(self, panel: Vertical) -> None:
        """Put the grid of the round at hand into the panel."""
        left = self.place.removeprefix(COUNTING) if self.place.startswith(COUNTING) else ""
        part = SurveyPart(self.services, self.analysis, projector=self.projector, place=left)
        part.round_id = self.round_id
        panel.mount(part)
        self.call_after_refresh(self.focus_grid)

    def focus_grid(self) -> None:
        """Put the focus where the forms are counted."""
        for grid in self.query(SurveyGrid):
            grid.focus()

    def show_parts(self) -> None:
        """Show what is new in the grid."""
        for part in self.query(SurveyPart):
            part.show(self.analysis, projector=self.projector)

    def survey_lines(self, width: int, height: int) -> list[Content]:
        """Draw the result of the first round with answers and the newest."""
        return survey_page(self._survey(), width, height)

    def _survey(self) -> SurveyPage:
        rounds = surveyed(self.analysis)
        ends = (rounds[0], rounds[-1])[: len(rounds)] if rounds else ()
        before, after = ([survey_result(self.analysis, r.id) for r in ends] + [{}, {}])[:2]
        survey = self.material.survey
        words = zip(ITEMS, (*survey.statements, survey.recommend), strict=True)
        lines = {
            item: SurveyLine(text, before.get(item, Answered()), after.get(item, Answered())) for item, text in words
        }
        statements = tuple(line for item, line in lines.items() if item != RECOMMEND)
        least = self.analysis.company.minimum_group
        return SurveyPage(tuple(r.label for r in ends), lines[RECOMMEND], statements, least)
