"""What the marks mean, and what a placement is not for: always below the staircase."""

from __future__ import annotations

from mindgap.domain.person import Category
from mindgap.texts import _
from mindgap.texts.labels import label
from mindgap.ui.drawing.chips import BRACKETS, LACKING, PROVEN, UNPROVEN
from mindgap.ui.drawing.matrix import Look, step_marks
from mindgap.ui.drawing.pen import Line, Span, line_width

_WIDE = 90
Marks = tuple[tuple[str, str, str], ...]
"""Sign, meaning and role."""


def board_marks(covers_from: int, categories: frozenset[Category | None]) -> Marks:
    """Give what the marks on the staircase mean, the most important first."""
    names = {Category.BLUE_COLLAR: label(Category.BLUE_COLLAR), Category.WHITE_COLLAR: label(Category.WHITE_COLLAR)}
    frames = {c: (" ".join(BRACKETS[c]), name.lower(), "") for c, name in (*names.items(), (None, _("not stated")))}
    return (
        (PROVEN, _("evidence"), "good"),
        (LACKING, _("missing"), "warn"),
        ("▸4", _("target"), "accent"),
        ("!", _("alone"), "warn"),
        *(frame for category, frame in frames.items() if category in categories),
        (UNPROVEN, _("not needed yet"), ""),
        ("━", _("covers from step {step}").format(step=covers_from), "accent"),
        ("{ }", _("marked"), "accent"),
    )


def list_marks(top: int) -> Marks:
    """Give what the marks in the list of views mean, and how it is filled in."""
    return (
        (f"1–{top}", _("set the step"), "accent"),
        ("≠2", _("two steps between own view and manager’s"), "warn"),
        ("✓", _("settled"), "good"),
        (LACKING, _("evidence is missing"), "warn"),
    )


def matrix_marks(look: Look) -> Marks:
    """Give what the marks in the matrix mean."""
    return (
        (step_marks(look), _("steps"), ""),
        (">4" if look.plain else "▸4", _("target"), "accent"),
        ("2/3", _("have of wanted"), "warn"),
        ("!", _("one person or nobody"), "warn"),
        ("{ }", _("marked"), "accent"),
    )


def legend_lines(marks: Marks, width: int, *, roomy: bool) -> tuple[Line, ...]:
    """Give what the marks mean and what a placement is not for, and where there is room what letters may mean."""
    spans: list[Span] = []
    between = "   " if width >= _WIDE else "  "
    for sign, meaning, role in marks:
        added: list[Span] = [(between if spans else "", ""), (sign, role), (f" {meaning}", "dim")]
        if line_width((*spans, *added)) <= width:
            spans += added
    notes = [_("A placement is for development. It does not set pay and is no grade.")]
    if roomy:
        notes.append(_("Letters such as ILUO mean different things in different companies; here the steps count."))
    return (tuple(spans), *(((note, "dim"),) for note in notes))
