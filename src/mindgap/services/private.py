"""Private answers: kept in memory until three of a group can be written at once, sealed until the reveal."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import TypeVar

from mindgap.domain.analysis import Analysis
from mindgap.domain.answers import Answers, added, from_scores, number, pooled_items, together, with_answer
from mindgap.domain.participant import Group
from mindgap.domain.pooling import Pool, TooFewAnswersError
from mindgap.domain.scoring import LEAST_ANSWERS, Score, ScoreKind, SealedScore
from mindgap.services.edits import EditService
from mindgap.storage.contract import Transaction

S = TypeVar("S", bound=Score)


@dataclass(frozen=True, slots=True)
class Question:
    """What everybody answers in private: the level of one theme, or its statements."""

    company_id: str
    round_id: str
    kind: ScoreKind
    items: tuple[str, ...]
    attempt: int = 1

    def asks(self, score: Score) -> bool:
        """Tell whether counts belong to the question."""
        asked = (self.round_id, self.kind, self.attempt)
        return (score.round_id, score.kind, score.attempt) == asked and score.item in self.items


@dataclass(frozen=True, slots=True)
class PrivateService:
    """Private entry on one laptop.

    Nothing is written of a group before three of its answers wait; they are then written together as counts, past
    the journal. So two stored states never differ by fewer than three answers of a group until the reveal, and a
    program that is killed has lost at most two of each.
    """

    edits: EditService
    waiting: dict[Question, Answers] = field(default_factory=dict, compare=False, repr=False)
    """Answers that are not written yet."""

    def answer(self, question: Question, group: Group, levels: Iterable[int]) -> None:
        """Count one person's levels, one per item of the question."""
        waiting = with_answer(self.waiting.get(question, {}), group, tuple(levels))
        self.waiting[question] = waiting
        if number({group: waiting[group]}) >= LEAST_ANSWERS:
            self._seal(question, {group: waiting[group]})
            self.waiting[question] = {g: held for g, held in waiting.items() if g is not group}

    def answered(self, question: Question) -> int:
        """Count the people who have answered and whose answers are not revealed yet."""
        return number(self.waiting.get(question, {})) + number(self._sealed(question))

    def outlived(self, question: Question) -> dict[Group, int]:
        """Count per group the sealed answers that this running program has not taken: it was closed meanwhile."""
        sealed = self._sealed(question) if question not in self.waiting else {}
        return {group: number({group: held}) for group, held in sealed.items()}

    def reveal(self, question: Question) -> tuple[Score, ...]:
        """Add all answers to what was tallied, small groups pooled, as one step to undo; give the scores changed.

        Raise TooFewAnswersError when fewer than three have answered in all; nothing is then changed.
        """
        with self.edits.around.store.begin("reveal:SealedScore") as tx:
            fresh = tx.analysis(question.company_id)
            rows = [row for row in fresh.sealed_scores if question.asks(row)]
            answers = together(from_scores(rows, question.items), self.waiting.get(question, {}))
            if number(answers) < LEAST_ANSWERS:
                raise TooFewAnswersError(count=number(answers), least=LEAST_ANSWERS)
            scores = self._stored(tx, Score, question, fresh.scores, answers)
            for row in rows:
                tx.remove(row)
        self.waiting.pop(question, None)
        return scores

    def _seal(self, question: Question, answers: Answers) -> None:
        """Write answers of a group that is large enough, in a transaction that the journal does not know."""
        with self.edits.around.store.begin() as tx:
            self._stored(tx, SealedScore, question, tx.analysis(question.company_id).sealed_scores, answers)

    def _sealed(self, question: Question) -> Answers:
        with self.edits.around.store.begin() as tx:
            analysis: Analysis = tx.analysis(question.company_id)
        return from_scores(filter(question.asks, analysis.sealed_scores), question.items)

    def _stored(
        self, tx: Transaction, kind: type[S], question: Question, held: Iterable[S], answers: Answers
    ) -> tuple[S, ...]:
        """Store answers in rows of a kind, on top of what is held."""
        rows = {(row.item, row.group): row for row in held if question.asks(row)}
        stored = []
        for item, group, pool in pooled_items(answers, question.items):
            row = rows.get((item, group))
            stored.append(tx.save(_raised(row, pool)) if row else tx.add(self._new(kind, question, item, group, pool)))
        return tuple(stored)

    def _new(self, kind: type[S], question: Question, item: str, group: Group, pool: Pool) -> S:
        empty = kind(
            id=self.edits.around.new_id(),
            company_id=question.company_id,
            round_id=question.round_id,
            kind=question.kind,
            item=item,
            group=group,
            attempt=question.attempt,
        )
        return _raised(empty, pool)


def _raised(score: S, by: Pool) -> S:
    """Give counts with others added to them, and with the groups that are now in them."""
    ones, twos, threes, fours, fives = added(score.counts, by.counts)
    others = (group for group in Group if group is not score.group and group in {*score.groups, *by.groups})
    return replace(score, ones=ones, twos=twos, threes=threes, fours=fours, fives=fives, pooled=" ".join(others))
