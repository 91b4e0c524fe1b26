"""Text and tables in Markdown: whatever a user has typed stays text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from mindgap.reporting.blocks import Align

_MARKS = re.compile(r"([\\`*_{}\[\]|~$])")
_AT_START = re.compile(r"^(\s*)(#{1,6}(?=\s|$)|[-+=](?=\s|$)|[-=]{2,}|\d{1,9}[.)](?=\s|$)|>)", re.MULTILINE)
_RULES = {Align.LEFT: "---", Align.RIGHT: "---:", Align.CENTRE: ":-:"}


def _inside(text: str) -> str:
    plain = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return _MARKS.sub(r"\\\1", plain)


def escaped(text: str) -> str:
    """Give `text` so that Markdown shows it as it stands: no markup and no HTML."""
    return _AT_START.sub(lambda found: f"{found[1]}{_harmless(found[2])}", _inside(text))


def _harmless(mark: str) -> str:
    return f"{mark[:-1]}\\{mark[-1]}" if mark[0].isdigit() else f"\\{mark}"


def flat(text: str) -> str:
    """Give `text` escaped on one line."""
    return escaped(" ".join(text.split()))


def paragraph(text: str) -> str:
    """Give `text` escaped, its line breaks kept."""
    return "\\\n".join(escaped(" ".join(line.split())) for line in text.splitlines() if line.strip())


def cell(text: str) -> str:
    """Give `text` escaped for a table, its line breaks kept."""
    return "<br>".join(_inside(" ".join(line.split())) for line in text.splitlines() if line.strip())


def grid(head: Sequence[str], rows: Iterable[Sequence[str]], aligns: Sequence[Align] = ()) -> str:
    """Give a table; columns stand left unless told otherwise."""
    rules = [_RULES[a] for a in aligns] or ["---"] * len(head)
    return "\n".join(_line(row) for row in ([cell(h) for h in head], rules, *([cell(c) for c in r] for r in rows)))


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"
