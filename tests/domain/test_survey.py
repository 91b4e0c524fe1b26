from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mindgap.domain.analysis import Analysis
from mindgap.domain.company import Company
from mindgap.domain.round import Round
from mindgap.domain.survey import (
    ITEMS,
    RECOMMEND,
    Answered,
    ambassador_index,
    heads_of,
    mean,
    survey_result,
    surveyed,
    values_of,
)
from mindgap.domain.survey_count import SurveyCount

answers = st.fixed_dictionaries({value: st.integers(0, 40) for value in range(11)})
FIRM = Company(id="c", company_id="c", name="Påhittade AB")


def analysis(item: str, heads: dict[int, int], minimum: int = 5) -> Analysis:
    counts = (
        SurveyCount(id=f"s{value}", company_id="c", round_id="r", item=item, value=value, heads=n)
        for value, n in heads.items()
    )
    held = Round(id="r", company_id="c", label="T0", opened=date(2026, 3, 2))
    return Analysis(company=replace(FIRM, minimum_group=minimum), rounds=(held,), survey_counts=tuple(counts))


def test_the_worked_figure_goes_from_minus_seven_to_plus_twenty() -> None:
    before, after = {0: 4, 7: 8, 9: 3}, {6: 4, 8: 8, 10: 8}
    assert (ambassador_index(before), ambassador_index(after)) == (-7, 20)


def test_the_index_is_rounded_once() -> None:
    thirds = {3: 1, 7: 1, 9: 4}  # 66.67 % − 16.67 % is 50 %, not 67 − 17
    eighths = {0: 1, 7: 7}  # −12.5 %
    assert (ambassador_index(thirds), ambassador_index(eighths)) == (50, -13)
    assert ambassador_index({9: 1, 8: 7}) == 13


@given(answers)
def test_the_index_lies_between_its_ends_and_turns_with_the_answers(heads: dict[int, int]) -> None:
    index = ambassador_index(heads)
    assert (index is None) == (not any(heads.values()))
    if index is not None:
        assert -100 <= index <= 100
        turned = {0: 0, 9: heads[9] + heads[10], 6: sum(heads[v] for v in range(7)), 7: heads[7] + heads[8]}
        assert ambassador_index(turned) == index
        assert ambassador_index({9: turned[6], 6: turned[9], 7: turned[7]}) == -index


@given(answers, st.integers(2, 9))
def test_the_same_shares_give_the_same_index(heads: dict[int, int], times: int) -> None:
    assert ambassador_index({value: n * times for value, n in heads.items()}) == ambassador_index(heads)


@given(answers)
def test_an_ambassador_more_never_lowers_the_index(heads: dict[int, int]) -> None:
    before, after = ambassador_index(heads), ambassador_index(heads | {10: heads[10] + 1})
    assert after is not None
    assert before is None or after >= before


@given(st.lists(st.integers(1, 5), min_size=1))
def test_the_mean_is_that_of_the_answers(given_answers: list[int]) -> None:
    heads = {value: given_answers.count(value) for value in range(1, 6)}
    assert mean(heads) == pytest.approx(sum(given_answers) / len(given_answers))


@given(st.integers(5, 20), st.integers(0, 30), st.sampled_from(ITEMS))
def test_fewer_than_the_least_group_tell_nothing_not_even_how_many(least: int, n: int, item: str) -> None:
    value = values_of(item)[-1]
    result = survey_result(analysis(item, {value: n}, least), "r")[item]
    if not n:
        assert result == Answered()
    elif n < least:
        assert result == Answered(hidden=True)
    else:
        assert result == Answered(n, 100 if item == RECOMMEND else 5)


def test_an_answer_that_the_item_does_not_have_counts_nowhere() -> None:
    held = analysis("statement.1", {0: 7, 5: 6, 6: 9})
    assert heads_of(held, "r", "statement.1") == {1: 0, 2: 0, 3: 0, 4: 0, 5: 6}
    assert survey_result(held, "r")["statement.1"] == Answered(6, 5)


def test_a_round_whose_counts_are_all_emptied_has_no_answers() -> None:
    assert surveyed(analysis(RECOMMEND, {9: 0})) == ()
    assert [held.label for held in surveyed(analysis(RECOMMEND, {9: 1}))] == ["T0"]
