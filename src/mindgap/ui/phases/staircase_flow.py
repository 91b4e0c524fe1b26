"""The flow: heads per step and quarter, places freed, who comes and leaves, and areas that fall short."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message

from mindgap.domain.flow import Flow, flow
from mindgap.domain.shortfall import Shortfall
from mindgap.domain.staircase import areas_in_order
from mindgap.texts import N_, _, ngettext
from mindgap.texts.formats import whole
from mindgap.ui.drawing.canvas import BOLD, MUTED
from mindgap.ui.drawing.flow import aside_lines, flow_legend, flow_lines, frame, warning_lines
from mindgap.ui.phases.staircase_page import Seen, StairPage
from mindgap.ui.widgets.head import Head, Heading
from mindgap.ui.widgets.picture import Picture

_JUMP = 4
"""Quarters that one press goes on."""


class FlowPage(StairPage):
    """Three years of one area, or of the whole company."""

    NAME = "flow"
    ALLOWS = frozenset({"turn", "choose_area", "whole"})
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "enter",
            "short",
            N_("Area that falls short"),
            id="flow.short",
            tooltip=N_("Go to an area that falls below its minimum"),
        ),
        Binding("right", "turn(1)", N_("Next area"), id="flow.next", tooltip=N_("Go to the next area"), show=False),
        Binding(
            "left", "turn(-1)", N_("Previous area"), id="flow.before", tooltip=N_("Go to the area before"), show=False
        ),
        Binding(
            "shift+right",
            "later(1)",
            N_("Later quarters"),
            id="flow.later",
            tooltip=N_("Show later quarters, when not all fit"),
            show=False,
        ),
        Binding(
            "shift+left",
            "later(-1)",
            N_("Earlier quarters"),
            id="flow.earlier",
            tooltip=N_("Show earlier quarters"),
            show=False,
        ),
    ]

    class Short(Message):
        """One of the areas that fall short is asked for."""

        def __init__(self, shortfalls: tuple[Shortfall, ...]) -> None:
            super().__init__()
            self.shortfalls = shortfalls

    _told: Flow | None = None
    _seen: Seen | None = None
    _first = 0

    def compose(self) -> ComposeResult:
        """Put heading, picture and foot under each other."""
        yield Head()
        yield Picture(id="page")
        foot = Picture(id="foot")
        foot.can_focus = False
        yield foot

    def display_page(self, seen: Seen) -> None:
        """Work the flow out again when what it follows from has changed."""
        if self._told is None or not _same(self._seen, seen):
            area_id = seen.area.id if seen.area is not None else None
            self._told = flow(seen.analysis, seen.today, area_id, steps=len(seen.steps))
        self._seen = seen
        self.query_one(Head).heading = _heading(self._told, seen)
        self.query_one("#page", Picture).show(self._draw)
        self.show_foot(flow_legend())
        self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002  # Textual's
        """Offer to go to an area that falls short when there is one."""
        return self._told is None or bool(self._told.shortfalls) if action == "short" else True

    def action_short(self) -> None:
        """Ask for an area that falls short."""
        if self._told is not None:
            self.post_message(self.Short(self._told.shortfalls))

    def action_turn(self, by: int) -> None:
        """Ask for the area beside."""
        self.post_message(self.Turned(by))

    def action_later(self, by: int) -> None:
        """Show other quarters."""
        if self._told is not None:
            self._first = max(0, min(self._first + by * _JUMP, len(self._told.quarters) - 1))
            self.query_one("#page", Picture).show(self._draw)

    def _draw(self, width: int, _height: int) -> list[Content]:
        told, seen = self._told, self._seen
        if told is None or seen is None:
            return []
        highest = max((n for q in told.quarters for n in (*q.end, sum(q.end), sum(q.start))), default=0)
        shape = frame(width - 1, len(told.quarters), self._first, len(str(highest)))
        self._first = shape.first
        company, areas = seen.analysis.company, {a.id: a.name for a in seen.analysis.areas}
        people = {p.id: seen.name(p) for p in seen.analysis.people}
        lines = flow_lines(told, [s.name for s in seen.steps], company.coverage_step, shape)
        warned = [part for line in warning_lines(told, areas, company.coverage_step) for part in line.wrap(width)]
        aside = aside_lines(told.asides, people, areas)
        return [*lines, *_below(warned), *_below(aside, _("Not in the flow")), *_below(_nothing(told))]


def _same(before: Seen | None, now: Seen) -> bool:
    return before is not None and (before.analysis, before.area, before.today, before.steps) == (
        now.analysis,
        now.area,
        now.today,
        now.steps,
    )


def _heading(told: Flow, seen: Seen) -> Heading:
    areas = areas_in_order(seen.analysis)
    freed = sum(sum(q.freed[: seen.analysis.company.coverage_step - 1]) for q in told.quarters)
    text = ngettext("{n} place freed below step {step}", "{n} places freed below step {step}", freed)
    right = Content.styled(text.format(n=whole(freed), step=seen.analysis.company.coverage_step), BOLD)
    if seen.area is None:
        under = _("Everybody counts once, on the highest step in any area.")
        return Heading(_("Flow · the whole company"), right, under)
    place = _("area {number} of {all}").format(number=areas.index(seen.area) + 1, all=len(areas))
    return Heading(_("Flow · {area}").format(area=seen.area.name), right, place)


def _below(lines: list[Content], title: str = "") -> list[Content]:
    head = [Content.styled(title, BOLD)] if title else []
    return [Content(""), *head, *lines] if lines else []


def _nothing(told: Flow) -> list[Content]:
    if any(not q.quiet for q in told.quarters):
        return []
    text = _("Nothing has a date to come: targets get theirs with M, leavers and recruitment in phases 1 and 6.")
    return [Content.styled(text, MUTED)]
