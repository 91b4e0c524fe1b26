"""Finding the file to read in: what a half-written path can become."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from mindgap.ui.drawing.pen import clip, width

KINDS = frozenset({".csv", ".txt", ".tsv", ".xlsx", ".xlsm"})
_MOST = 400


@dataclass(frozen=True, slots=True)
class Found:
    """A file or a folder, and how it is written."""

    path: Path
    folder: bool

    @property
    def name(self) -> str:
        """Its name, a folder's with a slash."""
        return f"{self.path.name}/" if self.folder else self.path.name

    @property
    def text(self) -> str:
        """Its path as the user writes it, the home folder as ~."""
        return written(self.path) + ("/" if self.folder else "")


def written(path: Path) -> str:
    """Give a path with the user's own folder as ~."""
    try:
        return f"~/{path.relative_to(Path.home())}"
    except (ValueError, RuntimeError):
        return str(path)


def shortened(path: Path, cells: int) -> str:
    """Give a path in that many cells: folders are left out first, then the middle of the name, never its end."""
    whole = written(path)
    if width(whole) <= cells:
        return whole
    parts = (f"…/{path.parent.name}/{path.name}", f"…/{path.name}", path.name)
    fitting = next((text for text in parts if width(text) <= cells), None)
    if fitting is not None:
        return fitting
    end = path.name[-(cells // 2) :]
    return clip(path.name, max(1, cells - width(end))) + end


def likely(folders: Iterable[Path]) -> tuple[Found, ...]:
    """Give the files in these folders that can be read, the newest folder's order kept, each file once."""
    found: dict[Path, Found] = {}
    for folder in folders:
        for entry in _listed(folder):
            if not entry.folder:
                found.setdefault(entry.path, entry)
    return tuple(found.values())[:_MOST]


def offered(text: str, folders: Iterable[Path]) -> tuple[Found, ...]:
    """Give what fits the text: a path's completions, else the files in `folders` whose name holds it."""
    if text.startswith(("/", "~", ".", "\\")) or text[1:2] == ":" or "/" in text:
        return completions(text)
    return tuple(f for f in likely(folders) if text.casefold() in f.path.name.casefold())


def completions(text: str) -> tuple[Found, ...]:
    """Give the folders and readable files that the path written so far can become."""
    path = Path(text).expanduser()
    folder, start = (path, "") if text.endswith(("/", "\\")) or path.is_dir() else (path.parent, path.name)
    wanted = start.casefold()
    return tuple(f for f in _listed(folder) if f.path.name.casefold().startswith(wanted))[:_MOST]


def completed(text: str, found: Sequence[Found]) -> str:
    """Give the longest text that all completions share; the text as it is when there are none."""
    if not found:
        return text
    texts = [f.text for f in found]
    shared = next((texts[0][:n] for n in range(len(texts[0]), 0, -1) if _all_begin(texts, texts[0][:n])), "")
    return shared if len(found) == 1 or len(shared) > len(text) else text


def _all_begin(texts: Sequence[str], start: str) -> bool:
    return all(text.startswith(start) for text in texts)


def _listed(folder: Path) -> list[Found]:
    try:
        entries = [Found(path, path.is_dir()) for path in folder.iterdir() if not path.name.startswith(".")]
    except OSError:
        return []
    readable = [e for e in entries if e.folder or e.path.suffix.lower() in KINDS]
    return sorted(readable, key=lambda e: (not e.folder, e.path.name.casefold()))
