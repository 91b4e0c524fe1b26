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
STATES = ((), ("enter",), ("o",), ("v",))
"""What is pressed in a phase to see its other pages, whose keys are listed too."""


async def tables(language: str) -> str:
    """Give the tables of all places, as Markdown."""
    use(language)
    with tempfile.TemporaryDirectory() as folder:
        home = Home(Path(folder))
        services = build(home)
        company = make_demo(services)
        app = MindGapApp(lambda: services, home, Settings(language=language))
        async with app.run_test(size=(120, 40)) as pilot:
            return await _told(app, pilot, company.id, language)


async def _told(app: MindGapApp, pilot: Pilot[None], company_id: str, language: str) -> str:
    everywhere, lists, portfolio, company = PLACES[language]
    await _settled(app, pilot)
    parts = {everywhere: {}, lists: {}, portfolio: _now(app)}
    app._open(company_id, Phase.PREPARE)  # noqa: SLF001  # as when Enter is pressed in the list
    await _settled(app, pilot)
    frame = {i: c for i, c in _now(app).items() if i.startswith(("company.", "phase."))}
    parts[company] = {c.id: c for c in gathered(list(frame.values()))}
    for phase in Phase:
        parts[label(phase)] = {}
        for keys in STATES:
            await _opened(app, pilot, phase)
            await pilot.press(*keys)
            await _settled(app, pilot)
            parts[label(phase)] |= {i: c for i, c in _now(app).items() if i not in frame | parts[label(phase)]}
    known = [c for found in parts.values() for c in found.values()]
    parts[everywhere] = {c.id: c for c in known if c.id.startswith("app.")}
    parts[lists] = {c.id: c for c in known if c.id.startswith(COMMON)}
    return "\n\n".join(_tables(parts, language))


def _now(app: MindGapApp) -> dict[str, Command]:
    return {c.id: c for c in commands(app.screen, typed=False)}


def _tables(parts: dict[str, dict[str, Command]], language: str) -> Iterator[str]:
    """Give a table per place, each command in the first place that has it."""
    told: set[str] = set()
    for title, found in parts.items():
        new = [c for c in found.values() if c.id not in told]
        told |= found.keys()
        yield _table(title, new, language)


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


def guide(language: str) -> str:
    """Give a guide with its tables as they should be."""
    text = (GUIDES / f"{language}.md").read_text("utf-8")
    before, _, rest = text.partition(BEGIN)
    return f"{before}{BEGIN}\n\n{asyncio.run(tables(language))}\n\n{END}{rest.partition(END)[2]}"


def main() -> int:
    """Run the asked command."""
    stale = [language for language in LANGUAGES if guide(language) != (GUIDES / f"{language}.md").read_text("utf-8")]
    if sys.argv[1:] == ["write"]:
        for language in stale:
            (GUIDES / f"{language}.md").write_text(guide(language), "utf-8")
        return 0
    print(f"Stale: {', '.join(stale)}. Run: python tools/keys.py write" if stale else "The guides list every key.")
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(main())
