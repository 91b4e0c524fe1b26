"""What the facilitator notes in private leaves the program in no document, no listing and no picture for the room."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pypdf
import pytest

from mindgap.bootstrap import build
from mindgap.config import Home
from mindgap.domain.analysis import Analysis
from mindgap.domain.company import Phase
from mindgap.domain.gap import Gap
from mindgap.domain.note import Note, NoteKind
from mindgap.domain.theme import THEME_IDS
from mindgap.exports.plan_export import Format, Order, render_plan
from mindgap.reporting.compose.edition import Edition
from mindgap.services.demo import make_demo
from mindgap.services.house import Services
from mindgap.texts import language, use
from tests.e2e.test_command_line import done
from tests.ui.conftest import opened, screen_text, settle

WHISPER = "hemlighetsmakeri"


@pytest.fixture(autouse=True)
def _swedish() -> Iterator[None]:
    before = language()
    use("sv")
    yield
    use(before)


@pytest.fixture
def told(tmp_path: Path) -> Iterator[Services]:
    """Give a home with the example company, once the facilitator has noted something in private about everything."""
    services = build(Home(tmp_path / "home"))
    company = make_demo(services)
    analysis = services.companies.analysis(company.id)
    for subject in _subjects(analysis):
        for kind in NoteKind:
            text = f"{WHISPER} {kind}"
            services.edits.new(Note, company.id, subject=subject, text=text, kind=kind, who=WHISPER, private=True)
    yield services
    services.close()


def _subjects(analysis: Analysis) -> Iterator[str]:
    yield from (phase.value for phase in Phase)
    for phase in (Phase.CURRENT, Phase.DESIRED):
        for theme in THEME_IDS:
            yield from (f"{phase.value}.{theme}", f"{phase.value}.{theme}/result")
    yield from (f"gap.{gap.id}" for gap in analysis.all(Gap))
    yield "session"


def text_of(data: bytes, kind: Format) -> str:
    match kind:
        case Format.PDF:
            return " ".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(data)).pages)
        case Format.XLSX:
            with zipfile.ZipFile(io.BytesIO(data)) as book:
                return " ".join(book.read(name).decode() for name in book.namelist())
        case Format.CALENDAR:
            return data.decode().replace("\r\n ", "")
        case _:
            return data.decode()


@pytest.mark.slow
@pytest.mark.parametrize("edition", Edition)
@pytest.mark.parametrize("kind", Format)
def test_no_document_holds_a_private_note(told: Services, kind: Format, edition: Edition) -> None:
    (company,) = told.companies.list()
    facts = told.reports.plan(told.companies.analysis(company.id), "sv")
    text = text_of(render_plan(facts, Order(kind, edition, names=True)), kind)
    assert (WHISPER in text.casefold(), len(text) > 500) == (False, True)


@pytest.mark.slow
def test_the_listing_for_other_programs_holds_no_private_note(told: Services) -> None:
    (company,) = told.companies.list()
    told.close()
    shown = done(told.home.root, "company", "show", company.name, "--json")
    assert (WHISPER in shown.casefold(), "people" in json.loads(shown)) == (False, True)


PAGES = (
    *(["right"] * 4),
    "enter",
    "o",
    "escape",
    "n",
    "escape",
    "k",
    "escape",
    "f",
    "escape",
    "pagedown",
    "v",
    "w",
    "g",
)
"""Keys that lead to the pages of a phase; where one does nothing it does no harm."""


@pytest.mark.slow
@pytest.mark.parametrize("phase", Phase)
async def test_no_screen_of_a_phase_shows_a_private_note_to_the_room(told: Services, phase: Phase) -> None:
    (company,) = told.companies.list()
    told.companies.bookmark(company, phase, "")
    async with opened(told, company=told.companies.get(company.name)) as pilot:
        await pilot.press("f2")
        for key in PAGES:
            await pilot.press(key)
            await settle(pilot)
            assert WHISPER not in screen_text(pilot.app).casefold()


@pytest.mark.slow
@pytest.mark.parametrize(
    "keys",
    [("ctrl+l",), ("ctrl+l", "enter"), ("ctrl+l", "right", "right"), ("f6",), ("b", "x", "tab", "tab", "tab", "right")],
)
async def test_no_page_above_a_phase_shows_a_private_note_to_the_room(told: Services, keys: tuple[str, ...]) -> None:
    (company,) = told.companies.list()
    async with opened(told, company=company) as pilot:
        await pilot.press("f2")
        for key in keys:
            await pilot.press(key)
            await settle(pilot)
            assert WHISPER not in screen_text(pilot.app).casefold()


@pytest.mark.slow
async def test_the_facilitator_sees_them_with_the_projector_off(told: Services) -> None:
    (company,) = told.companies.list()
    async with opened(told, company=company) as pilot:
        await pilot.press("ctrl+l")
        await settle(pilot)
        assert WHISPER in screen_text(pilot.app).casefold()
