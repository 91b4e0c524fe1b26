"""What a document says besides its blocks: who pays, and what of it is in another language."""

from __future__ import annotations

from dataclasses import dataclass

from mindgap.domain.funders import Logo


@dataclass(frozen=True, slots=True)
class Backing:
    """Who pays, as it stands on paper: the flag with its words, words of one's own, and logos."""

    statement: str = ""
    """The words beside the flag; without them there is no flag."""
    flag_alt: str = ""
    """What the flag is, for those who do not see it."""
    line: str = ""
    line_language: str = ""
    """The language of the line where it is another than the document's, else empty."""
    logos: tuple[Logo, ...] = ()


@dataclass(frozen=True, slots=True)
class Passage:
    """A text in a document that is known to be in another language."""

    text: str
    language: str
