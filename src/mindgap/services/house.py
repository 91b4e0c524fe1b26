"""Everything one can do, in one value that the doors are given."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from mindgap.config import Home
from mindgap.services.ballots import BallotService
from mindgap.services.companies import CompanyService
from mindgap.services.decisions import DecisionService
from mindgap.services.edits import EditService
from mindgap.services.funders import FunderService
from mindgap.services.people import PeopleService
from mindgap.services.plan import PlanService
from mindgap.services.private import PrivateService
from mindgap.services.reports import ReportService
from mindgap.services.scores import ScoreService
from mindgap.services.sessions import SessionService
from mindgap.services.staircase import StaircaseService
from mindgap.services.surroundings import Surroundings
from mindgap.services.survey import SurveyService
from mindgap.services.versions import VersionService


@dataclass(frozen=True, slots=True)
class Services:
    """The use cases, room by room."""

    home: Home
    around: Surroundings
    companies: CompanyService
    people: PeopleService
    edits: EditService
    scores: ScoreService
    survey: SurveyService
    private: PrivateService
    ballots: BallotService
    decisions: DecisionService
    staircase: StaircaseService
    plan: PlanService
    sessions: SessionService
    funders: FunderService
    reports: ReportService
    versions: VersionService

    def close(self) -> None:
        """Let go of the store."""
        self.around.store.close()


def assemble(home: Home, around: Surroundings, own_themes: Path | None) -> Services:
    """Give the services over one store."""
    funders = FunderService.of(home)
    edits, companies, reports = (
        EditService(around),
        CompanyService(around),
        ReportService(around, own_themes, home.programme, funders),
    )
    return Services(
        home=home,
        around=around,
        companies=companies,
        people=PeopleService(around, companies),
        edits=edits,
        scores=ScoreService(edits),
        survey=SurveyService(edits),
        private=PrivateService(edits),
        ballots=BallotService(edits),
        decisions=DecisionService(edits),
        staircase=StaircaseService(edits),
        plan=PlanService(edits),
        sessions=SessionService(edits),
        funders=funders,
        reports=reports,
        versions=VersionService(around, reports),
    )
