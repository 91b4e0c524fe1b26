"""The settings of who pays, `data/funders.toml`, and the logos that it names."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from mindgap.content.checks import Span, blocks, keyed, text
from mindgap.content.documents import Document, Entry, read
from mindgap.content.errors import ContentChoiceError, ContentError
from mindgap.content.logos import ENDINGS, read_logo
from mindgap.domain.funders import (
    LONGEST_LINE,
    LONGEST_WORDS,
    MOST_LOGOS,
    FunderChoice,
    Funders,
    Logo,
    LogoChoice,
)
from mindgap.texts import LANGUAGES

_KEYS = ("eu", "line", "language", "logos")


class FunderSwitchError(ContentError):
    """A value is neither yes nor no."""

    code = "funders.switch"
    template = "“{key}” in {file} must be true or false, without quotation marks."


def read_funders(path: Path, name: str = "") -> FunderChoice:
    """Give what the settings say; nothing where there is no file.

    Raise a ContentError that names file and key; `name` is what the file is to be called, if not as it is.
    """
    if not path.exists():
        return FunderChoice()
    doc = keyed(read(path, name or path.name), (), _KEYS)
    return FunderChoice(
        eu=_switch(doc.entries.get("eu")),
        line=text(doc.entries["line"], LONGEST_LINE) if _filled(doc, "line") else "",
        line_language=_language(doc.entries["language"]) if _filled(doc, "language") else "",
        logos=_logos(doc.entries["logos"]) if "logos" in doc.entries else (),
    )


def _filled(doc: Document, key: str) -> bool:
    return key in doc.entries and doc.entries[key].value != ""


def _switch(entry: Entry | None) -> bool:
    if entry is None:
        return False
    if not isinstance(entry.value, bool):
        raise FunderSwitchError(file=entry.file, key=entry.key)
    return entry.value


def _language(entry: Entry) -> str:
    language = text(entry)
    if language not in LANGUAGES:
        raise ContentChoiceError(file=entry.file, key=entry.key, known=", ".join(LANGUAGES))
    return language


def _logos(entry: Entry) -> tuple[LogoChoice, ...]:
    found = blocks(entry, Span(0, MOST_LOGOS), ("file", "text"))
    return tuple(LogoChoice(text(b.entries["file"]), text(b.entries["text"], LONGEST_WORDS)) for b in found)


def gathered(choice: FunderChoice, folder: Path) -> Funders:
    """Give what documents show, with each logo by value; raise a ContentError that names the logo's file."""
    return Funders(choice.eu, choice.line, choice.line_language, tuple(_gathered(choice, folder)))


def _gathered(choice: FunderChoice, folder: Path) -> Iterator[Logo]:
    for logo in choice.logos:
        yield read_logo(folder / logo.file, logo.words, folder)


def logo_files(folder: Path) -> tuple[str, ...]:
    """Give the names of the logos that lie in the folder."""
    if not folder.is_dir():
        return ()
    return tuple(sorted(p.name for p in folder.iterdir() if p.suffix.lower() in ENDINGS and p.is_file()))


def written(choice: FunderChoice) -> str:
    """Give the settings as TOML; a JSON text is a TOML text too."""
    lines = [f"eu = {str(choice.eu).lower()}", f"line = {_text(choice.line)}"]
    if choice.line_language:
        lines.append(f"language = {_text(choice.line_language)}")
    for logo in choice.logos:
        lines += ["", "[[logos]]", f"file = {_text(logo.file)}", f"text = {_text(logo.words)}"]
    return "\n".join(lines) + "\n"


def _text(value: str) -> str:
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007F")
