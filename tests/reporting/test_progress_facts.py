from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from mindgap import texts
from mindgap.domain.action import ActionStatus
from mindgap.domain.errors import UnknownRoundError
from mindgap.domain.placement import Placement
from mindgap.domain.requirement import GapStatus
from mindgap.domain.round import Round
from mindgap.domain.scoring import ScoreKind
from mindgap.reporting import blocks as b
from mindgap.reporting.compose.edition import Edition
from mindgap.reporting.compose.progress import compose_progress
from mindgap.reporting.facts.area_change import AreaChange
from mindgap.reporting.facts.progress import MoveRow, RoundMissingError, RoundsTurnedError, build_progress
from tests.exports.crowd import crowd
from tests.reporting.small import SV, TODAY, C, empty, score, scored, small

LATE = date(2027, 5, 1)


@pytest.fixture(autouse=True)
def swedish() -> Iterator[None]:
    texts.use("sv")
    yield
    texts.use("sv")


def moved() -> Placement:
    return Placement(id="l9", company_id=C, person_id="p2", area_id="svets", step=3, on=date(2027, 2, 1))


def test_a_theme_is_compared_between_the_first_and_the_last_round_with_answers() -> None:
    told = scored(
        score((0, 6, 0, 0, 0)),
        score((0, 0, 6, 0, 0), round_id="r1"),
        score((0, 0, 0, 6, 0), kind=ScoreKind.DESIRED),
    )
    facts = build_progress(told, SV, TODAY)
    (theme,) = (t for t in facts.themes if t.before.n)
    assert (theme.before.mean, theme.after.mean, theme.desired.mean, theme.change) == (2.0, 3.0, 4.0, 1.0)
    assert [r.label for r in (facts.since, facts.until) if r] == ["T0", "T1"]


def test_where_the_level_was_set_only_once_the_statements_are_compared() -> None:
    told = scored(
        score((0, 0, 6, 0, 0)),
        score((6, 0, 0, 0, 0), item="diversity.1"),
        score((0, 6, 0, 0, 0), item="diversity.2"),
        score((0, 0, 0, 6, 0), item="diversity.1", round_id="r1"),
    )
    (theme,) = (t for t in build_progress(told, SV, TODAY).themes if t.before.n)
    assert (theme.statements, theme.before.mean, theme.after.mean, theme.change) == (True, 1.5, 4.0, 2.5)


def test_nothing_is_told_of_a_round_that_too_few_have_answered() -> None:
    told = scored(score((0, 6, 0, 0, 0)), score((0, 0, 4, 0, 0), round_id="r1"))
    facts = build_progress(told, SV, TODAY)
    (theme,) = (t for t in facts.themes if t.before.n)
    assert (theme.after.hidden, theme.after.mean, theme.change) == (True, None, None)
    assert any(isinstance(x, b.Note) and "Färre än 5" in x.text for x in compose_progress(facts).blocks)


def test_rounds_may_be_chosen_and_one_that_is_not_there_is_refused() -> None:
    told = replace(
        scored(score((0, 6, 0, 0, 0))),
        rounds=tuple(Round(id=f"r{n}", company_id=C, label=f"T{n}", opened=TODAY) for n in range(3)),
    )
    facts = build_progress(told, SV, TODAY, "t1", "T2")
    assert [r.label for r in (facts.since, facts.until) if r] == ["T1", "T2"]
    for turned in (("T2", "T1"), ("T1", "T1")):
        with pytest.raises(RoundsTurnedError):
            build_progress(told, SV, TODAY, *turned)
    with pytest.raises(RoundMissingError):
        build_progress(told, SV, TODAY, "T7")
    with pytest.raises(UnknownRoundError):
        build_progress(told, SV, TODAY, "efter")


def test_movements_are_counted_per_area_and_told_by_code() -> None:
    base = small()
    facts = build_progress(replace(base, placements=(*base.placements, moved())), SV, LATE)
    assert facts.areas == (AreaChange("Svets", 1, 0, (0, 1, 1), (0, 0, 2)),)
    assert (facts.moves, facts.higher) == ((MoveRow("102", "Svets", 2, 3),), 1)


def test_a_gap_is_told_as_it_was_and_as_it_is() -> None:
    base = small()
    facts = build_progress(replace(base, placements=(*base.placements, moved())), SV, LATE)
    gap = facts.gaps[0]
    assert (gap.heads, gap.before, gap.after, gap.missing) == (3, 1, 2, 1)
    assert (gap.status_before, gap.gap.status) == (GapStatus.PARTLY, GapStatus.OPEN)
    assert (facts.gaps[1].heads, facts.gaps[1].status_before) == (None, None)


def test_an_open_action_past_its_end_is_late_and_so_is_what_was_to_be_passed_on() -> None:
    base = small()
    (action,) = build_progress(
        replace(base, actions=tuple(replace(a, spread_by=date(2027, 4, 1)) for a in base.actions)), SV, LATE
    ).actions
    assert (action.days_late, action.spread_late) == (31, True)
    done = replace(base, actions=tuple(replace(a, status=ActionStatus.DONE, spread_done=True) for a in base.actions))
    (action,) = build_progress(done, SV, LATE).actions
    assert (action.days_late, action.spread_late) == (0, False)


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("edition", Edition)
def test_every_company_gets_a_report_with_sound_tables(edition: Edition, language: str) -> None:
    texts.use(language)
    for analysis in (empty(), small(), scored(score((0, 6, 0, 0, 0))), crowd()):
        document = compose_progress(build_progress(analysis, SV, TODAY), edition)
        for block in document.blocks:
            if isinstance(block, b.Table):
                assert {len(row) for row in block.rows} == {len(block.columns)}
                assert block.caption
            if isinstance(block, b.Chart):
                assert block.title
                assert block.alt


def test_rows_about_people_are_in_the_company_edition_alone() -> None:
    facts = build_progress(crowd(), SV, TODAY)
    tables = {
        edition: [x.columns[0].title for x in compose_progress(facts, edition).blocks if isinstance(x, b.Table)]
        for edition in Edition
    }
    assert ("Person" in tables[Edition.COMPANY], "Person" in tables[Edition.UNION]) == (True, False)


def test_without_placements_nothing_is_said_of_a_day_that_is_not_there() -> None:
    told = replace(scored(score((0, 6, 0, 0, 0))), placements=())
    written = " ".join(
        x.text for x in compose_progress(build_progress(told, SV, TODAY)).blocks if isinstance(x, b.Paragraph)
    )
    assert ("Ingen är placerad" in written, "den –" in written) == (True, False)
