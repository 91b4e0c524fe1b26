"""Write the tables of keys in the user guides, read from the program itself.

Usage: python tools/keys.py write | check
"""

from __future__ import annotations

import asyncio
import sys
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from textual.pilot import Pilot

from mindgap.bootstrap import build
from mindgap.config import Home, Settings
from mindgap.domain.company import Phase
from mindgap.services.demo import make_demo
from mindgap.texts import LANGUAGES, use
from mindgap.texts.labels import label
from mindgap.ui.app import MindGapApp
from mindgap.ui.commands import Command, commands, gathered

GUIDES = Path(__file__).parent.parent / "docs" / "user-guide"
BEGIN, END = "<!-- keys -->", "<!-- /keys -->"
HEADS = {"sv": ("Tangent", "Vad den gör"), "en": ("Key", "What it does")}
PLACES = {
    "sv": ("Överallt", "I listor och fält", "Alla företag", "I ett företag"),
    "en": ("Everywhere", "In lists and fields", "All companies", "In a company"),
}
COMMON = ("list.", "listing.", "form.", "choice.")
"""How the ids of the commands begin that are the same wherever there is a list or a field."""
STATES: dict[Phase, tuple[tuple[str, ...], ...]] = {
    Phase.PREPARE: ((), ("enter",)),
    Phase.CURRENT: ((), ("enter",), ("o",), ("k",), ("enter", "s"), ("enter", "s", "enter", "1", "1")),
    Phase.DESIRED: ((), ("g",)),
    Phase.GAP: ((), ("enter", "shift+tab"), ("v",)),
    Phase.STAIRCASE: ((), ("enter",), ("v",), ("l",)),
    Phase.PLAN: ((), ("enter",)),
    Phase.FOLLOW_UP: ((), ("m",)),
}
"""What is pressed in a phase to see its other pages, whose keys are listed too."""

SESSION = (("0",), ("enter",), ("c",), ("escape", "right"), ("right",), ("right",), ("right",))
"""What is pressed, one after the other, to see the pages of the session."""
CLOCK = "ctrl+t"
LAST = {"sv": ("Passet", "Klockan"), "en": ("The session", "The clock")}

Found = dict[str, dict[str, Command]]
"""Commands by place and id."""


async def tables() -> dict[str, str]:
    """Give the tables of all places per language, as Markdown."""
    with tempfile.TemporaryDirectory() as folder:
        home = Home(Path(folder))
        services = build(home)
        company = make_demo(services)
        app = MindGapApp(lambda: services, home, Settings())
        async with app.run_test(size=(120, 40)) as pilot:
            found = await _found(app, pilot, company.id)
    return {language: "\n\n".join(_tables(language, found[language])) for language in LANGUAGES}


async def _found(app: MindGapApp, pilot: Pilot[None], company_id: str) -> dict[str, Found]:
    found: dict[str, Found] = {language: {} for language in LANGUAGES}
    await _settled(app, pilot)
    _note(app, found, "portfolio")
    app._open(company_id, Phase.PREPARE)  # noqa: SLF001  # as when Enter is pressed in the list
    await _settled(app, pilot)
    _note(app, found, "company")
    for phase in Phase:
        for keys in STATES.get(phase, ((),)):
            await _opened(app, pilot, phase)
            await pilot.press(*keys)
            await _settled(app, pilot)
            _note(app, found, phase)
    for keys in SESSION:
        await pilot.press(*keys)
        await _settled(app, pilot)
        _note(app, found, "session")
    await pilot.press(CLOCK)
    await _settled(app, pilot)
    _note(app, found, "clock")
    return found


def _note(app: MindGapApp, found: dict[str, Found], place: str) -> None:
    """Note the commands that work now, in every language, unless they are known of the place."""
    for language, places in found.items():
        use(language)
        held = places.setdefault(place, {})
        held |= {c.id: c for c in commands(app.screen, typed=False) if c.id not in held}
    use("sv")


def _tables(language: str, found: Found) -> Iterator[str]:
    """Give a table per place, each command in the first place that has it."""
    use(language)
    everywhere, lists, portfolio, company = PLACES[language]
    session, clock = LAST[language]
    known = [c for place in found.values() for c in place.values()]
    frame = [c for c in found["company"].values() if c.id.startswith(("company.", "phase."))]
    parts = {
        everywhere: [c for c in known if c.id.startswith("app.")],
        lists: [c for c in known if c.id.startswith(COMMON)],
        portfolio: list(found["portfolio"].values()),
        company: gathered(frame),
        **{label(phase): list(found[phase].values()) for phase in Phase},
        session: list(found["session"].values()),
        clock: list(found["clock"].values()),
    }
    told = {c.id for c in frame if c.id.startswith("phase.")}
    for title, listed in parts.items():
        new = {c.id: c for c in listed if c.id not in told or c.key == "1–8"}
        told |= new.keys()
        yield _table(title, new.values(), language)


async def _opened(app: MindGapApp, pilot: Pilot[None], phase: Phase) -> None:
    while len(app.screen_stack) > 2:  # noqa: PLR2004  # portfolio and company
        await pilot.press("escape")
        await _settled(app, pilot)
    app.screen.go(phase, "")  # type: ignore[attr-defined]  # the company screen
    await _settled(app, pilot)


async def _settled(app: MindGapApp, pilot: Pilot[None]) -> None:
    await app.workers.wait_for_complete()
    await pilot.pause()
    await app.workers.wait_for_complete()
    await pilot.pause()


def _table(title: str, known: Iterable[Command], language: str) -> str:
    key, does = HEADS[language]
    rows = [f"| `{c.key}` | {c.help} |" for c in known]
    return "\n".join([f"### {title}", "", f"| {key} | {does} |", "|---|---|", *rows])


def guides() -> dict[str, str]:
    """Give the guides with their tables as they should be, per language."""
    return {language: _guide(language, told) for language, told in asyncio.run(tables()).items()}


def _guide(language: str, told: str) -> str:
    before, _, rest = (GUIDES / f"{language}.md").read_text("utf-8").partition(BEGIN)
    return f"{before}{BEGIN}\n\n{told}\n\n{END}{rest.partition(END)[2]}"


def main() -> int:
    """Run the asked command."""
    right = guides()
    stale = [language for language in LANGUAGES if right[language] != (GUIDES / f"{language}.md").read_text("utf-8")]
    if sys.argv[1:] == ["write"]:
        for language in stale:
            (GUIDES / f"{language}.md").write_text(right[language], "utf-8")
        return 0
    print(f"Stale: {', '.join(stale)}. Run: python tools/keys.py write" if stale else "The guides list every key.")
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(main())
