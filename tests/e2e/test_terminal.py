"""The program in a real terminal: what is typed survives, the terminal is given back, nothing hostile gets out."""

from __future__ import annotations

import json
import re
import signal
from pathlib import Path

import pypdf
import pytest

from mindgap.bootstrap import build
from mindgap.config import Home
from mindgap.domain.person import Area, Person
from mindgap.domain.placement import Placement
from tests.e2e.terminal import (
    CTRL_Q,
    DOWN,
    ENTER,
    ESCAPE,
    F2,
    F3,
    LARGE,
    SMALL,
    TAB,
    Terminal,
    mindgap,
)
from tests.e2e.test_command_line import COMPANY, done

pytestmark = pytest.mark.slow
SWEDISH = {"MINDGAP_LANG": "sv"}
PHASES = (
    "Förberedelse",
    "Nuläge",
    "Önskat läge",
    "Gap",
    "Kompetenstrappan",
    "Kompetensplan",
    "Granskning",
    "Uppföljning",
)
COUNTED = ("Nuläge", "Önskat läge")
"""Where figures are typed; in the view of all themes they are phases again."""
GIVEN_BACK = b"\x1b[?1049l"
BIDI = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f"


def opened(home: Path, size: tuple[int, int] = LARGE, *arguments: str) -> Terminal:
    return Terminal(mindgap(home, *arguments), size, SWEDISH)


def shown(home: Path, name: str = COMPANY) -> dict[str, object]:
    told: dict[str, object] = json.loads(done(home, "company", "show", name, "--json"))
    return told


@pytest.mark.parametrize("size", [SMALL, LARGE])
def test_what_was_typed_is_there_after_the_power_has_gone(tmp_path: Path, size: tuple[int, int]) -> None:
    with opened(tmp_path, size) as terminal:
        terminal.until("n Nytt")
        terminal.send("n")
        terminal.until("Vad heter företaget?")
        terminal.send(COMPANY)
        terminal.until(COMPANY)
        terminal.send(ENTER)
        terminal.until("› Förberedelse")
        terminal.settle()
        terminal.press(ENTER, DOWN, DOWN)
        terminal.send("Påhittsby vid ån")
        terminal.until("Påhittsby vid ån")
        terminal.until("✓ sparat")
        terminal.settle()
        terminal.kill(signal.SIGKILL)
        terminal.wait()
    with opened(tmp_path, size) as terminal:
        terminal.until(COMPANY)
        terminal.until("n Nytt")
        terminal.send(ENTER)
        terminal.until("Påhittsby vid ån")
    company = shown(tmp_path)["company"]
    assert isinstance(company, dict)
    assert {COMPANY, "Påhittsby vid ån"} <= set(company.values())


@pytest.mark.parametrize("letters", [1, 7, 20])
def test_a_power_cut_while_typing_takes_at_most_the_last_letter(tmp_path: Path, letters: int) -> None:
    typed = "Påhittsby vid Långån i norr"[:letters]
    done(tmp_path, "company", "new", COMPANY)
    with opened(tmp_path) as terminal:
        terminal.until("n Nytt")
        terminal.settle()
        terminal.send(ENTER)
        terminal.until("› Förberedelse")
        terminal.press(ENTER, DOWN, DOWN)
        for number, letter in enumerate(typed, 1):
            terminal.send(letter)
            terminal.until(f" {typed[:number]}".rstrip())
        terminal.kill(signal.SIGKILL)
        terminal.wait()
    company = shown(tmp_path)["company"]
    assert isinstance(company, dict)
    assert {typed, typed[:-1].rstrip()} & set(company.values())
    assert done(tmp_path, "check")


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_the_terminal_is_given_back_when_the_program_is_told_to_end(tmp_path: Path, number: signal.Signals) -> None:
    with opened(tmp_path) as terminal:
        terminal.until("n Nytt")
        terminal.kill(number)
        assert terminal.wait() == 0
        assert GIVEN_BACK in terminal.raw[-500:]


def test_quitting_gives_the_terminal_back_and_leaves_nothing_written(tmp_path: Path) -> None:
    with opened(tmp_path) as terminal:
        terminal.until("n Nytt")
        terminal.send(CTRL_Q)
        assert terminal.wait() == 0
        assert GIVEN_BACK in terminal.raw[-500:]
    assert not (tmp_path / "data" / "error.log").exists()


@pytest.mark.parametrize("size", [SMALL, LARGE])
def test_every_phase_of_the_example_company_opens_by_its_number(tmp_path: Path, size: tuple[int, int]) -> None:
    with opened(tmp_path, size, "demo") as terminal:
        terminal.until("› Uppföljning")
        for key, phase in enumerate(PHASES, 1):
            terminal.settle()
            terminal.send(str(key))
            terminal.until(f"› {phase}")
            if phase in COUNTED:
                terminal.press("o")
        terminal.settle()
        terminal.send(ESCAPE, CTRL_Q)
        assert terminal.wait() == 0
    assert not (tmp_path / "data" / "error.log").exists()


def test_names_become_codes_with_one_key_and_the_language_changes_with_another(tmp_path: Path) -> None:
    with opened(tmp_path, LARGE, "demo") as terminal:
        terminal.until("› Uppföljning")
        terminal.settle()
        terminal.send("1")
        terminal.until("› Förberedelse")
        terminal.press("\x1b[C", "\x1b[C")
        terminal.until("Karin Ekström")
        terminal.send(F2)
        text = terminal.until("PROJEKTOR PÅ")
        assert "Ekström" not in terminal.settle()
        assert "101" in text
        terminal.send(F3)
        terminal.until("› Preparation")
        assert "Ekström" not in terminal.settle()


def test_the_plan_is_written_with_two_keys(tmp_path: Path) -> None:
    with opened(tmp_path, LARGE, "demo") as terminal:
        terminal.until("› Uppföljning")
        terminal.settle()
        terminal.send("e")
        terminal.until("Exportera kompetensplanen")
        terminal.settle()
        terminal.send(ENTER)
        terminal.until("✓ Skriven", seconds=30)
    (written,) = (tmp_path / "exports").iterdir()
    assert "Exempelverkstaden" in pypdf.PdfReader(written).pages[0].extract_text()


def test_a_second_window_on_the_same_home_is_told_so(tmp_path: Path) -> None:
    with opened(tmp_path) as first:
        first.until("n Nytt")
        with opened(tmp_path) as second:
            second.until("redan öppet")
            second.send(CTRL_Q)
            second.wait()


@pytest.mark.parametrize("size", [SMALL, LARGE])
def test_nothing_hostile_in_a_name_reaches_the_terminal(tmp_path: Path, size: tuple[int, int]) -> None:
    hostile = "\x1b]0;ägd\x07\x1b[2JEva\x9b31m \u202eavE\u2066 [red]x[/] [@click=app.quit]y[/]"
    services = build(Home(tmp_path))
    company = services.companies.create(f"AB {hostile}")
    person = services.edits.new(Person, company.id, code="\x1b[5m1", name=hostile, role=hostile, team=hostile)
    area = services.edits.new(Area, company.id, name=hostile)
    services.edits.new(Placement, company.id, person_id=person.id, area_id=area.id, step=3, on=services.around.today())
    services.close()
    with opened(tmp_path, size) as terminal:
        terminal.until("ägd")
        terminal.until("n Nytt")
        terminal.send(ENTER)
        terminal.until("› Förberedelse")
        for key in "5781":
            terminal.settle()
            terminal.send(key)
        terminal.settle()
        sent = bytes(terminal.raw).decode()
        terminal.send(CTRL_Q)
        assert terminal.wait() == 0
    known = re.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|P[^\x1b]*\x1b\\|[=>78()M]|\][0-9;]*[^\x07\x1b]*(?:\x07|\x1b\\))")
    assert "ägd\x07" not in sent
    assert "\x1b[5m" not in sent
    assert not set(known.sub("", sent)) & set(f"\x1b\x07\x00{BIDI}")
    assert not re.search("[\x80-\x9f]", sent)
    assert TAB not in known.sub("", sent)


def test_keys_typed_while_a_phase_is_opening_go_where_they_were_meant(tmp_path: Path) -> None:
    with opened(tmp_path, LARGE, "demo") as terminal:
        terminal.until("› Uppföljning")
        terminal.settle()
        terminal.send("1" + 3 * "\x1b[C")
        terminal.until("Sökväg till filen")
