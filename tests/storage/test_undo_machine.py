from __future__ import annotations

import tempfile
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from mindgap.domain.analysis import Analysis
from mindgap.domain.company import Company
from mindgap.domain.errors import NothingToRedoError, NothingToUndoError
from mindgap.domain.gap import Gap
from mindgap.domain.goal import Goal
from mindgap.domain.person import Person
from mindgap.storage.store import SqlStore
from tests.storage.samples import company, contents, new_id, opened


class UndoMachine(RuleBasedStateMachine):
    """Random work on people (unique codes) and on goals with gaps that point at them, beside a model of the history."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.store: SqlStore = opened(Path(self.folder.name) / "mindgap.db")
        with self.store.begin() as tx:
            self.firm: Company = tx.add(company())
        self.past: list[Analysis] = [contents(self.store, self.firm)]
        self.future: list[Analysis] = []

    def current(self) -> Analysis:
        with self.store.begin() as tx:
            return tx.analysis(self.firm.id)

    def changed(self) -> None:
        state = contents(self.store, self.firm)
        if state != self.past[-1]:
            self.past.append(state)
            self.future.clear()

    @rule(n=st.integers(1, 4))
    def add_people(self, n: int) -> None:
        with self.store.begin("add:Person") as tx:
            tx.add_all([Person(id=new_id(), company_id=self.firm.id, code=new_id()) for _ in range(n)])
        self.changed()

    @rule()
    def add_goal_with_gap(self) -> None:
        goal = Goal(id=new_id(), company_id=self.firm.id, text="Mål")
        gap = Gap(id=new_id(), company_id=self.firm.id, text="Gap", theme="competence", goal_id=goal.id)
        with self.store.begin("add:Goal") as tx:
            tx.add_all([goal, gap])
        self.changed()

    @rule(dots=st.integers(0, 3), which=st.integers(0, 9))
    def weigh_gap(self, dots: int, which: int) -> None:
        gaps = self.current().gaps
        if gaps:
            with self.store.begin("change:Gap") as tx:
                tx.save(replace(gaps[which % len(gaps)], dots=dots))
            self.changed()

    @rule(which=st.integers(0, 9))
    def swap_codes(self, which: int) -> None:
        people = self.current().people
        if len(people) > 1:
            one, two = people[which % len(people)], people[(which + 1) % len(people)]
            with self.store.begin("change:Person") as tx:
                held = tx.save(replace(one, code="swap"))
                tx.save(replace(two, code=one.code))
                tx.save(replace(held, code=two.code))
            self.changed()

    @rule(which=st.integers(0, 9))
    def remove_goal(self, which: int) -> None:
        analysis = self.current()
        if analysis.goals:
            goal = analysis.goals[which % len(analysis.goals)]
            with self.store.begin("remove:Goal") as tx:
                for loosened in analysis.loosened(goal):
                    tx.save(loosened)
                tx.remove(goal)
            self.changed()

    @rule(which=st.integers(0, 9))
    def remove_person(self, which: int) -> None:
        people = self.current().people
        if people:
            with self.store.begin("remove:Person") as tx:
                tx.remove(people[which % len(people)])
            self.changed()

    @rule(text=st.text("abc", min_size=1, max_size=4))
    def type_town(self, text: str) -> None:
        firm, gesture, end = self.current().company, new_id(), f"{text}!"
        for length in range(1, len(end) + 1):
            with self.store.begin("change:Company", gesture) as tx:
                firm = tx.save(replace(firm, town=end[:length]))
        self.future.clear()
        self.changed()

    @rule()
    def undo(self) -> None:
        with suppress(NothingToUndoError), self.store.begin() as tx:
            tx.undo(self.firm.id)
            self.future.append(self.past.pop())

    @rule()
    def redo(self) -> None:
        with suppress(NothingToRedoError), self.store.begin() as tx:
            tx.redo(self.firm.id)
            self.past.append(self.future.pop())

    @invariant()
    def is_as_the_model_says(self) -> None:
        assert contents(self.store, self.firm) == self.past[-1]

    def teardown(self) -> None:
        while len(self.past) > 1:
            self.undo()
        start = contents(self.store, self.firm)
        assert start == self.past[0]
        steps = len(self.future)
        end = self.future[0] if self.future else start
        for _ in range(steps):
            self.redo()
        assert contents(self.store, self.firm) == end
        assert not self.future
        self.store.close()
        self.folder.cleanup()


UndoMachine.TestCase.settings = settings(max_examples=8, stateful_step_count=20, deadline=None)
TestUndo = UndoMachine.TestCase
