from __future__ import annotations

import pytest

from mindgap.domain.placement import Evidence, lacks_evidence


@pytest.mark.parametrize(
    ("step", "evidence", "lacks"),
    [(0, None, False), (2, None, False), (3, None, True), (5, None, True), (5, Evidence.OBSERVED, False)],
)
def test_steps_from_the_coverage_step_ought_to_rest_on_evidence(
    step: int,
    evidence: Evidence | None,
    lacks: bool,  # noqa: FBT001  # a case
) -> None:
    assert lacks_evidence(step, evidence, 3) is lacks


@pytest.mark.parametrize("coverage_step", [1, 2, 5, 7])
def test_another_coverage_step_moves_the_step_from_which_evidence_is_asked_for(coverage_step: int) -> None:
    asked = [step for step in range(8) if lacks_evidence(step, None, coverage_step)]
    assert asked == list(range(coverage_step, 8))
