"""Writing the plan: in which form, for whom, what it still lacks, and how far the writing has come."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from mindgap.domain.analysis import Analysis
from mindgap.domain.company import Phase
from mindgap.domain.errors import MindgapError
from mindgap.texts import N_, _, language, ngettext
from mindgap.texts.messages import explain
from mindgap.ui.dialogs.dialog import Dialog
from mindgap.ui.drawing.bars import bar
from mindgap.ui.drawing.phases import phase_name
from mindgap.ui.prepare.files import written
from mindgap.ui.widgets.fields import ChoiceField, SwitchField
from mindgap.ui.widgets.form import Form
from mindgap.ui.widgets.listing import Column, Listing, Row

if TYPE_CHECKING:
    from mindgap.domain.open_points import OpenPoint
    from mindgap.exports.plan_export import Order
    from mindgap.reporting.facts import PlanFacts
    from mindgap.services.house import Services

Jump = tuple[Phase, str]
Job = tuple[str, tuple[object, ...], str]
"""The function that makes the document, its arguments, and the name of the file."""
MATRIX = "matrix"
"""The kind that is no form of the plan: people and areas, to keep working in."""


class ExportDialog(Dialog[Jump | None]):
    """Enter writes; Enter on something that is missing goes there instead."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "write", N_("Write the file"), id="export.write", tooltip=N_("Make the document")),
        Binding("tab", "app.focus_next", N_("Next"), id="export.next", tooltip=N_("Go on to the next"), show=False),
        Binding("escape", "leave", N_("Back"), id="export.leave", tooltip=N_("Stop the writing, or go back")),
    ]
    DEFAULT_CSS = """
    ExportDialog > .dialog--box { width: 84; }
    ExportDialog Form { height: auto; }
    ExportDialog .field--label { width: 14; }
    ExportDialog #missing { margin: 1 0 0 0; height: auto; }
    ExportDialog Listing { height: auto; min-height: 1; max-height: 8; }
    ExportDialog #state { height: 2; margin: 1 0 0 0; }
    """

    @dataclass
    class Progressed(Message):
        """So much is done."""

        part: int
        whole: int

    @dataclass
    class Done(Message):
        """The file is written."""

        path: Path

    @dataclass
    class Refused(Message):
        """The file could not be written."""

        error: MindgapError

    def __init__(self, services: Services, analysis: Analysis) -> None:
        """Make the dialog for a company."""
        super().__init__(_("Export the competence plan"))
        self.services = services
        self.analysis = analysis
        self.facts: PlanFacts = services.reports.plan(analysis, language())
        self.stop: Event | None = None

    def body(self) -> ComposeResult:
        """Give the choices, what is missing and the state of the writing."""
        from mindgap.exports.plan_export import Format
        from mindgap.reporting.compose.edition import Edition

        kinds = [*((str(f), name) for f, name in zip(Format, _kinds(), strict=True)), (MATRIX, _("Matrix, Excel"))]
        readers = [(Edition.COMPANY, _("The company")), (Edition.UNION, _("The union"))]
        yield Form(
            "",
            (
                ChoiceField("format", _("Kind"), kinds, str(Format.PDF)),
                ChoiceField("edition", _("For"), readers, Edition.COMPANY),
                SwitchField("names", _("With names"), value=False),
            ),
            enter_walks=False,
        )
        points = self.facts.open_points
        yield Static(self._missing(points), id="missing")
        if points:
            yield Listing((Column("", 14), Column("", 40, grow=True)), header=False)
        yield Static("", id="state")

    def on_mount(self) -> None:
        """List what is missing and start on the kind of file."""
        names: dict[str, str] = {theme.id: theme.name for theme in self.services.reports.material(language()).themes}
        for listing in self.query(Listing):
            listing.show([_row(i, point, names) for i, point in enumerate(self.facts.open_points)])
        self.query_one(Form).fields["format"].focus_entry()

    def _missing(self, points: Sequence[OpenPoint]) -> Content:
        if not points:
            return Content.styled(_("✓ Nothing is missing in the plan."), "$success")
        n = len(points)
        text = ngettext(
            "{n} thing is missing; it can be written all the same.",
            "{n} things are missing; it can be written all the same.",
            n,
        )
        return Content.styled(f"! {text.format(n=n)}", "$warning")

    def order(self) -> Order:
        """Give what has been chosen."""
        from mindgap.exports.plan_export import Format, Order

        chosen = {name: field.value for name, field in self.query_one(Form).fields.items()}
        return Order(**{**chosen, "format": Format(chosen["format"])})  # type: ignore[arg-type]  # each field holds a value of its kind

    def job(self) -> Job:
        """Give what a process of its own is to make."""
        if self.query_one(Form).fields["format"].value == MATRIX:
            from mindgap.exports import matrix

            facts = self.services.reports.matrix(self.analysis, language())
            return matrix.WORK, (facts,), matrix.matrix_name(facts)
        from mindgap.exports.plan_export import WORK, plan_name

        order = self.order()
        return WORK, (self.facts, order), plan_name(self.facts, order)

    def on_listing_chosen(self, event: Listing.Chosen) -> None:
        """Go to what is missing."""
        event.stop()
        point = self.facts.open_points[int(event.key)]
        self._halt()
        self.dismiss((point.phase, point.subject))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """Write one file at a time."""
        return self.stop is None if action == "write" else True

    def action_write(self) -> None:
        """Make the document in a process of its own."""
        self.stop = Event()
        self.refresh_bindings()
        self._say(Content(_("Writing …")))
        job, stop = self.job(), self.stop
        self.run_worker(lambda: self._write(job, stop), thread=True, group="export")

    def _write(self, job: Job, stop: Event) -> None:
        from mindgap.exports.export_job import run_in_child
        from mindgap.exports.write import write_new

        home = self.services.home.made()
        work, arguments, name = job
        try:
            data = run_in_child(work, *arguments, language=language(), on_progress=self._progress, stop=stop)
            path = write_new(home.exports / name, data)
        except MindgapError as error:
            self.post_message(self.Refused(error))
        else:
            self.post_message(self.Done(path))

    def _progress(self, part: int, whole: int) -> None:
        self.post_message(self.Progressed(part, whole))

    def on_export_dialog_progressed(self, event: Progressed) -> None:
        """Show how far it has come."""
        figure = _("page {part} of {whole}").format(part=event.part, whole=event.whole)
        self._say(bar(event.part, event.whole, 30) + Content(f" {figure}"))

    def on_export_dialog_done(self, event: Done) -> None:
        """Say where the file is."""
        self._rest()
        self._say(Content.styled(_("✓ Written: {path}").format(path=written(event.path)), "$success"))

    def on_export_dialog_refused(self, event: Refused) -> None:
        """Say why there is no file."""
        self._rest()
        self._say(Content.styled(f"! {explain(event.error.template, event.error.params)}", "$warning"))

    def _rest(self) -> None:
        self.stop = None
        self.refresh_bindings()

    def _say(self, content: Content) -> None:
        self.query_one("#state", Static).update(content)

    def _halt(self) -> bool:
        running = self.stop is not None
        if self.stop is not None:
            self.stop.set()
        return running

    def action_leave(self) -> None:
        """Stop the writing; when nothing is being written go back."""
        if not self._halt():
            self.dismiss(None)

    def on_unmount(self) -> None:
        """Leave no writing behind."""
        self._halt()


def _kinds() -> tuple[str, ...]:
    return ("PDF", _("Excel"), "JSON", "Markdown", "HTML", _("Calendar"))


def _row(index: int, point: OpenPoint, themes: Mapping[str, str]) -> Row:
    from mindgap.reporting.open_words import worded

    return Row(str(index), (phase_name(point.phase), worded(point, themes)))
