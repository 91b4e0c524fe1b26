"""Storing a company's own staircase with all that stands on it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from mindgap.domain.analysis import Analysis
from mindgap.domain.entity import Entity
from mindgap.domain.own_staircase import Carrying, Staircase, carried, check, kept
from mindgap.domain.placement import Step
from mindgap.domain.rules import checked
from mindgap.services.surroundings import Surroundings

LABEL = "change:Staircase"


def build_staircase(around: Surroundings, company_id: str, wanted: Staircase, carrying: Carrying | None) -> None:
    """Give the company the staircase that is wanted, as one change that is undone as one.

    `carrying` says which new step each old one becomes; None keeps the numbers. What is carried over is read in the
    same transaction, so that nothing placed meanwhile is left behind.
    """
    check(wanted, carrying or {})
    with around.store.begin(LABEL) as tx:
        analysis = tx.analysis(company_id)
        known = {step.number: step for step in analysis.steps}
        for step in analysis.steps:
            if step.number > len(wanted.steps):
                tx.remove(step)
        tx.add_all(checked(e) for e in _added(around, company_id, wanted, known))
        tx.pour((), [checked(e) for e in _changed(analysis, wanted, carrying, known)])


def _added(around: Surroundings, company_id: str, wanted: Staircase, known: Mapping[int, Step]) -> Iterator[Step]:
    for text in wanted.steps:
        if text.number not in known:
            yield Step(
                id=around.new_id(),
                company_id=company_id,
                number=text.number,
                name=text.name,
                criterion=text.criterion,
            )


def _changed(
    analysis: Analysis, wanted: Staircase, carrying: Carrying | None, known: Mapping[int, Step]
) -> Iterator[Entity]:
    for text in wanted.steps:
        if text.number in known:
            yield replace(known[text.number], name=text.name, criterion=text.criterion)
    company = analysis.company
    yield replace(company, coverage_step=wanted.coverage_step, trainer_step=wanted.trainer_step)
    yield from kept(analysis, wanted.top) if carrying is None else carried(analysis, carrying)
