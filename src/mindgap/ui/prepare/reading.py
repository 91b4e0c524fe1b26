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

from mindgap.domain.analysis import Analysis
from mindgap.domain.errors import MindgapError
from mindgap.texts import _, language
from mindgap.ui.dialogs import Choose, Confirm
from mindgap.ui.dialogs.levels import Asked, LevelsDialog
from mindgap.ui.phases.phase import PhaseView
from mindgap.ui.prepare.chooser import Chooser, PathLine
from mindgap.ui.prepare.long_reading import LongReading
from mindgap.ui.prepare.planning import Draft, Request, drafted, summary
from mindgap.ui.prepare.preview import Preview

PASTED = "pasted.csv"


class Reading(LongReading):
    """A file's way in: read in a thread, or by a process of its own when it is long."""

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
        if changed and self.draft is not None and self.stop is None:
            self.call_next(self.put, Preview(self.draft, projector=projector))

    def on_chooser_chosen(self, event: Chooser.Chosen) -> None:
        """Read the file."""
        event.stop()
        self._plan(Request(event.path, steps=self._steps()))

    def on_path_line_pasted(self, event: PathLine.Pasted) -> None:
        """Read the table that was pasted, through a file that is gone at once."""
        event.stop()
        self.run_worker(partial(self._read_pasted, event.text), thread=True, group="reading")

    def _read_pasted(self, text: str) -> None:
        with TemporaryDirectory() as folder:
            path = Path(folder) / PASTED
            path.write_text(text, encoding="utf-8")
            self._read(Request(path, steps=self._steps()), None)

    def _plan(self, request: Request, *, again: bool = False) -> None:
        if request.long:
            self.call_next(self.begin, request, partial(self.survey, request))
            return
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

    async def on_long_reading_refused(self, event: LongReading.Refused) -> None:
        """Say why the file cannot be read, and go back to where it was chosen or looked at."""
        event.stop()
        self.post_message(PhaseView.Failed(event.error))
        if self.stop is not None:
            self.stop = None
            if self.draft is None:
                await self._again()
            else:
                await self.put(Preview(self.draft, projector=self.projector))

    async def on_long_reading_drafted(self, event: LongReading.Drafted) -> None:
        """Show what it would store, and ask what must be asked."""
        event.stop()
        self.draft, self.stop = event.draft, None
        await self.put(Preview(event.draft, projector=self.projector))
        people = event.draft.people
        if people is not None and people.questions:
            self._ask_levels()

    def _ask_levels(self) -> None:
        people = self.draft.people if self.draft is not None else None
        if people is None:
            return
        questions = sorted(people.questions, key=lambda q: (q.suggestion is not None, q.suggestion))
        asked = [Asked(q.value, q.count, q.suggestion, q.meaning) for q in questions]
        asked += [Asked(v.text, v.count, v.step) for v in sorted(people.values, key=lambda v: (v.step, v.text))]
        self.app.push_screen(LevelsDialog(asked, self._steps()), self._take_levels)

    def _steps(self) -> tuple[str, ...]:
        own = tuple(step.name for step in sorted(self.analysis.steps, key=lambda s: s.number))
        return own or tuple(step.name for step in self.services.reports.material(language()).steps)

    def _take_levels(self, levels: Mapping[str, int] | None) -> None:
        people = self.draft.people if self.draft is not None else None
        if levels is None or people is None or self.draft is None:
            return
        held, said = {v.text: v.step for v in people.values}, self.draft.request.levels
        told = {value: step for value, step in levels.items() if held.get(value) != step or value in said}
        if told:
            self._plan(replace(self.draft.request, levels={**said, **told}), again=True)

    def on_preview_levels(self, event: Preview.Levels) -> None:
        """Ask what the values mean."""
        event.stop()
        self._ask_levels()

    def on_preview_namesakes(self, event: Preview.Namesakes) -> None:
        """Ask what people of the same name are."""
        event.stop()
        options = [
            ("apart", _("Different people")),
            ("one", _("The same person in several teams")),
            ("asked", _("Leave their rows out")),
        ]
        now = self.draft.request.namesakes if self.draft is not None else "asked"
        self.app.push_screen(Choose(_("What are people of the same name?"), options, now), self._take_namesakes)

    def _take_namesakes(self, namesakes: str | None) -> None:
        if namesakes is not None and self.draft is not None:
            self._plan(replace(self.draft.request, namesakes=namesakes), again=True)

    def on_preview_emptied(self, event: Preview.Emptied) -> None:
        """Let emptied cells take people out of their areas, or leave them."""
        event.stop()
        if self.draft is not None:
            request = self.draft.request
            self._plan(replace(request, remove_emptied=not request.remove_emptied), again=True)

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
            self._plan(Request(self.draft.request.path, sheet=event.name, steps=self._steps()))

    async def on_preview_left(self, event: Preview.Left) -> None:
        """Choose another file."""
        event.stop()
        await self._again()

    async def _again(self) -> None:
        self.draft = None
        await self.put(self._chooser())
        self.query_one(PathLine).focus()

    def on_preview_accepted(self, event: Preview.Accepted) -> None:
        """Store, after a question when some cells could not be read."""
        event.stop()
        if self.draft is None:
            return
        people = self.draft.people
        if people is not None and people.questions:
            self._ask_levels()
        elif self.draft.problem_count:
            n = self.draft.problem_count
            question = _("{n} cells cannot be read. Read in the rest?").format(n=n)
            self.app.push_screen(Confirm(question), lambda yes: self._store() if yes else None)
        else:
            self._store()

    def _store(self) -> None:
        draft = self.draft
        if draft is None:
            return
        if draft.people is not None and draft.source is None:
            self.call_next(self.begin, draft.request, partial(self.store_long, draft))
        elif self.attempt(partial(self._stored, draft)):
            self._tell(draft)

    def _stored(self, draft: Draft) -> bool:
        edits = self.services.edits
        if draft.source is not None:
            edits.pour("import:people", draft.source.batches())
        else:
            edits.apply(draft.label, add=draft.plan.added, save=draft.plan.changed)  # type: ignore[union-attr]  # scores
        return True

    def on_long_reading_stored(self, event: LongReading.Stored) -> None:
        """Say what a long file has stored."""
        event.stop()
        self.stop = None
        self._tell(event.draft)

    def _tell(self, draft: Draft) -> None:
        self.app.notify(_("Read in: {what}").format(what=summary(draft)), markup=False, timeout=8)
        self.post_message(PhaseView.Reloaded())
        self.post_message(self.Finished(draft.people is not None))
