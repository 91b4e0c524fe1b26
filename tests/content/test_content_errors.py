"""A file that is wrong is refused with its name, the key and what would be right."""

from __future__ import annotations

import string
from pathlib import Path

import pytest

from mindgap.content.errors import ContentError
from mindgap.content.loader import load

FILE = "competence.sv.toml"
CARD = '[[cards]]\ntext = "Var?"\nfollow_up = "När?"\n'
ACTION = '[[actions]]\ntitle = "Kurs"\ntype = "open_course"\naim = "develop"\n'
THEME_KEYS = "name, purpose, levels, statements, hints, gaps, cards, actions"
TYPES = (
    "open_course, company_course, workplace_learning, mentor, rotation, validation, train_the_trainer, "
    "recruit, hire_in, redesign"
)

WRONG = [
    ("name = 3", "content.not_text", f"“name” in {FILE} must be a text within quotation marks."),
    ('name = ""', "content.empty", f"“name” in {FILE} is empty. Write a text of 1 to 300 characters."),
    ('name = " \\u200b "', "content.empty", f"“name” in {FILE} is empty. Write a text of 1 to 300 characters."),
    (
        f'purpose = "{"å" * 301}"',
        "content.too_long",
        f"“purpose” in {FILE} has 301 characters. It may have at most 300.",
    ),
    (
        'levels = ["1", "2", "3", "4"]',
        "content.count",
        f"“levels” in {FILE} has 4 entries. It must have exactly 5.",
    ),
    (
        'statements = ["1", "2", "3", "4", "5"]',
        "content.count",
        f"“statements” in {FILE} has 5 entries. It must have exactly 4.",
    ),
    (
        'levels = "ett"',
        "content.not_list",
        f'“levels” in {FILE} must be a list of texts, such as ["one", "two"].',
    ),
    (
        'gaps = [["ett"]]',
        "content.not_list",
        f'“gaps” in {FILE} must be a list of texts, such as ["one", "two"].',
    ),
    (
        'statements = ["1", 2, "3", "4"]',
        "content.not_text",
        f"“statements[2]” in {FILE} must be a text within quotation marks.",
    ),
    ("hints = []", "content.range", f"“hints” in {FILE} has 0 entries. It must have 1 to 40."),
    (CARD * 4, "content.range", f"“cards” in {FILE} has 4 entries. It must have 5 to 40."),
    (CARD * 41, "content.range", f"“cards” in {FILE} has 41 entries. It must have 5 to 40."),
    (
        'cards = ["Var?"]',
        "content.not_blocks",
        f"“cards” in {FILE} must be written as blocks, each under a line of its own with [[cards]].",
    ),
    (
        '[cards]\ntext = "Var?"',
        "content.not_blocks",
        f"“cards” in {FILE} must be written as blocks, each under a line of its own with [[cards]].",
    ),
    (
        CARD * 4 + '[[cards]]\ntext = "Var?"',
        "content.missing_key",
        f"{FILE} lacks the key “cards[5].follow_up”. These keys must be there: text, follow_up.",
    ),
    (
        CARD * 5 + 'followup = "När?"',
        "content.unknown_key",
        f"{FILE} has the key “cards[5].followup”, which is not used. The keys that can be used are: text, follow_up.",
    ),
    (
        'purpouse = "Vi ska kunna."',
        "content.unknown_key",
        f"{FILE} has the key “purpouse”, which is not used. The keys that can be used are: {THEME_KEYS}.",
    ),
    (
        ACTION.replace("open_course", "cource"),
        "content.choice",
        f"“actions[1].type” in {FILE} must be one of: {TYPES}.",
    ),
    (
        ACTION + ACTION.replace("develop", "grow"),
        "content.choice",
        f"“actions[2].aim” in {FILE} must be one of: attract, develop, retain.",
    ),
]

NOT_TOML = [
    ('name = "Kompetens"\npurpose = Vi ska kunna', 2),
    ('name = "Kompetens"\nname = "Kunnande"', 2),
    ('name = "Kompetens"\nlevels = ["ett"', 2),
    ("x = " + "9" * 5000, 1),
    ("x = " + "[" * 5000, 1),
]


def refused(own: Path) -> ContentError:
    """Give the error that the folder is refused with."""
    with pytest.raises(ContentError) as raised:
        load("sv", own)
    return raised.value


@pytest.mark.parametrize(("text", "code", "message"), WRONG)
def test_a_wrong_value_is_named_with_file_and_key(tmp_path: Path, text: str, code: str, message: str) -> None:
    (tmp_path / FILE).write_text(text, encoding="utf-8")
    error = refused(tmp_path)
    assert (error.code, str(error)) == (code, message)


@pytest.mark.parametrize(("text", "line"), NOT_TOML)
def test_what_is_not_toml_is_named_with_file_and_line(tmp_path: Path, text: str, line: int) -> None:
    (tmp_path / FILE).write_text(text, encoding="utf-8")
    error = refused(tmp_path)
    assert (error.code, error.params) == ("content.syntax", {"file": FILE, "line": line})


@pytest.mark.parametrize("encoding", ["cp1252", "utf-16"])
def test_another_encoding_is_named(tmp_path: Path, encoding: str) -> None:
    (tmp_path / FILE).write_text('name = "Kunnande på golvet"', encoding=encoding)
    error = refused(tmp_path)
    assert (error.code, error.params) == ("content.encoding", {"file": FILE})


def test_a_folder_where_a_file_should_be_is_named(tmp_path: Path) -> None:
    (tmp_path / FILE).mkdir()
    error = refused(tmp_path)
    assert (error.code, error.params) == ("content.unreadable", {"file": FILE})


@pytest.mark.parametrize(
    "name",
    ["competence.toml", "competence.de.toml", "Competence.sv.toml", "två.sv.toml", "competence.sv (1).toml"],
)
def test_a_file_that_is_called_wrongly_is_named(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text('name = "Kunnande"', encoding="utf-8")
    error = refused(tmp_path)
    assert (error.code, error.params) == ("content.file_name", {"file": name})


def test_a_new_theme_must_have_every_key(tmp_path: Path) -> None:
    (tmp_path / "safety.sv.toml").write_text('name = "Säkerhet"', encoding="utf-8")
    assert str(refused(tmp_path)) == (
        f"safety.sv.toml lacks the key “purpose”. These keys must be there: {THEME_KEYS}."
    )


@pytest.mark.parametrize(("count", "fits"), [(2, False), (3, True), (7, True), (8, False)])
def test_a_staircase_has_three_to_seven_steps(tmp_path: Path, count: int, *, fits: bool) -> None:
    steps = "".join(f'[[steps]]\nname = "{letter}"\ncriterion = "Kan."\n' for letter in string.ascii_uppercase[:count])
    (tmp_path / "staircase.sv.toml").write_text(steps, encoding="utf-8")
    if fits:
        assert len(load("sv", tmp_path).steps) == count
    else:
        assert str(refused(tmp_path)) == (f"“steps” in staircase.sv.toml has {count} entries. It must have 3 to 7.")


def test_a_survey_keeps_its_eleven_statements(tmp_path: Path) -> None:
    (tmp_path / "survey.sv.toml").write_text('statements = ["Bra."]', encoding="utf-8")
    assert str(refused(tmp_path)) == ("“statements” in survey.sv.toml has 1 entries. It must have exactly 11.")


def test_a_mended_file_is_read_again(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text("name = 3", encoding="utf-8")
    refused(tmp_path)
    (tmp_path / FILE).write_text('name = "Kunnande"', encoding="utf-8")
    assert load("sv", tmp_path).theme("competence").name == "Kunnande"


def test_an_unknown_language_is_named_with_those_there_are() -> None:
    with pytest.raises(ContentError, match=r"in the language “de”\. There is: sv, en\."):
        load("de")
