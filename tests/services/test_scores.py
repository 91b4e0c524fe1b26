from __future__ import annotations

import pytest

from mindgap.domain.company import Company
from mindgap.domain.errors import OutOfRangeError, UnknownRoundError
from mindgap.domain.participant import Group
from mindgap.domain.scoring import ScoreKind
from mindgap.services.house import Services
from mindgap.services.scores import ScoreKey, find_score
from tests.services.conftest import TODAY


@pytest.fixture
def key(services: Services, company: Company) -> ScoreKey:
    baseline = services.companies.analysis(company.id).rounds[0]
    return ScoreKey(baseline.id, ScoreKind.CURRENT, "diversity", Group.BLUE_COLLAR)


def test_a_count_is_stored_once_per_round_kind_item_group_and_attempt(
    services: Services, company: Company, key: ScoreKey
) -> None:
    count, analysis = services.scores.count, services.companies.analysis
    count(analysis(company.id), key, (1, 2, 0, 0, 0))
    second = count(analysis(company.id), key, (1, 2, 3, 0, 0))
    after_talk = ScoreKey(key.round_id, key.kind, key.item, key.group, attempt=2)
    third = count(analysis(company.id), after_talk, (0, 3, 3, 0, 0))
    stored = analysis(company.id)
    assert stored.scores == (second, third)
    assert find_score(stored, key) == second
    assert second.counts == (1, 2, 3, 0, 0)


def test_no_row_says_who_answered_what(services: Services, company: Company, key: ScoreKey) -> None:
    score = services.scores.count(services.companies.analysis(company.id), key, (0, 0, 4, 0, 0))
    assert not {"person_id", "participant_id", "name"} & set(type(score).__slots__)


def test_a_count_below_nought_is_refused(services: Services, company: Company, key: ScoreKey) -> None:
    with pytest.raises(OutOfRangeError):
        services.scores.count(services.companies.analysis(company.id), key, (-1, 0, 0, 0, 0))


def test_the_next_round_opens_today_and_an_open_one_is_given(services: Services, company: Company) -> None:
    opened = services.scores.open_round(services.companies.analysis(company.id), " t1 ")
    assert (opened.label, opened.opened) == ("T1", TODAY)
    assert services.scores.open_round(services.companies.analysis(company.id), "T1") == opened


@pytest.mark.parametrize("label", ["T2", "1", "", "runda ett"])
def test_a_round_that_is_not_the_next_is_refused(services: Services, company: Company, label: str) -> None:
    with pytest.raises(UnknownRoundError):
        services.scores.open_round(services.companies.analysis(company.id), label)
