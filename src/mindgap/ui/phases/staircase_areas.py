"""The areas as a list: how each is covered, what is required in it, and what the room does to it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message

from mindgap.domain.staircase import AreaCoverage, Coverage, coverage
from mindgap.texts import N_, _, ngettext
from mindgap.texts.formats import whole
from mindgap.texts.labels import label
from mindgap.ui.drawing.canvas import BOLD, MUTED, WARNING
from mindgap.ui.phases.staircase_page import Seen, StairPage
from mindgap.ui.widgets.head import Head, Heading
from mindgap.ui.widgets.listing import Column, Listing, Row
from mindgap.ui.widgets.picture import Picture


class AreasPage(StairPage):
    """Says what is asked for; whoever owns the page does it."""

    NAME = "areas"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("a", "ask('add')", N_("Add"), id="areas.add", tooltip=N_("Add an area")),
        Binding(
            "enter",
            "ask('change')",
            N_("Change"),
            id="areas.change",
            tooltip=N_("Name, smallest number of people and critical or not"),
        ),
        Binding(
            "m",
            "ask('merge')",
            N_("Merge"),
            id="areas.merge",
            tooltip=N_("Put everything of this area into another one; it is undone in one step"),
        ),
        Binding(
            "plus",
            "least(1)",
            N_("Minimum"),
            id="areas.more",
            tooltip=N_("One more wanted at the coverage step; minus for one less"),
            key_display="+ -",
        ),
        Binding("minus", "least(-1)", N_("One less"), id="areas.less", tooltip=N_("One less wanted"), show=False),
        Binding(
            "c", "ask('critical')", N_("Critical"), id="areas.critical", tooltip=N_("The company stops without it")
        ),
        Binding(
            "shift+up",
            "shift(-1)",
            N_("Order"),
            id="areas.up",
            tooltip=N_("Move the area up or down in lists and matrix"),
            key_display="shift+↑↓",
        ),
        Binding("shift+down", "shift(1)", N_("Move down"), id="areas.down", tooltip=N_("Move it down"), show=False),
        Binding("delete", "ask('remove')", N_("Remove"), id="areas.remove", tooltip=N_("Remove the area")),
    ]
    SCOPED_CSS = False
    DEFAULT_CSS = """
    AreasPage > Listing { margin: 1 0 0 0; }
    .-narrow AreasPage > Listing { margin: 0; }
    """

    @dataclass
    class Asked(Message):
        """Something is to be done with the area under the cursor."""

        what: str
        area_id: str | None
        by: int = 0

    @dataclass
    class Pointed(Message):
        """The cursor stands on another area."""

        area_id: str

    def __init__(self, area_id: str | None = None) -> None:
        """Make the page with the cursor on an area."""
        super().__init__()
        self._start = area_id

    def compose(self) -> ComposeResult:
        """Put heading, list and foot under each other."""
        yield Head()
        yield Listing((), _("No area yet. Press a and name the first."), opens=False)
        foot = Picture(id="foot")
        foot.can_focus = False
        yield foot

    def enter(self) -> None:
        """Begin in the list."""
        self.query_one(Listing).focus()

    @property
    def area_id(self) -> str | None:
        """The area under the cursor."""
        return self.query_one(Listing).key

    def display_page(self, seen: Seen) -> None:
        """Show the newest."""
        found, listing = coverage(seen.analysis, len(seen.steps)), self.query_one(Listing)
        listing.set_columns(_columns())
        wanted = Counter(r.area_id for r in seen.analysis.requirements)
        listing.show([_row(c, wanted[c.area.id]) for c in found], self._start)
        self._start = None
        self.query_one(Head).heading = Heading(_("Competence areas"), _sum(found))
        text = _("Covered means two or more on step {step} and up, and as many as the minimum says.")
        told = [text.format(step=seen.analysis.company.coverage_step)]
        if any(c.area.critical for c in found):
            told.append(_("! before the name: critical, the company stops without it."))
        self.show_foot(Content.styled(" ".join(told), MUTED))
        self.refresh_bindings()

    def move_to(self, area_id: str) -> None:
        """Put the cursor on an area."""
        self._start = area_id

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer what needs an area only when there is one; merging takes two."""
        if not self.is_mounted or not self.query(Listing) or action not in {"ask", "least", "shift"}:
            return True
        rows = len(self.query_one(Listing).rows)
        return rows > 1 if parameters == ("merge",) or action == "shift" else rows > 0 or parameters == ("add",)

    def action_ask(self, what: str) -> None:
        """Ask for something to be done."""
        self.post_message(self.Asked(what, self.area_id))

    def action_least(self, by: int) -> None:
        """Ask for a higher or lower minimum."""
        self.post_message(self.Asked("minimum", self.area_id, by))

    def action_shift(self, by: int) -> None:
        """Ask for another place in the order."""
        self.post_message(self.Asked("shift", self.area_id, by))

    @on(Listing.Highlighted)
    def _highlighted(self, event: Listing.Highlighted) -> None:
        event.stop()
        self.post_message(self.Pointed(event.key))


def _columns() -> tuple[Column, ...]:
    return (
        Column("", 1),
        Column(_("Area"), 20, grow=True),
        Column(_("People"), 8, "right"),
        Column(_("Cover it"), 9, "right"),
        Column(_("Coverage"), 12),
        Column(_("Trainers"), 10, "right", least=90),
        Column(_("Requirements"), 12, "right", least=74),
    )


def _row(c: AreaCoverage, wanted: int) -> Row:
    mark = Content.styled("!", WARNING) if c.area.critical else Content("")
    short = c.coverage is not Coverage.COVERED or c.missing > 0
    have = Content.styled(f"{c.covering} / {c.area.minimum}", WARNING if short else "")
    verdict = Content.styled(_verdict(c), WARNING if short else MUTED)
    return Row(
        c.area.id,
        (mark, c.area.name, whole(sum(c.heads)), have, verdict, whole(c.trainers), whole(wanted) if wanted else "–"),
    )


def _verdict(c: AreaCoverage) -> str:
    """Say how the area is covered; of one that two cover and that wants more, how many are missing."""
    if c.coverage is Coverage.COVERED and c.missing:
        return _("{missing} missing").format(missing=c.missing)
    return label(c.coverage)


def _sum(found: tuple[AreaCoverage, ...]) -> Content:
    if not found:
        return Content("")
    areas = ngettext("{n} area", "{n} areas", len(found)).format(n=len(found))
    short = sum(c.missing > 0 for c in found)
    if not short:
        return Content.styled(areas, BOLD)
    below = ngettext("{n} below its minimum", "{n} below their minimum", short).format(n=short)
    return Content.assemble((areas, BOLD), ", ", (below, WARNING))
