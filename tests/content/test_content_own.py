"""Own files are laid over the shipped ones key by key, and may bring themes of their own."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from mindgap.content.loader import load
from mindgap.domain.action import ActionType, Aim
from mindgap.domain.theme import THEME_IDS, Card, StepText, Theme, ThemeId, TypicalAction

SAFETY = """
name = "Säkerhet"
purpose = "Alla ska komma hem hela."
levels = ["Ett.", "Två.", "Tre.", "Fyra.", "Fem."]
statements = ["A.", "B.", "C.", "D."]
hints = ["Lyssna."]
gaps = ["Ingen vet."]
cards = [
  { text = "1?", follow_up = "a?" },
  { text = "2?", follow_up = "b?" },
  { text = "3?", follow_up = "c?" },
  { text = "4?", follow_up = "d?" },
  { text = "5?", follow_up = "e?" },
]

[[actions]]
title = "Skyddsrond"
type = "redesign"
aim = "retain"
"""

SAFETY_THEME = Theme(
    id=ThemeId("safety"),
    name="Säkerhet",
    purpose="Alla ska komma hem hela.",
    levels=("Ett.", "Två.", "Tre.", "Fyra.", "Fem."),
    statements=("A.", "B.", "C.", "D."),
    hints=("Lyssna.",),
    gaps=("Ingen vet.",),
    cards=tuple(Card(f"{n}?", f"{letter}?") for n, letter in enumerate("abcde", start=1)),
    actions=(TypicalAction("Skyddsrond", ActionType.REDESIGN, Aim.RETAIN),),
)


def put(folder: Path, name: str, text: str) -> None:
    """Write a file as an editor on any system would."""
    (folder / name).write_text(text, encoding="utf-8")


def test_an_own_key_wins_and_the_rest_is_as_shipped(tmp_path: Path) -> None:
    put(tmp_path, "competence.sv.toml", 'name = "Kunnande"\ngaps = ["Vi kan inte svetsa aluminium."]\n')
    shipped = load("sv").theme("competence")
    laid = load("sv", tmp_path).theme("competence")
    assert laid == replace(shipped, name="Kunnande", gaps=("Vi kan inte svetsa aluminium.",))
    assert load("en", tmp_path) == load("en")


def test_a_file_with_a_byte_order_mark_and_windows_lines_is_read(tmp_path: Path) -> None:
    (tmp_path / "competence.sv.toml").write_bytes('\ufeffname = "Kunnande"\r\n'.encode())
    assert load("sv", tmp_path).theme("competence").name == "Kunnande"


def test_texts_are_cleaned_on_the_way_in(tmp_path: Path) -> None:
    put(tmp_path, "competence.sv.toml", 'name = " Kun\\u001b[31m\\u202Enande  och\\nmer "')
    assert load("sv", tmp_path).theme("competence").name == "Kun[31mnande och mer"


def test_an_own_theme_comes_after_the_shipped(tmp_path: Path) -> None:
    put(tmp_path, "safety.sv.toml", SAFETY)
    material = load("sv", tmp_path)
    assert tuple(theme.id for theme in material.themes) == (*THEME_IDS, "safety")
    assert material.theme("safety") == SAFETY_THEME


def test_an_own_theme_in_one_language_is_used_in_the_other_too_which_says_so(tmp_path: Path) -> None:
    put(tmp_path, "safety.sv.toml", SAFETY)
    assert load("sv", tmp_path).theme("safety") == SAFETY_THEME
    assert load("en", tmp_path).theme("safety") == replace(SAFETY_THEME, language="sv")


def test_an_own_theme_in_both_languages_is_read_in_each(tmp_path: Path) -> None:
    put(tmp_path, "safety.sv.toml", SAFETY)
    put(tmp_path, "safety.en.toml", SAFETY.replace("Säkerhet", "Safety"))
    assert [load(code, tmp_path).theme("safety").name for code in ("sv", "en")] == ["Säkerhet", "Safety"]


def test_an_own_staircase_replaces_the_steps(tmp_path: Path) -> None:
    steps = [("Ny", "Går bredvid."), ("Van", "Kör själv."), ("Lärare", "Lär ut.")]
    put(
        tmp_path,
        "staircase.sv.toml",
        "".join(f'[[steps]]\nname = "{name}"\ncriterion = "{what}"\n' for name, what in steps),
    )
    assert load("sv", tmp_path) == replace(
        load("sv"),
        steps=tuple(StepText(number, *step) for number, step in enumerate(steps, start=1)),
    )


@pytest.mark.parametrize("name", ["README.md", "competence.sv.toml.bak", "._competence.sv.toml"])
def test_other_files_in_the_folder_are_left_alone(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"\xff\x00")
    assert load("sv", tmp_path) == load("sv")


def test_a_folder_that_is_not_there_changes_nothing(tmp_path: Path) -> None:
    assert load("sv", tmp_path / "themes") == load("sv")


def test_the_material_is_read_once(tmp_path: Path) -> None:
    assert load("sv", tmp_path) is load("sv", tmp_path)
