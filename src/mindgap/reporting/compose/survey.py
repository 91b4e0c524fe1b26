"""What the employee survey says, before and after."""

from __future__ import annotations

from collections.abc import Iterator

from mindgap.domain.survey import Answered
from mindgap.reporting.blocks import (
    Align,
    Block,
    Column,
    Figure,
    Heading,
    KeyFigures,
    Note,
    NoteKind,
    Paragraph,
    Table,
)
from mindgap.reporting.facts.survey import SurveyFacts, SurveyItem
from mindgap.texts import _
from mindgap.texts.formats import MISSING, decimal, signed, whole


def survey(facts: SurveyFacts | None) -> Iterator[Block]:
    """Give the section; nothing when nobody has answered."""
    if facts is None:
        return
    yield Heading(1, _("Employee survey"))
    yield Paragraph(_said(facts), lead=True)
    yield KeyFigures(tuple(_figures(facts)))
    yield Paragraph(
        _(
            "The index is the share who answer 9 or 10 when asked whether they would recommend the company as a place "
            "to work, less the share who answer 0 to 6: from −100 to +100."
        )
    )
    yield _table(facts)
    if facts.hidden:
        text = _("Fewer than {minimum} have answered where a figure is missing, so it is not shown.")
        yield Note(NoteKind.INFO, text.format(minimum=facts.minimum_group))


def told_in_plan(facts: SurveyFacts | None) -> Iterator[Block]:
    """Give the line of the plan on the first round; nothing when nobody answered or too few."""
    if facts is not None and facts.index.before.figure is not None:
        text = _("The employee survey in {round}: ambassador index {index}, {n} answers.")
        before = facts.index.before
        yield Paragraph(text.format(round=facts.since, index=index_text(before), n=whole(before.n)))


def index_text(answered: Answered) -> str:
    """Give "+20" or "−7"; a dash for what is not told."""
    return signed(answered.figure, 0)


def _said(facts: SurveyFacts) -> str:
    index = facts.index
    if not facts.until:
        return _("Answered in one round so far; another round shows what has changed.")
    if index.before.figure is None or index.after.figure is None:
        return _("The ambassador index cannot be compared between the rounds.")
    return _("The ambassador index has gone from {before} to {after}.").format(
        before=index_text(index.before), after=index_text(index.after)
    )


def _figures(facts: SurveyFacts) -> Iterator[Figure]:
    for label, answered in ((facts.since, facts.index.before), (facts.until, facts.index.after)):
        if label:
            yield Figure(index_text(answered), _("ambassador index {round}").format(round=label))
            yield Figure(_n(answered), _("answers {round}").format(round=label))


def _n(answered: Answered) -> str:
    return MISSING if answered.hidden or not answered.n else whole(answered.n)


def _table(facts: SurveyFacts) -> Table:
    both = bool(facts.until)
    later = (facts.until, _("Answers"), _("Difference")) if both else ()
    titles = (facts.since, _("Answers"), *later)
    return Table(
        caption=_("Mean per statement, from 1 (not true at all) to 5 (completely true)"),
        columns=(
            Column(_("No."), 0.6, Align.RIGHT),
            Column(_("Statement"), 5.4),
            *(Column(title, 0.9, Align.RIGHT) for title in titles),
        ),
        rows=tuple(_row(n, item, both=both) for n, item in enumerate(facts.statements, 1)),
    )


def _row(number: int, item: SurveyItem, *, both: bool) -> tuple[str, ...]:
    later = (decimal(item.after.figure), _n(item.after), signed(item.change)) if both else ()
    return (str(number), item.text, decimal(item.before.figure), _n(item.before), *later)
