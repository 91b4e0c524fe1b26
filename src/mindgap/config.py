"""Where things lie and what the user has chosen."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

MARKER = ".mindgap"


@dataclass(frozen=True, slots=True)
class Home:
    """A folder with `data/` (database, own themes, backups) and `exports/` (what was written)."""

    root: Path

    @property
    def data(self) -> Path:
        """What the user makes."""
        return self.root / "data"

    @property
    def database(self) -> Path:
        """The store."""
        return self.data / "mindgap.db"

    @property
    def themes(self) -> Path:
        """Own workshop material, laid over the shipped."""
        return self.data / "themes"

    @property
    def backups(self) -> Path:
        """Copies of the store."""
        return self.data / "backups"

    @property
    def programme(self) -> Path:
        """The programme's targets year by year, where they are others than usual."""
        return self.data / "programme.json"

    @property
    def funders(self) -> Path:
        """Who pays, as documents show it: the European Union, words of one's own, and logos."""
        return self.data / "funders.toml"

    @property
    def logos(self) -> Path:
        """The files of the logos."""
        return self.data / "logos"

    @property
    def exports(self) -> Path:
        """What was written."""
        return self.root / "exports"

    @property
    def settings(self) -> Path:
        """The user's choices."""
        return self.data / "settings.json"

    def exists(self) -> bool:
        """Tell whether this folder is a home already."""
        return self.database.exists() or (self.data / MARKER).exists()

    def made(self) -> Home:
        """Make the folders that are missing and give the home."""
        for folder in (self.data, self.exports):
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        return self


def find_home(given: Path | None, environment: Mapping[str, str], current: Path) -> Home:
    """Give the home: the one asked for, else MINDGAP_HOME, else the current folder if it is one, else Documents."""
    if given is not None:
        return Home(given.expanduser())
    if environment.get("MINDGAP_HOME"):
        return Home(Path(environment["MINDGAP_HOME"]).expanduser())
    if Home(current).exists():
        return Home(current)
    from platformdirs import user_documents_path

    return Home(user_documents_path() / "MindGap")


@dataclass(frozen=True, slots=True)
class Settings:
    """The user's choices on this machine."""

    language: str = "sv"
    theme: str = "dark"
    steps: str = "circles"
    """How the matrix shows steps: as "circles", or as "digits" where the terminal lacks them."""


def load_settings(home: Home) -> Settings:
    """Read the settings; unreadable or unknown ones give way to the defaults."""
    try:
        text = home.settings.read_text(encoding="utf-8")
    except (OSError, ValueError):
        return Settings()
    import json

    try:
        stored = json.loads(text)
        known = {k: v for k, v in stored.items() if k in Settings.__slots__ and isinstance(v, str)}
    except (ValueError, AttributeError):
        return Settings()
    return Settings(**known)


def save_settings(home: Home, settings: Settings) -> None:
    """Write the settings whole."""
    import json

    draft = home.settings.with_suffix(".part")
    draft.write_text(json.dumps(asdict(settings)), encoding="utf-8")
    os.replace(draft, home.settings)  # noqa: PTH105  # the atomic call
