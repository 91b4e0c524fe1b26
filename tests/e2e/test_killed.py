"""The program is killed, or its window closed, at random moments of a session: what was typed before is there."""

from __future__ import annotations

import os
import random
import signal
from pathlib import Path

import pytest

from tests.e2e.terminal import LARGE, Terminal, mindgap
from tests.e2e.test_command_line import done
from tests.e2e.walking import Walk, make_home, read_home

pytestmark = pytest.mark.kill
SEED = int(os.environ.get("MINDGAP_KILL_SEED", "20261121"))
CHUNKS, LIVES = 4, 25
SWEDISH = {"MINDGAP_LANG": "sv"}


@pytest.mark.parametrize("chunk", range(CHUNKS))
def test_whatever_moment_the_program_dies_nothing_typed_before_is_lost(tmp_path: Path, chunk: int) -> None:
    make_home(tmp_path)
    stored, _analysis = read_home(tmp_path)
    sealed, votes, voting, place = 0, 0, False, ""
    pages: list[str] = []
    for life in range(LIVES):
        told = f"MINDGAP_KILL_SEED={SEED}, chunk {chunk}, life {life}"
        chance = random.Random(f"{SEED}/{chunk}/{life}")  # noqa: S311  # nothing secret
        with Terminal(mindgap(tmp_path), LARGE, SWEDISH) as terminal:
            walk = Walk(terminal, chance, chance.randint(1, 30), [stored], voting=voting)
            walk.start(place)
            assert not pages or walk.pages[-1] in pages, f"{told}: opened elsewhere"
            walk.on()
            _end(terminal, chance)
            pages = [] if walk.moving else [walk.pages[-1], walk.last_page()]
        stored, analysis = read_home(tmp_path)
        assert stored in walk.allowed, f"{told}: {walk.differs(stored)}"
        waiting = sum(sum(s.counts) for s in analysis.sealed_scores)
        assert sealed <= waiting <= sealed + walk.answered, told
        assert votes <= sum(b.voters for b in analysis.ballots) <= votes + walk.votes, told
        assert sum(g.dots for g in analysis.ballot_gaps) <= 3 * sum(b.voters for b in analysis.ballots), told
        place = analysis.company.place
        sealed, votes, voting = waiting, sum(b.voters for b in analysis.ballots), walk.voting
    assert done(tmp_path, "check")
    log = tmp_path / "data" / "error.log"
    assert not log.exists(), log.read_text("utf-8")


def _end(terminal: Terminal, chance: random.Random) -> None:
    """Let a moment pass or none, then cut the power or close the window."""
    if chance.random() < 0.5:
        terminal.read(chance.random() / 20)
    if chance.random() < 0.5:
        terminal.kill(signal.SIGKILL)
        terminal.wait()
    else:
        terminal.hang_up()
