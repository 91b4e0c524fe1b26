"""Where the material lies: the shipped files, and the own ones that are laid over them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from mindgap.content.documents import Document, read
from mindgap.content.errors import ContentNameError, ContentUnreadableError
from mindgap.domain.text import clean
from mindgap.domain.theme import THEME_IDS, ThemeId
from mindgap.texts import LANGUAGES

COMMON = ("levels", "staircase", "survey", "agenda")
"""What every theme shares; the shipped themes and these can be replaced key by key."""

_OWN_NAME = re.compile(rf"([a-z][a-z0-9_]{{0,39}})\.({'|'.join(LANGUAGES)})\.toml")


@dataclass(frozen=True, slots=True)
class Places:
    """The files to read for one language."""

    language: str
    own: Path | None
    found: frozenset[tuple[str, str]]
    """Name and language of every own file."""

    def theme_ids(self) -> tuple[ThemeId, ...]:
        """Give the shipped themes in their order, then the own ones by id."""
        own = sorted({name for name, _language in self.found} - {*THEME_IDS, *COMMON})
        return (*THEME_IDS, *(ThemeId(name) for name in own))

    def common(self, name: str) -> Document:
        """Read one of COMMON, the own file over the shipped."""
        return self._laid(name, f"{name}.toml")

    def theme(self, theme_id: ThemeId) -> Document:
        """Read a theme, the own file over the shipped.

        An own theme that is written in one language only is used as it is in the others too.
        """
        if theme_id in THEME_IDS:
            return self._laid(theme_id, f"themes/{theme_id}.toml")
        return self._own(theme_id, self._written(theme_id))

    def foreign(self, theme_id: ThemeId) -> str:
        """Give the language that an own theme is written in, when it is another; else nothing."""
        written = self.language if theme_id in THEME_IDS else self._written(theme_id)
        return "" if written == self.language else written

    def _written(self, theme_id: ThemeId) -> str:
        return next(code for code in (self.language, *LANGUAGES) if (theme_id, code) in self.found)

    def _laid(self, name: str, path: str) -> Document:
        shipped = read(files(__package__).joinpath(self.language, path), f"{self.language}/{path}")
        return self._own(name, self.language).over(shipped) if (name, self.language) in self.found else shipped

    def _own(self, name: str, language: str) -> Document:
        file = f"{name}.{language}.toml"
        return read((self.own or Path()) / file, file)


def find_places(language: str, own: Path | None) -> Places:
    """Look through the own folder, which need not exist; raise ContentNameError on a TOML file of another name."""
    return Places(language, own, frozenset(_named(file) for file in _own_files(own)))


def _own_files(own: Path | None) -> tuple[str, ...]:
    """Give the names of the TOML files in the folder, without the hidden ones that systems leave on memory sticks."""
    if own is None:
        return ()
    try:
        names = sorted(path.name for path in own.iterdir()) if own.is_dir() else []
    except OSError as error:
        raise ContentUnreadableError(file=clean(own.name)) from error
    return tuple(name for name in names if name.lower().endswith(".toml") and not name.startswith("."))


def _named(file: str) -> tuple[str, str]:
    found = _OWN_NAME.fullmatch(file)
    if found is None:
        raise ContentNameError(file=clean(file))
    return found[1], found[2]
