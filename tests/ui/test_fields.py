from __future__ import annotations

from datetime import date
from typing import Any

from textual import events
from textual.app import App, ComposeResult
from textual.pilot import Pilot
from textual.widgets import Input

from mindgap.ui.widgets.field import Field
from mindgap.ui.widgets.fields import ChoiceField, DateField, LongTextField, NumberField, SwitchField, TextField
from mindgap.ui.widgets.form import Form
from tests.ui.conftest import screen_text, typed

TODAY = date(2026, 11, 21)


class Sheet(App[None]):
    """A form alone on the screen, and what it has said."""

    def __init__(self, *fields: Field) -> None:
        super().__init__()
        self.said: list[tuple[str, object]] = []
        self.gestures: list[str] = []
        self.form = Form("one", fields)

    def compose(self) -> ComposeResult:
        yield self.form

    def on_mount(self) -> None:
        self.call_after_refresh(next(iter(self.form.fields.values())).focus_entry)

    def on_form_edited(self, event: Form.Edited) -> None:
        self.said.append((event.field, event.value))
        self.gestures.append(event.gesture)


async def paste(pilot: Pilot[Any], text: str) -> None:
    pilot.app.post_message(events.Paste(text))
    await pilot.pause()


async def test_each_letter_is_said_and_one_visit_is_one_gesture() -> None:
    app = Sheet(TextField("name", "Namn", ""), TextField("role", "Roll", ""))
    async with app.run_test() as pilot:
        await pilot.pause()
        await typed(pilot, "Bo ")
        await pilot.press("enter")
        await typed(pilot, "x")
        await pilot.press("up")
        await typed(pilot, "y")
    assert app.said == [("name", "B"), ("name", "Bo"), ("role", "x"), ("name", "Bo y")]
    assert [app.gestures.index(gesture) for gesture in app.gestures] == [0, 0, 2, 3]


async def test_a_value_changed_elsewhere_is_shown_and_not_said_again() -> None:
    field = TextField("name", "Namn", "Bo")
    app = Sheet(field)
    async with app.run_test() as pilot:
        await pilot.pause()
        field.value = "Bo Ek"
        await pilot.pause()
        assert app.query_one(Input).value == "Bo Ek"
    assert app.said == []


async def test_a_space_being_typed_is_not_taken_away_by_the_stored_value() -> None:
    field = TextField("name", "Namn", "")
    app = Sheet(field)
    async with app.run_test() as pilot:
        await pilot.pause()
        await typed(pilot, "Bo ")
        field.value = "Bo"
        await typed(pilot, "Ek")
        assert app.query_one(Input).value == "Bo Ek"


async def test_a_date_is_read_stored_and_shown_in_full() -> None:
    app = Sheet(DateField("day", "Dag", None, today=TODAY), TextField("name", "Namn", ""))
    async with app.run_test() as pilot:
        await pilot.pause()
        await typed(pilot, "24/11")
        assert app.said[-1] == ("day", date(2026, 11, 24))
        await pilot.press("tab")
        await pilot.pause()
        assert "24 nov. 2026" in screen_text(app)


async def test_a_wrong_date_stores_nothing_and_says_what_is_right() -> None:
    app = Sheet(DateField("day", "Dag", date(2026, 1, 2), today=TODAY), TextField("name", "Namn", ""))
    async with app.run_test() as pilot:
        await pilot.pause()
        await pilot.press("end")
        await typed(pilot, "x")
        await pilot.press("tab")
        await pilot.pause()
        assert "! Skriv ett datum" in screen_text(app)
        assert app.said == []


async def test_an_empty_date_takes_the_suggestion_with_a_space() -> None:
    app = Sheet(DateField("day", "Dag", None, today=TODAY, suggested=date(2028, 11, 21)))
    async with app.run_test() as pilot:
        await pilot.pause()
        assert "Mellanslag tar förslaget 21 nov. 2028" in screen_text(app)
        await pilot.press("space")
        await pilot.pause()
    assert app.said == [("day", date(2028, 11, 21))]


async def test_a_number_outside_its_limits_is_refused() -> None:
    app = Sheet(NumberField("least", "Minst", 5, least=5, most=20))
    async with app.run_test() as pilot:
        await pilot.pause()
        await pilot.press("end", "backspace", "2")
        assert "! Ett heltal från 5 till 20." in screen_text(app)
        await pilot.press("0")
        await pilot.pause()
        assert "Ett heltal" not in screen_text(app)
    assert app.said == [("least", None), ("least", 20)]


async def test_a_choice_is_made_by_arrow_letter_number_and_mouse() -> None:
    options = [("a", "Skåne"), ("b", "Blekinge"), ("c", "Annan")]
    app = Sheet(ChoiceField("region", "Region", options, None, "Inte angivet"))
    async with app.run_test() as pilot:
        await pilot.pause()
        await pilot.press("right", "b", "3", "backspace")
        await pilot.click("Choice", offset=(2, 0))
        await pilot.pause()
    assert [value for _name, value in app.said] == ["a", "b", "c", None, "a"]


async def test_a_choice_without_room_shows_the_chosen_one_alone() -> None:
    options = [(n, "Ett ganska långt namn") for n in range(5)]
    app = Sheet(ChoiceField("region", "Region", options, 2))
    async with app.run_test() as pilot:
        await pilot.pause()
        assert "‹ Ett ganska långt namn ›  3/5" in screen_text(app)


async def test_yes_and_no() -> None:
    app = Sheet(SwitchField("with", "Med", value=False))
    async with app.run_test() as pilot:
        await pilot.pause()
        await pilot.press("j", "n", "space")
    assert [value for _name, value in app.said] == [True, False, True]


async def test_a_long_text_keeps_the_lines_that_were_pasted_and_is_left_with_down() -> None:
    app = Sheet(LongTextField("text", "Text", ""), TextField("name", "Namn", ""))
    async with app.run_test() as pilot:
        await pilot.pause()
        await paste(pilot, "ett\ntvå")
        await pilot.press("down", "z")
    assert app.said == [("text", "ett\ntvå"), ("name", "z")]


async def test_lines_pasted_into_a_short_text_become_one() -> None:
    app = Sheet(TextField("name", "Namn", ""))
    async with app.run_test() as pilot:
        await pilot.pause()
        await paste(pilot, "ett\r\ntvå")
    assert app.said == [("name", "ett två")]


async def test_a_stray_key_on_the_way_in_wipes_nothing_out() -> None:
    app = Sheet(TextField("name", "Namn", "Exempelverkstaden"))
    async with app.run_test() as pilot:
        await pilot.pause()
        await typed(pilot, "x")
    assert app.said == [("name", "Exempelverkstadenx")]


async def test_a_digit_takes_the_place_of_a_number_and_a_letter_of_no_text() -> None:
    app = Sheet(TextField("name", "Namn", "Bo"), NumberField("heads", "Antal", 3))
    async with app.run_test() as pilot:
        await pilot.pause()
        await typed(pilot, "s")
        await pilot.press("enter")
        await typed(pilot, "41")
    assert app.said == [("name", "Bos"), ("heads", 4), ("heads", 41)]
