"""Reading in a file: choose it, see what it would store, store it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from textual.app import ComposeResult
from textual.containers import Container
from textual.message import Message
from textual.widget import Widget

from mindgap.domain.analysis import Analysis
from mindgap.domain.errors import MindgapError
from mindgap.texts import _, language
from mindgap.ui.dialogs import Confirm
from mindgap.ui.dialogs.levels import LevelsDialog
from mindgap.ui.parts.section import Section
from mindgap.ui.phases.phase import PhaseView
from mindgap.ui.prepare.chooser import Chooser, PathLine
from mindgap.ui.prepare.planning import Draft, Request, drafted, summary
from mindgap.ui.prepare.preview import Preview

PASTED = "pasted.csv"


class Reading(Section):
    """A file's way in; large files are read in a thread."""

    @dataclass
    class Drafted(Message):
        """A file has been read."""

        draft: Draft

    @dataclass
    class Refused(Message):
        """A file could not be read."""

        error: MindgapError

    @dataclass
    class Finished(Message):
        """A file has been stored."""

        people: bool

    draft: Draft | None = None

    def compose(self) -> ComposeResult:
        """Start with choosing."""
        with Container():
            yield self._chooser()

    def _chooser(self) -> Chooser:
        data, own = self.services.home.data, Path.home()
        return Chooser((data, data / "examples", Path.cwd(), own / "Downloads", own / "Documents", own))

    def show(self, analysis: Analysis, *, projector: bool) -> None:
        """Hide or show what people are called in the preview."""
        changed = projector != self.projector
        super().show(analysis, projector=projector)
        if changed and self.draft is not None:
            self.call_next(self._put, Preview(self.draft, projector=projector))

    async def _put(self, widget: Widget) -> None:
        room = self.query_one(Container)
        await room.remove_children()
        await room.mount(widget)

    def on_chooser_chosen(self, event: Chooser.Chosen) -> None:
        """Read the file."""
        event.stop()
        self._plan(Request(event.path))

    def on_path_line_pasted(self, event: PathLine.Pasted) -> None:
        """Read the table that was pasted, through a file that is gone at once."""
        event.stop()
        self.run_worker(partial(self._read_pasted, event.text), thread=True, group="reading")

    def _read_pasted(self, text: str) -> None:
        with TemporaryDirectory() as folder:
            path = Path(folder) / PASTED
            path.write_text(text, encoding="utf-8")
            self._read(Request(path), None)

    def _plan(self, request: Request, *, again: bool = False) -> None:
        table = self.draft.table if again and self.draft is not None else None
        self.run_worker(partial(self._read, request, table), thread=True, group="reading")

    def _read(self, request: Request, table: object) -> None:
        around = self.services.around
        try:
            draft = drafted(request, self.analysis, around.today(), around.new_id, table)  # type: ignore[arg-type]  # a Table
        except MindgapError as error:
            self.post_message(self.Refused(error))
        else:
            self.post_message(self.Drafted(draft))

    def on_reading_refused(self, event: Refused) -> None:
        """Say why the file cannot be read."""
        event.stop()
        self.post_message(PhaseView.Failed(event.error))

    async def on_reading_drafted(self, event: Drafted) -> None:
        """Show what it would store, and ask what must be asked."""
        event.stop()
        self.draft = event.draft
        await self._put(Preview(event.draft, projector=self.projector))
        people = event.draft.people
        if people is not None and people.questions:
            self._ask_levels()

    def _ask_levels(self) -> None:
        assert self.draft is not None  # noqa: S101  # asked only with a draft
        people = self.draft.people
        questions = people.questions if people is not None else ()
        said = self.draft.request.levels
        values = [(q.value, q.count, q.suggestion) for q in questions] or [(v, 0, step) for v, step in said.items()]
        self.app.push_screen(LevelsDialog(values, self._steps()), self._take_levels)

    def _steps(self) -> tuple[str, ...]:
        own = tuple(step.name for step in sorted(self.analysis.steps, key=lambda s: s.number))
        return own or tuple(step.name for step in self.services.reports.material(language()).steps)

    def _take_levels(self, levels: Mapping[str, int] | None) -> None:
        if levels is not None and self.draft is not None:
            self._plan(replace(self.draft.request, levels=levels), again=True)

    def on_preview_levels(self, event: Preview.Levels) -> None:
        """Ask what the values mean."""
        event.stop()
        self._ask_levels()

    def on_preview_meant(self, event: Preview.Meant) -> None:
        """Plan again with the column as said."""
        event.stop()
        if self.draft is not None:
            request = self.draft.request
            name = event.column.heading or event.column.letter
            self._plan(replace(request, mapping={**request.mapping, name: event.use}), again=True)

    def on_preview_sheet(self, event: Preview.Sheet) -> None:
        """Read another sheet."""
        event.stop()
        if self.draft is not None:
            self._plan(Request(self.draft.request.path, sheet=event.name))

    async def on_preview_left(self, event: Preview.Left) -> None:
        """Choose another file."""
        event.stop()
        await self._again()

    async def _again(self) -> None:
        self.draft = None
        await self._put(self._chooser())
        self.query_one(PathLine).focus()

    def on_preview_accepted(self, event: Preview.Accepted) -> None:
        """Store, after a question when some cells could not be read."""
        event.stop()
        if self.draft is None:
            return
        people = self.draft.people
        if people is not None and people.questions:
            self._ask_levels()
        elif self.draft.plan.problems:
            n = len(self.draft.plan.problems)
            question = _("{n} cells cannot be read. Read in the rest?").format(n=n)
            self.app.push_screen(Confirm(question), lambda yes: self._store() if yes else None)
        else:
            self._store()

    def _store(self) -> None:
        draft = self.draft
        if draft is None:
            return
        label = "import:people" if draft.people is not None else "import:scores"
        plan, edits = draft.plan, self.services.edits

        def stored() -> bool:
            edits.apply(label, add=plan.added, save=plan.changed)
            return True

        if self.attempt(stored):
            self.app.notify(_("Read in: {what}").format(what=summary(draft)), markup=False, timeout=8)
            self.post_message(PhaseView.Reloaded())
            self.post_message(self.Finished(draft.people is not None))
