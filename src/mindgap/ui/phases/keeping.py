"""Storing while keys come faster than the screen around has taken in the last change."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import suppress
from secrets import token_hex
from typing import TYPE_CHECKING, TypeVar

from mindgap.content.loader import load
from mindgap.domain.analysis import Analysis
from mindgap.domain.company import Company
from mindgap.domain.entity import Entity
from mindgap.domain.errors import MindgapError
from mindgap.domain.still_here import still_here
from mindgap.domain.theme import Material
from mindgap.texts import language
from mindgap.texts.messages import explain
from mindgap.ui.dialogs.fields_dialog import FieldsDialog, Values
from mindgap.ui.phases.phase import PhaseView
from mindgap.ui.widgets.field import Field
from mindgap.ui.widgets.form import Form

if TYPE_CHECKING:
    from mindgap.services.house import Services

E = TypeVar("E", bound=Entity)


class KeepingView(PhaseView):
    """A phase that works on its own newest picture until the screen's has caught up."""

    SCOPED_CSS = False
    DEFAULT_CSS = ".-wide KeepingView { padding: 1 1 0 1; }"

    def __init__(self, services: Services, place: str = "") -> None:
        """Make the view with nothing stored yet."""
        super().__init__(services, place)
        self._ahead: dict[str, Entity] = {}
        self._own = False

    def keep(self, call: Callable[[], E]) -> E | None:
        """Store by `call`, show the result at once and tell the screen; None when it failed.

        What changed nothing runs ahead of nobody: no newer picture of the screen's would ever say that it has arrived.
        """
        entity = self.attempt(call)
        if entity is not None:
            if self._held(self.analysis, entity) != entity:
                self._ahead[entity.id] = entity
            self._show_own(self.analysis.with_(entity))
            self.post_message(self.Saved(entity))
        return entity

    def ask_fields(self, title: str, fields: Iterable[Field], change: Callable[[Values, str], Entity]) -> None:
        """Ask for fields of something stored; `change` is called with what is typed as it is typed, for one undo step.

        What cannot be stored is said when Enter is pressed.
        """
        gesture = f"asked:{token_hex(4)}"

        def typed(values: Values) -> None:
            with suppress(MindgapError):
                stored = change(values, gesture)
                self.keep(lambda: stored)

        def answered(values: Values | None) -> None:
            if values is not None:
                self.keep(lambda: change(values, gesture))

        self.app.push_screen(FieldsDialog(title, fields, typed), answered)

    def edit(self, kind: type[E], event: Form.Edited) -> E | None:
        """Store a field of a form; what cannot be stored is said at the field."""
        entity = self.analysis.find(kind, event.entity_id)
        if entity is None:
            return None
        try:
            stored = self.services.edits.change(entity, event.gesture, **{event.field: event.value})
        except MindgapError as error:
            event.source.complain(explain(error.template, error.params))
            return None
        return self.keep(lambda: stored)

    def drop(self, entity: Entity, gesture: str = "") -> None:
        """Remove an entity, show it at once and tell the screen; what the `gesture` has added is as if never made."""
        if self.attempt(lambda: self._removed(entity, gesture)):
            self._ahead.pop(entity.id, None)
            self._show_own(self.analysis.without(entity))
            self.post_message(self.Removed(entity))

    @property
    def present(self) -> Analysis:
        """The picture without those who have left."""
        return still_here(self.analysis, self.services.around.today())

    @property
    def alive(self) -> bool:
        """Tell whether the view has its parts: it has been shown and is not being taken down."""
        return self.is_mounted and self.is_running

    @property
    def material(self) -> Material:
        """The workshop material in the language spoken now; the shipped one when the home's own cannot be read."""
        own = self.attempt(lambda: self.services.reports.material(language()))
        return own if own is not None else load(language())

    def validate_analysis(self, analysis: Analysis) -> Analysis:
        """Put into the screen's picture what was stored since; forget what it holds already."""
        if self._own:
            return analysis
        for entity in tuple(self._ahead.values()):
            held = self._held(analysis, entity)
            if held is None or held.version < entity.version:
                analysis = analysis.with_(entity)
            else:
                del self._ahead[entity.id]
        return analysis

    @staticmethod
    def _held(analysis: Analysis, entity: Entity) -> Entity | None:
        return analysis.company if isinstance(entity, Company) else analysis.find(type(entity), entity.id)

    def _show_own(self, analysis: Analysis) -> None:
        self._own = True
        try:
            self.analysis = analysis
        finally:
            self._own = False

    def _removed(self, entity: Entity, gesture: str) -> bool:
        self.services.edits.remove(entity, gesture)
        return True
