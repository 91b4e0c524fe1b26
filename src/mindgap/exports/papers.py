"""Is a PDF the version that it says it is? The file is compared with what the version gives when it is made again."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path

from mindgap import texts
from mindgap.domain.errors import MindgapError
from mindgap.exports.pdf.seal import Seal, read_seal
from mindgap.exports.plan_export import Order, render_plan
from mindgap.reporting.compose.edition import Edition
from mindgap.reporting.facts import PlanFacts

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
    OTHER = auto()
    NAMED = auto()
    ERASED = auto()


class NoPaperError(MindgapError):
    """The file cannot be read, or is no PDF."""

    code = "paper.none"
    template = "“{name}” is not a PDF that can be read."


def read_paper(path: Path) -> Paper:
    """Read a PDF with its seal; raise NoPaperError when it is none."""
    try:
        data = path.read_bytes() if path.stat().st_size <= MOST_BYTES else b""
    except OSError:
        data = b""
    if not data.startswith(b"%PDF-"):
        raise NoPaperError(name=path.name)
    return Paper(path.name, data, read_seal(data))


def compare(paper: Paper, frozen: tuple[PlanFacts, str] | None) -> Likeness:
    """Say how a paper stands to the facts and the language of its version; None where they are erased."""
    if frozen is None or paper.seal is None:
        return Likeness.ERASED
    edition, _comma, names = paper.seal.edition.partition(", ")
    if names:
        return Likeness.NAMED
    if edition not in list(Edition):
        return Likeness.OTHER
    facts, spoken = frozen
    mine = texts.language()
    texts.use(spoken)
    try:
        made = render_plan(facts, Order(edition=Edition(edition)))
    finally:
        texts.use(mine)
    return Likeness.SAME if made == paper.data else Likeness.OTHER
