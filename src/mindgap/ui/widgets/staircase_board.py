"""The staircase as one widget: keys and mouse walk among people, mark them and take hold of them."""

from __future__ import annotations

from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType

from mindgap.texts import N_
from mindgap.ui.drawing.staircase import scrolled
from mindgap.ui.widgets.staircase_picture import NO_GROUND, Describe, StaircasePicture, spot
from mindgap.ui.widgets.staircase_says import Dropped, Extended, Opened

__all__ = ["NO_GROUND", "Describe", "StaircaseBoard"]


def _arrow(key: str, action: str, label: str, tooltip: str, name: str) -> Binding:
    return Binding(key, action, label, id=f"board.{name}", tooltip=tooltip, show=False)


def _extending(key: str, way: str, by: int) -> Binding:
    return Binding(
        f"shift+{key}",
        f"extend('{way}', {by})",
        N_("Mark on"),
        id="board.extend",
        tooltip=N_("Mark the people that the cursor passes; any arrow with Shift"),
        key_display="shift+←→↑↓",
        show=False,
    )


class StaircaseBoard(StaircasePicture):
    """Moves the cursor and says what is asked for; whoever owns it decides what a step is and moves the people."""

    BINDINGS: ClassVar[list[BindingType]] = [
        _arrow("left", "beside(-1)", N_("Left"), N_("Go to the person to the left"), "left"),
        _arrow("right", "beside(1)", N_("Right"), N_("Go to the person to the right"), "right"),
        _arrow("up", "climb(-1)", N_("Up"), N_("Go to the people above"), "up"),
        _arrow("down", "climb(1)", N_("Down"), N_("Go to the people below"), "down"),
        _arrow("home", "edge(0)", N_("First"), N_("Go to the first on the step"), "first"),
        _arrow("end", "edge(-1)", N_("Last"), N_("Go to the last on the step"), "last"),
        _extending("right", "beside", 1),
        _extending("left", "beside", -1),
        _extending("up", "climb", -1),
        _extending("down", "climb", 1),
    ]

    def __init__(self, describe: Describe, *, id: str | None = None) -> None:  # noqa: A002  # Textual's name
        """Make a staircase without steps; `describe` tells about a person."""
        super().__init__(describe, id=id)
        self._held: str | None = None
        self._dragged = False

    def action_beside(self, by: int) -> None:
        """Go to the person beside on the same step."""
        found = self._shape.find(self._cursor)
        if found is not None:
            chips = found[0].stair.chips
            self._goal = None
            self.point(chips[max(0, min(found[1].index + by, len(chips) - 1))].key)

    def action_edge(self, index: int) -> None:
        """Go to the first or the last person on the step."""
        if self.beside:
            self._goal = None
            self.point(self.beside[index])

    def action_climb(self, by: int) -> None:
        """Go to the nearest person in the row above or below."""
        found = self._shape.find(self._cursor)
        if found is None:
            return
        here, rows = spot(*found), self._rows()
        goal = here[1] if self._goal is None else self._goal
        beyond = [y for y in rows if (y - here[0]) * by > 0]
        if beyond:
            y = min(beyond, key=lambda row: abs(row - here[0]))
            self._goal = goal
            self.point(min(rows[y], key=lambda spot: abs(spot[0] - goal))[1])

    def action_extend(self, way: str, by: int) -> None:
        """Move the cursor and mark everybody from where it was to where it comes."""
        before = self._cursor
        if way == "climb":
            self.action_climb(by)
        else:
            self.action_beside(by)
        step = self.beside
        if before is not None and self._cursor is not None:
            ends = sorted(step.index(key) for key in (before, self._cursor) if key in step)
            passed = step[ends[0] : ends[-1] + 1] if ends else ()
            self.post_message(Extended(frozenset((before, *passed))))

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Take hold of a chip."""
        chip = self._shape.chip_at(event.x, event.y)
        self._held, self._dragged = (chip.key if chip is not None else None), False

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Show where the chip held would land."""
        if self._held is None:
            return
        if not self._dragged:
            chip = self._shape.chip_at(event.x, event.y)
            if chip is not None and chip.key == self._held:
                return
            self._dragged = True
            self.capture_mouse()
            self.point(self._held)
        self._land(event.y)

    def on_mouse_up(self, event: events.MouseUp) -> None:
        """Let the chip go on the step below the mouse."""
        held, self._held = self._held, None
        if held is None or not self._dragged:
            return
        self.release_mouse()
        self._land(event.y)
        landed, origin = self._landing, self._shape.find(held)
        self._land(None)
        if landed is not None and (origin is None or origin[0].stair.number != landed):
            self.post_message(Dropped(held, landed))

    def on_click(self, event: events.Click) -> None:
        """Go to the person clicked; a click on the one under the cursor opens them."""
        dragged, self._dragged = self._dragged, False
        chip = None if dragged else self._shape.chip_at(event.x, event.y)
        if chip is not None and chip.key == self._cursor:
            self.post_message(Opened(chip.key))
        elif chip is not None:
            self.point(chip.key)

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Show those further on the step below the mouse."""
        self._scroll(event, 1)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Show those before on the step below the mouse."""
        self._scroll(event, -1)

    def _land(self, y: int | None) -> None:
        block = None if y is None else self._shape.block_at(y)
        landing = None if block is None else block.stair.number
        if landing != self._landing:
            changed, self._landing = {landing, self._landing}, landing
            for block in self._shape.blocks:
                if block.stair.number in changed:
                    self.refresh_row(block.top)

    def _scroll(self, event: events.MouseEvent, by: int) -> None:
        """Go a row on among the people of a step that does not show all; a cursor that would go out of sight stays."""
        block = self._shape.block_at(event.y)
        shown = scrolled(block, by) if block is not None else None
        if block is None or shown is None:
            return
        event.stop()
        self._firsts = {**self._firsts, block.stair.number: shown[0].index}
        if self._cursor in {chip.key for chip in block.stair.chips} - {p.chip.key for p in shown}:
            self._point(shown[0 if by > 0 else -1].chip.key)
            self._tell()
        self._arrange()
