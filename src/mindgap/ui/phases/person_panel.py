"""One person: steps in every area, targets, actions, own wish."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.reactive import reactive
from textual.widget import Widget
from textual.widgets import Static

from mindgap.domain.analysis import Analysis
from mindgap.domain.person import Area, Category, Person
from mindgap.domain.placement import Placement, View
from mindgap.texts import N_, _
from mindgap.texts.formats import day, period, short_day
from mindgap.texts.labels import label
from mindgap.ui.drawing.chips import LACKING, PROVEN
from mindgap.ui.drawing.pen import Line, Span
from mindgap.ui.drawing.timeline import Track, Turn, timeline
from mindgap.ui.phases.person_lines import next_step_line, spread_lines
from mindgap.ui.phases.staircase_facts import Ledger, areas_in_order
from mindgap.ui.widgets.fields import ChoiceField, DateField, LongTextField, TextField
from mindgap.ui.widgets.form import Form
from mindgap.ui.widgets.grid_board import GridBoard
from mindgap.ui.widgets.inked import Inked
from mindgap.ui.widgets.person_areas import AreaRow, PersonAreas

_HISTORY = 12


class PersonPanel(Widget):
    """Shows one person and lets everything about them be changed; whoever owns it stores the changes."""

    DEFAULT_CSS = """
    PersonPanel { height: 1fr; layout: vertical; }
    PersonPanel > VerticalScroll { height: 1fr; scrollbar-size-vertical: 1; }
    PersonPanel Form { height: auto; margin: 1 0; }
    PersonPanel .-coded { display: none; }
    PersonPanel #person-next { height: auto; }
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("pagedown", "page(1)", N_("Page down"), id="person.down", tooltip=N_("Go down a page"), show=False),
        Binding("pageup", "page(-1)", N_("Page up"), id="person.up", tooltip=N_("Go up a page"), show=False),
    ]

    coded: reactive[bool] = reactive(default=False)

    def __init__(self, person: Person, start: str | None = None, *, coded: bool) -> None:
        """Make the panel for a person, the cursor in the area `start`; `coded` hides the name."""
        super().__init__()
        self._start = start
        self.person_id = person.id
        self._person = person
        self._seen: tuple[Analysis, Ledger] | None = None
        self.set_reactive(PersonPanel.coded, coded)

    def compose(self) -> ComposeResult:
        """Put the areas first, with the way through them, then the facts, then actions and history."""
        with VerticalScroll(can_focus=False):
            yield Inked(id="person-head")
            yield PersonAreas(id="person-areas")
            yield Static(id="person-next")
            yield Inked(id="person-tracks")
            yield Form(self.person_id, self._fields(self._person))
            yield Inked(id="person-more")

    def _fields(self, person: Person) -> Sequence[TextField | ChoiceField | LongTextField | DateField]:
        categories = [(category, label(category)) for category in Category]
        name = TextField("name", _("Name"), person.name)
        name.set_class(self.coded, "-coded")
        return (
            name,
            TextField("role", _("Role"), person.role),
            TextField("team", _("Team"), person.team),
            ChoiceField("category", _("Category"), categories, person.category, _("Not stated")),
            LongTextField("own_wish", _("Own wish"), person.own_wish),
            DateField("leaves", _("Planned last day"), person.leaves, _("Only the date, never the reason")),
        )

    @property
    def area_id(self) -> str | None:
        """The area under the cursor."""
        return self.query_one(PersonAreas).row

    def action_page(self, by: int) -> None:
        """Show what lies further down or up."""
        page = self.query_one(VerticalScroll)
        page.scroll_relative(y=by * max(1, page.size.height - 2), animate=False)

    def on_mount(self) -> None:
        """Start among the areas."""
        self.query_one(PersonAreas).focus()

    def watch_coded(self, coded: bool) -> None:  # noqa: FBT001  # Textual's signature
        """Hide or show the name."""
        for form in self.query(Form):
            form.fields["name"].set_class(coded, "-coded")

    def display_person(self, person: Person, analysis: Analysis, ledger: Ledger, today: date) -> None:
        """Show what is known about the person now."""
        if not self.is_mounted or not self.query(PersonAreas):
            return
        name = person.code if self.coded else f"{person.name or person.code}  "
        code = "" if self.coded or not person.name else person.code
        self.query_one("#person-head", Inked).show([((name, "strong"), (code, "dim")), ()])
        rows = [_area_row(person.id, area, ledger) for area in areas_in_order(analysis)]
        board = self.query_one(PersonAreas)
        board.display_areas(sorted(rows, key=lambda row: not row.placed))
        if self._start is not None:
            board.point(self._start)
            self._start = None
        self._seen = (analysis, ledger)
        self._tell_next()
        self.query_one(Form).show(person)
        tracks = timeline(tracks_of(person.id, analysis, ledger), today, self.size.width - 4)
        self.query_one("#person-tracks", Inked).show([(), *((("  ", ""), *line) for line in tracks)] if tracks else [])
        self.query_one("#person-more", Inked).show(
            [
                *action_lines(person.id, analysis),
                *spread_lines(person, analysis, today, coded=self.coded),
                *history_lines(person.id, analysis),
            ]
        )

    @on(GridBoard.Pointed)
    def _tell_next(self) -> None:
        """Say what the next step in the area under the cursor would do."""
        if self._seen is not None:
            analysis, ledger = self._seen
            area = analysis.find(Area, self.area_id)
            self.query_one("#person-next", Static).update(next_step_line(self.person_id, area, analysis, ledger))


def _area_row(person_id: str, area: Area, ledger: Ledger) -> AreaRow:
    place = (person_id, area.id)
    agreed, target = ledger.views[View.AGREED].get(place), ledger.target(place)
    cells = {view.value: str(ledger.step(place, view) or "–") for view in View}
    if agreed is not None and agreed.step:
        cells["agreed"] += f"  {short_day(agreed.on)}"
        lacking = ledger.lacks(agreed)
        cells["evidence"] = f"{LACKING} {_('missing')}" if lacking else label(agreed.evidence)
    if target is not None:
        cells |= {"target": f"▸{target.step}", "by": day(target.by)}
    return AreaRow(area.id, area.name, cells, placed=target is not None or any(ledger.step(place, v) for v in View))


def action_lines(person_id: str, analysis: Analysis) -> list[Line]:
    """Give the actions that the person takes part in."""
    own = {tie.action_id for tie in analysis.action_people if tie.person_id == person_id}
    lines: list[Line] = [((_("Actions"), "strong"),)]
    for number, action in enumerate(analysis.actions, 1):
        if action.id in own:
            when = period(action.start, action.end)
            spans: tuple[Span, ...] = (
                (f"  {number:>2}  {when}   {label(action.status)}   ", "dim"),
                (action.title, ""),
                (f"   {label(action.type)}", "dim"),
            )
            lines.append(spans)
    if len(lines) == 1:
        lines.append((("  " + _("Takes part in no action yet."), "dim"),))
    return [*lines, ()]


def tracks_of(person_id: str, analysis: Analysis, ledger: Ledger) -> list[Track]:
    """Give the person's way through each area: what was agreed, the last of each day, and the target with its date."""
    tracks = []
    for area in areas_in_order(analysis):
        mine = [p for p in analysis.placements if (p.person_id, p.area_id) == (person_id, area.id)]
        days = {p.on: p for p in sorted(mine, key=lambda p: (p.on, p.id)) if p.view is View.AGREED}
        target = ledger.target((person_id, area.id))
        ahead = (target.by, target.step) if target is not None and target.by is not None else None
        turns = tuple(Turn(on, p.step, PROVEN if p.evidence else "") for on, p in days.items())
        tracks.append(Track(area.name, turns, ahead))
    return tracks


def history_lines(person_id: str, analysis: Analysis) -> list[Line]:
    """Give the newest agreed placements, latest first."""
    areas = {area.id: area.name for area in analysis.areas}
    held = [p for p in analysis.placements if p.person_id == person_id and p.view is View.AGREED]
    newest = sorted(held, key=lambda p: (p.on, p.id), reverse=True)[:_HISTORY]
    if not newest:
        return []
    return [((_("History"), "strong"),), *(_history(p, areas.get(p.area_id, "")) for p in newest)]


def _history(placement: Placement, area: str) -> Line:
    step = _("step {step}").format(step=placement.step) if placement.step else _("left the area")
    proof = f"   {label(placement.evidence)}" if placement.evidence else ""
    return ((f"  {day(placement.on)}", "dim"), (f"   {area}   {step}{proof}", ""))
