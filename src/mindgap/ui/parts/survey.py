"""Counting the paper forms of the employee survey in one round."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from mindgap.domain.analysis import Analysis
from mindgap.domain.round import Round
from mindgap.domain.survey import RECOMMEND, STATEMENTS, heads_of
from mindgap.domain.survey_count import SurveyCount
from mindgap.services.survey import SurveyKey
from mindgap.texts import _, language
from mindgap.ui.drawing.survey_grid import SurveyRow
from mindgap.ui.parts.section import Section
from mindgap.ui.phases.phase import PhaseView
from mindgap.ui.widgets.survey_grid import SurveyGrid

if TYPE_CHECKING:
    from mindgap.services.house import Services

PART = "survey"


class SurveyPart(Section):
    """The grid of one round; each count is stored as it is typed."""

    SCOPED_CSS = False
    DEFAULT_CSS = """
    SurveyPart { overflow-y: auto; }
    SurveyPart > .told { height: auto; color: $text-muted; }
    .-wide SurveyPart > .told { margin: 0 0 1 0; }
    """

    round_id = ""
    """The round counted in; the first one where none is named."""

    def __init__(self, services: Services, analysis: Analysis, *, projector: bool, place: str = "") -> None:
        """Make the part with the cursor on the cell it was left at ("statement.3.4")."""
        super().__init__(services, analysis, projector=projector, place=place)
        self._ahead: dict[str, SurveyCount] = {}

    @property
    def round(self) -> Round | None:
        """The round that the forms belong to."""
        return self.analysis.find(Round, self.round_id) or next(iter(self.analysis.rounds), None)

    def compose(self) -> ComposeResult:
        """Give what to do, and the grid."""
        yield Static(classes="told")
        yield SurveyGrid()

    def on_mount(self) -> None:
        """Fill the grid and put the cursor where it was."""
        self._fill()
        item, _dot, value = self.place.rpartition(".")
        self.query_one(SurveyGrid).point(item, int(value) if value.isdecimal() else -1)

    def show(self, analysis: Analysis, *, projector: bool) -> None:
        """Show the newest, with what has been typed since it was read."""
        for count in tuple(self._ahead.values()):
            held = analysis.find(SurveyCount, count.id)
            if held is None or held.version < count.version:
                analysis = analysis.with_(count)
            else:
                del self._ahead[count.id]
        super().show(analysis, projector=projector)
        if self.query(SurveyGrid):
            self._fill()

    def on_survey_grid_counted(self, event: SurveyGrid.Counted) -> None:
        """Store the count."""
        event.stop()
        held = self.round
        if held is None:
            return
        key = SurveyKey(held.id, event.item, event.value)
        stored = self.attempt(lambda: self.services.survey.count(self.analysis, key, event.heads, event.gesture))
        if stored is not None:
            self._ahead[stored.id] = stored
            self.analysis = self.analysis.with_(stored)
            self.post_message(PhaseView.Saved(stored))
        self.post_message(PhaseView.Moved(f"{PART}:{event.item}.{event.value}"))

    def on_survey_grid_pointed(self, event: SurveyGrid.Pointed) -> None:
        """Remember where the cursor stands."""
        event.stop()
        self.post_message(PhaseView.Moved(f"{PART}:{event.item}.{event.value}"))

    def _fill(self) -> None:
        held, least = self.round, self.analysis.company.minimum_group
        told = _("{round}: how many forms have a cross in each box. Fewer than {least} are not shown.")
        self.query_one(".told", Static).update(Content(told.format(round=held.label if held else "", least=least)))
        survey = self.services.reports.material(language()).survey
        pairs = zip(STATEMENTS, survey.statements, strict=True)
        rows = [self._row(item, str(n), text) for n, (item, text) in enumerate(pairs, 1)]
        rows.append(self._row(RECOMMEND, "", survey.recommend))
        self.query_one(SurveyGrid).show(rows, survey.scale, least=least, masked=self.projector)

    def _row(self, item: str, number: str, text: str) -> SurveyRow:
        return SurveyRow(item, number, text, heads_of(self.analysis, self.round.id if self.round else "", item))
