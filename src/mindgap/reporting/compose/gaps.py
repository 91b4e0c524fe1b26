"""The gaps in rank order, those that are left, and importance against effort."""

from __future__ import annotations

from collections.abc import Sequence

from mindgap.domain.gap import Decision
from mindgap.reporting.blocks import (
    Align,
    Block,
    Column,
    Heading,
    MatrixPoint,
    Paragraph,
    PriorityMatrix,
    Table,
)
from mindgap.reporting.compose.edition import Telling
from mindgap.reporting.compose.words import dash, lines, listed, shorten
from mindgap.reporting.compose.words import gaps as n_gaps
from mindgap.reporting.facts.gaps import GapFacts
from mindgap.texts import _
from mindgap.texts.formats import whole
from mindgap.texts.labels import label

_HEAVY = 4
_LIGHT = 2
_LABEL = 48
"""Characters of a gap beside its number on the picture."""
_LEFT = (Decision.LATER, Decision.NOT_NOW)


def gaps(telling: Telling) -> tuple[Block, ...]:
    """Give the ranked gaps, or a sentence when there are none."""
    held = telling.facts.gaps
    heading = Heading(1, _("Gaps"))
    if not held:
        return (heading, Paragraph(_("No competence gap has been worded yet.")))
    return (heading, Paragraph(_decided(held)), _ranked(held), *_left(held), *_matrix(held))


def _decided(held: Sequence[GapFacts]) -> str:
    counts = [(label(d), sum(g.decision is d for g in held)) for d in Decision]
    parts = ", ".join(f"{name} {whole(n)}" for name, n in counts if n)
    return _("The room has worded {gaps}. Decisions: {decisions}.").format(gaps=n_gaps(len(held)), decisions=parts)


def _ranked(held: Sequence[GapFacts]) -> Table:
    return Table(
        caption=_("Ranked by decision, dots, importance and effort"),
        columns=(
            Column(_("No."), 0.6, Align.RIGHT),
            Column(_("Gap"), 6.6),
            Column(_("Dots"), 0.9, Align.RIGHT),
            Column(_("Importance / effort"), 1.2, Align.RIGHT),
            Column(_("Owner"), 2),
            Column(f"{_('Decision')} / {_('Status')}", 2),
        ),
        rows=tuple(_row(gap) for gap in held),
        note=_("Importance and effort go from 1 to 5. Status tells how far the required heads are covered."),
    )


def _row(gap: GapFacts) -> tuple[str, ...]:
    goal = _("Goal: {goal}").format(goal=shorten(gap.goal, 120)) if gap.goal else ""
    horizon = label(gap.horizon) if gap.horizon else ""
    driver = _("Driver: {driver}").format(driver=label(gap.driver)) if gap.driver else ""
    theme = _("Theme: {theme}").format(theme=gap.theme)
    return (
        str(gap.number),
        lines(gap.text, goal, " · ".join(part for part in (theme, horizon, driver, _decider(gap)) if part)),
        whole(gap.dots),
        f"{whole(gap.importance)} / {whole(gap.effort)}",
        dash(gap.owner),
        lines(label(gap.decision), label(gap.status) if gap.status else ""),
    )


def _decider(gap: GapFacts) -> str:
    return _("decided by {name}").format(name=shorten(gap.decider, 60)) if gap.decider else ""


def _left(held: Sequence[GapFacts]) -> tuple[Block, ...]:
    left = [gap for gap in held if gap.decision in _LEFT]
    if not left:
        return (Paragraph(_("No gap has been left for later or knowingly not closed.")),)
    table = Table(
        caption=_("Not everything is done now, and the reasons are on paper"),
        columns=(
            Column(_("No."), 0.6, Align.RIGHT),
            Column(_("Gap"), 4),
            Column(_("Decision"), 1.6),
            Column(_("Reason"), 4),
        ),
        rows=tuple((str(g.number), g.text, label(g.decision), _reason(g)) for g in left),
    )
    return (Heading(2, _("Left for later or knowingly not closed")), table)


def _reason(gap: GapFacts) -> str:
    return lines(gap.reason or _("No reason has been stated"), _decider(gap))


def _matrix(held: Sequence[GapFacts]) -> tuple[Block, ...]:
    points = tuple(
        MatrixPoint(g.number, g.importance, g.effort, shorten(g.text, _LABEL), g.decision in _LEFT)
        for g in held
        if g.importance is not None and g.effort is not None
    )
    heading = Heading(2, _("Importance against effort"))
    unweighed = [str(g.number) for g in held if g.importance is None or g.effort is None]
    text = _("Not weighed yet: gap number {numbers}.").format(numbers=listed(unweighed))
    rest = (Paragraph(text),) if unweighed else ()
    return (heading, *((_picture(points),) if points else ()), *rest)


def _picture(points: tuple[MatrixPoint, ...]) -> PriorityMatrix:
    easy = [str(p.number) for p in points if p.importance >= _HEAVY and p.effort <= _LIGHT and not p.muted]
    if easy:
        title = _("Weighs much and takes little: gap number {numbers}").format(numbers=listed(easy))
    else:
        title = _("No gap both weighs much and takes little")
    alt = "; ".join(
        _("{number} {label}: importance {importance}, effort {effort}").format(
            number=p.number, label=p.label, importance=p.importance, effort=p.effort
        )
        for p in points
    )
    return PriorityMatrix(
        title=title,
        alt=f"{alt}.",
        importance_label=_("Importance"),
        effort_label=_("Effort"),
        quadrants=(_("Do first"), _("Plan well"), _("When there is time"), _("Think twice")),
        points=points,
    )
