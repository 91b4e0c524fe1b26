"""The ready agendas keep time: a break in reach, a buffer in hand, and the same in both languages."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby
from pathlib import Path

import pytest

from mindgap.content.errors import ContentError
from mindgap.content.loader import load
from mindgap.content.retelling import agenda_words
from mindgap.domain.company import Phase
from mindgap.domain.session import BlockKind, SessionKind
from mindgap.domain.text import clean
from mindgap.domain.theme import AgendaText, BlockText
from mindgap.texts import LANGUAGES

FILE = "agenda.sv.toml"
BLOCK = '[[follow_up.blocks]]\ntitle = "Prat"\nminutes = 30\nkind = "work"\n'
HEAD = """[follow_up]
purpose = "Se efter."
result = "Vi vet."
rules = ["A.", "B.", "C.", "D."]
roles = ["E.", "F."]
"""


def agenda(language: str, kind: SessionKind) -> AgendaText:
    return load(language).agenda(kind)


def stretches(told: AgendaText) -> list[int]:
    """Give the minutes between breaks."""
    pieces = groupby(told.blocks, key=lambda b: b.kind is BlockKind.BREAK)
    return [sum(b.minutes for b in blocks) for is_break, blocks in pieces if not is_break]


def texts(told: AgendaText) -> list[str]:
    return [told.purpose, told.result, *told.rules, *told.roles, *(b.title for b in told.blocks)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_is_one_for_each_kind_of_session_with_its_whole_length(language: str) -> None:
    lengths = {told.kind: sum(b.minutes for b in told.blocks) for told in load(language).agendas}
    assert lengths == {SessionKind.WORKSHOP_1: 180, SessionKind.WORKSHOP_2: 180, SessionKind.FOLLOW_UP: 30}


@pytest.mark.parametrize("kind", [SessionKind.WORKSHOP_1, SessionKind.WORKSHOP_2])
def test_a_workshop_breaks_every_60_to_90_minutes(kind: SessionKind) -> None:
    *before_breaks, last = stretches(agenda("sv", kind))
    assert before_breaks
    assert all(60 <= minutes <= 90 for minutes in before_breaks)
    assert last <= 90


@pytest.mark.parametrize("kind", SessionKind)
def test_a_buffer_is_ten_to_fifteen_per_cent(kind: SessionKind) -> None:
    blocks = agenda("sv", kind).blocks
    buffer = sum(b.minutes for b in blocks if b.kind is BlockKind.BUFFER)
    assert 0.10 <= buffer / sum(b.minutes for b in blocks) <= 0.15


@pytest.mark.parametrize("kind", SessionKind)
def test_there_are_four_to_six_rules_and_a_role_for_each_side(kind: SessionKind) -> None:
    told = agenda("sv", kind)
    assert 4 <= len(told.rules) <= 6
    roles = " ".join(told.roles)
    assert all(word in roles for word in ("Processledaren", "Ledningen", "Facket", "Tidshållaren"))


@pytest.mark.parametrize(
    ("kind", "phases"),
    [
        (SessionKind.WORKSHOP_1, [Phase.CURRENT, Phase.DESIRED]),
        (SessionKind.WORKSHOP_2, [Phase.GAP, Phase.STAIRCASE, Phase.PLAN]),
        (SessionKind.FOLLOW_UP, [Phase.FOLLOW_UP, Phase.CURRENT, Phase.STAIRCASE]),
    ],
)
def test_a_session_goes_through_its_phases(kind: SessionKind, phases: list[Phase]) -> None:
    assert list(dict.fromkeys(b.phase for b in agenda("sv", kind).blocks if b.phase)) == phases


@pytest.mark.parametrize("kind", SessionKind)
def test_both_languages_have_the_same_agenda(kind: SessionKind) -> None:
    swedish, english = (
        (len(t.rules), len(t.roles), [(b.minutes, b.kind, b.phase) for b in t.blocks])
        for t in (agenda("sv", kind), agenda("en", kind))
    )
    assert swedish == english


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", SessionKind)
def test_what_is_said_is_clean_and_whole(language: str, kind: SessionKind) -> None:
    told = agenda(language, kind)
    assert [text for text in texts(told) if clean(text) != text] == []
    sentences = [told.purpose, told.result, *told.rules, *told.roles]
    assert [text for text in sentences if not text.endswith(".")] == []
    assert len(set(sentences)) == len(sentences)


def test_an_own_agenda_replaces_one_kind_of_session(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text(HEAD + BLOCK + 'phase = "plan"\n', encoding="utf-8")
    own = AgendaText(
        kind=SessionKind.FOLLOW_UP,
        purpose="Se efter.",
        result="Vi vet.",
        rules=("A.", "B.", "C.", "D."),
        roles=("E.", "F."),
        blocks=(BlockText("Prat", 30, BlockKind.WORK, Phase.PLAN),),
    )
    shipped = load("sv")
    assert load("sv", tmp_path) == replace(shipped, agendas=(*shipped.agendas[:2], own))
    assert load("en", tmp_path) == load("en")


WRONG = [
    ("follow_up = 3", f"“follow_up” in {FILE} must be a section of its own under a line with [follow_up]."),
    (
        HEAD + BLOCK.replace("30", '"30"'),
        f"“follow_up.blocks[1].minutes” in {FILE} must be a whole number from 1 to 240, without quotation marks.",
    ),
    (
        HEAD + BLOCK + BLOCK.replace("30", "241"),
        f"“follow_up.blocks[2].minutes” in {FILE} must be a whole number from 1 to 240, without quotation marks.",
    ),
    (
        HEAD + BLOCK.replace("30", "true"),
        f"“follow_up.blocks[1].minutes” in {FILE} must be a whole number from 1 to 240, without quotation marks.",
    ),
    (
        HEAD + BLOCK.replace("work", "coffee"),
        f"“follow_up.blocks[1].kind” in {FILE} must be one of: work, break, buffer.",
    ),
    (
        HEAD + BLOCK + 'phase = "lunch"\n',
        f"“follow_up.blocks[1].phase” in {FILE} must be one of: {', '.join(Phase)}.",
    ),
    (
        HEAD + BLOCK + 'fase = "plan"\n',
        (
            f"{FILE} has the key “follow_up.blocks[1].fase”, which is not used. "
            "The keys that can be used are: title, minutes, kind, phase."
        ),
    ),
    (
        HEAD + BLOCK.replace('kind = "work"\n', ""),
        f"{FILE} lacks the key “follow_up.blocks[1].kind”. These keys must be there: title, minutes, kind.",
    ),
    (
        HEAD + BLOCK.replace("Prat", "P" * 81),
        f"“follow_up.blocks[1].title” in {FILE} has 81 characters. It may have at most 80.",
    ),
    (
        HEAD.replace(', "D."', "") + BLOCK,
        f"“follow_up.rules” in {FILE} has 3 entries. It must have 4 to 6.",
    ),
    (
        HEAD,
        f"{FILE} lacks the key “follow_up.blocks”. These keys must be there: purpose, result, rules, roles, blocks.",
    ),
    (
        "[workshop_3]\n",
        (
            f"{FILE} has the key “workshop_3”, which is not used. "
            "The keys that can be used are: workshop_1, workshop_2, follow_up."
        ),
    ),
]


@pytest.mark.parametrize(("text", "message"), WRONG)
def test_a_wrong_value_is_named_with_file_and_key(tmp_path: Path, text: str, message: str) -> None:
    (tmp_path / FILE).write_text(text, encoding="utf-8")
    with pytest.raises(ContentError) as raised:
        load("sv", tmp_path)
    assert str(raised.value) == message


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_line_of_a_ready_agenda_is_known_in_the_other_language(language: str) -> None:
    words = agenda_words(language)
    for kind in SessionKind:
        for other in LANGUAGES:
            pairs = zip(texts(agenda(other, kind)), texts(agenda(language, kind)), strict=True)
            assert other == language or all(words[told] == into for told, into in pairs)


def test_an_own_agenda_in_one_language_is_left_as_it_is(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text(HEAD + BLOCK, encoding="utf-8")
    assert "Prat" not in agenda_words("en", tmp_path)
    both = tmp_path / "both"
    both.mkdir()
    (both / FILE).write_text(HEAD + BLOCK, encoding="utf-8")
    (both / "agenda.en.toml").write_text((HEAD + BLOCK).replace("Prat", "Talk"), encoding="utf-8")
    assert agenda_words("en", both)["Prat"] == "Talk"


def test_an_agenda_that_cannot_be_used_gives_no_words(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text("follow_up = 3", encoding="utf-8")
    (tmp_path / "agenda.en.toml").write_text(HEAD + BLOCK, encoding="utf-8")
    assert agenda_words("en", tmp_path) == {}
