"""Writing what is about all companies: the programme report, figures for the region, time, and forms for paper."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Static

from mindgap.texts import N_, _, language
from mindgap.ui.dialogs.export_documents import FORMS, form_job, form_options
from mindgap.ui.dialogs.writing import Job, Prepared, WriteDialog
from mindgap.ui.widgets.fields import ChoiceField
from mindgap.ui.widgets.form import Form

if TYPE_CHECKING:
    from mindgap.services.house import Services

REPORT, WORKBOOK, REGION, TIME = "pdf", "xlsx", "region", "time"


class ProgrammeDialog(WriteDialog[None]):
    """Enter writes the document that is chosen."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "write", N_("Write the file"), id="programme.write", tooltip=N_("Make the document")),
        Binding("escape", "leave", N_("Back"), id="programme.leave", tooltip=N_("Stop the writing, or go back")),
    ]
    DEFAULT_CSS = """
    ProgrammeDialog > .dialog--box { width: 84; }
    ProgrammeDialog Form { height: auto; }
    ProgrammeDialog .field--label { width: 14; }
    ProgrammeDialog #about { margin: 1 0 0 0; height: auto; color: $text-muted; }
    ProgrammeDialog #state { height: 2; margin: 1 0 0 0; }
    """

    def __init__(self, services: Services) -> None:
        """Make the dialog."""
        super().__init__(_("Export from the programme"), services)

    def body(self) -> ComposeResult:
        """Give the choice, what the document holds, and the state of the writing."""
        options = [*((name, title) for name, title, _about in _documents()), *form_options()]
        yield Form("", (ChoiceField("document", _("Document"), options, REPORT),), enter_walks=False)
        yield Static(Content(_about(REPORT)), id="about")
        yield Static("", id="state")

    def on_mount(self) -> None:
        """Start on the choice."""
        self.query_one(Form).fields["document"].focus_entry()

    def on_form_edited(self, event: Form.Edited) -> None:
        """Say what the document that is chosen holds."""
        event.stop()
        self.query_one("#about", Static).update(Content(_about(str(event.value))))

    def prepared(self) -> Prepared:
        """Give what gathers all companies, and the job."""
        document, services = str(self.query_one(Form).fields["document"].value), self.services
        return lambda: _job(services, document)


def _documents() -> tuple[tuple[str, str, str], ...]:
    """Give each document about all companies: its id, its name and what it holds."""
    report = _("Targets, companies, people, co-financing, actions and needs, without anybody’s name or code.")
    return (
        (REPORT, _("Programme report, PDF"), report),
        (WORKBOOK, _("Programme report, Excel"), report),
        (REGION, _("Figures for the region, CSV"), _("Anonymous figures; companies by a code, small groups hidden.")),
        (TIME, _("Time and participants, CSV"), _("Attendance and actions done, without names or identity numbers.")),
    )


def _about(document: str) -> str:
    """Say what a document holds."""
    return next((about for name, _title, about in _documents() if name == document), _("To print for the room."))


def _job(services: Services, document: str) -> Job:
    if document in FORMS:
        return form_job(services, document)
    if document == REGION:
        from mindgap.exports import region_csv

        companies = services.reports.region(language())
        return region_csv.WORK, (companies,), region_csv.region_name(services.around.today()), language()
    if document == TIME:
        from mindgap.exports import time_csv

        spent = services.reports.time()
        return time_csv.WORK, (spent,), time_csv.time_name(services.around.today()), language()
    from mindgap.exports.programme_export import WORK, programme_name

    facts = services.reports.programme(language())
    return WORK, (facts, document), programme_name(facts, document), language()
