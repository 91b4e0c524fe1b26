"""Reaching everyone: who has a target, who takes part in an action, and who has neither, group by group."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message

from mindgap.domain.person import Category
from mindgap.domain.reach import By, GroupReach, Reach, Standing, reach
from mindgap.reporting.staircase_words import group_name
from mindgap.texts import N_, _
from mindgap.texts.formats import percent, whole
from mindgap.ui.drawing.canvas import BOLD, MUTED
from mindgap.ui.drawing.reach import hard_lines, hidden_note, reach_lines
from mindgap.ui.phases.staircase_page import Seen, StairPage
from mindgap.ui.widgets.head import Head, Heading
from mindgap.ui.widgets.picture import Picture


class ReachPage(StairPage):
    """Shares per group, and how far the two groups that are hard to reach have been reached."""

    NAME = "reach"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "enter",
            "without",
            N_("Who lacks a target"),
            id="reach.without",
            tooltip=N_("Show those without a target on the staircase, of everybody or of a category"),
        ),
    ]

    class Without(Message):
        """Those without a target are asked for."""

        def __init__(self, groups: tuple[GroupReach, ...]) -> None:
            super().__init__()
            self.groups = groups

    _told: Reach | None = None

    def compose(self) -> ComposeResult:
        """Put heading, picture and foot under each other."""
        yield Head()
        yield Picture(id="page")
        foot = Picture(id="foot")
        foot.can_focus = False
        yield foot

    def display_page(self, seen: Seen) -> None:
        """Count again."""
        self._told = told = reach(seen.analysis)
        self.query_one(Head).heading = Heading(_("Reaching everyone"), _sum(told))
        self.query_one("#page", Picture).show(lambda width, _height: _lines(told, width))
        self.show_foot(hidden_note(told.minimum))
        self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002  # Textual's
        """Offer to show those without a target when they may be shown."""
        return self._told is None or bool(lacking(self._told)) if action == "without" else True

    def action_without(self) -> None:
        """Ask for those without a target."""
        if self._told is not None:
            self.post_message(self.Without(lacking(self._told)))


def lacking(told: Reach) -> tuple[GroupReach, ...]:
    """Give the groups whose people without a target may be shown on the board: everybody, and categories.

    Never genders or age bands: a board of the women alone would tell who they are.
    """
    return tuple(
        group
        for group in told.groups
        if (group.by is By.ALL or isinstance(group.of, Category))
        and group.figures is not None
        and group.figures.target < group.figures.people
    )


def lacking_words(group: GroupReach) -> str:
    """Say how many of a group have no target."""
    figures = group.figures
    people, target = (figures.people, figures.target) if figures is not None else (0, 0)
    text = _("{group}: {n} of {all} without a target")
    return text.format(group=group_name(group.by, group.of), n=whole(people - target), all=whole(people))


def _sum(told: Reach) -> Content:
    figures = told.groups[0].figures
    if figures is None or not figures.people:
        return Content("")
    text = _("{target} have a target, {action} are in an action")
    shares = {
        "target": percent(figures.target, figures.people),
        "action": percent(figures.action, figures.people),
    }
    return Content.styled(text.format(**shares), BOLD)


def _lines(told: Reach, width: int) -> list[Content]:
    """Draw the groups that are hard to reach first, where anything is known about them."""
    hard = [part for line in hard_lines(told) for part in line.wrap(width)]
    named = [Content.styled(_("The two groups that are hard to reach"), BOLD), *hard]
    table = reach_lines(told, width - 1)
    if any(group.standing is not Standing.NOT_ASKED for group in told.hard):
        return [*named, Content(""), *table]
    text = _("Gender and age are shown when indicators are asked for: company facts in phase 1.")
    return [*table, Content(""), *named, *Content.styled(text, MUTED).wrap(width)]
