"""A list with a form for the one under the cursor: how participants and people are kept."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar, Generic, TypeVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.css.query import NoMatches
from textual.widget import AwaitMount, Widget
from textual.widgets import Static

from mindgap.domain.analysis import Analysis
from mindgap.domain.entity import Entity
from mindgap.texts import N_
from mindgap.ui.parts.section import Section
from mindgap.ui.phases.phase import PhaseView
from mindgap.ui.widgets.field import Field
from mindgap.ui.widgets.form import Form
from mindgap.ui.widgets.listing import Column, Listing, Row

E = TypeVar("E", bound=Entity)
TO_LIST = Binding("escape", "to_list", N_("To the list"), id="register.list", tooltip=N_("Go back to the list"))
"""Named so that a register which needs Escape for more can have it besides."""


class Register(Section, Generic[E]):
    """Adds, changes and removes entities of one kind."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("a", "add", N_("Add"), id="register.add", tooltip=N_("Add one by hand")),
        Binding(
            "delete",
            "remove",
            N_("Remove"),
            id="register.remove",
            tooltip=N_("Remove the one under the cursor; z takes it back"),
        ),
        TO_LIST,
    ]
    SCOPED_CSS = False
    DEFAULT_CSS = """
    Register { layout: vertical; }
    Register > #tally { height: 2; color: $text-muted; }
    Register > #both { height: 1fr; layout: horizontal; }
    Register #both > Listing { width: 3fr; }
    Register #both > Form { width: 2fr; margin: 0 0 0 3; padding: 1 0 0 0; }
    Register .field--label { width: 16; }
    .-narrow Register > #tally { height: 1; }
    .-narrow Register > #both { layout: vertical; }
    .-narrow Register #both > Listing { width: 1fr; height: 1fr; }
    .-narrow Register #both > Form {
        width: 1fr; height: auto; max-height: 8; margin: 0; padding: 0; border-top: solid $border-blurred;
    }
    """
    KIND: ClassVar[type[Entity]]
    OPENS: ClassVar[bool] = True
    """Enter goes from the list into the form; without it Enter is the part's own."""

    growing: AwaitMount | None = None
    """The form that is being put on the screen."""

    def columns(self) -> Sequence[Column]:
        """Give the list's columns."""
        raise NotImplementedError

    def entities(self) -> Sequence[E]:
        """Give what the list shows, in its order."""
        raise NotImplementedError

    def row(self, entity: E) -> Row:
        """Give an entity's line."""
        raise NotImplementedError

    def fields(self, entity: E) -> Iterator[Field]:
        """Give an entity's fields."""
        raise NotImplementedError

    def make(self) -> E:
        """Store a new one."""
        raise NotImplementedError

    def tally(self) -> str:
        """Give the sentence above the list."""
        raise NotImplementedError

    def empty(self) -> str:
        """Give what an empty list says."""
        raise NotImplementedError

    def compose(self) -> ComposeResult:
        """Give the list; the form comes with the first one to show."""
        yield Static(Content(self.tally()), id="tally")
        with Widget(id="both"):
            yield Listing(self.columns(), self.empty(), find=False, opens=self.OPENS)

    def on_mount(self) -> None:
        """Fill the list."""
        self._fill(self.place or None)

    def show(self, analysis: Analysis, *, projector: bool) -> None:
        """Show the newest."""
        masked = projector != self.projector
        super().show(analysis, projector=projector)
        if self.query(Listing):
            self._fill(None, anew=masked)

    def current(self) -> E | None:
        """Give the one under the cursor."""
        key = self.query_one(Listing).key
        return next((e for e in self.entities() if e.id == key), None)

    def _fill(self, cursor: str | None, *, anew: bool = False) -> None:
        self.query_one("#tally", Static).update(Content(self.tally()))
        self.query_one(Listing).show([self.row(entity) for entity in self.entities()], cursor)
        self._show_form(anew=anew)

    def _show_form(self, *, anew: bool = False) -> None:
        """Show the one under the cursor in the form; make or drop the form when needed."""
        entity, forms = self.current(), self.query(Form)
        if forms and (entity is None or anew):
            forms.remove()
        if entity is None:
            return
        if forms and not anew:
            forms.first().show(entity)
        else:
            self.growing = self.query_one("#both").mount(Form(entity.id, self.fields(entity)))

    def on_listing_highlighted(self, event: Listing.Highlighted) -> None:
        """Show the one under the cursor."""
        event.stop()
        self._show_form()
        self.post_message(PhaseView.Moved(self.place_of(event.key)))

    def place_of(self, key: str) -> str:
        """Give the place of a row, as it is remembered."""
        return f"{self.KIND.__name__.lower()}:{key}"

    def on_listing_chosen(self, event: Listing.Chosen) -> None:
        """Go into the form."""
        event.stop()
        self._into_form()

    def on_form_edited(self, event: Form.Edited) -> None:
        """Store the field."""
        event.stop()
        entity = next((e for e in self.entities() if e.id == event.entity_id), None)
        if entity is not None:
            self.edit(entity, event)

    async def action_add(self) -> None:
        """Add one and go into its form."""
        made = self.attempt(self.make)
        if made is not None:
            self.post_message(PhaseView.Saved(made))
            self.analysis = self.analysis.with_(made)
            self._fill(made.id)
            self.post_message(PhaseView.Moved(self.place_of(made.id)))
            if self.growing is not None:
                await self.growing
            self._into_form()

    def action_remove(self) -> None:
        """Remove the one under the cursor."""
        entity = self.current()
        if entity is not None:
            self.attempt(lambda: self._remove(entity))

    def _remove(self, entity: E) -> None:
        self.services.edits.remove(entity)
        self.post_message(PhaseView.Removed(entity))

    def action_to_list(self) -> None:
        """Go from the form back to the list."""
        self.query_one(Listing).focus()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """Offer only what can be done where the focus is."""
        try:
            in_list = self.query_one(Listing).has_focus
        except NoMatches:
            return False
        if action == "remove":
            return in_list and self.query_one(Listing).key is not None
        return not in_list if action == "to_list" else True

    def _into_form(self) -> None:
        for form in self.query(Form):
            next(iter(form.fields.values())).focus_entry()
