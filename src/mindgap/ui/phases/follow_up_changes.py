"""What the room does in the follow-up: dates, statuses, new steps, spread, rounds."""

from __future__ import annotations

from secrets import token_hex

from mindgap.domain.action import Action, ActionStatus
from mindgap.domain.errors import MindgapError
from mindgap.domain.new_steps import NewStep, likely_evidence, new_steps
from mindgap.domain.person import Area, Person
from mindgap.domain.review import FollowUp
from mindgap.domain.round import Round
from mindgap.texts import _
from mindgap.texts.messages import explain
from mindgap.ui.dialogs.new_steps import NewStepsDialog, Reached
from mindgap.ui.phases.follow_up_facts import first_day, waiting
from mindgap.ui.phases.keeping import KeepingView
from mindgap.ui.widgets.form import Form

_ORDER = (ActionStatus.PLANNED, ActionStatus.ONGOING, ActionStatus.DONE)


class FollowUpChanges(KeepingView):
    """The commands of the follow-up; subclasses say which action and which date are under the cursor."""

    visit = ""
    """One word per stay at an action, so that pressing a key many times is undone as one."""

    @property
    def deed(self) -> Action | None:
        """The action under the cursor."""
        raise NotImplementedError

    @property
    def follow_up(self) -> FollowUp | None:
        """The follow-up under the cursor."""
        raise NotImplementedError

    def arrive(self) -> None:
        """Begin a new stay at an action."""
        self.visit = token_hex(4)

    def action_status(self, by: int) -> None:
        """Go on to the next status, or back; what is done asks for new steps."""
        deed = self.deed
        if deed is None:
            return
        at = _ORDER.index(deed.status) if deed.status in _ORDER else -1
        status = _ORDER[max(0, min(len(_ORDER) - 1, at + by))]
        if status is not deed.status and self._change(deed, "status", status) and status is ActionStatus.DONE:
            self._offer(deed)

    def action_cancel(self) -> None:
        """Call the action off, or plan it again."""
        deed = self.deed
        if deed is not None:
            off = deed.status is ActionStatus.CANCELLED
            self._change(deed, "status", ActionStatus.PLANNED if off else ActionStatus.CANCELLED)

    def action_spread(self) -> None:
        """Say that the new knowledge was passed on, or not yet."""
        deed = self.deed
        if deed is not None:
            self._change(deed, "spread_done", not deed.spread_done)

    def action_steps(self) -> None:
        """Ask again who stands on a new step."""
        if self.deed is not None:
            self._offer(self.deed)

    def action_schedule(self) -> None:
        """Set the follow-ups that are not there yet."""
        start = first_day(self.analysis, self.services.around.today())
        if self.attempt(lambda: self.services.plan.schedule(self.analysis, start)):
            self.post_message(self.Reloaded())

    def action_held(self) -> None:
        """Say that the follow-up is held today, or not yet."""
        found = self.follow_up
        if found is not None:
            held = None if found.held is not None else self.services.around.today()
            self.keep(lambda: self.services.edits.change(found, held=held))

    def action_round(self) -> None:
        """Open the next round, unless the newest still waits for answers."""
        newest = waiting(self.analysis)
        if newest:
            text = _("{round} has no answers yet: they are counted in phase 2.").format(round=newest)
            self.app.notify(text, markup=False)
            return
        label = f"T{len(self.analysis.rounds)}"
        opened: Round | None = self.keep(lambda: self.services.scores.open_round(self.analysis, label))
        if opened is not None:
            text = _("{round} is open: its answers are counted in phase 2. F4 goes from round to round.")
            self.app.notify(text.format(round=opened.label), markup=False)

    def store_follow_up(self, event: Form.Edited) -> None:
        """Store a field of a follow-up; one without a date is none."""
        if event.field == "due" and event.value is None:
            event.source.complain(_("A follow-up needs a date."))
            return
        self.edit(FollowUp, event)

    def _change(self, deed: Action, field: str, value: object) -> bool:
        gesture = f"{deed.id}:{field}:{self.visit}"
        return self.keep(lambda: self.services.edits.change(deed, gesture, **{field: value})) is not None

    def _offer(self, deed: Action) -> None:
        offered = [(step, self._step_words(step)) for step in new_steps(self.analysis, deed.id)]
        if offered:
            self.app.push_screen(NewStepsDialog(deed.title, offered, likely_evidence(deed)), self._take_steps)

    def _step_words(self, step: NewStep) -> str:
        person, area = self.analysis.find(Person, step.person_id), self.analysis.find(Area, step.area_id)
        name = self.show_name(person) if person is not None else ""
        return f"{name}  {' '.join(area.name.split()) if area is not None else ''}  {step.now or '–'} → {step.step}"

    def _take_steps(self, reached: Reached | None) -> None:
        if reached is None or not reached.steps:
            return
        try:
            self.services.staircase.reach(self.analysis.company.id, reached.steps, reached.evidence)
        except MindgapError as error:
            self.app.notify(explain(error.template, error.params), markup=False)
        else:
            self.post_message(self.Reloaded())
