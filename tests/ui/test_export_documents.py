"""Every document is written from the screen: a company's from its export, the programme's from the portfolio."""

from __future__ import annotations

from asyncio import timeout
from pathlib import Path

import pytest
from pypdf import PdfReader
from textual.pilot import Pilot

from mindgap.domain.company import Company
from mindgap.domain.goal import Goal
from mindgap.domain.person import Person
from mindgap.services.demo import make_demo
from mindgap.services.house import Services
from mindgap.texts import use
from mindgap.ui.prepare.files import shortened
from tests.ui.conftest import SIZES, opened, screen_text, settle

pytestmark = pytest.mark.slow


@pytest.fixture
def demo(room: Services) -> Company:
    return make_demo(room)


async def pressed(pilot: Pilot[None], *keys: str) -> None:
    for key in keys:
        await pilot.press(key)
        await settle(pilot)


def files(room: Services) -> list[Path]:
    return sorted(room.home.exports.iterdir())


DOCUMENTS = (
    (1, "utvecklingsblad-alla-", ".pdf", 25),
    (2, "utvecklingsblad-alla-", ".zip", None),
    (3, "uppfoljningsrapport-", ".pdf", None),
    (4, "skattningskort-", ".pdf", 5),
    (5, "sjalvskattning-", ".pdf", 2),
    (6, "medarbetarenkat-", ".pdf", 1),
    (7, "narvarolista-", ".pdf", None),
)


@pytest.mark.parametrize(("steps", "begins", "ends", "pages"), DOCUMENTS)
async def test_a_company_gets_each_document(
    room: Services, demo: Company, steps: int, begins: str, ends: str, pages: int | None
) -> None:
    async with opened(room, company=demo) as pilot:
        await pressed(pilot, "e", "up", *["right"] * steps, "enter")
        assert "✓ Skriven:" in screen_text(pilot.app)
    (file,) = files(room)
    assert (file.name.startswith(begins), file.suffix) == (True, ends)
    assert pages is None or len(PdfReader(file).pages) == pages


@pytest.mark.parametrize("size", SIZES)
async def test_only_what_matters_for_the_document_is_asked(
    room: Services, demo: Company, size: tuple[int, int]
) -> None:
    async with opened(room, company=demo, size=size) as pilot:
        await pressed(pilot, "e")
        plan = screen_text(pilot.app)
        await pressed(pilot, "up", "right")
        sheets = screen_text(pilot.app)
        await pressed(pilot, "right", "right")
        report = screen_text(pilot.app)
    asked = [
        [word in text for word in ("Slag", "Med namn", "saknas; planen", "Läs först")]
        for text in (plan, sheets, report)
    ]
    assert asked == [[True] * 4, [False, True, False, True], [True, True, False, True]]
    assert "Exportera: Uppföljningsrapport" in report


async def test_names_are_on_the_sheets_when_asked_for(room: Services, demo: Company) -> None:
    async with opened(room, company=demo) as pilot:
        await pressed(pilot, "e", "up", "right", "down", "left", "enter")
    (file,) = files(room)
    person = room.companies.analysis(demo.id).people[0]
    said = [page.extract_text() for page in PdfReader(file).pages]
    assert sum(person.name in page for page in said) == 1


@pytest.mark.slow
async def test_while_many_sheets_are_written_keys_are_answered_and_escape_calls_it_off(
    room: Services, company: Company
) -> None:
    new_id = room.around.new_id
    room.edits.apply("", add=[Person(id=new_id(), company_id=company.id, code=f"{n:04}") for n in range(6000)])
    async with opened(room, company=company) as pilot:
        await pressed(pilot, "e", "up", "right", "down")
        await pilot.press("enter")
        async with timeout(30):
            while "Skriver: " not in screen_text(pilot.app):
                await pilot.pause()
        assert "● Nej" in screen_text(pilot.app)
        await pilot.press("left")
        await pilot.pause()
        assert ("● Ja" in screen_text(pilot.app), "Skriver: " in screen_text(pilot.app)) == (True, True)
        await pressed(pilot, "escape")
        assert "! Exporten avbröts. Inget skrevs." in screen_text(pilot.app)
        await pressed(pilot, "escape")
        assert "Exportera:" not in screen_text(pilot.app)
    assert files(room) == []


PROGRAMME = (
    (0, "programrapport-", ".pdf"),
    (1, "programrapport-", ".xlsx"),
    (2, "regionsiffror-", ".csv"),
    (3, "tid-och-deltagare-", ".csv"),
    (4, "skattningskort", ".pdf"),
)


@pytest.mark.parametrize(("steps", "begins", "ends"), PROGRAMME)
async def test_the_portfolio_writes_what_is_about_all_companies(
    room: Services, demo: Company, steps: int, begins: str, ends: str
) -> None:
    assert demo.name
    async with opened(room) as pilot:
        await pressed(pilot, "e", *["right"] * steps, "enter")
        assert "✓ Skriven:" in screen_text(pilot.app)
        await pressed(pilot, "escape")
        assert "Att göra nu" in screen_text(pilot.app)
    (file,) = files(room)
    assert (file.name.startswith(begins), file.suffix) == (True, ends)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(("language", "words"), [("sv", "Anonyma siffror"), ("en", "Anonymous figures")])
async def test_each_document_says_what_it_holds(
    room: Services, size: tuple[int, int], language: str, words: str
) -> None:
    use(language)
    async with opened(room, size=size) as pilot:
        await pressed(pilot, "e", "right", "right")
        assert words in screen_text(pilot.app)


async def test_wrong_targets_are_told_where_the_report_is_asked_for(room: Services, demo: Company) -> None:
    assert demo.name
    room.home.programme.write_text("{}", encoding="utf-8")
    async with opened(room) as pilot:
        await pressed(pilot, "e", "enter")
        assert "! Filen ”programme.json” innehåller inte programmets mål (years)" in screen_text(pilot.app)
    assert files(room) == []


@pytest.mark.parametrize(
    ("steps", "shown"),
    [
        (1, ("Mitt utvecklingsblad", "Kod: 101", "Det här vill jag själv")),
        (3, ("Uppföljningsrapport", "Företagets utgåva")),
        (4, ("✂ 1 Inte påbörjat",)),
        (5, ("Självskattning", "☐")),
        (6, ("Medarbetarenkät", "☐  ☐  ☐  ☐  ☐")),
        (7, ("Närvarolista",)),
    ],
)
async def test_every_document_is_read_before_it_is_written(
    room: Services, demo: Company, steps: int, shown: tuple[str, ...]
) -> None:
    async with opened(room, company=demo) as pilot:
        await pressed(pilot, "e", "up", *["right"] * steps, "ctrl+r")
        text = screen_text(pilot.app)
        assert ("Förhandsläsning" in text, [word in text for word in shown]) == (True, [True] * len(shown))
        await pressed(pilot, "escape", "escape")
    assert files(room) == []


async def test_a_sheet_is_gone_to_by_its_code_and_the_follow_up_has_both_editions(
    room: Services, demo: Company
) -> None:
    async with opened(room, company=demo, size=(80, 24)) as pilot:
        await pressed(pilot, "e", "up", "right", "ctrl+r", "o", *"118", "enter")
        assert "Kod: 118" in screen_text(pilot.app)
        await pressed(pilot, "u", "escape", "right", "right", "ctrl+r")
        assert "Företagets utgåva" in screen_text(pilot.app)
        await pressed(pilot, "u")
        assert "Facklig utgåva" in screen_text(pilot.app)


async def test_the_keys_of_the_dialog_are_seen_however_much_is_missing(room: Services, demo: Company) -> None:
    for n in range(20):
        room.edits.new(Goal, demo.id, text=f"Mål {n} utan mått (påhittat)")
    for size in SIZES:
        async with opened(room, company=demo, size=size) as pilot:
            await pressed(pilot, "e")
            assert "Läs först" in screen_text(pilot.app)


async def test_the_end_of_a_file_name_is_never_cut_off(room: Services, demo: Company) -> None:
    async with opened(room, company=demo, size=(80, 24)) as pilot:
        await pressed(pilot, "e", "enter")
        (file,) = files(room)
        assert file.name in screen_text(pilot.app)


def test_a_path_loses_folders_first_and_then_the_middle_of_the_name() -> None:
    path = Path("/srv/Filer/Programmet/exports/plan-foretaget-2026-v12.pdf")
    assert [shortened(path, cells) for cells in (80, 40, 30, 20)] == [
        str(path),
        "…/exports/plan-foretaget-2026-v12.pdf",
        "…/plan-foretaget-2026-v12.pdf",
        "plan-fore…26-v12.pdf",
    ]


async def test_names_are_offered_only_where_they_can_be_written(room: Services, demo: Company) -> None:
    async with opened(room, company=demo) as pilot:
        offered = []
        for keys in (("e",), ("down", "right"), ("left",)):
            await pressed(pilot, *keys)
            offered.append("Med namn" in screen_text(pilot.app))
    assert offered == [True, False, True]
