"""What the review phase shows of the analysis: the gaps with what is promised for them, never who takes part."""

from __future__ import annotations

from mindgap.domain.action import Action
from mindgap.domain.analysis import Analysis
from mindgap.domain.gap import Gap
from mindgap.domain.review import GapReview, Review
from mindgap.domain.theme import Material
from mindgap.texts import _, ngettext
from mindgap.texts.formats import day, period, short_day
from mindgap.ui.drawing.gap_rows import GapCover
from mindgap.ui.drawing.review import ActionWords, ReviewWords
from mindgap.ui.phases.gap_facts import gap_words


def verdict_on(gap_id: str, analysis: Analysis) -> GapReview | None:
    """Give the verdict on a gap, if there is one."""
    return next((r for r in analysis.gap_reviews if r.gap_id == gap_id), None)


def unreviewed(analysis: Analysis) -> tuple[Gap, ...]:
    """Give the gaps without a verdict."""
    judged = {r.gap_id for r in analysis.gap_reviews}
    return tuple(gap for gap in analysis.gaps if gap.id not in judged)


def review_words(
    gap: Gap, place: tuple[int, int], cover: GapCover, analysis: Analysis, material: Material, *, projector: bool
) -> ReviewWords:
    """Give the gap that stands at `place` (number, count); owners stay hidden in projector mode."""
    tied = {tie.action_id for tie in analysis.action_gaps if tie.gap_id == gap.id}
    actions = tuple(_action(a, projector=projector) for a in analysis.actions if a.id in tied)
    words = gap_words(gap, cover, analysis, material, projector=projector)
    return ReviewWords(*place, words, actions, verdict_on(gap.id, analysis))


def progress(analysis: Analysis) -> str:
    """Say "6 of 9 reviewed"."""
    count = len(analysis.gaps)
    done = count - len(unreviewed(analysis))
    return _("{done} of {count} reviewed").format(done=done, count=count)


def left_sentence(n: int, state: str) -> str:
    """Ask whether the plan is to take a later state although gaps have not been reviewed."""
    question = ngettext(
        "{n} gap has not been reviewed. Call the plan “{state}” all the same?",
        "{n} gaps have not been reviewed. Call the plan “{state}” all the same?",
        n,
    )
    return question.format(n=n, state=state)


def reviewer_line(analysis: Analysis, *, projector: bool) -> str:
    """Say who reviews, as far as it is told; the name stays hidden in projector mode."""
    review: Review | None = next(iter(analysis.reviews), None)
    if review is None:
        return _("Nobody is named as reviewer yet: g says which organisation and role.")
    named = (review.organisation, review.role, "" if projector else review.name, day(review.on) if review.on else "")
    return _("Reviewer: {who}").format(who=", ".join(part for part in named if part) or "–")


def decision_line(analysis: Analysis, *, projector: bool) -> str:
    """Say who has decided on the plan, and when; nothing until either is told."""
    company = analysis.company
    who = "" if projector else company.decided_by
    told = (who, day(company.decided_on) if company.decided_on else "")
    return _("Decided: {who}").format(who=", ".join(part for part in told if part)) if any(told) else ""


def _action(action: Action, *, projector: bool) -> ActionWords:
    when = period(action.start, action.end, short_day) if action.start or action.end else ""
    return ActionWords(action.title, "" if projector else action.owner, when, action.status)
