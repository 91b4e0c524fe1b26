"""Sentences about the staircase, for paper and screen alike."""

from __future__ import annotations

from mindgap.domain.flow_asides import Why
from mindgap.domain.person import Gender
from mindgap.domain.reach import By, Hard, HardGroup, Of, Standing
from mindgap.domain.shortfall import Shortfall
from mindgap.domain.staircase import Coverage
from mindgap.reporting.facts.flow import ShortfallFacts
from mindgap.reporting.quarters import quarter
from mindgap.texts import N_, _, ngettext
from mindgap.texts.formats import percent, whole
from mindgap.texts.labels import label

_COUNTS = (
    N_("one"),
    N_("two"),
    N_("three"),
    N_("four"),
    N_("five"),
    N_("six"),
    N_("seven"),
    N_("eight"),
    N_("nine"),
    N_("ten"),
    N_("eleven"),
    N_("twelve"),
)
_HARD = {
    Hard.WOMEN_LOW: N_("Women in blue-collar work on the lower steps"),
    Hard.MEN_WITHOUT: N_("Men in blue-collar work"),
}

_MANY: dict[Of, str] = {Gender.WOMAN: N_("Women"), Gender.MAN: N_("Men")}
_UNSTATED = {By.CATEGORY: N_("Category not stated"), By.AGE: N_("Age not stated")}
_WHY = {
    Why.UNDATED: N_("without a date: {what}"),
    Why.OVERDUE: N_("should have happened already: {what}"),
    Why.LATER: N_("more than three years away: {what}"),
    Why.AFTER_LEAVING: N_("after the person has left: {what}"),
}


def counted(n: int) -> str:
    """Give a number from one to twelve as a word, else in digits."""
    return _(_COUNTS[n - 1]) if 0 < n <= len(_COUNTS) else whole(n)


def key_sentence(areas: int) -> str:
    """Say how many areas hang on one person: "Three areas stand and fall with one person"."""
    text = ngettext(
        "{n} area stands and falls with one person", "{n} areas stand and fall with one person", areas
    ).format(n=counted(areas))
    return text[:1].upper() + text[1:]


def suggested_gap(area: str, coverage: Coverage) -> str:
    """Give the words of a gap that is suggested for an area which one person covers, or nobody; nobody is named."""
    if coverage is Coverage.NONE:
        return _("Nobody can do the work in {area} alone.").format(area=area)
    return _("Only one person can do the work in {area} alone. Without that person it stops.").format(area=area)


def group_name(by: By, of: Of) -> str:
    """Name a group of people."""
    if of is not None:
        return _(_MANY[of]) if of in _MANY else label(of)
    return _(_UNSTATED[by]) if by in _UNSTATED else _("Everybody")


def hard_name(kind: Hard) -> str:
    """Name a group that is hard to reach."""
    return _(_HARD[kind])


def hard_standing(group: HardGroup, minimum: int) -> str:
    """Say how far a group that is hard to reach has been reached."""
    match group.standing:
        case Standing.NOT_ASKED:
            return _("not asked for")
        case Standing.TOO_FEW:
            return _("hidden: fewer than {minimum}, or others could be worked out").format(minimum=minimum)
        case Standing.NOBODY:
            return _("nobody in the company")
        case Standing.REACHED:
            return _("reached: all {n}").format(n=whole(group.people))
        case Standing.NOT_YET:
            people, reached = group.people or 0, group.reached or 0
            told = {"part": whole(reached), "all": whole(people), "share": percent(reached, people)}
            return _("not yet reached: {part} of {all} ({share})").format(**told)


def shortfall_sentence(area: str, told: Shortfall | ShortfallFacts, step: int) -> str:
    """Say which area falls below its minimum, when, and from how many to how many."""
    text = _("{area}, {quarter}: from {before} to {after} on step {step} and up; at least {minimum} are needed.")
    return text.format(
        area=area,
        quarter=quarter(told.quarter),
        before=whole(told.before),
        after=whole(told.after),
        step=step,
        minimum=whole(told.minimum),
    )


def aside_words(why: Why, what: str) -> str:
    """Say why something planned is in no quarter."""
    return _(_WHY[why]).format(what=what)
