"""Everything that a document tells, as numbers, dates and choices: no words of ours, no layout."""

from mindgap.reporting.facts.plan import PlanFacts, build_plan

__all__ = ["PlanFacts", "build_plan"]
