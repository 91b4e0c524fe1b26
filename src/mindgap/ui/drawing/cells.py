"""Text cut and padded to a width in terminal cells."""

from __future__ import annotations

from typing import Literal

from textual.content import Content


def fitted(content: Content, width: int, align: Literal["left", "right"] = "left") -> Content:
    """Give `content` on one line of exactly `width` cells: cut with an ellipsis or padded with spaces."""
    if "\n" in content.plain:
        content = Content(" ").join(content.split("\n"))
    length = content.cell_length
    if length > width:
        content = content.truncate(width, ellipsis=True)
        length = content.cell_length
    lacking = max(0, width - length)
    return content.pad_left(lacking) if align == "right" else content.pad_right(lacking)
