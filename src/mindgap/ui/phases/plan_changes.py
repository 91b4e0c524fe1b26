"""What the room does to an action: its status, its ties, who decided on the plan, and taking it away."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from secrets import token_hex

from mindgap.domain.action import Action, ActionGap, ActionPerson, ActionStatus
from mindgap.domain.analysis import Analysis
from mindgap.domain.entity import Entity
from mindgap.domain.new_steps import likely_evidence, new_steps
from mindgap.texts import _, ngettext
from mindgap.ui.dialogs import ChooseMany, Confirm
from mindgap.ui.dialogs.new_steps import NewStepsDialog, Reached
from mindgap.ui.phases.keeping import KeepingView
from mindgap.ui.phases.plan_facts import gaps_to_act_on
from mindgap.ui.phases.plan_ties import Aimed, aims, candidates, participants, retargeted, target_of
from mindgap.ui.phases.plan_words import area_name, candidate_text, step_text
from mindgap.ui.widgets.fields import DateField, Field, TextField


class BroadMany(ChooseMany[str]):
    """A list whose options are sentences."""

    DEFAULT_CSS = "BroadMany > .dialog--box { width: 100; }"


class PlanChanges(KeepingView):
    """The commands on the action under the cursor; subclasses say which that is and show what was changed."""

    visit = ""
    """One word per stay at an action, so that pressing a key many times is undone as one."""

    @property
    def action(self) -> Action | None:
        """The action under the cursor."""
        raise NotImplementedError

    def arrive(self) -> None:
        """Begin a new stay at an action."""
        self.visit = token_hex(4)

    def store(
        self, label: str, add: Iterable[Entity] = (), save: Iterable[Entity] = (), remove: Iterable[Entity] = ()
    ) -> bool:
        """Store many changes that are undone as one, and show them at once."""
        return self._reread(lambda: self.services.edits.apply(label, add, save, remove))

    def _reread(self, change: Callable[[], None]) -> bool:
        """Make a change of many things and show what is stored then."""
        company_id = self.analysis.company.id

        def changed() -> Analysis:
            change()
            return self.services.companies.analysis(company_id)

        fresh = self.attempt(changed)
        if fresh is not None:
            self._show_own(fresh)
            self.post_message(self.Reloaded())
        return fresh is not None

    def action_status(self, by: int) -> None:
        """Go to the next status; when the action is done ask who has reached the step."""
        action, order = self.action, list(ActionStatus)
        if action is None:
            return
        status = order[(order.index(action.status) + by) % len(order)]
        gesture = f"{action.id}:status:{self.visit}"
        changed = self.keep(lambda: self.services.edits.change(action, gesture, status=status))
        if changed is not None and status is ActionStatus.DONE:
            self.offer_steps(changed)

    def offer_steps(self, action: Action) -> None:
        """Ask which of those who took part have reached their step, if the action led to any."""
        steps = new_steps(self.analysis, action.id)
        if steps:
            offered = [(step, step_text(step, self.analysis, self.show_name)) for step in steps]
            self.app.push_screen(NewStepsDialog(action.title, offered, likely_evidence(action)), self._reached)

    def _reached(self, reached: Reached | None) -> None:
        if reached is None or not reached.steps:
            return
        company_id = self.analysis.company.id
        if self._reread(lambda: self.services.staircase.reach(company_id, reached.steps, reached.evidence)):
            n = len(reached.steps)
            self.say(ngettext("{n} new step stored, dated today.", "{n} new steps stored, dated today.", n).format(n=n))

    def action_tie_gaps(self) -> None:
        """Ask which gaps the action helps to close."""
        action = self.action
        if action is None:
            return
        if not self.analysis.gaps:
            self.say(_("There are no gaps yet; they are worded in phase 4."))
            return
        held = {tie.gap_id for tie in self.analysis.action_gaps if tie.action_id == action.id}
        options = [
            (gap.id, f"{number}  {' '.join(gap.text.split())}" + (_("   ! no action yet") if lacks else ""))
            for number, gap, lacks in gaps_to_act_on(self.analysis)
        ]
        title = _("Which gaps does it help to close? Space marks.")
        self.app.push_screen(BroadMany(title, options, held), lambda chosen: self._tie_gaps(action.id, chosen))

    def action_tie_people(self) -> None:
        """Ask who takes part; without an action say how to make one, since the key means something else around."""
        action = self.action
        if action is None:
            self.say(_("No actions yet. Press a for the first, or t for typical ones."))
            return
        if not self.analysis.people:
            self.say(_("There are no people yet; they are read in or added in phase 1."))
            return
        found = candidates(self.present, action.id)
        options = [(c.person.id, candidate_text(c, self.analysis, self.show_name)) for c in found]
        held = participants(self.analysis, action.id)
        title = _("Who takes part? The nearest stand first; Space marks.")
        self.app.push_screen(BroadMany(title, options, held), lambda chosen: self._tie_people(action.id, chosen))

    def action_tie_gaps_typing(self) -> None:
        """Ask for the gaps while the cursor stands in a field."""
        self.action_tie_gaps()

    def action_tie_people_typing(self) -> None:
        """Ask for the people while the cursor stands in a field."""
        self.action_tie_people()

    def _tie_gaps(self, action_id: str, chosen: set[str] | None) -> None:
        ties = {t.gap_id: t for t in self.analysis.action_gaps if t.action_id == action_id}
        company_id, new_id = self.analysis.company.id, self.services.around.new_id
        if chosen is not None:
            added = [
                ActionGap(id=new_id(), company_id=company_id, action_id=action_id, gap_id=gap.id)
                for gap in self.analysis.gaps
                if gap.id in chosen - ties.keys()
            ]
            self._tie(action_id, added, [tie for gap_id, tie in ties.items() if gap_id not in chosen])

    def _tie_people(self, action_id: str, chosen: set[str] | None) -> None:
        ties = {t.person_id: t for t in self.analysis.action_people if t.action_id == action_id}
        company_id, new_id = self.analysis.company.id, self.services.around.new_id
        if chosen is not None:
            added = [
                ActionPerson(id=new_id(), company_id=company_id, action_id=action_id, person_id=person.id)
                for person in self.analysis.people
                if person.id in chosen - ties.keys()
            ]
            self._tie(action_id, added, [tie for person_id, tie in ties.items() if person_id not in chosen])

    def _tie(self, action_id: str, added: Collection[Entity], removed: Collection[Entity]) -> None:
        """Store ties with the targets that follow from the new ones, all as one change."""
        if not added and not removed:
            return
        after = self.analysis
        for gone in removed:
            after = after.without(gone)
        for new in added:
            after = after.with_(new)
        followed = aims(after, action_id) if added else ()
        kind = type(next(iter((*added, *removed)))).__name__
        if self.store(f"change:{kind}", [*added, *self._new_targets(followed)], retargeted(followed), removed):
            self._tell_targets(followed, after)

    def _new_targets(self, aimed: Iterable[Aimed]) -> list[Entity]:
        company_id, new_id = self.analysis.company.id, self.services.around.new_id
        return [target_of(each, company_id, new_id()) for each in aimed if each.held is None]

    def _tell_targets(self, aimed: Collection[Aimed], analysis: Analysis) -> None:
        people = {p.id: p for p in analysis.people}
        said = ", ".join(
            f"{self.show_name(people[each.person_id])} {area_name(analysis, each.area_id)} ▸{each.step}"
            for each in aimed
        )
        if said:
            self.say(ngettext("Target set: {who}", "Targets set: {who}", len(aimed)).format(who=said))

    def action_decide(self) -> None:
        """Ask who decided on the plan, and when; the name is not asked for when the room can see it."""
        company, today = self.analysis.company, self.services.around.today()
        when = DateField("decided_on", _("Decided on"), company.decided_on, suggested=today, today=today)
        who = TextField("decided_by", _("Decided by"), company.decided_by, _("A role or a board, for example"))
        fields: list[Field] = [when] if self.projector else [who, when]
        self.ask_fields(
            _("The decision on the plan"),
            fields,
            lambda values, gesture: self.services.edits.change(self.analysis.company, gesture, **values),
        )

    def action_remove(self) -> None:
        """Remove the action, when that is meant."""
        action = self.action
        if action is not None:
            question = _("Remove the action “{title}”? Its ties go with it; z brings them back.")
            self.app.push_screen(
                Confirm(question.format(title=action.title)), lambda yes: self.drop(action) if yes else None
            )

    def say(self, sentence: str) -> None:
        """Show a notice; what users wrote in it is never read as markup."""
        self.app.notify(sentence, markup=False, timeout=8)
