"""What a process of its own reads in: started, followed and called off from the screen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from threading import Event

from textual.containers import Container
from textual.message import Message
from textual.widget import Widget

from mindgap.domain.errors import MindgapError
from mindgap.domain.text import clean
from mindgap.ui.parts.section import Section
from mindgap.ui.prepare import long_file
from mindgap.ui.prepare.planning import Draft, Request
from mindgap.ui.prepare.underway import Underway


class LongReading(Section):
    """A part of the preparation in which long work may be going on."""

    @dataclass
    class Drafted(Message):
        """A file has been read."""

        draft: Draft

    @dataclass
    class Refused(Message):
        """A file could not be read."""

        error: MindgapError

    @dataclass
    class Stored(Message):
        """A long file has been stored."""

        draft: Draft

    stop: Event | None = None
    """Set to call off what is being read by a process of its own; None when nothing is."""

    async def put(self, widget: Widget) -> None:
        """Show a widget in place of what is shown."""
        room = self.query_one(Container)
        await room.remove_children()
        await room.mount(widget)

    async def begin(self, request: Request, work: Callable[[Event], None]) -> None:
        """Show how far the long work has come, and start it."""
        self.stop = Event()
        await self.put(Underway(clean(request.path.name)))
        self.query_one(Underway).focus()
        self.run_worker(partial(work, self.stop), thread=True, group="reading")

    def survey(self, request: Request, stop: Event) -> None:
        """See what a file would store; to be run in a thread."""
        home, company = self.services.home.root, self.analysis.company.id
        try:
            draft = long_file.survey(home, company, request, self._progress, stop)
        except MindgapError as error:
            self.post_message(self.Refused(error))
        else:
            self.post_message(self.Drafted(draft))

    def _progress(self, done: int, total: int) -> None:
        self.post_message(Underway.Progressed(done, total))

    def on_underway_progressed(self, event: Underway.Progressed) -> None:
        """Show how far it has come."""
        event.stop()
        for underway in self.query(Underway):
            underway.show(event.done, event.total)

    def on_underway_stopped(self, event: Underway.Stopped) -> None:
        """Call it off."""
        event.stop()
        self._halt()

    def _halt(self) -> None:
        if self.stop is not None:
            self.stop.set()

    def on_unmount(self) -> None:
        """Leave no work behind."""
        self._halt()

    def store_long(self, draft: Draft, stop: Event) -> None:
        """Store a file; to be run in a thread."""
        home, company = self.services.home.root, self.analysis.company.id
        try:
            long_file.store(home, company, draft.request, self._progress, stop)
        except MindgapError as error:
            late = isinstance(error, long_file.ImportStoppedError) and self._has_changed()
            self.post_message(self.Stored(draft) if late else self.Refused(error))
        else:
            self.post_message(self.Stored(draft))

    def _has_changed(self) -> bool:
        """Tell whether the file was stored after all, when it was called off in the last moment."""
        now, before = self.services.companies.analysis(self.analysis.company.id), self.analysis
        return (now.people, now.areas, now.placements, now.targets) != (
            before.people,
            before.areas,
            before.placements,
            before.targets,
        )
