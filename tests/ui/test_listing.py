from __future__ import annotations

from textual.app import App, ComposeResult
from textual.content import Content

from mindgap.ui.widgets.listing import Column, Listing, Row
from tests.ui.conftest import screen_text

COLUMNS = (Column("Namn", 10, grow=True), Column("Antal", 5, "right"), Column("Lag", 8, least=60))


class Sheet(App[None]):
    def __init__(self, *, find: bool = False) -> None:
        super().__init__()
        self.listing = Listing(COLUMNS, "Tomt här.", find=find)
        self.said: list[tuple[str, str]] = []

    def compose(self) -> ComposeResult:
        yield self.listing

    def on_listing_highlighted(self, event: Listing.Highlighted) -> None:
        self.said.append(("at", event.key))

    def on_listing_chosen(self, event: Listing.Chosen) -> None:
        self.said.append(("open", event.key))


def rows(count: int) -> list[Row]:
    return [Row(f"k{n}", (f"Rad {n}", str(n), "Blå")) for n in range(count)]


def lines(app: Sheet) -> list[str]:
    return [line.rstrip("▁▂▃▄▅▆▇█ ").rstrip() for line in screen_text(app).split("\n")]


async def test_columns_are_set_left_and_right_under_a_heading_that_stays() -> None:
    app = Sheet()
    async with app.run_test(size=(40, 5)) as pilot:
        app.listing.show(rows(30))
        await pilot.pause()
        await pilot.press("end")
        await pilot.pause()
        assert [line.split() for line in lines(app)] == [
            ["Namn", "Antal"],
            ["Rad", "26", "26"],
            ["Rad", "27", "27"],
            ["Rad", "28", "28"],
            ["▸", "Rad", "29", "29"],
        ]


async def test_a_wide_screen_shows_the_column_that_needs_room() -> None:
    app = Sheet()
    async with app.run_test(size=(70, 5)) as pilot:
        app.listing.show(rows(2))
        await pilot.pause()
        assert lines(app)[1].split() == ["▸", "Rad", "0", "0", "Blå"]


async def test_moving_opening_and_clicking_are_told() -> None:
    app = Sheet()
    async with app.run_test(size=(40, 8)) as pilot:
        app.listing.show(rows(30))
        await pilot.press("down", "pagedown", "enter", "home")
        await pilot.click(Listing, offset=(3, 3))
        await pilot.click(Listing, offset=(3, 3))
    assert app.said == [("at", "k1"), ("at", "k7"), ("open", "k7"), ("at", "k0"), ("at", "k2"), ("open", "k2")]


async def test_the_cursor_stays_on_its_row_when_the_rows_change() -> None:
    app = Sheet()
    async with app.run_test(size=(40, 8)):
        app.listing.show(rows(9), "k5")
        app.listing.show(rows(9)[3:])
        assert app.listing.key == "k5"
        app.listing.show(rows(2))
        assert app.listing.key == "k1"
        app.listing.show([])
        assert app.listing.key is None


async def test_a_letter_finds_the_next_row_that_begins_so() -> None:
    app = Sheet(find=True)
    async with app.run_test(size=(40, 8)) as pilot:
        app.listing.show([Row(name, (name, "", "")) for name in ("Anna", "Bo", "Åsa", "Bertil")])
        await pilot.press("b", "b", "å")
        await pilot.pause()
    assert [key for _kind, key in app.said] == ["Bo", "Bertil", "Åsa"]


async def test_an_empty_list_says_so() -> None:
    app = Sheet()
    async with app.run_test(size=(40, 8)) as pilot:
        await pilot.press("down", "enter", "end")
        assert lines(app)[1] == "Tomt här."
    assert app.said == []


async def test_what_users_wrote_is_never_markup() -> None:
    app = Sheet()
    async with app.run_test(size=(60, 4)) as pilot:
        app.listing.show(
            [Row("a", ("[red]Bo[/] [@click=app.quit]", "<b>", "")), Row("b", (Content("två\nrader"), "", ""))]
        )
        await pilot.pause()
        assert [line[:30].split() for line in lines(app)[1:3]] == [
            ["▸", "[red]Bo[/]", "[@click=app.quit]"],
            ["två", "rader"],
        ]
