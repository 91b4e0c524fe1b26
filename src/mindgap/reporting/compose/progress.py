"""The follow-up report: what was, what is, what has been done and what comes next."""

from __future__ import annotations

from dataclasses import dataclass, replace

from mindgap.domain.action import ActionStatus
from mindgap.domain.requirement import GapStatus
from mindgap.reporting.blocks import (
    Align,
    Block,
    Column,
    Cover,
    Document,
    Dumbbell,
    DumbbellRow,
    Figure,
    Heading,
    KeyFigures,
    Note,
    NoteKind,
    Paragraph,
    Span,
    Table,
)
from mindgap.reporting.compose.backing import backing
from mindgap.reporting.compose.edition import Edition
from mindgap.reporting.compose.passages import with_passages
from mindgap.reporting.compose.progress_sections import Told, sections
from mindgap.reporting.compose.survey import survey
from mindgap.reporting.compose.words import people
from mindgap.reporting.facts.levels import LevelFacts
from mindgap.reporting.facts.progress import ProgressFacts
from mindgap.reporting.facts.theme_change import ThemeChange
from mindgap.reporting.masking import anonymous, coded
from mindgap.texts import _, language, ngettext
from mindgap.texts.formats import MISSING, day, decimal, signed, whole
from mindgap.texts.labels import label


def compose_progress(facts: ProgressFacts, edition: Edition = Edition.COMPANY, *, names: bool = False) -> Document:
    """Give the report in the language spoken now; without `names`, and always for the union, no names."""
    told = _tell(facts, edition, names=names)
    return with_passages(
        Document(
            title=f"{_('Follow-up report')} – {facts.company.name}",
            language=language(),
            footer=" · ".join((facts.company.name, _("Follow-up report"), facts.control.number, day(facts.on))),
            page_label=_("Page {page} of {pages}"),
            blocks=(
                _cover(told),
                *_summary(told.facts),
                *_themes(told.facts),
                *survey(told.facts.survey),
                *sections(told),
                *_data(told),
            ),
            edition=edition.value,
            backing=backing(facts.funders),
        )
    )


def _tell(facts: ProgressFacts, edition: Edition, *, names: bool) -> Told:
    if edition is Edition.UNION:
        return Told(anonymous(replace(facts, moves=()), facts.people, _("an employee")), people=False, called={})
    told = facts if names else coded(facts, facts.people)
    return Told(told, people=True, called={p.code: p.name for p in told.people if p.name})


def _cover(told: Told) -> Cover:
    facts = told.facts
    rounds = " → ".join(f"{r.label} ({day(r.on)})" for r in (facts.since, facts.until) if r)
    if not told.people:
        edition = _("Union edition, without rows about people")
    else:
        edition = _("Company edition, with names") if told.called else _("Company edition, with codes instead of names")
    control = (
        (_("Plan number"), facts.control.number),
        (_("State"), label(facts.control.state)),
        (_("Rounds compared"), rounds or MISSING),
        (_("Movements counted"), _counted(facts)),
        (_("Written"), day(facts.on)),
        (_("Answers for the plan"), facts.company.contact),
        (_("Facilitator"), facts.company.facilitator),
    )
    return Cover(
        title=_("Follow-up report"),
        company=facts.company.name,
        subtitle=rounds,
        edition=edition,
        state=label(facts.control.state),
        control=tuple((term, text) for term, text in control if text),
    )


@dataclass(frozen=True, slots=True)
class _Counts:
    """How the actions stand; late ones are counted among the others too."""

    planned: int
    done: int
    late: int


def _counts(facts: ProgressFacts) -> _Counts:
    alive = [a for a in facts.actions if a.action.status is not ActionStatus.CANCELLED]
    done = sum(a.action.status is ActionStatus.DONE for a in alive)
    return _Counts(len(alive), done, sum(a.days_late > 0 for a in alive))


def _summary(facts: ProgressFacts) -> tuple[Block, ...]:
    counts = _counts(facts)
    closed = sum(g.gap.status is GapStatus.CLOSED for g in facts.gaps)
    required = sum(g.heads is not None for g in facts.gaps)
    figures = (
        Figure(whole(facts.higher), _("people on a higher step")),
        Figure(f"{counts.done}/{counts.planned}", _("actions done")),
        Figure(whole(counts.late), ngettext("action late", "actions late", counts.late), warning=counts.late > 0),
        Figure(f"{closed}/{required}", _("gaps with requirements closed in fact")),
    )
    return (Heading(1, _("Summary")), KeyFigures(figures), Paragraph(_said(facts), lead=True))


def _counted(facts: ProgressFacts) -> str:
    return f"{day(facts.moved_since)} – {day(facts.moved_until)}" if facts.moved_since else MISSING


def _said(facts: ProgressFacts) -> str:
    changes = sorted((t for t in facts.themes if t.change is not None), key=lambda t: t.change or 0)
    first = _("Nobody has been placed on the staircase yet.")
    if facts.moved_since is not None:
        first = _("On a higher step than on {date}: {people}.").format(
            people=people(facts.higher), date=day(facts.moved_since)
        )
    if not changes or (changes[-1].change or 0) <= 0:
        return first
    most = changes[-1]
    grown = _("The theme that has grown most is {theme}, by {change} steps.")
    return f"{first} {grown.format(theme=most.name, change=decimal(most.change))}"


def _themes(facts: ProgressFacts) -> tuple[Block, ...]:
    heading = Heading(1, _("The themes before and after"))
    if facts.since is None or not any(t.before.n or t.after.n for t in facts.themes):
        return (heading, Paragraph(_("The themes have not been scored yet.")))
    if facts.until is None:
        return (heading, Paragraph(_only(facts.since.label)), _dumbbell(facts))
    return (heading, _dumbbell(facts), _table(facts), *_hidden(facts))


def _only(name: str) -> str:
    return _("Only round {name} has been measured so far; a new round shows what has changed.").format(name=name)


def _dumbbell(facts: ProgressFacts) -> Dumbbell:
    one, two, three, four, five = ("1", "2", "3", "4", "5")
    return Dumbbell(
        title=_headline(facts),
        alt=" ".join(_sentence(t) for t in facts.themes),
        levels=(one, two, three, four, five),
        current_label=facts.since.label if facts.since else "",
        desired_label=facts.until.label if facts.until else _("Later round"),
        spread_label=_("Lowest to highest answer"),
        gap_label=_("Difference"),
        rows=tuple(
            DumbbellRow(t.name, _span(t.before), _span(t.after), signed(t.change), _why_missing(t))
            for t in facts.themes
        ),
    )


def _headline(facts: ProgressFacts) -> str:
    known = [t for t in facts.themes if t.change is not None]
    if not known:
        return _("No theme can be compared yet")
    up = sum((t.change or 0) > 0 for t in known)
    return _("{up} of {all} themes lie higher than before").format(up=up, all=len(known))


def _sentence(theme: ThemeChange) -> str:
    return _("{theme}: before {before}, after {after}, change {change}.").format(
        theme=theme.name,
        before=decimal(theme.before.mean),
        after=decimal(theme.after.mean),
        change=signed(theme.change),
    )


def _span(level: LevelFacts) -> Span | None:
    if level.mean is None or level.low is None or level.high is None:
        return None
    return Span(level.mean, level.low, level.high, decimal(level.mean))


def _why_missing(theme: ThemeChange) -> str:
    if theme.before.hidden or theme.after.hidden:
        return _("too few answers")
    return "" if theme.before.n and theme.after.n else _("one side not scored")


def _table(facts: ProgressFacts) -> Table:
    before, after = (r.label if r else "" for r in (facts.since, facts.until))
    figures = (_("Answers"), before, _("Answers"), after, _("Difference"), _("Desired"), _("Left to go"))
    pooled = any(t.statements for t in facts.themes)
    return Table(
        caption=_("Mean per theme in both rounds, on the levels 1 to 5"),
        columns=(Column(_("Theme"), 2.6), *(Column(title, 1, Align.RIGHT) for title in figures)),
        rows=tuple(_row(t) for t in facts.themes),
        note=_("* From the statements of the self-assessment, since the level was set in one round only.")
        if pooled
        else "",
    )


def _row(t: ThemeChange) -> tuple[str, ...]:
    left = t.desired.mean - t.after.mean if t.desired.mean is not None and t.after.mean is not None else None
    return (
        f"{t.name} *" if t.statements else t.name,
        whole(t.before.n),
        decimal(t.before.mean),
        whole(t.after.n),
        decimal(t.after.mean),
        signed(t.change),
        decimal(t.desired.mean),
        decimal(max(0.0, left)) if left is not None else MISSING,
    )


def _hidden(facts: ProgressFacts) -> tuple[Block, ...]:
    names = [t.name for t in facts.themes if t.before.hidden or t.after.hidden or t.desired.hidden]
    if not names:
        return ()
    text = _("Fewer than {minimum} have answered, so the figures are not shown: {themes}.")
    return (Note(NoteKind.INFO, text.format(minimum=facts.minimum_group, themes=", ".join(names))),)


def _data(told: Told) -> tuple[Block, ...]:
    if not told.people:
        copy = _("This copy holds no rows about single people.")
    elif told.called:
        copy = _("This copy names people. Keep it from those who do not need the names for their work.")
    else:
        copy = _("In this copy people are called by their codes.")
    purpose = _("Steps are for planning development, not for setting pay.")
    return (Note(NoteKind.INFO, f"{purpose} {copy}", _("Personal data")),)
