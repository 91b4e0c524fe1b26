from __future__ import annotations

import pytest

from mindgap.domain.placement import Evidence, lacks_evidence


@pytest.mark.parametrize(
    ("step", "evidence", "lacks"),
    [(0, None, False), (2, None, False), (3, None, True), (5, None, True), (5, Evidence.OBSERVED, False)],
)
def test_steps_from_the_third_ought_to_rest_on_evidence(step: int, evidence: Evidence | None, lacks: bool) -> None:  # noqa: FBT001  # a case
    assert lacks_evidence(step, evidence) is lacks
