"""What the room does to its gaps: wording, voting, weighing, deciding, requiring."""

from __future__ import annotations

from collections.abc import Callable
from secrets import token_hex
from typing import TypeVar

from mindgap.domain.gap import Gap, Requirement
from mindgap.domain.goal import Horizon
from mindgap.domain.person import Area
from mindgap.texts import _
from mindgap.ui.dialogs import Choose, Confirm
from mindgap.ui.drawing.dumbbell import largest_first
from mindgap.ui.phases.gap_facts import short_theme_names
from mindgap.ui.phases.keeping import KeepingView
from mindgap.ui.phases.theme_pages import theme_rows
from mindgap.ui.phases.wording import Wording, name_area

V = TypeVar("V")
_MIDDLE = 3
_HIGHEST = 5
_NEW_AREA = "new"
_HORIZONS = (None, Horizon.SHORT, Horizon.LONG)


class BroadChoose(Choose[V]):
    """A list whose options are sentences."""

    DEFAULT_CSS = "BroadChoose > .dialog--box { width: 112; }"


class GapChanges(KeepingView):
    """The commands on the gap under the cursor; subclasses say which that is and show what was changed."""

    visit = ""
    """One word per stay at a gap, so that pressing a key many times is undone as one."""

    @property
    def gap(self) -> Gap | None:
        """The gap under the cursor."""
        raise NotImplementedError

    def show_gap(self, gap_id: str) -> None:
        """Put the cursor on a gap."""
        raise NotImplementedError

    def open_requirement(self, requirement_id: str) -> None:
        """Show the fields of a requirement."""
        raise NotImplementedError

    @property
    def theme_order(self) -> list[str]:
        """The themes' ids, the largest level gap first."""
        return [row.key for row in largest_first(theme_rows(self.analysis, self.round_id, self.material))]

    def arrive(self) -> None:
        """Begin a new stay at a gap."""
        self.visit = token_hex(4)

    def action_add(self) -> None:
        """Ask for a gap in the room's own words; its theme is the one with the largest level gap."""
        theme = self.theme_order[0]
        hint = _("Theme: {theme}. It can be changed with Enter.").format(theme=self.material.theme(theme).name)
        question = _("What can the company not do today, that it needs to?")
        around, company_id = self.services.around, self.analysis.company.id
        Wording(
            self,
            lambda text: Gap(id=around.new_id(), company_id=company_id, text=text, theme=theme),
            lambda gap: self.show_gap(gap.id),
        ).ask(question, hint)

    def action_typical(self) -> None:
        """Offer the gaps that are common, those of the themes with the largest level gaps first."""
        material, held = self.material, {gap.text for gap in self.analysis.gaps}
        short = short_theme_names(material)
        options = [
            ((theme, text), f"{text}  · {short[theme]}")
            for theme in self.theme_order
            for text in material.theme(theme).gaps
            if text not in held
        ]
        title = _("Typical gaps: take one and word it as your own")
        self.app.push_screen(BroadChoose[tuple[str, str]](title, options), self._add_typical)

    def action_dots(self, by: int) -> None:
        """Give a dot or take one away."""
        gap = self.gap
        if gap is not None:
            self.change(gap, "dots", max(0, gap.dots + by))

    def action_weigh(self, field: str, by: int) -> None:
        """Weigh importance or effort, from the middle."""
        gap = self.gap
        if gap is not None:
            self.change(gap, field, stepped(getattr(gap, field), by))

    def push(self, importance: int, effort: int) -> None:
        """Move the gap on the 2×2; one that is not weighed lands in the middle first."""
        gap = self.gap
        if gap is None:
            return
        placed = gap.importance is not None and gap.effort is not None
        moved = {"importance": stepped(gap.importance, importance), "effort": stepped(gap.effort, effort)}
        fields = moved if placed else {"importance": gap.importance or _MIDDLE, "effort": gap.effort or _MIDDLE}
        self.keep(lambda: self.services.edits.change(gap, f"{gap.id}:push:{self.visit}", **fields))

    def action_horizon(self) -> None:
        """Go on to the next horizon."""
        gap = self.gap
        if gap is not None:
            index = (_HORIZONS.index(gap.horizon) + 1) % len(_HORIZONS)
            self.change(gap, "horizon", _HORIZONS[index])

    def action_remove(self) -> None:
        """Remove the gap, when that is meant."""
        gap = self.gap
        if gap is not None:
            question = _("Remove the gap “{text}”? Its requirements go with it; z brings them back.")
            self.app.push_screen(Confirm(question.format(text=gap.text)), self.when(lambda: self.drop(gap)))

    def action_require(self) -> None:
        """Ask for the area of a new requirement, and for its name when there are none."""
        gap = self.gap
        if gap is None:
            return
        if not self.analysis.areas:
            self._ask_area(gap.id)
            return
        areas = sorted(self.analysis.areas, key=lambda area: (area.position, area.id))
        options = [(area.id, area.name) for area in areas] + [(_NEW_AREA, _("New area …"))]
        title = _("In which competence area?")
        self.app.push_screen(Choose[str](title, options), lambda value: self._require_in(gap.id, value))

    def action_require_typing(self) -> None:
        """Ask for the area of a new requirement while the cursor stands in a field."""
        self.action_require()

    def _add_typical(self, value: tuple[str, str] | None) -> None:
        if value is not None:
            theme, text = value
            new = self.services.edits.new
            gap = self.keep(lambda: new(Gap, self.analysis.company.id, text=text, theme=theme))
            if gap is not None:
                self.show_gap(gap.id)

    def change(self, gap: Gap, field: str, value: object) -> bool:
        """Store a field of a gap; many presses of a key in one stay are undone as one."""
        gesture = f"{gap.id}:{field}:{self.visit}"
        return self.keep(lambda: self.services.edits.change(gap, gesture, **{field: value})) is not None

    def _require_in(self, gap_id: str, area_id: str | None) -> None:
        if area_id == _NEW_AREA:
            self._ask_area(gap_id)
        elif area_id is not None:
            self._require(gap_id, area_id)

    def _ask_area(self, gap_id: str) -> None:
        name_area(self, _("What is the competence area called?"), lambda area_id: self._require(gap_id, area_id))

    def _require(self, gap_id: str, area_id: str) -> None:
        company, area = self.analysis.company, self.analysis.find(Area, area_id)
        heads = max(1, area.minimum) if area is not None else 1
        fields = {"gap_id": gap_id, "area_id": area_id, "step": company.coverage_step, "heads": heads}
        requirement = self.keep(lambda: self.services.edits.new(Requirement, company.id, **fields))
        if requirement is not None:
            self.open_requirement(requirement.id)

    def when(self, act: Callable[[], None]) -> Callable[[bool | None], None]:
        """Give what takes a dialog's answer and acts on yes."""

        def answered(yes: bool | None) -> None:  # noqa: FBT001  # a dialog's answer
            if yes:
                act()

        return answered


def stepped(value: int | None, by: int) -> int:
    """Give the weight one step on, within 1 to 5; what is not weighed begins at 3."""
    return _MIDDLE if value is None else max(1, min(_HIGHEST, value + by))
