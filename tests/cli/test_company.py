from __future__ import annotations

import json
import re

import pytest

from tests.cli.conftest import Command, Ran


def test_a_new_company_is_listed_and_shown(mindgap: Command) -> None:
    assert mindgap("company", "new", "Provbolaget", "--region", "skane", "--employees", "40") == Ran(
        0, "Provbolaget\n", ""
    )
    assert mindgap("company", "list") == Ran(0, "Provbolaget  Preparation  0 people  0 gaps\n", "")
    shown = json.loads(mindgap("company", "show", "provbolaget", "--json").out)
    assert shown["company"]["region"] == "skane"
    assert {"company", "phase", "people", "areas", "rounds", "gaps", "actions"} <= set(shown)
    assert shown["rounds"][0]["label"] == "T0"


def test_a_name_that_is_taken_is_refused(mindgap: Command) -> None:
    mindgap("company", "new", "Provbolaget")
    again = mindgap("company", "new", "PROVBOLAGET ")
    assert (again.code, again.out) == (1, "")
    assert again.err == "There is already a company called “PROVBOLAGET”. Choose another name.\n"


def test_an_unknown_company_is_said_in_swedish(mindgap: Command) -> None:
    refused = mindgap("company", "show", "Ingen", lang="sv")
    assert refused.code == 1
    assert refused.err.startswith("Det finns inget företag som heter ”Ingen”.")


@pytest.mark.parametrize("options", [("--lang", "en"), ("--lang=en",)])
def test_the_language_may_be_said_after_the_command(mindgap: Command, options: tuple[str, ...]) -> None:
    mindgap("company", "new", "Provbolaget", lang="sv")
    assert mindgap("company", "list", *options, lang="sv").out == "Provbolaget  Preparation  0 people  0 gaps\n"


def test_an_unknown_option_without_a_command_is_named(mindgap: Command) -> None:
    refused = mindgap("--bogus", lang="sv")
    assert refused.code == 2
    assert refused.err.endswith("mindgap: fel: okända argument: --bogus\n")


def test_deleting_needs_a_yes(mindgap: Command) -> None:
    mindgap("company", "new", "Provbolaget")
    assert mindgap("company", "delete", "Provbolaget").code == 1
    assert mindgap("company", "delete", "Provbolaget", "--yes") == Ran(0, "Deleted: Provbolaget\n", "")
    assert mindgap("company", "list").out == ""


def test_hostile_names_are_cleaned_or_refused(mindgap: Command) -> None:
    assert mindgap("company", "new", "A\x1b]0;x\x07\u202eB\x00").out == "A]0;xB\n"
    assert mindgap("company", "new", "x" * 300).err == "“Name” may have at most 200 characters; this text has 300.\n"
    assert mindgap("company", "new", " \u200b").err == "“Name” must not be empty.\n"
    assert mindgap("company", "new", "Ab 811228-9874").err.startswith("“Name” holds a personal identity number.")


def test_wrong_usage_is_exit_code_2_in_the_users_language(mindgap: Command) -> None:
    refused = mindgap("company", "shw", lang="sv")
    assert refused.code == 2
    assert "går inte att välja" in refused.err
    assert "usage" not in refused.err


@pytest.mark.parametrize(
    ("command", "english"),
    [("import people", "COLUMN FIELD VALUE SHEET NAME DIR FILE"), ("company new", "TOWN NUMBER NAME DIR")],
)
def test_what_stands_for_a_value_in_the_help_is_said_in_the_users_language(
    mindgap: Command, command: str, english: str
) -> None:
    told = mindgap(*command.split(), "--help", lang="sv").out
    assert [word for word in english.split() if re.search(rf"\b{word}\b", told)] == []


def test_help_lists_every_command(mindgap: Command) -> None:
    told = mindgap("--help", lang="sv").out
    for command in ("company list", "import people", "import scores", "export plan", "person erase", "backup", "check"):
        assert command in told
    assert "usage" not in told
    assert "show this help" not in told


def test_what_is_typed_never_reaches_the_terminal_as_an_escape(mindgap: Command) -> None:
    refused = mindgap("company", "show", "\x1b[31mred\x1b]52;c;x\x07")
    assert refused.code == 1
    assert "\x1b" not in refused.err + refused.out
