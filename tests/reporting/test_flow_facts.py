from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

import pytest

from mindgap import texts
from mindgap.domain.action import Action, ActionType, Intake
from mindgap.domain.analysis import Analysis
from mindgap.domain.flow_asides import Why
from mindgap.domain.quarter import Quarter
from mindgap.reporting import blocks as b
from mindgap.reporting.compose import Edition, compose_plan
from mindgap.reporting.facts.flow import AsideFacts, QuarterFacts, ShortfallFacts
from tests.reporting.small import TODAY, C, empty, facts, small

Q4, Q1, Q2 = Quarter(2026, 4), Quarter(2027, 1), Quarter(2027, 2)
NONE = (0, 0, 0, 0, 0)


@pytest.fixture(autouse=True)
def swedish() -> Iterator[None]:
    texts.use("sv")
    yield
    texts.use("sv")


def flowing() -> Analysis:
    """Ada on step 3 leaves in April, Bo goes from 2 to 3 in March, and somebody is recruited to step 1 in April."""
    base = small()
    ada, *others = base.people
    recruit = Action(id="a2", company_id=C, title="Rekrytera", type=ActionType.RECRUIT, end=date(2027, 4, 30))
    someday = Action(id="a3", company_id=C, title="Hyr in", type=ActionType.HIRE_IN)
    return replace(
        base,
        people=(replace(ada, leaves=date(2027, 4, 15)), *others),
        actions=(*base.actions, recruit, someday),
        intakes=(
            Intake(id="i1", company_id=C, action_id="a2", area_id="svets", step=1, heads=1),
            Intake(id="i2", company_id=C, action_id="a3", area_id="svets", step=3, heads=2),
        ),
    )


def crowded() -> Analysis:
    """The same with four more on step 2, so that the company has more people than the smallest group."""
    base = flowing()
    more = [replace(base.people[1], id=f"x{n}", code=f"X{n}") for n in range(4)]
    placed = [replace(base.placements[1], id=f"lx{n}", person_id=f"x{n}", step=2) for n in range(4)]
    return replace(base, people=(*base.people, *more), placements=(*base.placements, *placed))


def section(analysis: Analysis, name: str, edition: Edition = Edition.COMPANY) -> list[b.Block]:
    blocks = list(compose_plan(facts(analysis), edition))
    starts = [n for n, x in enumerate(blocks) if isinstance(x, b.Heading) and x.level == 1]
    first = next(n for n in starts if isinstance(x := blocks[n], b.Heading) and x.text == name)
    return blocks[first : min([n for n in starts if n > first], default=len(blocks))]


def test_the_facts_tell_the_flow_in_numbers_alone() -> None:
    told = facts(flowing()).flow
    assert told.start == (0, 1, 1, 0, 0)
    assert told.quarters[:3] == (
        QuarterFacts(Q4, (0, 1, 1, 0, 0), NONE, NONE, NONE, NONE),
        QuarterFacts(Q1, (0, 0, 2, 0, 0), (0, 1, 0, 0, 0), NONE, NONE, NONE),
        QuarterFacts(Q2, (1, 0, 1, 0, 0), NONE, NONE, (1, 0, 0, 0, 0), (0, 0, 1, 0, 0)),
    )
    assert (len(told.quarters), told.eventful) == (12, told.quarters[:3])
    assert told.shortfalls == (
        ShortfallFacts("svets", "Svets", critical=True, quarter=Q2, before=2, after=1, minimum=2, leaving=1, lowered=0),
    )
    assert told.asides == (AsideFacts(Why.UNDATED, 0, 2),)


def test_the_paper_has_a_picture_a_table_and_the_warning() -> None:
    _, _, picture, table, areas, warning, aside = section(flowing(), "Flöde per kvartal")
    assert isinstance(picture, b.FlowPicture)
    assert (
        picture.title == "1 plats frigörs under steg 3 till och med kv 2 2027, medan steg 3 och uppåt går från 1 till 1"
    )
    assert picture.columns == ("I dag", "kv 4 2026", "kv 1 2027", "kv 2 2027")
    assert [row.name for row in picture.rows][:1] == ["5 Handledare och utvecklare"]
    assert [[(c.text, c.freed_text) for c in row.cells] for row in picture.rows[2:]] == [
        [("1", ""), ("1", ""), ("2", ""), ("1", "")],
        [("1", ""), ("1", ""), ("0", "1"), ("0", "")],
        [("0", ""), ("0", ""), ("0", ""), ("1", "")],
    ]
    assert picture.sums == (
        b.FlowSum("Steg 3 och uppåt", ("1", "1", "2", "1")),
        b.FlowSum("Alla", ("2", "2", "2", "2")),
        b.FlowSum("Frigörs under steg 3", ("–", "0", "1", "0")),
    )
    assert isinstance(table, b.Table)
    assert table.rows == (
        ("kv 1 2027", "1\nsteg\xa02:\xa01", "–", "–", "–", "2"),
        ("kv 2 2027", "–", "1\nsteg\xa01:\xa01", "–", "1\nsteg\xa03:\xa01", "2"),
    )
    assert table.total == ("Summa", "1", "1", "0", "1", "2")
    words = "Svets, kv 2 2027: från 2 till 1 på steg 3 och uppåt; minst 2 behövs."
    assert isinstance(areas, b.Table)
    assert areas.caption == "1 kritiskt område förändras på steg 3 och uppåt"
    assert areas.rows == (("Svets", "2", "1", "! 1", "I dag", "1"),)
    assert warning == b.Note(b.NoteKind.WARNING, words, "Under minimum")
    assert aside == b.Paragraph("Inte med i flödet: utan datum: 2 personer att rekrytera.")


def test_the_union_reads_the_flow_as_if_nobody_left_and_leavers_per_year() -> None:
    _, intro, picture, table, areas, *last = section(crowded(), "Flöde per kvartal", Edition.UNION)
    assert isinstance(intro, b.Paragraph)
    assert "räknas inte in i kvartalen" in intro.text
    assert isinstance(picture, b.FlowPicture)
    assert picture.sums[1] == b.FlowSum("Alla", ("6", "6", "6", "7"))
    assert "slutar" not in picture.alt
    assert isinstance(table, b.Table)
    assert [column.title for column in table.columns] == [
        "Kvartal",
        "Platser som frigörs",
        "Rekryterade eller inhyrda",
        "Nya på trappan",
        "Personer vid kvartalets slut",
    ]
    assert isinstance(areas, b.Table)
    assert areas.rows == (("Svets", "2", "1", "! 1", "I dag", "2"),)
    assert last[-1] == b.Paragraph("Planeras sluta i företaget: 1 under 2027.")
    assert not [block for block in last if isinstance(block, b.Note)]


def test_the_union_is_not_told_who_leaves_a_company_smaller_than_the_smallest_group() -> None:
    blocks = section(flowing(), "Flöde per kvartal", Edition.UNION)
    assert not [x for x in blocks if isinstance(x, b.Paragraph) and "sluta" in x.text and "2027" in x.text]


def test_no_figure_of_the_unions_edition_changes_when_somebody_is_to_leave() -> None:
    stays = crowded()
    stays = replace(stays, people=tuple(replace(p, leaves=None) for p in stays.people))
    told, quiet = (section(a, "Flöde per kvartal", Edition.UNION) for a in (crowded(), stays))
    assert [x for x in told if x not in quiet] == [b.Paragraph("Planeras sluta i företaget: 1 under 2027.")]
    assert [x for x in quiet if x not in told] == []


def test_what_was_frozen_before_leavers_were_told_apart_gives_the_union_no_quarters() -> None:
    told = facts(crowded())
    old = replace(told, flow=replace(told.flow, staying=None))
    blocks = list(compose_plan(old, Edition.UNION))
    start = blocks.index(b.Heading(1, "Flöde per kvartal"))
    assert blocks[start + 1] == b.Paragraph("Flödet redovisas inte i den här utgåvan av versionen.")


def test_without_dates_a_sentence_says_so() -> None:
    assert section(empty(), "Flöde per kvartal")[1:] == [
        b.Paragraph("Inget mål, ingen planerad avgång och ingen rekrytering har ett kommande datum.")
    ]


def test_a_change_that_nothing_explains_is_still_shown() -> None:
    lowered = replace(small().targets[0], step=1, by=TODAY + timedelta(1))
    told = facts(replace(small(), targets=(lowered,))).flow
    assert [q.heads for q in told.eventful] == [(1, 0, 1, 0, 0)]


def test_a_small_company_tells_nothing_of_who_is_reached() -> None:
    assert section(small(), "Att nå alla")[1:] == [b.Paragraph("Vilka som nås visas från 5 personer.")]


@pytest.mark.parametrize("edition", Edition)
def test_the_coverage_says_in_a_sentence_what_hangs_on_one_person(edition: Edition) -> None:
    told = section(small(), "Det gapen kräver", edition)
    assert b.Paragraph("Ett område står och faller med en person: Svets.") in told


@pytest.mark.parametrize(
    ("language", "one", "none"),
    [
        ("sv", "1 plats frigörs, 0 slutar.", "0 platser frigörs, 1 slutar."),
        ("en", "1 place freed, 0 leave.", "0 places freed, 1 leaves."),
    ],
)
def test_what_the_picture_says_to_who_cannot_see_it_counts_one_as_one(language: str, one: str, none: str) -> None:
    texts.use(language)
    (picture,) = [x for x in compose_plan(facts(flowing())) if isinstance(x, b.FlowPicture)]
    assert one in picture.alt
    assert none in picture.alt
