from __future__ import annotations

import re

import pytest

from mindgap.domain.analysis import Analysis
from mindgap.domain.company import Company, PlanState
from mindgap.domain.note import Note, NoteKind
from mindgap.services.demo import make_demo
from mindgap.services.house import Services
from mindgap.ui.screens.preview import PreviewScreen
from mindgap.ui.screens.versions import VersionsScreen
from tests.ui.conftest import SIZES, opened, screen_text
from tests.ui.test_capture import pressed

pytestmark = pytest.mark.slow


@pytest.fixture
def demo(room: Services) -> Company:
    return make_demo(room)


def read(room: Services, company: Company) -> Analysis:
    return room.companies.analysis(company.id)


def top_line(text: str) -> str:
    """Give the first line of what is read; what stands at the right edge is the scrollbar."""
    return text.split("\n")[2][:70].strip()


def two_versions(room: Services, company: Company) -> None:
    """Hand the plan over, word a gap anew, and hand it over again."""
    room.versions.freeze(company.id, "sv")
    room.edits.change(read(room, company).gaps[0], text="Ordat på nytt (påhittat)")
    room.versions.freeze(company.id, "sv")


@pytest.mark.parametrize("size", SIZES)
async def test_the_plan_is_read_before_it_is_written(room: Services, demo: Company, size: tuple[int, int]) -> None:
    async with opened(room, company=demo, size=size) as pilot:
        await pressed(pilot, "e", "ctrl+r")
        text = screen_text(pilot.app)
        assert isinstance(pilot.app.screen, PreviewScreen)
        assert ("Kompetensplan" in text, "Plannummer" in text, "Förhandsläsning" in text) == (True, True, True)
        await pressed(pilot, "end")
        assert "Underskrifter" in screen_text(pilot.app)
        await pressed(pilot, "escape")
        assert "Exportera kompetensplanen" in screen_text(pilot.app)
    assert (read(room, demo).plan_versions, list(room.home.exports.iterdir())) == ((), [])


async def test_headings_are_gone_to_one_by_one_and_by_typing(room: Services, demo: Company) -> None:
    async with opened(room, company=demo, size=(80, 24)) as pilot:
        await pressed(pilot, "e", "ctrl+r", "right")
        assert top_line(screen_text(pilot.app)) == "Sammanfattning"
        await pressed(pilot, "right", "right", "left", "left")
        assert top_line(screen_text(pilot.app)) == "Sammanfattning"
        await pressed(pilot, "o", *"budg", "enter")
        assert top_line(screen_text(pilot.app)) == "Budget"
        await pressed(pilot, "pagedown", "pageup", "home")
        assert "Plannummer" in screen_text(pilot.app)


async def test_the_headings_beside_follow_what_is_read(room: Services, demo: Company) -> None:
    async with opened(room, company=demo) as pilot:
        await pressed(pilot, "e", "ctrl+r", "o", *"tidplan", "enter")
        assert "▸ Tidplan" in screen_text(pilot.app)
        await pressed(pilot, *["down"] * 60)
        assert "▸ Tidplan" not in screen_text(pilot.app)


async def test_the_other_edition_and_the_other_language_are_a_key_away(room: Services, demo: Company) -> None:
    async with opened(room, company=demo) as pilot:
        await pressed(pilot, "e", "ctrl+r")
        assert "Företagets utgåva" in screen_text(pilot.app)
        await pressed(pilot, "u")
        assert "Facklig utgåva" in screen_text(pilot.app)
        await pressed(pilot, "f3")
        text = screen_text(pilot.app)
        assert ("Union edition" in text, "Competence plan" in text, "Preview" in text) == (True, True, True)


async def test_names_are_read_only_when_they_are_asked_for_and_never_on_the_projector(
    room: Services, demo: Company
) -> None:
    named = next(p for p in read(room, demo).people if p.code == "118").name
    async with opened(room, company=demo, size=(120, 40)) as pilot:

        async def found() -> bool:
            await pressed(pilot, "o", *"person f", "enter")
            for _page in range(8):
                if named in screen_text(pilot.app):
                    return True
                await pressed(pilot, "pagedown")
            return False

        await pressed(pilot, "e", "ctrl+r")
        assert not await found()
        await pressed(pilot, "escape", "tab", "tab", "j", "ctrl+r")
        assert await found()
        await pressed(pilot, "f2")
        assert not await found()


@pytest.mark.parametrize("size", SIZES)
async def test_an_export_outside_a_draft_is_listed_as_a_version(
    room: Services, demo: Company, size: tuple[int, int]
) -> None:
    async with opened(room, company=demo, size=size) as pilot:
        await pressed(pilot, "e", "right", "right", "enter")
        assert "✓ Skriven:" in screen_text(pilot.app)
        await pressed(pilot, "escape", "7", "v")
        text = screen_text(pilot.app)
        assert isinstance(pilot.app.screen, VersionsScreen)
        assert ("Under uppföljning" in text, "Ledningsgruppen" in text, "Första versionen" in text) == (True,) * 3
    (version,) = read(room, demo).plan_versions
    assert version.fingerprint[:16] in text
    (file,) = room.home.exports.iterdir()
    assert file.name.endswith("-v1.json")


async def test_a_version_tells_what_had_changed_and_is_read_as_it_was(room: Services, demo: Company) -> None:
    was = read(room, demo).gaps[0].text
    two_versions(room, demo)
    async with opened(room, company=demo) as pilot:
        await pressed(pilot, "7", "v")
        text = screen_text(pilot.app)
        assert (re.search(r"▸ +2 ", text) is not None, "Gapet ”Ordat på nytt (påhittat)” löd förut" in text) == (
            True,
            True,
        )
        await pressed(pilot, "down")
        assert "Första versionen" in screen_text(pilot.app)
        await pressed(pilot, "enter", "o", *"kräver", "escape", "escape")
        await pressed(pilot, "enter")
        preview = pilot.app.screen
        assert isinstance(preview, PreviewScreen)
        assert was in [gap.text for gap in preview.facts.gaps]
        assert preview.facts.control.version is not None
        await pressed(pilot, "f2", "escape")
        assert "Ledningsgruppen" not in screen_text(pilot.app)


async def test_what_the_next_export_would_tell_stands_first_until_it_is_handed_over(
    room: Services, demo: Company
) -> None:
    two_versions(room, demo)
    room.edits.change(read(room, demo).gaps[1], text="Ännu en gång (påhittat)")
    async with opened(room, company=demo) as pilot:
        await pressed(pilot, "7", "v")
        text = screen_text(pilot.app)
        assert ("Inte lämnad än" in text, "Nästa export blir version 3" in text) == (True, True)
        assert "Gapet ”Ännu en gång (påhittat)” löd förut" in text
        await pressed(pilot, "e", "right", "right", "enter")
        await pressed(pilot, "escape")
        text = screen_text(pilot.app)
        assert ("Inte lämnad än" in text, "Version 3 på svenska" in text) == (False, True)
    assert [v.number for v in read(room, demo).plan_versions] == [1, 2, 3]


async def test_an_old_version_is_written_again_from_the_list(room: Services, demo: Company) -> None:
    two_versions(room, demo)
    async with opened(room, company=demo) as pilot:
        await pressed(pilot, "7", "v", "down", "e")
        assert "1 · " in screen_text(pilot.app)
        await pressed(pilot, "right", "right", "enter")
        assert "✓ Skriven:" in screen_text(pilot.app)
    (file,) = room.home.exports.iterdir()
    assert (file.name.endswith("-v1.json"), "Ordat på nytt" in file.read_text("utf-8")) == (True, False)
    assert len(read(room, demo).plan_versions) == 2


async def test_a_version_whose_contents_are_erased_says_so(room: Services, demo: Company) -> None:
    room.versions.freeze(demo.id, "sv")
    room.people.erase(demo.name, "118")
    async with opened(room, company=demo) as pilot:
        await pressed(pilot, "7", "v", "down", "enter")
        assert isinstance(pilot.app.screen, VersionsScreen)
        assert "Version 1 kan inte göras om" in screen_text(pilot.app)
        await pressed(pilot, "e", "enter")
        assert "Version 1 kan inte göras om" in screen_text(pilot.app)
    assert list(room.home.exports.iterdir()) == []


async def test_before_the_first_version_there_is_nothing_to_read(room: Services, demo: Company) -> None:
    async with opened(room, company=demo) as pilot:
        await pressed(pilot, "7", "v", "enter", "e")
        text = screen_text(pilot.app)
        assert isinstance(pilot.app.screen, VersionsScreen)
        assert ("Ingen version än" in text, "Läs den" in text) == (True, False)
        await pressed(pilot, "f1")
        assert "fingeravtryck" in screen_text(pilot.app)


async def test_every_state_is_set_by_a_key_and_stored_with_who_and_when(room: Services, demo: Company) -> None:
    room.edits.change(room.companies.get(demo.name), plan_state=PlanState.DRAFT, decided_on=None)
    async with opened(room, company=demo) as pilot:
        await pressed(pilot, "7")
        reached = []
        for _state in list(PlanState)[1:]:
            await pressed(pilot, "s", "enter")
            if "Ja" in screen_text(pilot.app) and "j/y" in screen_text(pilot.app):
                await pressed(pilot, "j")
            await pressed(pilot, "escape") if "Beslutad av" in screen_text(pilot.app) else None
            reached.append(read(room, demo).company.plan_state)
    assert reached == list(PlanState)[1:]
    assert read(room, demo).company.decided_on == room.around.today()


async def test_a_parked_point_leads_to_all_that_is_said(room: Services, company: Company) -> None:
    room.edits.new(Note, company.id, subject="gap", text="Löneläget tas senare", kind=NoteKind.PARKING)
    async with opened(room, company=company) as pilot:
        await pressed(pilot, "6", "o", *"parkerade", "enter")
        text = screen_text(pilot.app)
    assert ("Allt som sagts" in text, "Löneläget tas senare" in text) == (True, True)
