"""What a column is: by its heading in two languages, by its content, or as the user says."""

from __future__ import annotations

from typing import Any

import pytest

from mindgap.domain.errors import MindgapError
from mindgap.imports import errors
from mindgap.imports.headings import Use
from mindgap.imports.labels import use_name
from mindgap.imports.options import levels_of, mapping_of
from mindgap.texts import LANGUAGES, use
from tests.imports.desk import Desk

HEADINGS = {
    Use.CODE: ["Anst.nr", "ANSTÄLLNINGSNUMMER", "Anst nr.", "Nr", "Personnel no", "Employee ID", "Personal-ID", "Kod"],
    Use.NAME: ["Namn", "Full name", "Medarbetare", "Namn (efternamn, förnamn)", "Employee", "För- och efternamn"],
    Use.ROLE: ["Befattning", "Titel", "Roll", "Job title", "Position", "Tjänst"],
    Use.TEAM: ["Avdelning", "Team", "Grupp", "Lag", "Department", "Arbetslag", "Enhet"],
    Use.CATEGORY: ["Kategori", "Kategori (K/T)", "K/T", "Kollektiv/Tjänsteman", "Blue/white collar", "Category"],
    Use.LEAVES: ["Slutdatum", "Sista anställningsdag", "Last day"],
}
NEVER = [
    "Personnummer",
    "Pers.nr",
    "Personnr (ÅÅMMDD-XXXX)",
    "Social security number",
    "Födelsedatum",
    "Date of birth",
    "Ålder/kön",
    "Land",
    "Country of birth",
    "Nationalitet",
    "Medborgarskap",
    "Språk",
    "Modersmål",
    "Religion",
    "Hälsa",
    "Sjukfrånvaro",
    "Fack (IF Metall)",
    "Facklig tillhörighet",
    "Union membership",
    "Månadslön (kr)",
    "Salary",
    "Etnisk bakgrund",
    "Sexuell läggning",
]
UNUSED = ["Anställd sedan", "E-post", "Telefon", "Mobilnr", "Ort", "Postnr", "Närmaste chef", "Antal barn", "Skift"]


def uses(desk: Desk, text: str, **said: Any) -> dict[str, str]:
    return {c.heading: c.use.value for c in desk.plan(desk.text(text), **said).columns}


@pytest.mark.parametrize(("field", "heading"), [(f, h) for f, hs in HEADINGS.items() for h in hs])
def test_a_heading_is_known_in_both_languages(desk: Desk, field: Use, heading: str) -> None:
    anchor = "Namn" if field is Use.CODE else "Anst.nr"
    assert uses(desk, f"{anchor};{heading}\nx1;2026-01-02 Ek, Eva\n")[heading] == field.value


@pytest.mark.parametrize("heading", NEVER)
def test_what_is_never_stored_is_named_and_left_out(desk: Desk, heading: str) -> None:
    plan = desk.read_in(desk.text(f"Anst.nr;Namn;{heading}\n1;Eva Ek;3\n2;Bo Al;2\n"))
    assert plan.clean
    assert [str(n) for n in plan.notes] == [
        f"Column C “{heading}” is left out: that is never stored about a person.",
    ]
    assert (plan.columns[2].use, plan.columns[2].sample) == (Use.NEVER, "")
    assert desk.analysis.areas == ()


@pytest.mark.parametrize("heading", UNUSED)
def test_what_is_of_no_use_is_named(desk: Desk, heading: str) -> None:
    plan = desk.read_in(desk.text(f"Anst.nr;Namn;{heading}\n1;Eva Ek;3\n2;Bo Al;2\n"))
    assert [str(n) for n in plan.notes] == [f"Column C “{heading}” is not used."]
    assert desk.analysis.areas == ()


@pytest.mark.parametrize("area", ["Hälsa, miljö och säkerhet", "Lönehantering", "Språkgranskning", "Landtransport"])
def test_an_area_that_only_resembles_what_is_never_stored_is_kept(desk: Desk, area: str) -> None:
    assert uses(desk, f"Anst.nr;{area}\n1;3\n2;2\n") == {"Anst.nr": "code", area: "area"}


def test_an_unknown_column_of_words_is_named_as_not_used(desk: Desk) -> None:
    plan = desk.plan(desk.text("Anst.nr;Namn;Skåp\n1;Eva Ek;blått\n2;Bo Al;grönt\n"))
    assert [str(n) for n in plan.notes] == [
        "Column C “Skåp” is not used: it holds neither a person’s data nor steps.",
    ]


def test_content_tells_what_unknown_headings_hold(desk: Desk) -> None:
    text = "Brickan;Vem;Slag;Titel\nA101;Eva Ek;Kollektiv;Svets\nA102;Al, Bo;Tjänsteman;Ekonom\nA103;Åsa Ås;K;Lager\n"
    desk.read_in(desk.text(text))
    assert uses(desk, text) == {"Brickan": "code", "Vem": "name", "Slag": "category", "Titel": "role"}
    assert desk.people[1] == ("A102", "Bo Al", "Ekonom", "", "white_collar")


def test_a_column_of_names_is_known_under_any_heading_and_with_a_sum_below(desk: Desk) -> None:
    desk.read_in(desk.text("Operatör;Svets\nEva Ek;3\nBo Al;2\nTotalt;5\n"))
    assert [p[1] for p in desk.people] == ["Eva Ek", "Bo Al"]


def test_the_surest_of_two_headings_is_taken_and_the_other_named(desk: Desk) -> None:
    plan = desk.read_in(desk.text("Nr;Anst.nr;Namn;Lag;Avdelning\n1;77;Eva Ek;A;Svets\n2;78;Bo Al;B;Lager\n"))
    assert [(p[0], p[3]) for p in desk.people] == [("77", "Svets"), ("78", "Lager")]
    assert [str(n) for n in plan.notes] == [
        "Column A “Nr” is not used: another column gives the same.",
        "Column D “Lag” is not used: another column gives the same.",
    ]


def test_a_mapping_overrides_headings_and_content(desk: Desk) -> None:
    text = "Id;Namn;Titel;Zon;Svets;Svarv;Skåp\n1;Eva Ek;Ek;Nord;3;2;1\n2;Bo Al;Al;Syd;1;;2\n"
    mapping = mapping_of(["Zon=team", "titel=-", "G=ignore", "Svets=area"])
    desk.read_in(desk.text(text), mapping=mapping)
    assert uses(desk, text, mapping=mapping) == {
        "Id": "code",
        "Namn": "name",
        "Titel": "ignore",
        "Zon": "team",
        "Svets": "area",
        "Svarv": "area",
        "Skåp": "ignore",
    }
    assert desk.people[0] == ("1", "Eva Ek", "", "Nord", None)
    assert desk.steps == {("1", "Svets"): 3, ("1", "Svarv"): 2, ("2", "Svets"): 1}


def test_a_mapping_finds_headings_that_nothing_else_would(desk: Desk) -> None:
    text = "Lista;;\nQwerty;Asdf;Zxcv\nab;Ek;Svets\ncd;Al;Lager\n"
    desk.read_in(desk.text(text), mapping={"Qwerty": "code", "Asdf": "name", "Zxcv": "team"})
    assert [p[:4] for p in desk.people] == [("ab", "Ek", "", "Svets"), ("cd", "Al", "", "Lager")]


MAPPINGS: list[tuple[dict[str, str], type[MindgapError], str]] = [
    (
        {"Zon": "code"},
        errors.UnknownColumnError,
        "There is no column “Zon” in the file. Its headings are: “Namn”, “Språk”.",
    ),
    (
        {"Namn": "shoe"},
        errors.UnknownFieldError,
        "“shoe” is nothing that a column can be. It should be one of: code, name, ",
    ),
    ({"Namn": "role", "B": "role"}, errors.NeverStoredError, "The column “Språk” holds what is never stored"),
    ({"Namn": "role", "C": "role"}, errors.UnknownColumnError, "There is no column “C”"),
]


@pytest.mark.parametrize(("mapping", "error", "start"), MAPPINGS)
def test_a_mapping_that_cannot_be_says_what_can(
    desk: Desk, mapping: dict[str, str], error: type[MindgapError], start: str
) -> None:
    with pytest.raises(error) as raised:
        desk.plan(desk.text("Namn;Språk\nEva Ek;1\n"), mapping=mapping)
    assert str(raised.value).startswith(start)


def test_two_columns_cannot_be_said_to_be_the_same(desk: Desk) -> None:
    with pytest.raises(errors.FieldTwiceError, match="Two columns are said to be “team”: “Lag” and “Zon”"):
        desk.plan(desk.text("Namn;Lag;Zon\nEva Ek;1;2\n"), mapping={"Lag": "team", "Zon": "team"})


def test_options_are_read_from_the_last_equals_sign() -> None:
    assert mapping_of(["a=b=role", " Titel = role "]) == {"a=b": "role", "Titel": "role"}
    assert levels_of(["I=1", "L=2,U=3", "== 4"]) == {"I": 1, "L": 2, "U": 3, "=": 4}
    for option in ("Titel", "=role", "Titel="):
        with pytest.raises(errors.MappingFormError):
            mapping_of([option])
    for option in ("I", "I=", "I=x", "=1", "I=-1", "I=²"):
        with pytest.raises(errors.LevelFormError):
            levels_of([option])


def test_every_use_has_a_name_in_both_languages() -> None:
    for tongue in LANGUAGES:
        use(tongue)
        assert all(use_name(u) for u in Use)
