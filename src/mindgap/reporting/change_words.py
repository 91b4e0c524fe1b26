"""Changes between two versions of a plan in words, for paper and screen alike."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from textwrap import shorten

from mindgap.domain.changes import Change, ChangeKind, Held, Period
from mindgap.texts import N_, _, ngettext
from mindgap.texts.formats import MISSING, decimal, kronor, period, whole
from mindgap.texts.labels import label

_MOST = 140
"""Characters of a text that are told; the plan itself holds all of it."""

_SENTENCES: dict[ChangeKind, str] = {
    ChangeKind.UNKNOWN: N_("What has changed cannot be told: what the version before said has been erased."),
    ChangeKind.STATE: N_("The plan went from “{before}” to “{after}”."),
    ChangeKind.GOAL_ADDED: N_("New goal: “{text}”."),
    ChangeKind.GOAL_REMOVED: N_("Goal taken out: “{text}”."),
    ChangeKind.GOAL_WORDED: N_("The goal “{text}” was worded “{before}”."),
    ChangeKind.GOAL_TOLD: N_("Of the goal “{text}” this is another: {after}."),
    ChangeKind.GAP_TOLD: N_("Of the gap “{text}” this is another: {after}."),
    ChangeKind.ACTION_TOLD: N_("Of the action “{text}” this is another: {after}."),
    ChangeKind.AREA_TOLD: N_("Of the area {text} this is another: {after}."),
    ChangeKind.TARGETS: N_("Target steps or their dates have changed."),
    ChangeKind.DECISIONS: N_("The decisions noted have changed."),
    ChangeKind.FOLLOW_UPS: N_("The dates of follow-up have changed."),
    ChangeKind.GAP_ADDED: N_("New gap: “{text}”."),
    ChangeKind.GAP_REMOVED: N_("Gap taken out: “{text}”."),
    ChangeKind.GAP_WORDED: N_("The gap “{text}” was worded “{before}”."),
    ChangeKind.GAP_DECIDED: N_("The gap “{text}”: {before} became {after}."),
    ChangeKind.GAP_JUDGED: N_("The union on the gap “{text}”: {before} became {after}."),
    ChangeKind.ACTION_ADDED: N_("New action: “{text}”."),
    ChangeKind.ACTION_REMOVED: N_("Action taken out: “{text}”."),
    ChangeKind.ACTION_MOVED: N_("The action “{text}” has other dates: {after} instead of {before}."),
    ChangeKind.ACTION_STATUS: N_("The action “{text}”: {before} became {after}."),
    ChangeKind.ACTION_OWNER: N_("The action “{text}” has another owner: {after} instead of {before}."),
    ChangeKind.AREA_HEADS: N_("{text}: {after} people cover the area instead of {before}."),
    ChangeKind.LEVEL_CURRENT: N_("{text}: the current level is {after} instead of {before}."),
    ChangeKind.LEVEL_DESIRED: N_("{text}: the desired level is {after} instead of {before}."),
    ChangeKind.COST: N_("The actions cost {after} instead of {before}."),
}

_FIELDS = {
    "theme_id": N_("theme"),
    "goal_id": N_("goal"),
    "horizon": N_("horizon"),
    "driver": N_("driver"),
    "measure": N_("measure"),
    "dots": N_("dots"),
    "importance": N_("importance"),
    "effort": N_("effort"),
    "reason": N_("reason"),
    "decider": N_("decider"),
    "owner": N_("owner"),
    "requirements": N_("what is required"),
    "type": N_("type"),
    "aim": N_("aim"),
    "participants": N_("participants"),
    "gaps": N_("gaps it closes"),
    "hours": N_("hours"),
    "funding": N_("who pays"),
    "procured": N_("procurement"),
    "spread": N_("passing on"),
    "minimum": N_("minimum heads"),
    "critical": N_("critical or not"),
}
"""What the fields are called within a sentence."""


def change_sentence(change: Change) -> str:
    """Give a change as a sentence in the language spoken now."""
    money = change.kind is ChangeKind.COST
    before, after = _shown(change.before, money=money), _shown(change.after, money=money)
    return _(_SENTENCES[change.kind]).format(text=_short(change.text), before=before, after=after)


def change_sentences(changes: Iterable[Change]) -> tuple[str, ...]:
    """Give changes as sentences, in their order."""
    return tuple(change_sentence(change) for change in changes)


def _shown(held: Held, *, money: bool) -> str:
    match held:
        case None | "":
            return MISSING
        case StrEnum():
            return label(held).lower()
        case tuple():
            return ", ".join(_(_FIELDS[name]) for name in held)
        case Period(start, end):
            return period(start, end)
        case float() | int():
            return _number(held, money=money)
        case _:
            return _short(held)


def _number(held: float, *, money: bool) -> str:
    if isinstance(held, float):
        return decimal(held)
    return kronor(held) if money else whole(held)


def _short(text: str) -> str:
    """Give a text that somebody wrote so that it fits into a sentence, without a full stop of its own."""
    return shorten(text, _MOST, placeholder="…").rstrip(".")


def count_of_changes(n: int) -> str:
    """Give "1 change", "2 changes"."""
    return ngettext("{n} change", "{n} changes", n).format(n=whole(n))
