from __future__ import annotations

from dataclasses import replace

from mindgap.domain.analysis import Analysis
from mindgap.domain.company import Company
from mindgap.domain.level_result import LevelResult, level_result
from mindgap.domain.participant import Group
from mindgap.domain.scoring import Counts, Score, ScoreKind

EMPTY = Analysis(company=Company(id="c", company_id="c", name="Provbolaget"))


def score(group: Group, counts: Counts, attempt: int = 1) -> Score:
    ones, twos, threes, fours, fives = counts
    return Score(
        id=f"{group}{attempt}",
        company_id="c",
        round_id="r",
        kind=ScoreKind.CURRENT,
        item="diversity",
        group=group,
        attempt=attempt,
        ones=ones,
        twos=twos,
        threes=threes,
        fours=fours,
        fives=fives,
    )


def result(*scores: Score) -> LevelResult:
    return level_result(replace(EMPTY, scores=scores), "r", ScoreKind.CURRENT, "diversity")


def test_two_answers_that_the_whole_less_the_rest_would_tell_are_counted_with_their_neighbour() -> None:
    told = result(
        score(Group.MANAGEMENT, (1, 2, 0, 0, 0)),
        score(Group.WHITE_COLLAR, (2, 0, 0, 0, 0)),
        score(Group.BLUE_COLLAR, (1, 1, 1, 1, 1)),
    )
    assert {group: d.counts for group, d in told.large.items()} == {
        Group.MANAGEMENT: (3, 2, 0, 0, 0),
        Group.BLUE_COLLAR: (1, 1, 1, 1, 1),
    }
    assert (told.small, told.pooled) == ((), {Group.MANAGEMENT: (Group.MANAGEMENT, Group.WHITE_COLLAR)})
    assert told.whole.counts == (4, 3, 1, 1, 1)


def test_three_answers_of_two_small_groups_tell_nobody_and_stay_in_the_whole_only() -> None:
    told = result(
        score(Group.MANAGEMENT, (1, 0, 0, 0, 0)),
        score(Group.WHITE_COLLAR, (2, 0, 0, 0, 0)),
        score(Group.BLUE_COLLAR, (1, 1, 1, 1, 1)),
    )
    assert (set(told.large), told.small) == ({Group.BLUE_COLLAR}, (Group.MANAGEMENT, Group.WHITE_COLLAR))


def test_what_was_answered_before_the_talk_is_counted_in_the_same_way() -> None:
    told = result(
        score(Group.BLUE_COLLAR, (3, 1, 0, 0, 0)),
        score(Group.UNION, (0, 1, 0, 0, 0)),
        score(Group.BLUE_COLLAR, (0, 4, 0, 0, 0), attempt=2),
        score(Group.UNION, (0, 0, 1, 0, 0), attempt=2),
    )
    both = {Group.BLUE_COLLAR}
    assert (set(told.groups), set(told.before)) == (both, both)
    assert (told.before[Group.BLUE_COLLAR].counts, told.groups[Group.BLUE_COLLAR].counts) == (
        (3, 2, 0, 0, 0),
        (0, 4, 1, 0, 0),
    )
