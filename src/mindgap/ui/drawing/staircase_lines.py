"""The staircase drawn: one line of spans per row of its shape."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mindgap.texts import _, ngettext
from mindgap.ui.drawing.chips import Placed
from mindgap.ui.drawing.pen import Line, Span, clip, cut, fit, line_width, width
from mindgap.ui.drawing.staircase import Block, Shape

_WIDE = 90


@dataclass(frozen=True, slots=True)
class Look:
    """What the drawing depends on besides the shape."""

    cursor: str | None
    """The person under the cursor."""
    covers_from: int
    """The step from which the lines are heavy."""
    landing: int | None = None
    """The step on which a person who is being dragged would land."""


def draw_row(shape: Shape, y: int, look: Look) -> Line:
    """Give row `y` of the picture, exactly as wide as the shape."""
    block = shape.block_at(y)
    if block is None:
        return ((" " * shape.width, ""),)
    sky: Line = ((" " * block.x, ""),) if block.x else ()
    room = shape.width - block.x
    return (*sky, *_filled(_inside(block, y - block.top, room, look), room, block))


def _inside(block: Block, row: int, room: int, look: Look) -> Line:
    if not block.stair.number:
        return _ground_title(block, room, look) if row == 0 else (("  ", "dim"), *_chips(block, row, look))
    heavy = block.stair.number >= look.covers_from
    corner, riser, edge = ("┏", "┃", "cover") if heavy else ("┌", "│", "edge")
    if row == 0 and block.chips_at == 0:
        return (
            (corner, edge),
            (" " + fit(block.stair.title, block.lead - block.x - 2), "step"),
            *_chips(block, row, look),
        )
    if row == 0:
        return _tread(block, room, look)
    if row <= len(block.told):
        return ((riser, edge), (f"  {block.told[row - 1]}", "criterion"))
    return ((riser, edge), (" " * (block.lead - block.x - 1), "body"), *_chips(block, row, look))


def _tread(block: Block, room: int, look: Look) -> Line:
    """Draw the tread with its title, joined to the next riser when the title leaves room for it."""
    number = block.stair.number
    heavy, higher = number >= look.covers_from, number + 1 >= look.covers_from
    edge, stroke, corner = ("cover", "━", "┏") if heavy else ("edge", "─", "┌")
    count, told = _told(block, room + block.x, look)
    if width(block.stair.title) + width(count) + 4 > room:
        count, told = _told(block, 0, look)
    last = block.end - block.x == room
    inside = room - width(count) - 3 if last else block.end - block.x - 1
    name = clip(block.stair.title, room - width(count) - 4)
    title = f" {name}" if width(name) + 1 == inside else f" {name} "
    spare = inside - width(title)
    drawn: list[Span] = [(corner + (stroke if spare else ""), edge), (title, "step")]
    if spare >= 0:
        joint = "" if last else "┛" if heavy else "┚" if higher else "┘"
        drawn.append((stroke * (spare - 1) + joint, edge))
    gap = room - 1 - width(count) - sum(width(text) for text, _role in drawn)
    return (*drawn, (" " * gap, "body"), (count, told))


def _ground_title(block: Block, room: int, look: Look) -> Line:
    count, told = _told(block, room, look)
    title, end = f"── {block.stair.name} ", " ──"
    spare = room - width(title) - width(count) - width(end) - 1
    return (
        (title, "dim"),
        ("─" * max(0, spare) + " ", "dim"),
        (count, told if told == "cursor" else "dim"),
        (end, "dim"),
    )


def _told(block: Block, cells: int, look: Look) -> Span:
    """Give what stands at the end of a step's first row: how many are on it, or that the one dragged lands here."""
    if look.landing == block.stair.number:
        return ("▾ " + _("let go here"), "cursor")
    return (_count(block, cells), "count")


def _count(block: Block, cells: int) -> str:
    shown, whole = len(block.flow.placed), len(block.stair.chips)
    if block.flow.before:
        first = block.flow.before + 1
        return _("{first}–{last} of {all}").format(first=first, last=first + shown - 1, all=whole)
    if not whole:
        return "–"
    return ngettext("{n} person", "{n} people", whole).format(n=whole) if cells >= _WIDE else str(whole)


def _chips(block: Block, row: int, look: Look) -> Line:
    line = row - block.chips_at
    spans: list[Span] = []
    for placed in block.flow.placed:
        if placed.row == line:
            spans.extend(_chip(placed, look, ground=not block.stair.number))
    if block.flow.after and block.flow.more_at[0] == line:
        spans.append((" " + _("+ {n} more").format(n=block.flow.after), "more" if block.stair.number else "dim"))
    return tuple(spans)


def _chip(placed: Placed, look: Look, *, ground: bool) -> Sequence[Span]:
    chip = placed.chip
    if chip.key == look.cursor:
        return (("▸", "accent" if ground else "pointer"), (chip.text, "cursor"))
    role = "marked" if chip.marked else "risk" if chip.risk else "chip"
    return ((" ", ""), (chip.text, "accent" if chip.marked else "")) if ground else ((" ", "body"), (chip.text, role))


def _filled(line: Line, room: int, block: Block) -> Line:
    """Cut the line at the right edge, or fill it up to there with the step's body."""
    taken = line_width(line)
    if taken > room:
        line = cut(line, room)
        taken = line_width(line)
    return (*line, (" " * (room - taken), "body" if block.stair.number else ""))
