"""All fields of one gap, and under them what it requires of whom."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from mindgap.domain.analysis import Analysis
from mindgap.domain.gap import Decision, Gap, Requirement
from mindgap.domain.goal import Driver, Horizon
from mindgap.domain.requirement import Fulfilment, fulfilments
from mindgap.domain.scoring import LEVELS
from mindgap.domain.theme import Material, StepText
from mindgap.texts import _
from mindgap.texts.labels import label
from mindgap.ui.drawing.canvas import BOLD, MUTED
from mindgap.ui.drawing.gap_detail import LEFT_OPEN, live_line
from mindgap.ui.widgets.fields import ChoiceField, DateField, Field, LongTextField, NumberField, TextField
from mindgap.ui.widgets.form import Form
from mindgap.ui.widgets.panel import Panel


class RequirementCard(Vertical):
    """One requirement: area, step, heads and date, with what the people come to, live."""

    DEFAULT_CSS = """
    RequirementCard { height: auto; margin: 1 0 0 0; }
    RequirementCard > Form { height: auto; }
    """

    def __init__(self, requirement: Requirement, analysis: Analysis, steps: Sequence[StepText]) -> None:
        """Make the card for a requirement."""
        super().__init__()
        self.eager = False
        self.form = Form(requirement.id, _requirement_fields(requirement, analysis, steps))
        self._live = Static()

    def compose(self) -> ComposeResult:
        """Put the fields under what they come to."""
        yield self._live
        yield self.form

    def on_mount(self) -> None:
        """Begin with the heads when the requirement has just been made."""
        if self.eager:
            self.enter()

    def enter(self) -> None:
        """Go to how many heads are asked for, now or when the fields are there."""
        self.eager = not self.is_mounted
        self.form.fields["heads"].focus_entry()
        self.call_after_refresh(self.scroll_visible, animate=False)

    def show(self, requirement: Requirement, part: Fulfilment) -> None:
        """Show the newest values and heads."""
        self.form.show(requirement)
        self._live.update(Content.assemble((_("Requires") + "  ", BOLD), live_line(part)))


class GapPanel(Panel):
    """The form of a gap and a card per requirement, in one long page."""

    DEFAULT_CSS = """
    GapPanel > VerticalScroll { scrollbar-size-vertical: 1; }
    GapPanel > VerticalScroll > Form { height: auto; margin: 1 0 0 0; }
    GapPanel .gap--requires { height: auto; margin: 1 0 0 0; color: $text-muted; }
    GapPanel .gap--needs { height: auto; }
    """

    def __init__(
        self, analysis: Analysis, material: Material, gap: Gap, *, projector: bool, secret: bool = False
    ) -> None:
        """Make the page of a gap; without its dots while the room votes in secret."""
        super().__init__()
        self.gap_id = gap.id
        self.wanted = ""
        """The requirement to begin at, if any."""
        self._analysis = analysis
        self._steps = _steps(analysis, material)
        hidden = {*({"owner", "decider"} if projector else ()), *({"dots"} if secret else ())}
        self._form = Form(gap.id, [f for f in _gap_fields(gap, analysis, material) if f.name not in hidden])
        self._needs = Vertical(classes="gap--needs")
        self._cards: dict[str, RequirementCard] = {}
        self._hint = Static(classes="gap--requires")

    def compose(self) -> ComposeResult:
        """Put the fields over the requirements."""
        with VerticalScroll(can_focus=False):
            yield self._form
            yield self._needs
            yield self._hint

    def on_mount(self) -> None:
        """Show the requirements."""
        self.show(self._analysis)

    def show(self, analysis: Analysis, known: Mapping[str, Fulfilment] | None = None) -> None:
        """Show the newest values, with a card more or less where requirements have come or gone.

        `known` are the fulfilments by requirement, when they have been computed already.
        """
        self._analysis = analysis
        gap = analysis.find(Gap, self.gap_id)
        if gap is None or not self._needs.is_attached:
            return
        self._form.show(gap)
        self._form.fields["reason"].display = gap.decision in LEFT_OPEN
        if "decider" in self._form.fields:
            self._form.fields["decider"].display = gap.decision is not Decision.UNDECIDED
        known = fulfilments(analysis) if known is None else known
        held = [r for r in analysis.requirements if r.gap_id == gap.id]
        self._match({r.id: r for r in held})
        for r in held:
            self._cards[r.id].show(r, known[r.id])
        self._hint.update(Content.styled(_requires(bool(held)), MUTED))

    def enter(self) -> None:
        """Begin with the requirement that is wanted, else with the wording."""
        card = self._cards.get(self.wanted)
        if card is not None:
            card.enter()
        else:
            self._form.fields["text"].focus_entry()

    @property
    def requirement_id(self) -> str | None:
        """The requirement in whose fields the cursor stands."""
        return next((key for key, card in self._cards.items() if card.has_focus_within), None)

    def _match(self, held: dict[str, Requirement]) -> None:
        for key in self._cards.keys() - held.keys():
            self._cards.pop(key).remove()
        fresh = {key: RequirementCard(held[key], self._analysis, self._steps) for key in held if key not in self._cards}
        self._cards |= fresh
        if fresh:
            self._needs.mount(*fresh.values())


def _gap_fields(gap: Gap, analysis: Analysis, material: Material) -> list[Field]:
    none = _("not said")
    levels = [(level, str(level)) for level in LEVELS]
    goals = [(g.id, " ".join(g.text.split())) for g in analysis.goals]
    return [
        LongTextField("text", _("Gap"), gap.text),
        ChoiceField("theme", _("Theme"), [(theme.id, theme.name) for theme in material.themes], gap.theme),
        *([ChoiceField("goal_id", _("Business goal"), goals, gap.goal_id, none)] if goals else []),
        ChoiceField("horizon", _("Horizon"), [(h, label(h)) for h in Horizon], gap.horizon, none),
        ChoiceField("driver", _("Driver"), [(d, label(d)) for d in Driver], gap.driver, none),
        NumberField("dots", _("Dots"), gap.dots, most=999),
        ChoiceField("importance", _("Importance"), levels, gap.importance, none, _("5: the goal falls without it")),
        ChoiceField("effort", _("Effort"), levels, gap.effort, none, _("1: a week’s work, 5: a year and real money")),
        ChoiceField("decision", _("Decision"), [(d, label(d)) for d in Decision], gap.decision),
        LongTextField("reason", _("Reason"), gap.reason, _("Why later, or why knowingly not?")),
        TextField("owner", _("Owner"), gap.owner),
        TextField("decider", _("Decided by"), gap.decider, _("A role is enough.")),
    ]


def _requirement_fields(requirement: Requirement, analysis: Analysis, steps: Sequence[StepText]) -> list[Field]:
    areas = [(area.id, area.name) for area in sorted(analysis.areas, key=lambda a: (a.position, a.id))]
    return [
        ChoiceField("area_id", _("Area"), areas, requirement.area_id),
        ChoiceField("step", _("Step or above"), [(s.number, f"{s.number} {s.name}") for s in steps], requirement.step),
        NumberField("heads", _("Heads"), requirement.heads, least=1, most=999),
        DateField("by", _("By when"), requirement.by),
    ]


def _steps(analysis: Analysis, material: Material) -> tuple[StepText, ...]:
    own = sorted(analysis.steps, key=lambda s: s.number)
    return tuple(StepText(s.number, s.name, s.criterion) for s in own) or material.steps


def _requires(any_yet: bool) -> str:  # noqa: FBT001  # which of two sentences
    if any_yet:
        return _("ctrl+r adds a requirement, ctrl+o takes away the one you stand in.")
    return _("Nothing is required yet. ctrl+r says how many are needed on which step, in which area, by when.")
