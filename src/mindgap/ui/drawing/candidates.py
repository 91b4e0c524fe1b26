"""Candidates for a requirement, a line each, with why in a few words."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from textual.content import Content

from mindgap.domain.candidates import Candidate, Wish
from mindgap.texts import _, ngettext
from mindgap.texts.formats import day, whole
from mindgap.ui.drawing.canvas import ACCENT, CHOSEN, MUTED, WARNING
from mindgap.ui.drawing.cells import fitted

_LABEL = 22


def why(candidate: Candidate) -> str:
    """Say what speaks for and against somebody: "1 step away · wishes this · in 1 action · target 3 by 31 Mar 2027"."""
    return " · ".join(
        part for part in (_steps(candidate), _wish(candidate), _load(candidate), *_plans(candidate)) if part
    )


def _steps(candidate: Candidate) -> str:
    return ngettext("{n} step away", "{n} steps away", candidate.steps).format(n=whole(candidate.steps))


def _wish(candidate: Candidate) -> str:
    return {Wish.AREA: _("wishes this"), Wish.OTHER: _("wishes something else"), Wish.NONE: ""}[candidate.wish]


def _load(candidate: Candidate) -> str:
    if not candidate.actions:
        return ""
    text = ngettext("in {n} action", "in {n} actions", candidate.actions).format(n=whole(candidate.actions))
    return f"! {text}" if candidate.busy else text


def _plans(candidate: Candidate) -> tuple[str, ...]:
    target = ""
    if candidate.target is not None:
        target = _("target {step}").format(step=candidate.target)
        if candidate.by is not None:
            target = _("target {step} by {date}").format(step=candidate.target, date=day(candidate.by))
    leaves = _("leaves {date}").format(date=day(candidate.leaves)) if candidate.leaves else ""
    return (target, leaves)


def candidate_lines(
    found: Sequence[Candidate],
    labels: Mapping[str, str],
    width: int,
    cursor: str | None = None,
    marked: Collection[str] = (),
) -> list[Content]:
    """Draw a line per candidate: ▸ at the cursor, ● when marked, the label, and why."""
    return [
        _line(c, labels.get(c.person_id, ""), width, here=c.person_id == cursor, marked=c.person_id in marked)
        for c in found
    ]


def _line(candidate: Candidate, label: str, width: int, *, here: bool, marked: bool) -> Content:
    name = fitted(Content.styled(label, CHOSEN if here else ""), min(_LABEL, width // 5))
    look = WARNING if candidate.busy else MUTED
    text = Content.assemble(
        ("▸" if here else " ", ACCENT),
        ("●" if marked else "○", ACCENT if marked else MUTED),
        " ",
        name,
        " ",
        (why(candidate), look),
    )
    return fitted(text, width)
