"""Writing the plan: in which form, for whom, what it still lacks, and how far the writing has come."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Static

from mindgap.domain.analysis import Analysis
from mindgap.domain.company import Phase
from mindgap.domain.errors import MindgapError
from mindgap.texts import N_, _, language
from mindgap.ui.dialogs.export_documents import (
    FOLLOW_UP,
    PLAN,
    company_job,
    document_options,
    fields_of,
    report_formats,
)
from mindgap.ui.dialogs.export_words import NOW, kind_names, missing_line, point_row, version_options
from mindgap.ui.dialogs.writing import Job, Prepared, WriteDialog
from mindgap.ui.widgets.field import Field
from mindgap.ui.widgets.fields import ChoiceField, SwitchField
from mindgap.ui.widgets.form import Form
from mindgap.ui.widgets.listing import Column, Listing

if TYPE_CHECKING:
    from mindgap.exports.plan_export import Order
    from mindgap.reporting.facts import PlanFacts
    from mindgap.services.house import Services
    from mindgap.services.versions import Issue

Jump = tuple[Phase, str]
_LISTED, _TALL = 8, 30
"""Lines of what is missing, and the height from which a screen has room for them."""
MATRIX = "matrix"
"""The kind that is no form of the plan: people and areas, to keep working in."""


class ExportDialog(WriteDialog[Jump | None]):
    """Enter writes; Enter on something that is missing goes there instead."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "write", N_("Write the file"), id="export.write", tooltip=N_("Make the document")),
        Binding("tab", "app.focus_next", N_("Next"), id="export.next", tooltip=N_("Go on to the next"), show=False),
        Binding(
            "ctrl+r",
            "preview",
            N_("Read first"),
            id="export.preview",
            tooltip=N_("Read the document on the screen before it is written"),
        ),
        Binding("escape", "leave", N_("Back"), id="export.leave", tooltip=N_("Stop the writing, or go back")),
    ]
    DEFAULT_CSS = """
    ExportDialog > .dialog--box { width: 84; max-height: 100%; padding: 1; }
    ExportDialog Form { height: auto; }
    ExportDialog .field--label { width: 14; }
    ExportDialog #missing { margin: 1 0 0 0; height: auto; }
    ExportDialog Listing { height: auto; min-height: 1; }
    ExportDialog #state { height: 2; margin: 1 0 0 0; }
    """

    def __init__(self, services: Services, analysis: Analysis, number: int = NOW, *, projector: bool = False) -> None:
        """Make the dialog for a company, on its plan as it stands or on one of its versions."""
        super().__init__(_("Export the competence plan"), services)
        self.analysis = analysis
        self.number, self.projector = number, projector
        self.facts: PlanFacts = services.versions.upcoming(analysis, language()).facts

    def body(self) -> ComposeResult:
        """Give the choices, what is missing and the state of the writing."""
        yield Form("", tuple(self._fields()), enter_walks=False)
        points = self.facts.open_points
        yield Static(missing_line(len(points)), id="missing")
        if points:
            yield Listing((Column("", 14), Column("", 40, grow=True)), header=False)
        yield Static("", id="state")

    def _fields(self) -> Iterator[Field]:
        from mindgap.exports.plan_export import Format
        from mindgap.reporting.compose.edition import Edition

        kinds = [*((str(f), name) for f, name in zip(Format, kind_names(), strict=True)), (MATRIX, _("Matrix, Excel"))]
        readers = [(Edition.COMPANY, _("The company")), (Edition.UNION, _("The union"))]
        yield ChoiceField("document", _("Document"), document_options(), PLAN)
        yield ChoiceField("format", _("Kind"), kinds, str(Format.PDF))
        yield ChoiceField("report", _("Kind"), report_formats(), "pdf")
        yield ChoiceField("edition", _("For"), readers, Edition.COMPANY)
        yield SwitchField("names", _("With names"), value=False)
        if self.analysis.plan_versions:
            yield ChoiceField("version", _("Version"), version_options(self.analysis.plan_versions), self.number)

    def on_mount(self) -> None:
        """List what is missing and start on the kind of file."""
        names: dict[str, str] = {theme.id: theme.name for theme in self.services.reports.material(language()).themes}
        for listing in self.query(Listing):
            listing.show([point_row(i, point, names) for i, point in enumerate(self.facts.open_points)])
        self._show(PLAN)
        self.query_one(Form).fields["format"].focus_entry()

    def on_resize(self) -> None:
        """List so much that the keys under it are seen too."""
        for listing in self.query(Listing):
            listing.styles.max_height = _LISTED if self.size.height >= _TALL else _LISTED // 2

    def on_form_edited(self, event: Form.Edited) -> None:
        """Show what there is to choose for the document as it is now."""
        event.stop()
        self._show(self.document)

    def _show(self, document: object) -> None:
        shown, name = fields_of(document), dict(document_options())[document]
        if self.nameless:
            shown -= {"names"}
        for field in self.query_one(Form).fields.values():
            field.display = field.name in shown
        for widget in (*self.query("#missing"), *self.query(Listing)):
            widget.display = document == PLAN
        title = self.heading if document == PLAN else f"{_('Export')}: {name}"
        self.query_one(".dialog--title", Static).update(Content(title))
        self.refresh_bindings()

    @property
    def document(self) -> object:
        """What is to be written."""
        return self.query_one(Form).fields["document"].value

    def order(self) -> Order:
        """Give what has been chosen."""
        from mindgap.exports.plan_export import Format, Order

        chosen = {name: field.value for name, field in self.query_one(Form).fields.items()}
        kind = Format.PDF if chosen["format"] == MATRIX else Format(str(chosen["format"]))
        named = chosen["names"] is True and not self.nameless
        return Order(kind, chosen["edition"], named)  # type: ignore[arg-type]  # the field holds an edition

    @property
    def nameless(self) -> bool:
        """Whether there are no names to write: none for the union, in the JSON file or in what has been frozen."""
        fields = self.query_one(Form).fields
        plan = self.document == PLAN and (fields["format"].value == "json" or bool(self.old))
        return plan or (self.document in (PLAN, FOLLOW_UP) and fields["edition"].value == "union")

    @property
    def old(self) -> int:
        """The number of the old version that is chosen; NOW for the plan as it stands."""
        field = self.query_one(Form).fields.get("version")
        return field.value if field is not None and isinstance(field.value, int) else NOW

    def issue(self, *, freeze: bool) -> Issue:
        """Give the plan as it stands, made a version if it is handed over; or the old version that is chosen."""
        versions = self.services.versions
        if self.old:
            return versions.again(self.analysis, self.old, language())
        if freeze:
            return versions.freeze(self.analysis.company.id, language())
        return versions.upcoming(self.analysis, language())

    def job(self) -> Job:
        """Give what a process of its own is to make; raise a MindgapError when an old version cannot be made again."""
        if self.query_one(Form).fields["format"].value == MATRIX:
            from mindgap.exports import matrix

            facts = self.services.reports.matrix(self.analysis, language())
            return matrix.WORK, (facts,), matrix.matrix_name(facts), language()
        from mindgap.exports.plan_export import WORK, plan_name

        order, issue = self.order(), self.issue(freeze=True)
        return WORK, (issue.facts, order), plan_name(issue.facts, order), issue.language

    def on_listing_chosen(self, event: Listing.Chosen) -> None:
        """Go to what is missing."""
        event.stop()
        from mindgap.ui.phases.plan_open import place_of

        point = self.facts.open_points[int(event.key)]
        self.halt()
        self.dismiss((point.phase, place_of(point)))

    def prepared(self) -> Prepared:
        """Give what gathers the document that is chosen."""
        if self.document == PLAN:
            job = self.job()
            return lambda: job
        chosen = {name: field.value for name, field in self.query_one(Form).fields.items()}
        return company_job(self.services, self.analysis, chosen)

    def action_preview(self) -> None:
        """Read what would be written."""
        from mindgap.ui.screens.preview import PreviewScreen

        if self.document != PLAN:
            self._preview_document()
            return
        try:
            screen = PreviewScreen(lambda: self.issue(freeze=False).facts, self.order(), projector=self.projector)
        except MindgapError as error:
            self.refuse(error)
        else:
            self.app.push_screen(screen)

    def _preview_document(self) -> None:
        from mindgap.ui.dialogs.export_documents import FOLLOW_UP, compose_company
        from mindgap.ui.screens.preview import DocumentPreview

        document, company = str(self.document), self.analysis.company.name
        compose = compose_company(self.services, self.analysis, document)
        editions = document == FOLLOW_UP
        screen = DocumentPreview(company, compose, self.order(), projector=self.projector, editions=editions)
        self.app.push_screen(screen)
