from __future__ import annotations

from pathlib import Path

import pytest
from textual import events

from mindgap.domain.company import Company
from mindgap.domain.scoring import ScoreKind
from mindgap.services.house import Services
from mindgap.ui.prepare.files import completed, completions
from tests.ui.conftest import SIZES, opened, screen_text, settle, typed

pytestmark = pytest.mark.slow

EXAMPLES = Path(__file__).parents[2] / "data" / "examples"


@pytest.fixture
def files(room: Services) -> Path:
    """Give the home's own folder with the example files in it."""
    folder = room.home.data
    for name in ("personal.csv", "kompetensmatris.xlsx", "skattning_T0.csv", "enkat_T0.csv"):
        (folder / name).write_bytes((EXAMPLES / name).read_bytes())
    return folder


@pytest.mark.parametrize("size", SIZES)
async def test_a_staff_list_is_shown_before_it_is_stored(
    room: Services, company: Company, files: Path, size: tuple[int, int]
) -> None:
    async with opened(room, size=size) as pilot:
        await pilot.press("i")
        await settle(pilot)
        await typed(pilot, "personal")
        await pilot.press("enter")
        await settle(pilot)
        shown = screen_text(pilot.app)
        wanted = ("62 nya personer · 0 ändrade · 0 som förut", "Anst.nr", "Efternamn", "Team", "Att veta")
        assert [part in shown for part in wanted] == [True] * 5
        assert room.companies.analysis(company.id).people == ()
        await pilot.press("enter")
        await settle(pilot)
        assert len(room.companies.analysis(company.id).people) == 62
        assert "62 personer · Kollektiv" in screen_text(pilot.app)
        await pilot.press("z")
        await settle(pilot)
        assert room.companies.analysis(company.id).people == ()


async def test_the_same_file_again_changes_nothing(room: Services, company: Company, files: Path) -> None:
    async with opened(room) as pilot:
        for _time in range(2):
            await pilot.press("i")
            await settle(pilot)
            await typed(pilot, "matris")
            await pilot.press("enter")
            await settle(pilot)
            shown = screen_text(pilot.app)
            await pilot.press("enter")
            await settle(pilot)
            await pilot.press(*["escape"] * 3)
            await settle(pilot)
    assert "0 nya personer · 0 ändrade · 62 som förut" in shown
    held = room.companies.analysis(company.id)
    assert (len(held.people), len(held.areas)) == (62, 12)


async def test_scores_know_themselves(room: Services, company: Company, files: Path) -> None:
    async with opened(room) as pilot:
        await pilot.press("i")
        await settle(pilot)
        await typed(pilot, "skatt")
        await pilot.press("enter")
        await settle(pilot)
        assert "180 nya skattningsrader" in screen_text(pilot.app)
        await pilot.press("enter")
        await settle(pilot)
    scores = room.companies.analysis(company.id).scores
    assert (len(scores), {s.kind for s in scores}) == (180, set(ScoreKind))


async def test_the_survey_knows_itself_and_is_taken_back_as_one(room: Services, company: Company, files: Path) -> None:
    async with opened(room) as pilot:
        await pilot.press("i")
        await settle(pilot)
        await typed(pilot, "enk")
        await pilot.press("enter")
        await settle(pilot)
        assert "54 nya antal i enkäten" in screen_text(pilot.app)
        await pilot.press("enter")
        await settle(pilot)
        assert len(room.companies.analysis(company.id).survey_counts) == 54
        await pilot.press("ctrl+z")
        await settle(pilot)
        assert room.companies.analysis(company.id).survey_counts == ()


async def test_letters_in_a_matrix_are_given_their_steps(room: Services, company: Company) -> None:
    (room.home.data / "iluo.csv").write_text("Anst.nr;Namn;Svets;Fräs\n1;Bo Ek;I;L\n2;Åsa Alm;Q;O\n", "utf-8")
    async with opened(room) as pilot:
        await pilot.press("i")
        await settle(pilot)
        await typed(pilot, "iluo")
        await pilot.press("enter")
        await settle(pilot)
        assert "Vad betyder värdena?" in screen_text(pilot.app)
        await pilot.press("enter")
        assert "Säg ett steg för Q också." in screen_text(pilot.app)
        await pilot.press("5", "enter")
        await settle(pilot)
        await pilot.press("enter")
        await settle(pilot)
    assert sorted(p.step for p in room.companies.analysis(company.id).placements) == [1, 2, 4, 5]


async def test_a_column_is_what_the_user_says(room: Services, company: Company) -> None:
    (room.home.data / "lista.csv").write_text("X;Y;Z\nEk;svets;1\nAlm;fräs;2\n", "utf-8")
    async with opened(room) as pilot:
        await pilot.press("i")
        await settle(pilot)
        await typed(pilot, "lista")
        await pilot.press("enter")
        await settle(pilot)
        assert "Ingen kolumn säger vem raden gäller. Tryck c" in screen_text(pilot.app)
        await pilot.press("c")
        await typed(pilot, "namn")
        await pilot.press("enter")
        await settle(pilot)
        await pilot.press("enter")
        await settle(pilot)
    assert [p.name for p in room.companies.analysis(company.id).people] == ["Ek", "Alm"]


async def test_cells_that_cannot_be_read_are_listed_and_the_rest_is_asked_for(room: Services, company: Company) -> None:
    text = "Anst.nr;Namn;Kategori\n1;Bo Ek;K\n2;Åsa Alm;Chef\n3;19121212-1212;T\n"
    (room.home.data / "lista.csv").write_text(text, "utf-8")
    async with opened(room) as pilot:
        await pilot.press("i")
        await settle(pilot)
        await typed(pilot, "lista")
        await pilot.press("enter")
        await settle(pilot)
        shown = screen_text(pilot.app)
        assert ("celler går inte att läsa" in shown, "Rad 3, kolumn C" in shown, "1212-1212" in shown) == (
            True,
            True,
            False,
        )
        await pilot.press("enter")
        await settle(pilot)
        assert "Läs in resten?" in screen_text(pilot.app)
        await pilot.press("j")
        await settle(pilot)
    assert "Bo Ek" in [p.name for p in room.companies.analysis(company.id).people]


async def test_a_table_is_pasted(room: Services, company: Company) -> None:
    async with opened(room) as pilot:
        await pilot.press("i")
        await settle(pilot)
        pilot.app.post_message(events.Paste("Anst.nr\tNamn\n1\tBo Ek\n2\tÅsa Alm\n"))
        await settle(pilot)
        await settle(pilot)
        assert "2 nya personer" in screen_text(pilot.app)


async def test_names_in_the_preview_are_hidden_on_the_projector(room: Services, company: Company, files: Path) -> None:
    async with opened(room) as pilot:
        await pilot.press("f2", "i")
        await settle(pilot)
        await typed(pilot, "matris")
        await pilot.press("enter")
        await settle(pilot)
        shown = screen_text(pilot.app)
        assert ("62 nya personer" in shown, "Eriksson" in shown) == (True, False)
        await pilot.press("f2")
        await settle(pilot)
        assert "Eriksson" in screen_text(pilot.app)


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("tom.csv", b"", "tom"),
        ("bild.csv", b"\x89PNG\r\n\x1a\n" + bytes(200), "bild.csv"),
        ("trasig.xlsx", b"PK\x03\x04" + bytes(50), "trasig.xlsx"),
    ],
)
async def test_a_file_that_cannot_be_read_is_a_notice(
    room: Services, company: Company, name: str, data: bytes, said: str
) -> None:
    (room.home.data / name).write_bytes(data)
    async with opened(room) as pilot:
        await pilot.press("i")
        await settle(pilot)
        await typed(pilot, name)
        await pilot.press("enter")
        await settle(pilot)
        assert said in screen_text(pilot.app).split("Fil  ")[-1]
        assert "Sökväg" not in screen_text(pilot.app) or name in screen_text(pilot.app)


def test_a_path_is_completed_as_far_as_it_is_certain(tmp_path: Path) -> None:
    for name in ("lista-ett.csv", "lista-två.csv", "bild.png"):
        (tmp_path / name).touch()
    (tmp_path / "mapp").mkdir()
    found = completions(f"{tmp_path}/l")
    assert [f.name for f in found] == ["lista-ett.csv", "lista-två.csv"]
    assert completed(f"{tmp_path}/l", found) == f"{tmp_path}/lista-"
    assert [f.name for f in completions(f"{tmp_path}/")] == ["mapp/", "lista-ett.csv", "lista-två.csv"]
    assert completed(f"{tmp_path}/m", completions(f"{tmp_path}/m")) == f"{tmp_path}/mapp/"
    assert completions(f"{tmp_path}/finns/inte") == ()
