"""What a document is made of: a closed set of blocks that hold plain text, never markup.

A renderer is one `match` over Block ending in `assert_never`, so that a new block names every renderer lacking it.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from mindgap.reporting.backing import Backing, Passage
from mindgap.reporting.charts import (
    BarPart,
    BudgetBar,
    BudgetBars,
    Chart,
    Dumbbell,
    DumbbellRow,
    FlowCell,
    FlowPicture,
    FlowRow,
    FlowSum,
    Gantt,
    GanttRow,
    HeatCell,
    HeatMap,
    HeatRow,
    MatrixPoint,
    PriorityMatrix,
    Radar,
    RadarAxis,
    Span,
    StaircasePicture,
    StairStep,
)
from mindgap.reporting.forms import (
    BoxRows,
    Card,
    CutCards,
    ListSection,
    PersonSheet,
    StepLine,
    StepSection,
    TextSection,
)

__all__ = [
    "Align",
    "Backing",
    "BarPart",
    "Block",
    "BoxRows",
    "BudgetBar",
    "BudgetBars",
    "BulletList",
    "Card",
    "Chart",
    "Column",
    "Cover",
    "CutCards",
    "Definitions",
    "Document",
    "Dumbbell",
    "DumbbellRow",
    "Figure",
    "FlowCell",
    "FlowPicture",
    "FlowRow",
    "FlowSum",
    "Gantt",
    "GanttRow",
    "Heading",
    "HeatCell",
    "HeatMap",
    "HeatRow",
    "KeyFigures",
    "ListSection",
    "MatrixPoint",
    "Note",
    "NoteKind",
    "PageBreak",
    "Paragraph",
    "Passage",
    "PersonSheet",
    "PriorityMatrix",
    "Quote",
    "Radar",
    "RadarAxis",
    "SignatureLine",
    "Signatures",
    "Span",
    "StairStep",
    "StaircasePicture",
    "StepLine",
    "StepSection",
    "Table",
    "TextSection",
]


class Align(StrEnum):
    """How the text of a column stands; numbers stand right."""

    LEFT = "left"
    RIGHT = "right"
    CENTRE = "centre"


class NoteKind(StrEnum):
    """Something to know, or something to look out for."""

    INFO = "info"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; level 1 opens a section, 2 and 3 divide it, and 0 is the title of a document without a cover."""

    level: int
    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text; a line break in it is a line break on paper. `lead` is set larger."""

    text: str
    lead: bool = False


@dataclass(frozen=True, slots=True)
class BulletList:
    """Points, numbered when `ordered`."""

    items: tuple[str, ...]
    ordered: bool = False


@dataclass(frozen=True, slots=True)
class Definitions:
    """Terms and what they hold, side by side."""

    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Quote:
    """Somebody's own words, and whose they are ("IF Metall, ombudsman, 12 okt. 2026")."""

    text: str
    source: str


@dataclass(frozen=True, slots=True)
class Note:
    """A boxed remark; the kind is also said by its title or symbol, never by colour alone."""

    kind: NoteKind
    text: str
    title: str = ""


@dataclass(frozen=True, slots=True)
class Cover:
    """What stands at the top of the first page: what it is, whose it is, and the document control."""

    title: str
    company: str
    subtitle: str
    edition: str
    state: str
    control: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """A large figure with what it counts."""

    value: str
    label: str
    warning: bool = False


@dataclass(frozen=True, slots=True)
class KeyFigures:
    """Three to six figures in a row."""

    figures: tuple[Figure, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A column: heading, share of the width (shares are relative to each other) and alignment."""

    title: str
    share: float = 1.0
    align: Align = Align.LEFT


@dataclass(frozen=True, slots=True)
class Table:
    """A table of plain text; every row has one text per column. The head is repeated on each page."""

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]
    total: tuple[str, ...] | None = None
    """A last row set apart, as long as the others."""
    note: str = ""
    to_write: bool = False
    """Filled in by hand on paper: as wide as the page, with rows tall enough for a pen."""


@dataclass(frozen=True, slots=True)
class SignatureLine:
    """Who signs: the part in the matter and, if known, the printed name or role under the line."""

    role: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class Signatures:
    """Lines to sign on, with the words for place and date, signature and printed name."""

    place_label: str
    signature_label: str
    name_label: str
    lines: tuple[SignatureLine, ...]


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows starts on a new page."""


Block = (
    Heading
    | Paragraph
    | BulletList
    | Definitions
    | Quote
    | Note
    | Cover
    | KeyFigures
    | Table
    | Signatures
    | PageBreak
    | PersonSheet
    | CutCards
    | BoxRows
    | Dumbbell
    | Radar
    | StaircasePicture
    | HeatMap
    | PriorityMatrix
    | Gantt
    | BudgetBars
    | FlowPicture
)


@dataclass(frozen=True, slots=True)
class Document:
    """A whole document: what a reader program shows as its title, its language, its footer and its blocks."""

    title: str
    """Without anybody's name; also the title in the metadata."""
    language: str
    """The code "sv" or "en"."""
    footer: str
    """Company, plan number and state, on every page."""
    page_label: str
    """A template with {page} and {pages}, e.g. "Sida {page} av {pages}"."""
    blocks: tuple[Block, ...]
    fingerprint: str = ""
    """SHA-256 by which its version is known; the file holds all of it, the footer its start."""
    edition: str = ""
    """For whom it was made: "company", "company, names" or "union"."""
    backing: Backing | None = None
    passages: tuple[Passage, ...] = ()
    """What stands in another language somewhere in it, as far as that is known."""
