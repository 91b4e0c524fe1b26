from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mindgap.domain.action import Action
from mindgap.domain.company import Company
from mindgap.domain.errors import (
    DateOrderError,
    EmptyFieldError,
    IdentityNumberError,
    OutOfRangeError,
    TextTooLongError,
)
from mindgap.domain.note import Note
from mindgap.domain.person import Person
from mindgap.domain.rules import checked
from mindgap.services.house import Services
from tests.services.conftest import TODAY

HOSTILE = {
    "<b>Kalle</b> & Co": "<b>Kalle</b> & Co",
    "[red]Kalle [/]": "[red]Kalle [/]",
    "[@click=app.quit]Kalle[/]": "[@click=app.quit]Kalle[/]",
    "Kalle\x1b[2J\x9b31m\x00": "Kalle[2J31m",
    "Kalle\u202eella\u2066K": "KalleellaK",
    "Ka\u200blle\u2028Anka": "Kalle Anka",
    "👩\u200d🔧 Kalle": "👩\u200d🔧 Kalle",
    "\ud800Kalle": "Kalle",
    "A\u030asa": "Åsa",
}


@pytest.mark.parametrize("typed", HOSTILE)
def test_a_hostile_name_is_stored_without_what_could_act(services: Services, company: Company, typed: str) -> None:
    services.edits.new(Person, company.id, code="101", name=typed)
    assert services.companies.analysis(company.id).people[0].name == HOSTILE[typed]


def test_a_name_of_a_megabyte_is_refused_and_nothing_is_stored(services: Services, company: Company) -> None:
    with pytest.raises(TextTooLongError):
        services.edits.new(Person, company.id, code="101", name="å" * 1_000_000)
    assert services.companies.analysis(company.id).people == ()


# The number is the tax agency's own example of one that belongs to nobody.
@pytest.mark.parametrize("number", ["19811228-9874", "8112289874", "811228+9874", "19811228 9874"])
def test_an_identity_number_is_refused_wherever_it_is_typed_and_not_repeated(
    services: Services, company: Company, number: str
) -> None:
    with pytest.raises(IdentityNumberError) as refused:
        services.edits.new(Note, company.id, subject="plan", text=f"Ring {number} om kursen")
    assert "9874" not in str(refused.value)
    assert services.companies.analysis(company.id).notes == ()


def test_an_id_whose_digits_pass_for_an_identity_number_is_no_reason_to_refuse_a_note_or_a_place(
    services: Services, company: Company
) -> None:
    digits = "gap.01a20036-e8f4-7c86-a651-198112289874"
    note = services.edits.new(Note, company.id, subject=digits, text="Tar 40 minuter på dag")
    assert note.subject == digits
    assert services.edits.change(company, place=digits).place == digits


def test_a_person_needs_a_code_but_no_name(services: Services, company: Company) -> None:
    with pytest.raises(EmptyFieldError):
        services.edits.new(Person, company.id, code=" ", name="Påhittad Person")
    assert services.edits.new(Person, company.id, code="101").name == ""


def test_an_action_cannot_end_before_it_starts(services: Services, company: Company) -> None:
    action = services.edits.new(Action, company.id, title="Kurs", start=TODAY)
    with pytest.raises(DateOrderError):
        services.edits.change(action, end=date(2026, 10, 11))
    assert services.edits.change(action, end=TODAY).end == TODAY


def test_a_text_of_several_lines_keeps_them_and_a_name_becomes_one_line(services: Services, company: Company) -> None:
    note = services.edits.new(Note, company.id, subject="plan", text="ett\r\ntvå\n\ntre\n\n")
    assert note.text == "ett\ntvå\n\ntre"
    assert services.edits.new(Person, company.id, code="1\n01").code == "1 01"


@given(st.text(max_size=60), st.text(max_size=200))
def test_checking_twice_is_checking_once(name: str, wish: str) -> None:
    person = Person(id="1", company_id="1", code="101", name=name, own_wish=wish)
    try:
        once = checked(person)
    except IdentityNumberError:
        return
    assert checked(once) == once
    assert replace(once, name="", own_wish="") == replace(person, name="", own_wish="")


@pytest.mark.parametrize("field", ["minimum_group", "unit_cost", "coverage_step", "trainer_step"])
def test_a_number_that_there_must_be_is_not_emptied(services: Services, company: Company, field: str) -> None:
    with pytest.raises(OutOfRangeError) as refused:
        services.edits.change(company, **{field: None})  # type: ignore[arg-type]  # what is refused
    assert refused.value.params["field"] == field
    assert services.companies.get(company.name) == company
    assert services.edits.change(company, employees=None).employees is None
