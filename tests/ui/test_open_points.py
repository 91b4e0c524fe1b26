"""What the plan lacks, and where each line of the list leads."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mindgap.domain.company import Company, PlanState
from mindgap.domain.goal import Goal
from mindgap.services.demo import make_demo
from mindgap.services.house import Services
from tests.ui.conftest import SIZES, opened, screen_text
from tests.ui.test_capture import pressed

pytestmark = pytest.mark.slow


@pytest.fixture
def demo(room: Services) -> Company:
    return make_demo(room)


def reviewed_and_changed(room: Services, company: Company) -> None:
    """Hand the plan over for review, have it reviewed, and word a gap anew."""
    held = room.edits.change(company, plan_state=PlanState.IN_REVIEW)
    room.versions.freeze(company.id, "sv")
    room.edits.change(held, plan_state=PlanState.REVIEWED)
    room.edits.change(room.companies.analysis(company.id).gaps[0], text="Ordat på nytt (påhittat)")


@pytest.mark.parametrize("size", SIZES)
async def test_what_has_changed_since_the_review_is_listed_and_leads_to_what_it_is(
    room: Services, demo: Company, size: tuple[int, int]
) -> None:
    reviewed_and_changed(room, demo)
    async with opened(room, company=demo, size=size) as pilot:
        await pressed(pilot, "6")
        assert "6 " in screen_text(pilot.app)
        await pressed(pilot, "o")
        assert "Ändringar sedan version 1, som granskades: 1" in screen_text(pilot.app)
        await pressed(pilot, *"ändringar", "enter")
        text = screen_text(pilot.app)
    assert ("Versioner" in text, "Inte lämnad än" in text, "löd förut" in text) == (True, True, True)


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("raderas", "Personuppgifter"),
        ("märkas", "Kortare ställtider (påhittat)"),
        ("nästa steg", "utan mål i något område"),
        ("vem som beslutade", "Beslutad av"),
    ],
)
async def test_a_line_leads_to_where_it_is_mended(room: Services, demo: Company, words: str, shown: str) -> None:
    room.edits.change(demo, retention_until=None, decided_by="")
    room.edits.new(Goal, demo.id, text="Kortare ställtider (påhittat)")
    async with opened(room, company=demo) as pilot:
        await pressed(pilot, "6", "o", *words, "enter")
        assert shown in screen_text(pilot.app)


async def test_the_field_that_is_asked_for_is_the_one_typed_into(room: Services, demo: Company) -> None:
    room.edits.change(demo, retention_until=None)
    async with opened(room, company=demo) as pilot:
        await pressed(pilot, "6", "o", *"raderas", "enter", *"2029-01-31", "tab")
    assert str(room.companies.get(demo.name).retention_until) == "2029-01-31"


async def test_the_export_dialog_leads_to_the_same_places(room: Services, demo: Company) -> None:
    changed = room.edits.change(demo, retention_until=None)
    assert changed == replace(demo, retention_until=None, version=changed.version)
    async with opened(room, company=demo) as pilot:
        await pressed(pilot, "e", "tab", "tab", "tab", "enter")
        text = screen_text(pilot.app)
    assert "Personuppgifter" in text
