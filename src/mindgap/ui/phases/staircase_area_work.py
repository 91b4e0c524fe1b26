"""What the room does to its areas: add, name, merge, order, remove."""

from __future__ import annotations

from textual import on

from mindgap.domain.person import Area
from mindgap.domain.staircase import areas_in_order
from mindgap.texts import _, ngettext
from mindgap.ui.dialogs import Choose, Confirm
from mindgap.ui.phases.staircase_area_asking import AreaAsking
from mindgap.ui.phases.staircase_areas import AreasPage

_MOST = 999


class AreaWork(AreaAsking):
    """Stores what the page of areas asks for."""

    @on(AreasPage.Pointed)
    def _pointed_at_area(self, event: AreasPage.Pointed) -> None:
        event.stop()
        if not self.whole:
            self.area_id = event.area_id
            self.moved()

    @on(AreasPage.Asked)
    def _area_asked(self, event: AreasPage.Asked) -> None:
        event.stop()
        area = self.analysis.find(Area, event.area_id)
        if event.what == "add":
            self.ask_new_area(self._show_in_list)
        elif area is not None:
            self._work(event, area)

    def _work(self, event: AreasPage.Asked, area: Area) -> None:
        change = self.services.edits.change
        match event.what:
            case "change":
                self.ask_facts(area)
            case "minimum":
                least = max(0, min(_MOST, area.minimum + event.by))
                self.keep(lambda: change(area, f"{area.id}:minimum", minimum=least))
            case "critical":
                self.keep(lambda: change(area, critical=not area.critical))
            case "merge":
                self._ask_merge(area)
            case "shift":
                self.store(lambda: self.services.staircase.shift_area(self.analysis, area.id, event.by))
            case "remove":
                self._ask_remove(area)

    def _show_in_list(self, area_id: str) -> None:
        for page in self.query(AreasPage):
            page.move_to(area_id)
        if not self.whole:
            self.area_id = area_id
        self.redraw()
        self.moved()

    def _ask_merge(self, area: Area) -> None:
        others = [(a.id, a.name) for a in areas_in_order(self.analysis) if a.id != area.id]
        title = _("Put “{area}” into which area? Placements, targets and requirements go with it; z brings it back.")

        def chosen(area_id: str | None) -> None:
            kept = self.analysis.find(Area, area_id)
            if kept is not None and self.store(lambda: self.services.staircase.merge_areas(self.analysis, area, kept)):
                self._show_in_list(kept.id)

        self.app.push_screen(Choose[str](title.format(area=area.name), others), chosen)

    def _ask_remove(self, area: Area) -> None:
        people = len({p.person_id for p in self.analysis.placements if p.area_id == area.id})
        question = ngettext(
            "Remove “{area}”? {n} person is placed in it, and what is required there goes too; z brings it back.",
            "Remove “{area}”? {n} people are placed in it, and what is required there goes too; z brings it back.",
            people,
        )

        def answered(yes: bool | None) -> None:  # noqa: FBT001  # a dialog's answer
            if yes:
                self.settle()
                self.drop(area)

        self.app.push_screen(Confirm(question.format(area=area.name, n=people)), answered)
