"""People of the same name are told apart by their codes wherever somebody is pointed out by name."""

from __future__ import annotations

import pytest

from mindgap.domain.company import Company
from mindgap.domain.person import Person, called, namesakes
from mindgap.services.house import Services
from tests.ui.conftest import screen_text, settle
from tests.ui.people import add_people
from tests.ui.staircase_stage import staged, stored


def test_only_those_who_share_a_name_get_their_code(room: Services, company: Company) -> None:
    new = room.edits.new
    people = [new(Person, company.id, code=code, name=name) for code, name in (("1", "Eva Ek"), ("2", "eva ek"))]
    people += [new(Person, company.id, code=code, name=name) for code, name in (("3", "Bo Ek"), ("4", ""), ("5", ""))]
    shared = namesakes(people)
    assert [called(p, shared) for p in people] == ["Eva Ek (1)", "eva ek (2)", "Bo Ek", "4", "5"]


@pytest.mark.parametrize("keys", [("l",), ("v",), ("l", "v"), ()])
async def test_namesakes_are_told_apart_in_list_matrix_and_below(
    room: Services, company: Company, keys: tuple[str, ...]
) -> None:
    add_people(room, company)
    for code in ("A7", "A8"):
        room.edits.new(Person, company.id, code=code, name="Ada Alm", team="Röd")
    async with staged(room, stored(room, company), size=(100, 34)) as pilot:
        await pilot.press(*keys)
        await settle(pilot)
        if not keys:
            await pilot.press("slash", "A", "7", "enter")
            await settle(pilot)
        shown = screen_text(pilot.app)
        assert "Ada Alm (A7)" in shown
        assert "Anna Nyberg (" not in shown
