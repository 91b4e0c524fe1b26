from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from mindgap import texts
from mindgap.content.loader import load
from mindgap.domain.analysis import Analysis
from mindgap.domain.company import Company
from mindgap.domain.round import Round
from mindgap.domain.survey import ITEMS, RECOMMEND, STATEMENTS, Answered, values_of
from mindgap.domain.survey_count import SurveyCount
from mindgap.exports.plan_json import plain
from mindgap.exports.sheets import sheets
from mindgap.reporting.blocks import Heading, KeyFigures, Note, Paragraph, Table
from mindgap.reporting.coding import decoded, encoded
from mindgap.reporting.compose.edition import Edition
from mindgap.reporting.compose.plan import compose_plan
from mindgap.reporting.compose.progress import compose_progress
from mindgap.reporting.compose.survey import survey
from mindgap.reporting.facts import PlanFacts, build_plan
from mindgap.reporting.facts.progress import build_progress
from mindgap.reporting.facts.survey import build_survey
from mindgap.reporting.sealing import canonical

TODAY = date(2026, 10, 2)
FIRM = Company(id="c", company_id="c", name="Påhittade AB")
MATERIAL = load("en")
ROUNDS = tuple(Round(id=f"r{n}", company_id="c", label=f"T{n}", opened=TODAY) for n in range(2))


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    texts.use("en")
    yield
    texts.use("sv")


def counts(number: int, heads: dict[int, int], statements: int) -> list[SurveyCount]:
    told = {RECOMMEND: heads} | {item: {values_of(item)[number + 2]: statements} for item in STATEMENTS}
    return [
        SurveyCount(id=f"{number}{item}{value}", company_id="c", round_id=f"r{number}", item=item, value=value, heads=n)
        for item, answers in told.items()
        for value, n in answers.items()
    ]


def analysis(*held: SurveyCount) -> Analysis:
    return Analysis(company=FIRM, rounds=ROUNDS, survey_counts=held)


BEFORE, AFTER = counts(0, {0: 4, 7: 8, 9: 3}, 12), counts(1, {6: 4, 8: 8, 10: 8}, 20)
BOTH = analysis(*BEFORE, *AFTER)


def test_the_first_round_is_compared_with_the_newest() -> None:
    facts = build_survey(BOTH, MATERIAL)
    assert facts is not None
    assert (facts.since, facts.until, facts.hidden) == ("T0", "T1", False)
    assert (facts.index.before, facts.index.after, facts.index.change) == (Answered(15, -7), Answered(20, 20), 27)
    assert [(i.before, i.after, i.change) for i in facts.statements] == [(Answered(12, 3), Answered(20, 4), 1)] * 11


def test_the_report_says_it_in_words_figures_and_a_row_per_statement() -> None:
    said = list(survey(build_survey(BOTH, MATERIAL)))
    assert said[:2] == [
        Heading(1, "Employee survey"),
        Paragraph("The ambassador index has gone from −7 to +20.", lead=True),
    ]
    figures = next(b for b in said if isinstance(b, KeyFigures))
    assert [f.value for f in figures.figures] == ["−7", "15", "+20", "20"]
    table = next(b for b in said if isinstance(b, Table))
    assert table.rows[0] == ("1", MATERIAL.survey.statements[0], "3.0", "12", "4.0", "20", "+1.0")
    document = compose_progress(build_progress(BOTH, MATERIAL, TODAY), Edition.UNION)
    assert [b for b in document.blocks if b in said] == said


def test_too_few_are_neither_shown_nor_counted_anywhere() -> None:
    few = analysis(*BEFORE, *counts(1, {10: 4}, 4))
    facts = build_survey(few, MATERIAL)
    assert facts is not None
    assert {i.after for i in (facts.index, *facts.statements)} == {Answered(hidden=True)}
    said = list(survey(facts))
    table = next(b for b in said if isinstance(b, Table))
    assert {row[4:] for row in table.rows} == {("–", "–", "–")}
    assert isinstance(said[-1], Note)
    written = json.dumps(encoded(facts))
    assert '"n": 4' not in written
    assert '"figure": 100' not in written


@pytest.mark.parametrize("held", [(), (replace(BEFORE[0], heads=0),)])
def test_where_nobody_has_answered_nothing_is_said_and_the_fingerprint_stays(held: tuple[SurveyCount, ...]) -> None:
    silent = analysis(*held)
    plan = build_plan(silent, MATERIAL, TODAY)
    assert list(survey(build_survey(silent, MATERIAL))) == []
    assert "survey" not in encoded(plan)
    assert canonical(encoded(plan)) == canonical(
        encoded(build_plan(replace(silent, survey_counts=()), MATERIAL, TODAY))
    )
    assert "survey" not in plain(plan)
    assert "Survey" not in {sheet.name for sheet in sheets(plan, union=False)}


def test_the_plan_tells_the_first_round_in_a_line_and_holds_all_of_it() -> None:
    plan = build_plan(BOTH, MATERIAL, TODAY)
    line = Paragraph("The employee survey in T0: ambassador index −7, 15 answers.")
    assert compose_plan(plan).count(line) == 1
    assert decoded(PlanFacts, json.loads(json.dumps(encoded(plan)))) == plan
    told = plain(plan)["survey"]
    assert (told["rounds"], told["minimum_group"], [i["item"] for i in told["items"]]) == (["T0", "T1"], 5, list(ITEMS))
    assert told["items"][-1]["rounds"] == [
        {"n": 15, "figure": -7, "hidden": False},
        {"n": 20, "figure": 20, "hidden": False},
    ]
    sheet = next(s for s in sheets(plan, union=True) if s.name == "Survey")
    assert sheet.rows[-1] == (None, "Ambassador index", -7, 15, 20, 20, 27)


def test_the_report_of_certain_rounds_tells_their_surveys_alone() -> None:
    told = build_progress(BOTH, MATERIAL, TODAY, since="T1").survey
    assert told is not None
    assert (told.since, told.until, told.index.before) == ("T1", "", Answered(20, 20))
    assert next(iter(survey(told)), None) == Heading(1, "Employee survey")
    told = build_progress(BOTH, MATERIAL, TODAY, since="T0", until="T1").survey
    assert told == build_survey(BOTH, MATERIAL)
