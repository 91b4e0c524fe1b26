"""Keys that come all at once, in one write: none is lost, none goes where it was not meant."""

from __future__ import annotations

from pathlib import Path

import pytest

from mindgap.domain.company import Phase
from mindgap.domain.note import NoteKind
from tests.e2e.terminal import ENTER, ESCAPE, LARGE, RIGHT, Terminal, mindgap
from tests.e2e.walking import COMPANY, END, F7, F8, F9, make_home, read_home, ready

pytestmark = pytest.mark.slow
SWEDISH = {"MINDGAP_LANG": "sv"}
DOWN_HOME = "\x1b[B\x1b[H"


def opened(home: Path) -> Terminal:
    make_home(home)
    terminal = Terminal(mindgap(home), LARGE, SWEDISH)
    terminal.until(COMPANY)
    terminal.until("n Nytt")
    return terminal


def test_from_the_portfolio_into_a_theme_and_its_figures_in_one_write(tmp_path: Path) -> None:
    with opened(tmp_path) as terminal:
        terminal.send(
            ENTER, "2", "1", RIGHT, "2", RIGHT, "3", RIGHT, DOWN_HOME, "4", RIGHT, "1", F9, "n", "klart", ENTER
        )
        terminal.send(F9, "l")
        terminal.until("Alla slag 1", seconds=30)
    stored, _analysis = read_home(tmp_path)
    assert stored.counts[:2] == ((1, 2, 3, 0, 0), (4, 1, 0, 0, 0))
    assert stored.notes == ((NoteKind.NOTE, "klart"),)


def test_decisions_notes_and_quotes_one_behind_the_other_in_one_write(tmp_path: Path) -> None:
    with opened(tmp_path) as terminal:
        terminal.send(ENTER)
        terminal.until(lambda text: "› Gap" in text and ready(text))
        terminal.send("b", "Vi börjar i mars", ENTER, F9, "q", "Äntligen", ESCAPE)
        terminal.send(F9, "p", "Lönerna", ENTER, "n", "Sist", ENTER, F8, F7, F9, "l")
        terminal.until("Alla slag 4", seconds=30)
    stored, analysis = read_home(tmp_path)
    assert stored.notes == (
        (NoteKind.DECISION, "Vi börjar i mars"),
        (NoteKind.QUOTE, "Äntligen"),
        (NoteKind.PARKING, "Lönerna"),
        (NoteKind.NOTE, "Sist"),
    )
    assert analysis.company.phase is Phase.GAP


def test_a_capture_in_the_middle_of_a_word_in_one_write(tmp_path: Path) -> None:
    with opened(tmp_path) as terminal:
        terminal.send(ENTER, ENTER, END, "ab", F9, "b", "beslut", ENTER, "cd")
        terminal.send(F9, "l")
        terminal.until("Alla slag 1", seconds=30)
    stored, _analysis = read_home(tmp_path)
    assert (stored.gap, stored.notes) == ("Gapetabcd", ((NoteKind.DECISION, "beslut"),))
