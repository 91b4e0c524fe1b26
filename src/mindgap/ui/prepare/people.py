"""The employees of the company."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.widgets import Input

from mindgap.domain.analysis import Analysis
from mindgap.domain.person import Category, Indicator, Person
from mindgap.domain.text import swedish_key
from mindgap.texts import N_, _, ngettext
from mindgap.texts.labels import label
from mindgap.ui.parts.register import TO_LIST, Register
from mindgap.ui.phases.phase import PhaseView
from mindgap.ui.prepare.indicators import INDICATORS, indicator_fields, indicator_of, show_indicator
from mindgap.ui.widgets.entries import Line
from mindgap.ui.widgets.field import Field
from mindgap.ui.widgets.fields import ChoiceField, DateField, TextField
from mindgap.ui.widgets.form import Form
from mindgap.ui.widgets.listing import Column, Listing, Row


class People(Register[Person]):
    """People by code; their names are hidden on the projector."""

    KIND = Person
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "slash",
            "search",
            N_("Search"),
            id="people.search",
            tooltip=N_("Find people by name, code, role or team"),
            key_display="/",
        ),
        Binding("escape", "everybody", N_("Everybody"), id="people.everybody", tooltip=N_("End the search")),
        TO_LIST,
    ]
    DEFAULT_CSS = """
    People > Line { display: none; margin: 0 0 1 0; }
    People.-searching > Line { display: block; }
    """
    words: tuple[str, ...] = ()

    def columns(self) -> Sequence[Column]:
        """Give the list's columns."""
        return (
            Column(_("Code"), 8),
            Column(_("Name"), 14, grow=True),
            Column(_("Role"), 18, least=60),
            Column(_("Team"), 12, least=50),
            Column(_("Category"), 11),
        )

    def entities(self) -> Sequence[Person]:
        """Give the people who are searched for, by code on the projector and else by name."""
        found = [p for p in self.analysis.people if self._is_wanted(p)]
        return sorted(found, key=lambda p: swedish_key(p.code if self.projector else p.name or p.code))

    def _is_wanted(self, person: Person) -> bool:
        name = "" if self.projector else person.name
        text = f"{person.code} {name} {person.role} {person.team}".casefold()
        return all(word in text for word in self.words)

    def row(self, entity: Person) -> Row:
        """Give a person's line."""
        name = "" if self.projector else entity.name
        return Row(entity.id, (entity.code, name, entity.role, entity.team, label(entity.category)))

    def fields(self, entity: Person) -> Iterator[Field]:
        """Give a person's fields; on the projector without the name."""
        yield TextField("code", _("Code"), entity.code, _("What the company calls the person in its own lists"))
        if not self.projector:
            yield TextField("name", _("Name"), entity.name, _("May be left out; the code is enough"))
        yield TextField("role", _("Role"), entity.role)
        yield TextField("team", _("Team"), entity.team)
        categories = [(c, label(c)) for c in Category]
        yield ChoiceField("category", _("Category"), categories, entity.category, _("Not said"))
        today = self.services.around.today()
        yield DateField("leaves", _("Last day"), entity.leaves, _("Planned last day, without a reason"), today=today)
        if self.analysis.company.indicators and not self.projector:
            yield from indicator_fields(indicator_of(self.analysis, entity.id))

    def show(self, analysis: Analysis, *, projector: bool) -> None:
        """Show the newest; indicators come and go with the company's switch."""
        switched = analysis.company.indicators is not self.analysis.company.indicators
        super().show(analysis, projector=projector)
        if switched and self.query(Listing):
            self._fill(None, anew=True)

    def _show_form(self, *, anew: bool = False) -> None:
        super()._show_form(anew=anew)
        person = self.current()
        for form in self.query(Form):
            if person is not None and form.entity_id == person.id:
                show_indicator(form, indicator_of(self.analysis, person.id))

    def on_form_edited(self, event: Form.Edited) -> None:
        """Store what the programme asks of a person in its own table; any other field is the person's."""
        if event.field in INDICATORS:
            event.stop()
            event.prevent_default()
            self.attempt(lambda: self._tell(event))

    def _tell(self, event: Form.Edited) -> None:
        """Store an indicator; when nothing is told of the person any more, nothing is kept."""
        edits, held, fields = (
            self.services.edits,
            indicator_of(self.analysis, event.entity_id),
            {event.field: event.value},
        )
        if held is None:
            stored = edits.new(Indicator, self.analysis.company.id, person_id=event.entity_id, **fields)
        else:
            stored = edits.change(held, event.gesture, **fields)
        if any(getattr(stored, name) is not None for name in INDICATORS):
            self.analysis = self.analysis.with_(stored)
            self.post_message(PhaseView.Saved(stored))
        else:
            edits.remove(stored)
            self.analysis = self.analysis.without(stored)
            self.post_message(PhaseView.Removed(stored))

    def make(self) -> Person:
        """Store a new person under the next free code."""
        return self.services.edits.new(Person, self.analysis.company.id, code=next_code(self.analysis.people))

    def tally(self) -> str:
        """Give how many there are of each category."""
        kinds = [p.category for p in self.analysis.people]
        n = len(kinds)
        parts = [f"{label(c)} {kinds.count(c)}" for c in Category if c in kinds]
        unknown = [_("not said {n}").format(n=kinds.count(None))] if None in kinds else []
        return " · ".join([ngettext("{n} person", "{n} people", n).format(n=n), *parts, *unknown]) if n else ""

    def empty(self) -> str:
        """Give what an empty list says."""
        if self.words:
            return _("Nobody matches that. Change what is searched for, or press Esc to see everybody again.")
        return _("Nobody yet. Go right to read in a staff list, or press a to add one by hand.")

    def compose(self):  # type: ignore[no-untyped-def]  # noqa: ANN201  # as the base
        """Put the line to search on above the list."""
        yield Line(placeholder=_("Name, code, role or team"))
        yield from super().compose()

    def action_search(self) -> None:
        """Open the line to search on."""
        self.add_class("-searching")
        self.query_one("People > Line", Line).focus()
        self.refresh_bindings()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Show those who hold every word."""
        event.stop()
        self.words = tuple(event.value.casefold().split())
        self.query_one(Listing).empty = self.empty()
        self._fill(None)
        self.refresh_bindings()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Go from the search to what it found."""
        event.stop()
        self.query_one(Listing).focus()

    @property
    def searching(self) -> bool:
        """Tell whether the keys are in the search or in what it found."""
        return self.has_class("-searching") and not any(form.has_focus_within for form in self.query(Form))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Escape ends a search first."""
        if action in {"everybody", "to_list"} and self.searching:
            return action == "everybody"
        return action != "everybody" and super().check_action(action, parameters)

    def action_everybody(self) -> None:
        """Go from the search to the list of everybody."""
        self.query_one("People > Line", Line).value = ""
        self.remove_class("-searching")
        self.action_to_list()
        self.refresh_bindings()


def next_code(people: Sequence[Person]) -> str:
    """Give the first of P1, P2 … that nobody has."""
    taken = {person.code for person in people}
    return next(code for n in range(1, len(taken) + 2) if (code := f"P{n}") not in taken)
