"""Lines of text in roles: what a picture is made of before a theme gives it colours."""

from __future__ import annotations

from collections.abc import Iterable

from rich.cells import cell_len, set_cell_size

Span = tuple[str, str]
"""A text and the role it is written in, e.g. ("!", "warn"); the widget that shows it knows the colours."""
Line = tuple[Span, ...]


def width(text: str) -> int:
    """Give the width of a text in cells."""
    return cell_len(text)


def clip(text: str, cells: int) -> str:
    """Give the text on one line, cut with an ellipsis when it is wider than `cells`."""
    flat = text.replace("\n", " ")
    if cell_len(flat) <= cells:
        return flat
    return "" if cells < 1 else set_cell_size(flat, cells - 1).rstrip() + "…"


def fit(text: str, cells: int, *, right: bool = False) -> str:
    """Give the text in exactly `cells` cells, cut or filled up with spaces."""
    cut = clip(text, cells)
    filling = " " * max(0, cells - cell_len(cut))
    return filling + cut if right else cut + filling


def line_width(line: Iterable[Span]) -> int:
    """Give the width of a line in cells."""
    return sum([cell_len(text) for text, _role in line])  # a list is quicker here than a generator


def cut(line: Line, cells: int) -> Line:
    """Give the line no wider than `cells`, its last text ending in an ellipsis when something was cut."""
    if line_width(line) <= cells:
        return line
    kept: list[Span] = []
    left = cells
    for text, role in line:
        if cell_len(text) > left - 1:
            kept.append((clip(text + "…", left), role))
            break
        kept.append((text, role))
        left -= cell_len(text)
    return tuple(kept)


def spread(left: Line, right: Line, cells: int) -> Line:
    """Give `left` at the left and `right` at the right edge of a line; what stands left is cut first."""
    room = max(0, cells - line_width(right) - 2)
    kept = cut(left, room)
    gap = max(0, cells - line_width(kept) - line_width(right))
    return cut((*kept, (" " * gap, ""), *right), cells)


def wrap(text: str, cells: int, most: int = 99) -> tuple[str, ...]:
    """Break a text into lines no wider than `cells`, at spaces where it can; what exceeds `most` lines is cut."""
    lines: list[str] = []
    for paragraph in text.split("\n"):
        lines.extend(_wrapped(paragraph, max(1, cells)))
    if len(lines) > most:
        return (*lines[: most - 1], clip(f"{lines[most - 1]} …", cells))
    return tuple(lines)


def _wrapped(paragraph: str, cells: int) -> list[str]:
    lines, current = [], ""
    for word in paragraph.split():
        joined = f"{current} {word}" if current else word
        if cell_len(joined) <= cells:
            current = joined
            continue
        if current:
            lines.append(current)
        *whole, current = _chopped(word, cells)
        lines.extend(whole)
    return [*lines, current]


def _chopped(word: str, cells: int) -> list[str]:
    if cell_len(word) <= cells:
        return [word]
    pieces, piece = [], ""
    for character in word:
        if cell_len(piece + character) > cells and piece:
            pieces.append(piece)
            piece = ""
        piece += character
    return [*pieces, piece]
