"""What reading in a file would store, to look at and mend before anything is stored."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from mindgap.texts import N_, _, ngettext
from mindgap.ui.dialogs import Choose
from mindgap.ui.prepare.planning import Draft, summary
from mindgap.ui.widgets.listing import Column, Listing, Row

if TYPE_CHECKING:
    from mindgap.imports.columns import Column as FileColumn
    from mindgap.imports.people_plan import Outline


class Preview(Vertical):
    """Columns and what they are used as, problems and notes, and what would be stored."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "store", N_("Read in"), id="preview.store", tooltip=N_("Store what the file says")),
        Binding(
            "c",
            "mean",
            N_("Change the column"),
            id="preview.column",
            tooltip=N_("Say what the column under the cursor is"),
        ),
        Binding("l", "levels", N_("Levels"), id="preview.levels", tooltip=N_("Say which step each value means")),
        Binding(
            "w",
            "namesakes",
            N_("Same name"),
            id="preview.namesakes",
            tooltip=N_("Say whether people of the same name are different people"),
        ),
        Binding(
            "r",
            "emptied",
            N_("Emptied cells"),
            id="preview.emptied",
            tooltip=N_("Take people out of the areas whose cells are empty, or leave them"),
        ),
        Binding("s", "sheet", N_("Sheet"), id="preview.sheet", tooltip=N_("Choose another sheet of the workbook")),
        Binding(
            "escape", "leave", N_("Another file"), id="preview.leave", tooltip=N_("Leave without storing anything")
        ),
    ]
    SCOPED_CSS = False
    DEFAULT_CSS = """
    Preview > .head { height: auto; text-style: bold; }
    Preview > .sum { height: auto; margin: 0 0 1 0; color: $accent; }
    Preview > .title { height: auto; margin: 1 0 0 0; text-style: bold; }
    Preview > #columns { height: 1fr; }
    Preview > #messages { height: 1fr; }
    Preview > .full { height: auto; max-height: 3; color: $text-muted; padding: 0 0 0 2; }
    .-narrow Preview > .sum, .-narrow Preview > .title { margin: 0; }
    """

    class Accepted(Message):
        """The draft is to be stored."""

    class Left(Message):
        """The draft is not to be stored."""

    @dataclass
    class Meant(Message):
        """A column is something else than was thought."""

        column: FileColumn
        use: str

    class Levels(Message):
        """The meaning of the values is to be said."""

    class Namesakes(Message):
        """What people of the same name are is to be said."""

    class Emptied(Message):
        """Emptied cells are to take people out of their areas, or no longer."""

    @dataclass
    class Sheet(Message):
        """Another sheet is to be read."""

        name: str

    def __init__(self, draft: Draft, *, projector: bool) -> None:
        """Make the preview of a draft; on the projector nothing of what people are called is shown."""
        super().__init__()
        self.draft = draft
        self.projector = projector
        self.messages = list(_messages(draft, projector=projector))

    def compose(self) -> ComposeResult:
        """Give heading, columns, messages."""
        name = " · ".join(part for part in (self.draft.file, self.draft.sheet) if part)
        yield Static(Content(name), classes="head")
        yield Static(Content(summary(self.draft)), classes="sum")
        if self.draft.people is not None:
            columns = (
                Column("", 3),
                Column(_("Column"), 22, grow=True),
                Column(_("For example"), 18, least=60),
                Column(_("Used as"), 18),
            )
            yield Listing(columns, id="columns", opens=False)
        n = self.draft.problem_count
        text = ngettext("{n} cell cannot be read", "{n} cells cannot be read", n).format(n=n) if n else _("To know")
        yield Static(Content.styled(f"! {text}", "$warning") if n else Content(text), classes="title")
        yield Listing(
            (Column("", 40, grow=True),), _("Everything could be read."), header=False, id="messages", opens=False
        )
        yield Static(classes="full")

    def on_mount(self) -> None:
        """Fill the lists and start in the columns."""
        if self.draft.people is not None:
            columns = self.draft.people.columns
            self.query_one("#columns", Listing).show([_column(c, projector=self.projector) for c in columns])
        self.query_one("#messages", Listing).show([Row(str(i), (text,)) for i, text in enumerate(self.messages)])
        self.query(Listing).first().focus()

    def on_listing_highlighted(self, event: Listing.Highlighted) -> None:
        """Show a message in full below the list."""
        event.stop()
        if event.listing.id == "messages":
            self.query_one(".full", Static).update(Content(self.messages[int(event.key)]))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """Offer only what the file has."""
        people = self.draft.people
        if action == "store":
            return not self.draft.plan.empty
        if action == "levels":
            return people is not None and bool(people.questions or people.values)
        if action == "namesakes":
            return people is not None and (people.asks_namesakes or self.draft.request.namesakes != "asked")
        if action == "emptied":
            return people is not None and bool(people.counts.emptied or self.draft.request.remove_emptied)
        if action == "sheet":
            return len(self.draft.sheets) > 1
        return people is not None if action == "mean" else True

    def action_store(self) -> None:
        """Store it."""
        self.post_message(self.Accepted())

    def action_leave(self) -> None:
        """Leave it."""
        self.post_message(self.Left())

    def action_levels(self) -> None:
        """Say what the values mean."""
        self.post_message(self.Levels())

    def action_namesakes(self) -> None:
        """Say what people of the same name are."""
        self.post_message(self.Namesakes())

    def action_emptied(self) -> None:
        """Let emptied cells count, or not."""
        self.post_message(self.Emptied())

    def action_sheet(self) -> None:
        """Choose another sheet."""
        sheets = [(name, name) for name in self.draft.sheets]
        self.app.push_screen(Choose(_("Which sheet?"), sheets), self._take_sheet)

    def _take_sheet(self, name: str | None) -> None:
        if name is not None:
            self.post_message(self.Sheet(name))

    def action_mean(self) -> None:
        """Say what the column under the cursor is."""
        from mindgap.imports.headings import Use
        from mindgap.imports.labels import use_name

        column = self._current()
        if column is None:
            return
        uses = [(use.value, use_name(use)) for use in Use if use is not Use.NEVER]
        title = _("What is the column “{heading}”?").format(heading=column.heading or column.letter)
        self.app.push_screen(Choose(title, uses, column.use.value), lambda use: self._take_use(column, use))

    def _take_use(self, column: FileColumn, use: str | None) -> None:
        if use is not None:
            self.post_message(self.Meant(column, use))

    def _current(self) -> FileColumn | None:
        people, key = self.draft.people, self.query_one("#columns", Listing).key
        return None if people is None or key is None else people.columns[int(key)]


def _column(column: FileColumn, *, projector: bool) -> Row:
    from mindgap.imports.headings import Use
    from mindgap.imports.labels import use_name

    unused = column.use in {Use.IGNORED, Use.NEVER}
    use = use_name(column.use)
    sample = "" if projector else column.sample
    cells = (column.letter, column.heading, sample, Content.styled(f"– {use}", "$text-muted") if unused else use)
    return Row(str(column.index), cells)


def _messages(draft: Draft, *, projector: bool) -> Iterator[str]:
    from mindgap.imports.located import NoteKind, place

    plan, people = draft.plan, draft.people
    if people is not None:
        yield from _to_say(draft, people)
    yield from (f"! {place(problem) if projector else problem}" for problem in plan.problems)
    if left := draft.problem_count - len(plan.problems):
        yield ngettext("! and {n} more cell", "! and {n} more cells", left).format(n=left)
    yield from (str(note) for note in plan.notes if not projector or note.kind is not NoteKind.VALUE)


def _to_say(draft: Draft, people: Outline) -> Iterator[str]:
    """Say what the user can say about the file."""
    from mindgap.imports.understanding import WHO

    if not any(c.use in WHO for c in people.columns):
        yield _("No column says who a row is about. Press c on the column that holds names or codes.")
    if people.questions:
        yield _("Press l and say which step each value means; nothing can be stored before that.")
    if people.asks_namesakes:
        yield _("Press w and say whether people of the same name are different people or one in several teams.")
    if people.counts.emptied:
        n = people.counts.emptied
        yield ngettext(
            "{n} cell is empty where a step is known; it is left as it is. Press r to take the person out of the area.",
            "{n} cells are empty where a step is known; they are left as they are. Press r to take the people out.",
            n,
        ).format(n=n)
    elif draft.request.remove_emptied and people.counts.removed:
        yield _("Emptied cells take people out of their areas. Press r to leave them as they are.")
