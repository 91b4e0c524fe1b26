"""Somebody who walks about in a session at random, and knows what must be stored after each key."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, fields, replace
from functools import partial
from pathlib import Path
from string import ascii_lowercase

from mindgap.bootstrap import build
from mindgap.config import Home
from mindgap.domain.action import Action
from mindgap.domain.analysis import Analysis
from mindgap.domain.company import Phase
from mindgap.domain.gap import Gap
from mindgap.domain.goal import Goal
from mindgap.domain.note import Note, NoteKind
from mindgap.domain.participant import Group, Participant
from mindgap.domain.person import Area, Person
from mindgap.domain.placement import Placement
from mindgap.domain.session import SessionKind
from tests.e2e.terminal import DOWN, ENTER, ESCAPE, FRAME_END, LEFT, RIGHT, UP, Terminal

COMPANY = "Exempelverkstaden AB"
GROUPS = ("Ledning", "Tjänstemän", "Kollektiv", "Fack")
PRESENT = 6
CTRL_T, F6, F7, F8, F9, END = "\x14", "\x1b[17~", "\x1b[18~", "\x1b[19~", "\x1b[20~", "\x1b[F"
PHASES = {
    "Förberedelse": Phase.PREPARE,
    "Nuläge": Phase.CURRENT,
    "Önskat läge": Phase.DESIRED,
    "Gap": Phase.GAP,
    "Kompetenstrappan": Phase.STAIRCASE,
    "Kompetensplan": Phase.PLAN,
    "Granskning": Phase.REVIEW,
    "Uppföljning": Phase.FOLLOW_UP,
}
_GAP_PAGES = ("Enter Öppna   a", "Väg", "ctrl+r Krav", "har röstat", "Öppna omröstningen", "Lämna vidare   Esc")
"""What the footer says on the list of gaps, the 2×2, a gap's form and the pages of the vote."""
_LEAVES_A_VOTE = "Rummet röstar. Gå till en annan fas?"
_HALF = 0.5
_FRAME_BEGIN = b"\x1b[?2026h"
_PAGE = slice(23, 60)
"""The columns of the line where a phase says which of its pages is shown."""


@dataclass(frozen=True, slots=True)
class Stored:
    """What of the company the walk changes."""

    notes: tuple[tuple[NoteKind, str], ...] = ()
    counts: tuple[tuple[int, ...], ...] = ((0,) * 5,) * len(GROUPS)
    gap: str = "Gapet"
    weights: tuple[int, int | None, int | None] = (0, None, None)
    """Dots, importance, effort."""
    step: int = 2
    title: str = "Insats"
    running: bool | None = None
    """Whether the clock runs; None before there is a session."""


def make_home(path: Path) -> None:
    """Make a home with a company to walk in."""
    services = build(Home(path))
    company = services.companies.create(COMPANY)
    new, today = services.edits.new, services.around.today()
    for group in Group:
        for number in range(PRESENT):
            new(Participant, company.id, group=group, role=f"Roll {number}")
    area = new(Area, company.id, name="Svetsning")
    person = new(Person, company.id, code="P1")
    new(Placement, company.id, person_id=person.id, area_id=area.id, step=2, on=today)
    new(Goal, company.id, text="Ett mål")
    new(Gap, company.id, text="Gapet", theme="diversity")
    new(Action, company.id, title="Insats")
    agenda = services.reports.material("sv").agenda(SessionKind.WORKSHOP_1)
    services.sessions.open(services.companies.analysis(company.id), SessionKind.WORKSHOP_1, today, agenda)
    services.companies.bookmark(company, Phase.GAP, "")
    services.close()


def read_home(path: Path) -> tuple[Stored, Analysis]:
    """Give what is stored once the program is gone; opening it proves that the file is sound."""
    services = build(Home(path))
    (company,) = services.companies.list()
    analysis = services.companies.analysis(company.id)
    services.close()
    gap, action = analysis.all(Gap)[0], analysis.all(Action)[0]
    held = {s.group: s.counts for s in analysis.scores if s.item == "gender_equality"}
    stored = Stored(
        notes=tuple((n.kind, n.text) for n in analysis.all(Note)),
        counts=tuple(held.get(group, (0,) * 5) for group in Group),
        gap=gap.text,
        weights=(gap.dots, gap.importance, gap.effort),
        step=max(analysis.placements, key=lambda p: (p.on, p.id)).step,
        title=action.title,
        running=analysis.clocks[-1].since is not None if analysis.clocks else None,
    )
    return stored, analysis


class Cut(Exception):  # noqa: N818  # the power is cut; nothing has gone wrong
    """The last key has been pressed."""


Shown = str | Callable[[str], bool]


@dataclass
class Walk:
    """A life of the program: `keys` keys, each waited for; the last perhaps not."""

    terminal: Terminal
    chance: random.Random
    keys: int
    states: list[Stored]
    """What is stored after each key, the newest last."""
    seen: int = 0
    """The newest of them whose key has been seen to do something."""
    moved: int = -1
    """The newest of them whose key leads to another page."""
    answered: int = 0
    """Private answers handed in since the program started."""
    votes: int = 0
    """Secret votes handed in since the program started."""
    voting: bool = False
    """A vote is open."""
    pages: list[str] = field(default_factory=list)
    """The pages seen, the newest last."""

    def start(self, place: str = "") -> None:
        """Open the company, which leads to the place where it was left."""
        self.until(COMPANY)
        self.until("n Nytt")
        self.terminal.send(ENTER)
        private = "/private" in place and "@session" not in place
        text = self.until("har svarat" if private else lambda text: " › " in text and ready(text))
        self.pages = [page(text)]

    def until(self, shown: Shown) -> str:
        """Read until whole pictures show a text, or fulfil a condition."""

        def is_shown(text: str) -> bool:
            whole = self.terminal.raw.rfind(FRAME_END) > self.terminal.raw.rfind(_FRAME_BEGIN)
            return whole and (shown in text if isinstance(shown, str) else shown(text))

        return self.terminal.until(is_shown)

    def on(self) -> None:
        """Walk until the power is cut."""
        steps = (self.catch, self.catch, self.score, self.weigh, self.word, self.climb, self.title, self.pass_on)
        try:
            while True:
                self.chance.choice((*steps, self.matrix, self.privately, self.clock, self.session, self.vote))()
        except Cut:
            return

    def key(self, key: str, shown: Shown = "", after: Stored | None = None) -> str:
        """Press a key that shows this, after which that is stored; after the last raise `Cut`, seen or unseen."""
        self.states.append(after or self.model)
        self.moved = len(self.states) - 1 if after is None and shown else self.moved
        print(repr(key), end=" ")  # noqa: T201  # shown when the test fails
        self.terminal.send(key)
        self.keys -= 1
        text = self.terminal.text()
        if (self.keys > 0 or self.chance.random() < _HALF) and shown:
            text, self.seen = self.until(shown), len(self.states) - 1
        if self.keys <= 0:
            raise Cut
        self.pages.append(page(text))
        return text

    @property
    def model(self) -> Stored:
        """What is stored once every key pressed has been handled."""
        return self.states[-1]

    @property
    def moving(self) -> bool:
        """Whether the last key seen, or one behind it, leads to another page, which may or may not be stored."""
        return self.moved >= self.seen

    @property
    def allowed(self) -> list[Stored]:
        """What may be stored: of what has been seen at most the last key is lost, and what was not seen at all."""
        return self.states[max(0, self.seen - 1) :]

    def differs(self, stored: Stored) -> str:
        """Say what is stored otherwise than after the last key."""
        kinds = (each.name for each in fields(Stored))
        pairs = ((kind, getattr(stored, kind), getattr(self.model, kind)) for kind in kinds)
        return "; ".join(f"{kind} is {held}, not {wanted}" for kind, held, wanted in pairs if held != wanted)

    def go(self, phase: str) -> None:
        """Go to a phase with the keys that work also while typing."""
        while (here := self.phase()) != phase:
            if here == "":
                self.key(ESCAPE, lambda text: where(text) != "")
            elif here not in PHASES:
                self.key(F6, lambda text: where(text) in PHASES and ready(text))
            else:
                order = list(PHASES)
                by = 1 if order.index(phase) > order.index(here) else -1
                there = order[order.index(here) + by]
                text = self.key(F8 if by > 0 else F7, partial(_is_at_or_asks, there))
                if _LEAVES_A_VOTE in text:
                    self.key(ENTER, partial(_is_at, there))

    def phase(self) -> str:
        """Say where the room is."""
        return where(self.terminal.text())

    def write(self, label: str, before: str, word: str, after: Callable[[str], Stored]) -> None:
        """Type a word letter by letter behind what stands in a field."""
        for number in range(1, len(word) + 1):
            text = before + word[:number]
            self.key(word[number - 1], partial(_holds, label, text), after(text))

    def last_page(self) -> str:
        """Read the page that was shown at the end."""
        return page(self.terminal.text())

    def word_of(self, most: int = 8) -> str:
        """Make a word up."""
        return "".join(self.chance.choices(ascii_lowercase, k=self.chance.randint(2, most)))

    def take_the_laptop_back(self) -> None:
        """Leave the screen where people answer in private, over which nothing else comes up."""
        if not self.phase():
            self.key(ESCAPE, lambda text: where(text) != "")

    def catch(self) -> None:
        """Write down something that is said, wherever the room is."""
        letter, kind, name = self.chance.choice(
            (
                ("n", NoteKind.NOTE, "Anteckning"),
                ("b", NoteKind.DECISION, "Beslut"),
                ("p", NoteKind.PARKING, "Parkering"),
                ("q", NoteKind.QUOTE, "Citat"),
            )
        )
        self.take_the_laptop_back()
        self.key(F9, "Vad sades?")
        self.key(letter, lambda text: "ctrl+j" in text and name in text)
        held = self.model
        self.write("Text", "", self.word_of(), lambda text: replace(held, notes=(*held.notes, (kind, text))))
        self.key(self.chance.choice((ENTER, ESCAPE)), lambda text: "ctrl+j" not in text and ready(text))

    def score(self) -> None:
        """Count cards in the first theme, a row of them."""
        self.go("Nuläge")
        self._to_counting()
        text = self.until(lambda text: any(f"▸ {name}" in text for name in GROUPS))
        row = next(i for i, name in enumerate(GROUPS) if f"▸ {name}" in text)
        self.key("\x1b[H")
        for column in range(5):
            count = self.chance.randint(1, 4)
            after = self._counted(row, column, count)
            self.key(str(count), partial(_counts, row, after.counts[row]), after)
            below = f"▸ {GROUPS[row + 1]}" if column == 4 and row + 1 < len(GROUPS) else ""
            self.key(RIGHT, below, self.model)
        if self.chance.random() < 0.3:
            self.key(ENTER, "Räkna kort")

    def _to_counting(self) -> None:
        text = self.until(lambda text: "Nuläge · tema" in text or "Räkna kort" in text)
        if "Räkna kort" in text:
            self.key(ENTER, "Nuläge · tema")

    def _counted(self, row: int, column: int, count: int) -> Stored:
        counts = [list(each) for each in self.model.counts]
        counts[row][column] = count
        return replace(self.model, counts=tuple(tuple(each) for each in counts))

    def weigh(self) -> None:
        """Give the gap dots, importance and effort."""
        if self.voting:
            return
        self._to_gaps()
        for _time in range(self.chance.randint(1, 4)):
            dots, importance, effort = self.model.weights
            which = self.chance.choice(".iw")
            if which == ".":
                weights = (dots + 1, importance, effort)
            elif which == "i":
                weights = (dots, _up(importance), effort)
            else:
                weights = (dots, importance, _up(effort))
            self.key(which, said(weights), replace(self.model, weights=weights))

    def _to_gaps(self) -> None:
        self.go("Gap")
        text = self.until(lambda text: any(each in text for each in _GAP_PAGES))
        if "Enter Öppna   a" not in text:
            self.key("v" if "Väg" in text else ESCAPE, "Enter Öppna   a")

    def word(self) -> None:
        """Word the gap further."""
        self._to_gaps()
        self.key(ENTER, "ctrl+r Krav")
        held = self.model
        self.until(partial(_holds, "Gap", held.gap))
        self.key(END)
        self.write("Gap", held.gap, self.word_of(4), lambda text: replace(held, gap=text))
        if self.chance.random() < 0.7:
            self.key(ESCAPE, "Enter Öppna   a")

    def matrix(self) -> None:
        """Move the gap about in the 2×2."""
        if self.voting or None in self.model.weights:
            return
        self._to_gaps()
        self.key("v", "Väg")
        for _time in range(self.chance.randint(1, 4)):
            dots, importance, effort = self.model.weights
            key, by_importance, by_effort = self.chance.choice(
                ((UP, 1, 0), (DOWN, -1, 0), (RIGHT, 0, 1), (LEFT, 0, -1))
            )
            weights = (dots, _held((importance or 0) + by_importance), _held((effort or 0) + by_effort))
            self.key(key, said(weights), replace(self.model, weights=weights))

    def climb(self) -> None:
        """Move a person on the staircase."""
        self.go("Kompetenstrappan")
        for _time in range(self.chance.randint(1, 4)):
            by = self.chance.choice((1, -1))
            step = self.model.step + by
            if 1 <= step <= 5:
                self.key("+" if by > 0 else "-", partial(_on_step, step), replace(self.model, step=step))

    def title(self) -> None:
        """Write on in the title of an action."""
        self.go("Kompetensplan")
        text = self.until(lambda text: "a Ny insats" in text or "ctrl+n Personer" in text)
        if "a Ny insats" in text:
            self.key(ENTER, "ctrl+n Personer")
        held = self.model
        self.until(partial(_holds, "Rubrik", held.title))
        self.key(END)
        self.write("Rubrik", held.title, self.word_of(4), lambda text: replace(held, title=text))
        if self.chance.random() < 0.7:
            self.key(ESCAPE, "a Ny insats")

    def pass_on(self) -> None:
        """Change phase."""
        self.go(self.chance.choice(list(PHASES)))

    def privately(self) -> None:
        """Let a few answer in private in another theme."""
        self.go("Önskat läge")
        text = self.until(lambda text: "Önskat läge · t" in text or "har svarat" in text)
        if "har svarat" not in text:
            self.key("s", "har svarat")
        for _time in range(self.chance.randint(1, 4)):
            self.key(ENTER, "Tryck din grupp")
            self.key(self.chance.choice("123"), "Tryck nivån")
            self.key(self.chance.choice("12345"), "Enter lämnar ditt svar")
            self.answered += 1
            self.key(ENTER, "har svarat")
        self.key(ESCAPE, lambda text: where(text) != "")

    def clock(self) -> None:
        """Turn the session's clock."""
        self.take_the_laptop_back()
        self.key(CTRL_T, "Klockan")
        for _time in range(self.chance.randint(1, 3)):
            running = not self.model.running
            self.key(" ", _going if running else "‖ pausad", replace(self.model, running=running))
        self.key(ESCAPE, lambda text: "Klockan" not in text and ready(text))

    def session(self) -> None:
        """Go to the page of the session, turn it and go back."""
        if self.phase() not in PHASES:
            return
        self.key(F6, lambda text: where(text) == "Passet" and "Närvaro" in text)
        for _time in range(self.chance.randint(0, 2)):
            self.key(RIGHT)
        if self.chance.random() < 0.7:
            self.key(F6, lambda text: where(text) in PHASES and ready(text))

    def vote(self) -> None:
        """Let a few vote in secret; then no one weighs the gap any more, since the vote is open."""
        if self.chance.random() < 0.7 and not self.voting:
            return
        self._to_gaps()
        self.voting = True
        text = self.key("s", lambda text: "Öppna omröstningen" in text or "har röstat" in text)
        if "Öppna omröstningen" in text:
            self.key(ENTER, "har röstat")
        for _time in range(self.chance.randint(1, 4)):
            self.key(ENTER, "En bokstav per prick")
            for number in range(1, self.chance.randint(2, 4)):
                self.key("a", " ".join("●" * number))
            self.votes += 1
            self.key(ENTER, "har röstat")
        self.key(ESCAPE, "Enter Öppna   a")


def _up(value: int | None) -> int:
    return 3 if value is None else _held(value + 1)


def _held(value: int) -> int:
    return max(1, min(5, value))


def where(text: str) -> str:
    """Read in the header where the room is; empty when there is no header."""
    found = re.search(r" › (\S+(?: läge)?)", text.split("\n", maxsplit=1)[0])
    return found[1] if found else ""


def ready(text: str) -> bool:
    """Tell whether a phase, the session or the private screen is there with its keys."""
    return bool(text.rsplit("\n", maxsplit=1)[-1].strip()) and bool(page(text) or not where(text))


def page(text: str) -> str:
    """Read which page of what is shown."""
    lines = (line[_PAGE].strip() for line in text.split("\n")[2:4])
    return re.sub(r"\d", "", next(filter(None, lines), "")).strip()


def counts(text: str, row: int) -> tuple[int, ...]:
    """Read a row of the grid."""
    line = next((each for each in text.split("\n") if re.search(rf"[▸ ] {GROUPS[row]} .*\[", each)), "")
    return tuple(int(each.strip() or 0) for each in re.findall(r"\[([ \d]+)\]", line))


def said(weights: Iterable[int | None]) -> str:
    """Give what the screen says of a gap's dots, importance and effort."""
    dots, importance, effort = weights
    parts = [f"{dots} {'prick' if dots == 1 else 'prickar'}"]
    parts += [f"vikt {importance}"] if importance else []
    parts += [f"insats {effort}"] if effort else []
    return ", ".join(parts) if importance or effort else f"{parts[0]}, inte vägt"


def stands(text: str) -> int | None:
    """Read on which step the person stands: the step's name is above the chip."""
    step = None
    for line in text.split("\n"):
        found = re.search(r"[┏┌][━─]* ?([1-5]) \w", line)
        step = int(found[1]) if found else step
        if re.search(r"<P1\b", line):
            return step
    return None


def _holds(label: str, wanted: str, text: str) -> bool:
    return re.search(rf"\b{label} +{wanted}\b", text) is not None


def _going(text: str) -> bool:
    return "Klockan" in text and "inte startad" not in text and "‖ pausad" not in text


def _is_at(phase: str, text: str) -> bool:
    return where(text) == phase and ready(text)


def _is_at_or_asks(phase: str, text: str) -> bool:
    return _is_at(phase, text) or _LEAVES_A_VOTE in text


def _counts(row: int, wanted: tuple[int, ...], text: str) -> bool:
    return counts(text, row) == wanted


def _on_step(step: int, text: str) -> bool:
    return stands(text) == step
