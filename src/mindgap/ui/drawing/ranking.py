"""Why a gap has its place in the ranked list, in one line."""

from __future__ import annotations

from mindgap.domain.gap import Gap
from mindgap.domain.ranking import Ground, Rank
from mindgap.texts import N_, _, ngettext
from mindgap.texts.labels import label

_WEIGHED = {
    (Ground.DECISION, True): N_("{own} goes before {decision} on place {other}"),
    (Ground.DECISION, False): N_("{decision} on place {other} goes before {own}"),
    (Ground.DOTS, True): N_("more dots than place {other}"),
    (Ground.DOTS, False): N_("fewer dots than place {other}"),
    (Ground.IMPORTANCE, True): N_("as many dots as place {other} but more important"),
    (Ground.IMPORTANCE, False): N_("as many dots as place {other} but less important"),
    (Ground.EFFORT, True): N_("dots and importance as place {other} but less effort"),
    (Ground.EFFORT, False): N_("dots and importance as place {other} but more effort"),
    (Ground.AGE, True): N_("equal to place {other} in everything, and worded before it"),
    (Ground.AGE, False): N_("equal to place {other} in everything, and worded after it"),
}
_UNWEIGHED = {
    (Ground.IMPORTANCE, True): N_("as many dots as place {other}, which is not weighed"),
    (Ground.IMPORTANCE, False): N_("as many dots as place {other} but not weighed"),
    (Ground.EFFORT, True): N_("dots and importance as place {other}, whose effort is not weighed"),
    (Ground.EFFORT, False): N_("dots and importance as place {other} but the effort is not weighed"),
}


def ranking_line(rank: Rank, *, secret: bool = False) -> str:
    """Say the place, what it rests on, and what decides against the neighbour; dots that are secret stay out."""
    gap = rank.gap
    dots = ngettext("{n} dot", "{n} dots", gap.dots).format(n=gap.dots)
    facts = ", ".join(([] if secret else [dots]) + _weights(gap))
    said = _("Place {place}: {facts}").format(place=rank.place, facts=facts)
    reason = "" if secret else _reason(rank)
    return f"{said}; {reason}" if reason else said


def _weights(gap: Gap) -> list[str]:
    importance = _("importance {n}").format(n=gap.importance) if gap.importance else ""
    effort = _("effort {n}").format(n=gap.effort) if gap.effort else ""
    return [part for part in (importance, effort) if part] or [_("not weighed yet")]


def _reason(rank: Rank) -> str:
    if rank.beside is None or rank.ground is None:
        return ""
    behind = rank.beside if rank.ahead else rank.gap
    unweighed = (rank.ground is Ground.IMPORTANCE and behind.importance is None) or (
        rank.ground is Ground.EFFORT and behind.effort is None
    )
    sentences = _UNWEIGHED if unweighed else _WEIGHED
    own, decision = label(rank.gap.decision), label(rank.beside.decision)
    return _(sentences[rank.ground, rank.ahead]).format(other=rank.other, own=own, decision=decision)
