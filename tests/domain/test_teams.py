from __future__ import annotations

import pytest

from mindgap.domain.person import Person, teams


@pytest.mark.parametrize(
    ("written", "held"),
    [
        ("", ()),
        ("Blå", ("Blå",)),
        ("Blå, Röd", ("Blå", "Röd")),
        ("Blå,Röd ,, blå", ("Blå", "Röd")),
        ("Svets/Smide", ("Svets/Smide",)),
    ],
)
def test_a_person_is_in_every_team_that_stands_there(written: str, held: tuple[str, ...]) -> None:
    assert teams(Person(id="p", company_id="c", code="1", team=written)) == held
