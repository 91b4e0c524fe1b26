"""What the export dialog says: kinds of file, versions, and what is missing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from textual.content import Content

from mindgap.texts import _, ngettext
from mindgap.texts.formats import day
from mindgap.texts.labels import label
from mindgap.ui.drawing.phases import phase_name
from mindgap.ui.widgets.listing import Row

if TYPE_CHECKING:
    from mindgap.domain.open_points import OpenPoint
    from mindgap.domain.version import PlanVersion

NOW = 0
"""In place of the number of a version: the plan as it stands."""


def missing_line(n: int) -> Content:
    """Say how much is missing."""
    if not n:
        return Content.styled(_("✓ Nothing is missing in the plan."), "$success")
    text = ngettext(
        "{n} thing is missing; it can be written all the same.",
        "{n} things are missing; it can be written all the same.",
        n,
    )
    return Content.styled(f"! {text.format(n=n)}", "$warning")


def version_options(versions: Sequence[PlanVersion]) -> list[tuple[int, str]]:
    """Give the plan as it stands and the versions, the newest first, each number once."""
    first = {v.number: v for v in reversed(versions)}
    told = [(n, f"{n} · {day(v.frozen_on)} · {label(v.state)}") for n, v in sorted(first.items(), reverse=True)]
    return [(NOW, _("As it stands")), *told]


def kind_names() -> tuple[str, ...]:
    """Give what the kinds of file are called, in their order."""
    return ("PDF", _("Excel"), "JSON", "Markdown", "HTML", _("Calendar"))


def point_row(index: int, point: OpenPoint, themes: Mapping[str, str]) -> Row:
    """Give an open point with the phase where it is mended."""
    from mindgap.reporting.open_words import worded

    return Row(str(index), (phase_name(point.phase), worded(point, themes)))
