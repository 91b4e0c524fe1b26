"""Naming a new action: one of the typical ones, or what is typed."""

from __future__ import annotations

from collections.abc import Sequence

from mindgap.domain.action import ActionType, Aim
from mindgap.domain.theme import Material, TypicalAction
from mindgap.texts import _
from mindgap.texts.labels import label
from mindgap.ui.dialogs import Choose
from mindgap.ui.phases.gap_facts import short_theme_names
from mindgap.ui.widgets.entries import Line
from mindgap.ui.widgets.listing import Listing, Row

Typical = tuple[str, TypicalAction]
"""A theme id and one of its actions."""
_OWN = "own"


class Wording(Choose[Typical]):
    """Typical actions; what is typed finds them, and can be taken as it stands."""

    DEFAULT_CSS = "Wording > .dialog--box { width: 112; }"

    def __init__(self, title: str, options: Sequence[tuple[Typical, str]]) -> None:
        """Make the question with its typical answers."""
        super().__init__(title, options)

    def on_mount(self) -> None:
        """Say that own words will do."""
        line = self.query_one(Line)
        line.placeholder = _("Type your own words, or to find among the typical ones")
        super().on_mount()

    def fill(self) -> None:
        """Show the typical actions found, and what is typed as it stands."""
        super().fill()
        typed, listing = self.query_one(Line).value.strip(), self.query_one(Listing)
        if typed:
            own = Row(_OWN, (_("“{words}” in these words").format(words=typed),))
            listing.show([*listing.rows, own])

    def current(self) -> object | None:
        """Give the action under the cursor."""
        if self.query_one(Listing).key != _OWN:
            return super().current()
        typed = self.query_one(Line).value.strip()
        return "", TypicalAction(typed, ActionType.WORKPLACE_LEARNING, Aim.DEVELOP)


def typical_actions(material: Material, themes: Sequence[str], held: set[str]) -> list[tuple[Typical, str]]:
    """Give the typical actions of the themes, those that the plan has left out, with type and aim."""
    short = short_theme_names(material)
    wanted = [theme for theme_id in themes for theme in material.themes if theme.id == theme_id]
    return [
        ((str(theme.id), action), "  · ".join((action.title, label(action.type), label(action.aim), short[theme.id])))
        for theme in wanted
        for action in theme.actions
        if action.title not in held
    ]
