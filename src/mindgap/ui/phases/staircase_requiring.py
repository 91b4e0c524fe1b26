"""Requirements beside the board: what is missing in the area shown, and picking those who are to fill it."""

from __future__ import annotations

from textual import on

from mindgap.domain.action import Action, ActionType
from mindgap.domain.flow_sources import YET_TO_COME
from mindgap.domain.gap import Requirement
from mindgap.domain.person import Area
from mindgap.texts import _, ngettext
from mindgap.texts.labels import label
from mindgap.ui.dialogs import Confirm
from mindgap.ui.dialogs.joining import JoinDialog, Joining, joining_of
from mindgap.ui.phases.staircase_base import StairBase
from mindgap.ui.phases.staircase_ledger import Place
from mindgap.ui.phases.staircase_needing import Needing
from mindgap.ui.phases.staircase_needs import Looked, look, needs_of
from mindgap.ui.widgets.needs_panel import NeedsPanel

_TALL = 26
"""Lines from which board and requirements stand under each other; on fewer they take turns."""


class Requiring(Needing, StairBase):
    """The panel follows every move; with the focus in it, commands are about the candidate under the cursor."""

    need_id: str = ""
    """The requirement last looked at."""
    _looked: Looked | None = None

    @property
    def needs(self) -> NeedsPanel | None:
        """The panel, when it is open."""
        return next(iter(self.query(NeedsPanel)), None) if self.has_class("-needs") else None

    @property
    def in_needs(self) -> bool:
        """Tell whether the keys go to the panel."""
        panel = self.needs
        return panel is not None and panel.has_focus_within

    @property
    def pointed(self) -> str | None:
        """The candidate under the cursor when the keys go there, else as ever."""
        panel = self.needs
        if panel is not None and panel.has_focus_within and panel.person_id is not None:
            return panel.person_id
        return super().pointed

    def places(self) -> list[Place]:
        """Give the places that a command is about: in the panel those in the area of the requirement."""
        looked, panel = self._looked, self.needs
        if panel is None or not panel.has_focus_within or looked is None or looked.at is None:
            return super().places()
        chosen = [c.person_id for c in looked.found if c.person_id in self.marked] or [panel.person_id or ""]
        return [(person_id, looked.at.area_id) for person_id in chosen if person_id]

    def redraw(self) -> None:
        """Draw the panel with the rest."""
        super().redraw()
        self.set_class(self.size.height < _TALL, "-short")
        panel = self.needs
        if panel is None or not panel.is_mounted or not self.cast.people:
            return
        area = None if self.whole else self.area
        self._looked = looked = look(self.analysis, area, self.ledger, self.need_id, self.services.around.today())
        shown = needs_of(looked, panel.size.width, self.marked, self.show_name, all_areas=area is None)
        panel.display_needs(shown)

    def focus_middle(self) -> None:
        """Give the keys to the panel when it has taken the board's place."""
        panel = self.needs
        if panel is not None and self.has_class("-short") and not self.classes & {"-page", "-person"}:
            panel.enter()
        else:
            super().focus_middle()

    def action_needs(self) -> None:
        """Open the panel, or go to it; from within it the same key closes it."""
        if self.in_needs:
            self.close_needs()
        else:
            self.open_needs()

    def open_needs(self) -> None:
        """Open the panel with the keys in it."""
        self.add_class("-needs")
        self.redraw()
        self.call_after_refresh(self._begin_needs)

    def _begin_needs(self) -> None:
        panel = self.needs
        if panel is not None:
            self.redraw()
            panel.enter()
            self.moved()

    def close_needs(self) -> None:
        """Close the panel."""
        self.remove_class("-needs")
        self.focus_middle()
        self.redraw()
        self.moved()

    @on(NeedsPanel.Turned)
    def _need_turned(self, event: NeedsPanel.Turned) -> None:
        event.stop()
        looked = self._looked
        if looked is not None and looked.at is not None:
            ids = [part.requirement.id for part in looked.parts]
            self.need_id = ids[(ids.index(looked.at.id) + event.by) % len(ids)]
            self.redraw()

    @on(NeedsPanel.Asked)
    def _need_asked(self, event: NeedsPanel.Asked) -> None:
        event.stop()
        looked = self._looked
        if looked is None or looked.at is None:
            return
        match event.what:
            case "mark":
                self.marked ^= {event.person_id or ""}
                self.redraw()
            case "pick":
                self._ask_action(looked.at, looked)
            case "change":
                self.ask_need(looked.at)
            case "remove":
                self._ask_away(looked.at)

    def _ask_away(self, need: Requirement) -> None:
        def answered(yes: bool | None) -> None:  # noqa: FBT001  # a dialog's answer
            if yes:
                self.drop(need)

        self.app.push_screen(Confirm(_("Take the requirement away? z brings it back.")), answered)

    def _ask_action(self, need: Requirement, looked: Looked) -> None:
        chosen = [c.person_id for c in looked.found if c.person_id in self.marked]
        panel = self.needs
        people = chosen or ([panel.person_id] if panel is not None and panel.person_id else [])
        if not people:
            return
        self.need_id = need.id
        names = ", ".join(self.show_name(self.cast.by_id[key]) for key in people[:3])
        more = len(people) - 3
        rest = " " + ngettext("and {n} more", "and {n} more", more).format(n=more) if more > 0 else ""
        title = _("{names}: to step {step} by an action").format(names=names + rest, step=need.step)
        dialog = JoinDialog(title, self._actions_for(need), lambda kind: self._proposal(kind, need))

        def answered(values: dict[str, object] | None) -> None:
            if values is not None:
                kind = values.get("kind")
                proposed = self._proposal(kind if isinstance(kind, ActionType) else ActionType.MENTOR, need)
                self._join(need, people, joining_of(values, proposed))

        self.app.push_screen(dialog, answered)

    def _join(self, need: Requirement, people: list[str], joining: Joining) -> None:
        action, join = self.analysis.find(Action, joining.action_id), self.services.staircase.join_action
        held = self.analysis.find(Requirement, need.id)
        if held is not None and self.store(
            lambda: join(self.analysis, held, people, action, title=joining.title, kind=joining.kind)
        ):
            self.marked -= frozenset(people)
            self.redraw()

    def _actions_for(self, need: Requirement) -> list[Action]:
        """Give the actions of the gap that still go on, those last that end in time."""
        tied = {tie.action_id for tie in self.analysis.action_gaps if tie.gap_id == need.gap_id}
        held = [a for a in self.analysis.actions if a.id in tied and a.status in YET_TO_COME]
        return sorted(held, key=lambda a: need.by is None or a.end is None or a.end <= need.by)

    def _proposal(self, kind: ActionType, need: Requirement) -> str:
        area = self.analysis.find(Area, need.area_id)
        text = _("{kind}: {area} to step {step}")
        return text.format(kind=label(kind), area=area.name if area else "", step=need.step)
