"""What a move does, in one line."""

from __future__ import annotations

from textual.content import Content

from mindgap.domain.effect import Change, Effect
from mindgap.domain.staircase import Coverage
from mindgap.texts import _
from mindgap.ui.drawing.canvas import MUTED, STRONG, WARNING


def effect_line(told: Effect) -> Content:
    """Say which requirements it meets or opens, which place it frees and what becomes of the coverage."""
    parts = [
        *((f"✓ {_closes(c)}", STRONG) for c in told.changes if c.met or c.closed),
        *((f"! {_opens(c)}", WARNING) for c in told.changes if c.opened),
        *_freed(told),
        *_covering(told),
    ]
    if not parts:
        return Content.styled(_("changes no requirement and no coverage"), MUTED)
    return Content("  ").join(Content.styled(text, look) for text, look in parts)


def _closes(change: Change) -> str:
    r = change.after.requirement
    text = _("closes {heads} on step {step}") if change.closed else _("meets {heads} on step {step}")
    return text.format(heads=r.heads, step=r.step)


def _opens(change: Change) -> str:
    r = change.after.requirement
    text = _("{missing} missing of {heads} on step {step}")
    return text.format(missing=change.after.missing, heads=r.heads, step=r.step)


def _freed(told: Effect) -> list[tuple[str, str]]:
    return [] if told.freed is None else [(_("frees a place on step {step}").format(step=told.freed), STRONG)]


def _covering(told: Effect) -> list[tuple[str, str]]:
    before, after = told.covering
    if before == after:
        return []
    look = WARNING if told.coverage[1] is not Coverage.COVERED else MUTED
    return [(_("coverage {before} → {after}").format(before=before, after=after), look)]
