"""Who takes part in the room."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mindgap.domain.participant import Group, Participant
from mindgap.texts import _, ngettext
from mindgap.texts.labels import label
from mindgap.ui.parts.register import Register
from mindgap.ui.widgets.field import Field
from mindgap.ui.widgets.fields import ChoiceField, SwitchField, TextField
from mindgap.ui.widgets.listing import Column, Row


class Participants(Register[Participant]):
    """Participants by group; their names are hidden on the projector."""

    KIND = Participant

    def columns(self) -> Sequence[Column]:
        """Give the list's columns."""
        return (
            Column(_("Name"), 12, grow=True),
            Column(_("Role"), 18, least=48),
            Column(_("Group"), 10),
            Column("W1", 2),
            Column("W2", 2),
        )

    def entities(self) -> Sequence[Participant]:
        """Give the participants in the order they were added."""
        return self.analysis.participants

    def row(self, entity: Participant) -> Row:
        """Give a participant's line."""
        number = self.analysis.participants.index(entity) + 1
        name = _("Participant {n}").format(n=number) if self.projector or not entity.name else entity.name
        marks = ("✓" if entity.workshop_1 else "–", "✓" if entity.workshop_2 else "–")
        return Row(entity.id, (name, entity.role, label(entity.group), *marks))

    def fields(self, entity: Participant) -> Iterator[Field]:
        """Give a participant's fields; on the projector without the name."""
        if not self.projector:
            yield TextField("name", _("Name"), entity.name, _("May be left out; the role is enough"))
        yield TextField("role", _("Role"), entity.role)
        yield ChoiceField("group", _("Group"), [(g, label(g)) for g in Group], entity.group)
        yield SwitchField("workshop_1", _("Workshop 1"), entity.workshop_1)
        yield SwitchField("workshop_2", _("Workshop 2"), entity.workshop_2)

    def make(self) -> Participant:
        """Store a new participant of the same group as the one under the cursor."""
        beside = self.current()
        group = beside.group if beside is not None else Group.MANAGEMENT
        return self.services.edits.new(Participant, self.analysis.company.id, group=group)

    def tally(self) -> str:
        """Give how many there are of each group."""
        groups = [p.group for p in self.analysis.participants]
        n = len(groups)
        parts = [f"{label(g)} {groups.count(g)}" for g in Group if g in groups]
        whole = ngettext("{n} participant", "{n} participants", n).format(n=n)
        return " · ".join([whole, *parts]) if n else ""

    def empty(self) -> str:
        """Give what an empty list says."""
        return _("Nobody yet. Press a for each one who will sit in the room.")
