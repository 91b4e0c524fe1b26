"""All fields of one action, with its ties beside them."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.widget import Widget

from mindgap.domain.action import Action, ActionStatus, ActionType, Aim, Audience, Funding
from mindgap.domain.analysis import Analysis
from mindgap.texts import _
from mindgap.texts.labels import label
from mindgap.ui.drawing.plan_detail import IN_FIELDS, ActionWords, tie_lines
from mindgap.ui.widgets.fields import ChoiceField, DateField, LongTextField, NumberField, SwitchField, TextField
from mindgap.ui.widgets.form import Form, heading
from mindgap.ui.widgets.intakes import Intakes, items_with
from mindgap.ui.widgets.panel import Panel
from mindgap.ui.widgets.picture import Picture

_MOST = 4
"""Lines that the ties may take on top of the fields."""
_PEOPLE = {"owner", "spread_from", "spread_to"}
"""Fields that may hold names; they leave the screen when the room can see it."""


class ActionPanel(Panel):
    """The form of an action; its gaps and people stand beside it, or on top where the screen is narrow."""

    DEFAULT_CSS = """
    ActionPanel { layout: vertical; }
    ActionPanel > Picture { height: 3; width: 1fr; margin: 0 0 1 0; }
    ActionPanel .field--label { width: 19; }
    ActionPanel.-broad { layout: horizontal; }
    ActionPanel.-broad > Picture { height: 1fr; width: 46%; margin: 1 0 0 2; }
    ActionPanel.-broad > Form { margin: 1 0 0 0; }
    """

    def __init__(self, action: Action, intakes: Intakes, *, projector: bool, broad: bool, wanted: str = "") -> None:
        """Make the page of an action with those it brings, begun in the field that is wanted."""
        super().__init__(classes="-broad" if broad else None)
        self.action_id = action.id
        self.wanted = wanted or "title"
        self.broad = broad
        self.intakes = intakes
        self.form = Form(action.id, items_with(action_items(action, projector=projector), intakes, "end"))
        self.ties = Picture()
        self.ties.can_focus = False

    def compose(self) -> ComposeResult:
        """Put the fields beside or under the ties."""
        yield from (self.form, self.ties) if self.broad else (self.ties, self.form)

    def show_words(self, analysis: Analysis, words: ActionWords) -> None:
        """Show the newest values and ties."""
        action = analysis.find(Action, self.action_id)
        if action is not None:
            self.form.show(action)
            self.intakes.show(analysis, action)
            self._show_ties(words)

    def _show_ties(self, words: ActionWords) -> None:
        """Draw the ties; on top they take no more lines than they need."""
        if not self.broad:
            self.ties.styles.height = len(tie_lines(words, max(20, self.app.size.width - 4), _MOST, IN_FIELDS))
        self.ties.show(lambda width, height: tie_lines(words, width, height, IN_FIELDS))

    def enter(self) -> None:
        """Begin in the field that is wanted, else with the title."""
        field = self.form.fields.get(self.wanted) or self.form.fields["title"]
        field.focus_entry()


def action_items(action: Action, *, projector: bool) -> list[Widget]:
    """Give the fields of an action under their headings."""
    items: list[Widget] = [*_what(action), *_when(action), *_result(action), *_spread(action)]
    return [item for item in items if not (projector and item.name in _PEOPLE)]


def _what(action: Action) -> list[Widget]:
    return [
        TextField("title", _("Title"), action.title),
        ChoiceField("type", _("Type"), [(t, label(t)) for t in ActionType], action.type),
        ChoiceField("aim", _("Aim"), [(a, label(a)) for a in Aim], action.aim),
        ChoiceField("audience", _("Audience"), [(a, label(a)) for a in Audience], action.audience),
        TextField("group", _("Group"), action.group, _("Whom it reaches when nobody is named, e.g. the night shift")),
        TextField("owner", _("Owner"), action.owner, _("Who sees to it that it happens")),
    ]


def _when(action: Action) -> list[Widget]:
    return [
        heading(_("Time and cost")),
        ChoiceField("status", _("Status"), [(s, label(s)) for s in ActionStatus], action.status),
        DateField("start", _("Start"), action.start),
        DateField("end", _("End date"), action.end),
        NumberField("hours", _("Hours per person"), action.hours, most=10_000),
        NumberField("cost", _("Cost, kronor"), action.cost, _("In all, the participants’ hours not counted")),
        ChoiceField("funding", _("Funding"), [(f, label(f)) for f in Funding], action.funding, _("not said")),
        SwitchField("procured", _("Procured"), action.procured),
    ]


def _result(action: Action) -> list[Widget]:
    hint = _("How will it be seen that it has worked?")
    return [LongTextField("measure", _("Measure"), action.measure, hint)]


def _spread(action: Action) -> list[Widget]:
    return [
        heading(_("Passing the new knowledge on")),
        TextField("spread_from", _("Passed on by"), action.spread_from),
        TextField("spread_to", _("Passed on to"), action.spread_to),
        DateField("spread_by", _("By when"), action.spread_by),
        SwitchField("spread_done", _("Has happened"), action.spread_done),
    ]
