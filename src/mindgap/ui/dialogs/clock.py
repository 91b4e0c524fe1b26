"""The clock's keys: pause, go to another block, give more time, hide it from the room."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from mindgap.domain.agenda import ClockState
from mindgap.domain.analysis import Analysis
from mindgap.domain.company import Phase
from mindgap.domain.entity import Entity
from mindgap.domain.errors import MindgapError
from mindgap.texts import N_, _, language
from mindgap.texts.messages import explain
from mindgap.ui.dialogs.dialog import Dialog
from mindgap.ui.session.face import ClockFace, FaceWords, gave_way
from mindgap.ui.session.timing import Timing, timing

if TYPE_CHECKING:
    from mindgap.domain.session import Block
    from mindgap.services.house import Services

STEP = 5
"""Minutes that one key gives or takes."""
_MOST_DIGITS = 3

Take = Callable[[Sequence[Entity]], None]
"""Takes over what was stored."""


CLOCK_KEYS: list[BindingType] = [
    Binding("space", "turn", N_("Go/pause"), id="clock.turn", tooltip=N_("Let the clock run or stand still")),
    Binding(
        "n,enter",
        "onward",
        N_("Next"),
        id="clock.next",
        tooltip=N_("Go to the next block and its phase"),
        key_display="n",
    ),
    Binding("b", "back", N_("Before"), id="clock.before", tooltip=N_("Go back a block, and to its phase")),
    Binding(
        "right",
        "beside(1)",
        N_("On, stay here"),
        id="clock.right",
        tooltip=N_("Next block, and stay here"),
        show=False,
    ),
    Binding(
        "left",
        "beside(-1)",
        N_("Back, stay here"),
        id="clock.left",
        tooltip=N_("Block before, and stay here"),
        show=False,
    ),
    Binding(
        "plus,e",
        f"extend({STEP})",
        N_("More time"),
        id="clock.more",
        tooltip=N_("Give the block five minutes more; digits and Enter give as many as you say"),
        key_display="+",
    ),
    Binding(
        "minus",
        f"extend({-STEP})",
        N_("5 min less"),
        id="clock.less",
        tooltip=N_("Take five minutes from the block"),
        show=False,
    ),
    Binding("h", "hide", N_("Hide"), id="clock.hide", tooltip=N_("Hide the clock on the projector, or show it")),
    Binding("backspace", "erase", N_("Erase"), id="clock.erase", tooltip=N_("Erase a digit"), show=False),
    Binding("escape", "leave", N_("Done"), id="clock.leave", tooltip=N_("Go back to work")),
]


class ClockDialog(Dialog[Phase | None]):
    """The time left in large figures; the answer is the phase to go to when the block has changed."""

    BINDINGS: ClassVar[list[BindingType]] = CLOCK_KEYS
    DEFAULT_CSS = """
    ClockDialog > .dialog--box { width: 76; }
    """

    def __init__(self, services: Services, analysis: Analysis, session_id: str, take: Take) -> None:
        """Make the dialog for a session; `take` is told of each change as it is stored."""
        super().__init__(_("The clock"))
        self.services = services
        self.analysis = analysis
        self.session_id = session_id
        self.take = take
        self.digits = ""
        self.said = ""
        self.moved = False
        self.face = ClockFace()

    def body(self) -> ComposeResult:
        """Give the clock's face."""
        yield self.face

    def on_mount(self) -> None:
        """Follow the time."""
        self.set_interval(1, self.tick)
        self.face.focus()
        self.tick()

    @property
    def timing(self) -> Timing:
        """The session's clock as it is now."""
        return timing(self.analysis, self.session_id).told(self.services.reports.agenda_words(language()))

    def tick(self) -> None:
        """Show the time."""
        now = self.services.around.now()
        shown = self.timing
        reading = shown.read(int(now.timestamp()))
        ends = None if reading.ends is None else datetime.fromtimestamp(reading.ends, now.tzinfo)
        self.face.words = FaceWords(
            reading,
            following=_title(shown.blocks, reading.number) if reading.block else "",
            ends="" if ends is None else ends.strftime("%H:%M"),
            hidden=shown.clock.hidden,
            digits=self.digits,
            said=self.said,
        )

    def on_key(self, event: events.Key) -> None:
        """Gather digits: so many minutes more, once Enter is pressed."""
        if event.character and event.character.isdecimal() and len(self.digits) < _MOST_DIGITS:
            event.stop()
            self.digits += event.character
            self.tick()

    def action_erase(self) -> None:
        """Take the last digit back."""
        self.digits = self.digits[:-1]
        self.tick()

    def action_turn(self) -> None:
        """Let the clock run or stand still."""
        sessions, held = self.services.sessions, self._state()
        turn = sessions.pause if held is ClockState.RUNNING else sessions.resume
        self._keep(lambda: turn(self.analysis, self.session_id))

    def action_onward(self) -> None:
        """Give the minutes typed; without any go to the next block and its phase."""
        if self.digits:
            minutes, self.digits = int(self.digits), ""
            self.action_extend(minutes)
        else:
            self.action_beside(1)
            self.action_leave()

    def action_back(self) -> None:
        """Go to the block before and its phase."""
        self.action_beside(-1)
        self.action_leave()

    def action_beside(self, by: int) -> None:
        """Go to the block beside; after the last one comes the end."""
        blocks, number = self.timing.blocks, self._number()
        target = number - 1 + by
        if target < 0 or not blocks:
            return
        block_id = blocks[target].id if target < len(blocks) else None
        self.moved = True
        self._keep(lambda: self.services.sessions.go(self.analysis, self.session_id, block_id))

    def action_extend(self, minutes: int) -> None:
        """Give the block more minutes, or fewer, and say which other blocks gave way."""
        before = self.timing.blocks
        if self._keep(lambda: self.services.sessions.extend(self.analysis, self.session_id, minutes)):
            self.said = gave_way(before, self.timing.blocks)
            self.tick()

    def action_hide(self) -> None:
        """Hide the clock on the projector, or show it again."""
        hidden = not self.timing.clock.hidden
        self._keep(lambda: self.services.sessions.hide(self.analysis, self.session_id, hidden))

    def action_leave(self) -> None:
        """Go back to work; where the block has changed in its phase."""
        block = self.timing.read(self._now()).block if self.moved else None
        self.dismiss(block.phase if block is not None else None)

    def action_clock(self) -> None:
        """Close with the key that opened it."""
        self.action_leave()

    def _now(self) -> int:
        return int(self.services.around.now().timestamp())

    def _state(self) -> ClockState:
        return self.timing.read(self._now()).state

    def _number(self) -> int:
        reading = self.timing.read(self._now())
        return reading.number if reading.block is not None else reading.number + 1

    def _keep(self, call: Callable[[], Sequence[Entity]]) -> bool:
        """Store by `call` and show it; what cannot be done is said on the face."""
        self.said = ""
        try:
            changed = call()
        except MindgapError as error:
            self.said = explain(error.template, error.params)
            changed = ()
        for entity in changed:
            self.analysis = self.analysis.with_(entity)
        if changed:
            self.take(changed)
        self.tick()
        return bool(changed)


def _title(blocks: Sequence[Block], index: int) -> str:
    return blocks[index].title if index < len(blocks) else ""
