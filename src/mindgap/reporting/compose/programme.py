"""The programme report: how far the programme has come, company by company, without anybody's name or code."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mindgap.domain.company import Phase
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
from mindgap.reporting.compose.passages import with_passages
from mindgap.reporting.compose.programme_reach import reach_picture
from mindgap.reporting.compose.programme_words import hard_word, region_name
from mindgap.reporting.facts.programme import (
    FEWEST_COMPANIES,
    CompanyLine,
    GroupPeople,
    Need,
    ProgrammeFacts,
    YearReach,
)
from mindgap.texts import _, language
from mindgap.texts.formats import MISSING, day, decimal, kronor, whole
from mindgap.texts.labels import label


def compose_programme(facts: ProgrammeFacts) -> Document:
    """Give the report in the language spoken now."""
    parts = (_summary, _targets, _companies, _people, _money, _actions, _needs, _method)
    return with_passages(
        Document(
            title=_("Programme report"),
            language=language(),
            footer=" · ".join((_("Programme report"), "Mind the Gap", day(facts.on))),
            page_label=_("Page {page} of {pages}"),
            blocks=(_cover(facts), *(block for part in parts for block in part(facts))),
            edition="programme",
            backing=backing(facts.funders),
        )
    )


def _cover(facts: ProgrammeFacts) -> Cover:
    years = [year.target.year for year in facts.years]
    return Cover(
        title=_("Programme report"),
        company="Mind the Gap",
        subtitle=_("Where the programme stands"),
        edition=_("Without anybody’s name or code"),
        state=day(facts.on),
        control=(
            (_("Written"), day(facts.on)),
            (_("Companies"), whole(len(facts.companies))),
            (_("Years"), f"{min(years)}–{max(years)}" if years else MISSING),
            (_("Smallest group shown"), whole(facts.minimum)),
        ),
    )


def _summary(facts: ProgrammeFacts) -> Iterator[Block]:
    goal = facts.years[-1].target if facts.years else None
    reached = sum(line.people for line in facts.companies)
    planned = [line for line in facts.companies if line.actions]
    yield Heading(1, _("Summary"))
    yield KeyFigures(
        (
            Figure(_of(len(facts.companies), goal.companies if goal else None), _("companies, of the target")),
            Figure(_of(reached, goal.people if goal else None), _("people, of the target")),
            Figure(whole(len(planned)), _("companies with planned actions")),
            Figure(kronor(round(sum(line.hours.attended_worth for line in facts.companies))), _("co-financing noted")),
        )
    )


def _of(part: int, target: int | None) -> str:
    return whole(part) if target is None else f"{whole(part)}/{whole(target)}"


def _targets(facts: ProgrammeFacts) -> Iterator[Block]:
    yield Heading(1, _("Targets and reach"))
    yield from reach_picture(facts)
    titles = (_("Skåne"), _("Target"), _("Blekinge"), _("Target"), _("People"), _("Target"))
    yield Table(
        caption=_("Companies per region, and people, by the end of each year"),
        columns=(Column(_("Year"), 1), *(Column(title, 1, Align.RIGHT) for title in titles)),
        rows=tuple(_year(year) for year in facts.years),
        note=_(
            "Counted from the start of the programme. A company counts from its first workshop or, when that has no "
            "date, from the day its baseline was opened, and its people with it."
        ),
    )


def _year(year: YearReach) -> tuple[str, ...]:
    target = year.target
    pairs = ((year.skane, target.skane), (year.blekinge, target.blekinge), (year.people, target.people))
    figures = (text for now, goal in pairs for text in (whole(now) if year.begun else MISSING, whole(goal)))
    return (str(target.year), *figures)


def _companies(facts: ProgrammeFacts) -> Iterator[Block]:
    yield Heading(1, _("The companies"))
    if not facts.companies:
        yield Paragraph(_("There is no company yet."))
        return
    counts = [(phase, sum(line.phase is phase for line in facts.companies)) for phase in Phase]
    yield Table(
        caption=_("Companies by phase"),
        columns=tuple(Column(label(phase), 1, Align.RIGHT) for phase, _n in counts),
        rows=(tuple(whole(n) if n else MISSING for _phase, n in counts),),
    )
    yield Table(
        caption=_("Company by company, with the two groups that are hard to reach"),
        columns=(
            Column(_("Company"), 3.2),
            Column(_("Region"), 1.2),
            Column(_("Phase"), 1.6),
            Column(_("People"), 0.9, Align.RIGHT),
            Column(_("Women in blue-collar work on the lower steps"), 2),
            Column(_("Men in blue-collar work without an action"), 2),
        ),
        rows=tuple(_company(line) for line in facts.companies),
        note=_("Reached: all in the group have a target or an action (men: an action). Not yet: somebody has not."),
    )


def _company(line: CompanyLine) -> tuple[str, ...]:
    hard = (hard_word(group.standing) for group in line.hard)
    return (line.name, region_name(line.region), label(line.phase), whole(line.people), *hard)


def _people(facts: ProgrammeFacts) -> Iterator[Block]:
    yield Heading(1, _("The people"))
    if not facts.people:
        yield Paragraph(_("Fewer than {minimum} people: nothing is shown.").format(minimum=whole(facts.minimum)))
        return
    rows = (
        *((label(g.of) if g.of else _("Not stated"), _shown(g)) for g in facts.categories),
        *((region_name(g.of), _shown(g)) for g in facts.regions),  # type: ignore[arg-type]  # regions hold regions
    )
    yield Table(
        caption=_("People by category and region"),
        columns=(Column(_("Group"), 3), Column(_("People"), 1, Align.RIGHT)),
        rows=rows,
        total=(_("All"), whole(facts.people)),
        note=_("Hidden: fewer than {minimum} people, or a group from which a smaller one could be worked out.").format(
            minimum=whole(facts.minimum)
        ),
    )


def _shown(group: GroupPeople) -> str:
    return _("hidden") if group.people is None else whole(group.people)


def _money(facts: ProgrammeFacts) -> Iterator[Block]:
    yield Heading(1, _("Hours and co-financing"))
    held = [line for line in facts.companies if line.hours.attended or line.hours.planned]
    if not held:
        yield Paragraph(_("No hours have been noted or planned yet."))
        return
    sums = [sum(values) for values in zip(*(_hours(line) for line in held), strict=True)]
    yield Table(
        caption=_("Participant hours, and what they are worth at each company’s unit cost"),
        columns=(
            Column(_("Company"), 3),
            *(
                Column(title, 1.3, Align.RIGHT)
                for title in (_("Attended, h"), _("Worth"), _("Planned in actions, h"), _("Worth"))
            ),
        ),
        rows=tuple((line.name, *_hour_texts(_hours(line))) for line in held),
        total=(_("Total"), *_hour_texts(sums)),
        note=_("Attended is what has been noted on the attendance lists; planned is hours per person times people."),
    )


def _hours(line: CompanyLine) -> tuple[float, ...]:
    hours = line.hours
    return (hours.attended, hours.attended_worth, hours.planned, hours.planned_worth)


def _hour_texts(values: Sequence[float]) -> tuple[str, ...]:
    attended, worth, planned, planned_worth = values
    return (decimal(attended, 2), kronor(round(worth)), whole(round(planned)), kronor(round(planned_worth)))


def _actions(facts: ProgrammeFacts) -> Iterator[Block]:
    yield Heading(1, _("Actions"))
    if not facts.types:
        yield Paragraph(_("No action has been planned yet."))
        return
    for caption, title, counted in (
        (_("Actions by type"), _("Type"), facts.types),
        (_("Actions by aim"), _("Aim"), facts.aims),
    ):
        yield Table(
            caption=caption,
            columns=(Column(title, 3), Column(_("Actions"), 1, Align.RIGHT)),
            rows=tuple((label(kind), whole(n)) for kind, n in counted),
            total=(_("Total"), whole(sum(n for _kind, n in counted))),
        )


def _needs(facts: ProgrammeFacts) -> Iterator[Block]:
    yield Heading(1, _("Needs per theme"))
    if all(need.current is None for need in facts.needs):
        text = _("Needs are shown when at least {n} companies have scored a theme on both sides.")
        yield Paragraph(text.format(n=whole(FEWEST_COMPANIES)))
        return
    one, two, three, four, five = ("1", "2", "3", "4", "5")
    yield Dumbbell(
        title=_("The companies’ means, today and desired"),
        alt=" ".join(_sentence(need) for need in facts.needs),
        levels=(one, two, three, four, five),
        current_label=_("Current state"),
        desired_label=_("Desired state"),
        spread_label=_("Lowest to highest company, rounded to whole levels"),
        gap_label=_("Gap"),
        rows=tuple(_need(need) for need in facts.needs),
    )


def _need(need: Need) -> DumbbellRow:
    if need.current is None or need.desired is None or need.lowest is None or need.highest is None:
        return DumbbellRow(need.theme, None, None, MISSING, _("too few companies"))
    low, high = round(need.lowest), round(need.highest)
    wanted = round(need.desired)
    return DumbbellRow(
        need.theme,
        Span(need.current, low, high, decimal(need.current)),
        Span(need.desired, wanted, wanted, decimal(need.desired)),
        decimal(need.desired - need.current),
    )


def _sentence(need: Need) -> str:
    if need.current is None:
        return _("{theme}: too few companies.").format(theme=need.theme)
    return _("{theme}: today {current}, desired {desired}, from {n} companies.").format(
        theme=need.theme, current=decimal(need.current), desired=decimal(need.desired), n=whole(need.companies)
    )


def _method(facts: ProgrammeFacts) -> Iterator[Block]:
    text = _(
        "The report holds no person’s name or code. Groups of fewer than {minimum} people are hidden, and so is what "
        "they could be worked out from. Needs are summed over at least {companies} companies."
    )
    said = text.format(minimum=whole(facts.minimum), companies=whole(FEWEST_COMPANIES))
    yield Note(NoteKind.INFO, said, _("Personal data"))
