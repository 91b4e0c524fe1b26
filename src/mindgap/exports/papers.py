"""Is a PDF the version that it says it is? The file is compared with what the version gives when it is made again."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path

from mindgap import texts
from mindgap.domain.errors import MindgapError
from mindgap.exports.pdf.seal import Seal, is_signed, read_seal
from mindgap.exports.plan_export import Order, render_plan
from mindgap.reporting.compose.edition import Edition
from mindgap.reporting.sealing import Frozen

MOST_BYTES = 500_000_000


@dataclass(frozen=True, slots=True)
class Paper:
    """A file that somebody holds for a plan."""

    name: str
    data: bytes
    seal: Seal | None


class Likeness(Enum):
    """How a paper stands to the version that it names."""

    SAME = auto()
    SIGNED = auto()
    OTHER = auto()
    UNSIGNED = auto()
    ERASED = auto()


class NoPaperError(MindgapError):
    """The file cannot be read, or is no PDF."""

    code = "paper.none"
    template = "“{name}” is not a PDF that can be read."


class PaperMissingError(MindgapError):
    """There is no such file."""

    code = "paper.missing"
    template = "There is no file “{name}”. Check the name and the folder."


def read_paper(path: Path) -> Paper:
    """Read a PDF with its seal; raise PaperMissingError when there is no file, NoPaperError when it is no PDF."""
    try:
        data = path.read_bytes() if path.stat().st_size <= MOST_BYTES else b""
    except (FileNotFoundError, NotADirectoryError):
        raise PaperMissingError(name=path.name) from None
    except OSError:
        data = b""
    if not data.startswith(b"%PDF-"):
        raise NoPaperError(name=path.name)
    return Paper(path.name, data, read_seal(data))


def edition_of(seal: Seal) -> tuple[Edition, bool] | None:
    """Give for whom a paper was made, and whether people are named in it; None if no plan is made for such."""
    edition, _comma, names = seal.edition.partition(", ")
    return (Edition(edition), bool(names)) if edition in list(Edition) else None


def compare(paper: Paper, frozen: Frozen | None) -> Likeness:
    """Say how a paper stands to what is kept of its version; None where that is erased.

    A paper without names is made again and compared to the byte; one with names is known by the sign it carries.
    """
    if frozen is None or paper.seal is None:
        return Likeness.ERASED
    found = edition_of(paper.seal)
    if found is None:
        return Likeness.OTHER
    edition, named = found
    if named:
        return _signed(paper, frozen.text) if paper.seal.sign else Likeness.UNSIGNED
    return Likeness.SAME if _made(frozen, edition) == paper.data else Likeness.OTHER


def _signed(paper: Paper, text: str) -> Likeness:
    return Likeness.SIGNED if is_signed(paper.data, text) else Likeness.OTHER


def _made(frozen: Frozen, edition: Edition) -> bytes:
    mine = texts.language()
    texts.use(frozen.language)
    try:
        return render_plan(frozen.facts, Order(edition=edition))
    finally:
        texts.use(mine)
