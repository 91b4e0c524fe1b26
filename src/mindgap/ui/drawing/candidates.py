"""Why somebody could fill a requirement, in a few words."""

from __future__ import annotations

from mindgap.domain.candidates import Candidate, Wish
from mindgap.texts import _, ngettext
from mindgap.texts.formats import day, whole


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
