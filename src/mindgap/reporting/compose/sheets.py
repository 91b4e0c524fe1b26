"""The sheet of each employee: own steps, targets, wish, actions, what is passed on, and lines to sign on."""

from __future__ import annotations

from dataclasses import dataclass

from mindgap.reporting.blocks import (
    Block,
    Document,
    Heading,
    ListSection,
    Paragraph,
    PersonSheet,
    StepLine,
    StepSection,
    TextSection,
)
from mindgap.reporting.colleagues import Colleagues, colleagues
from mindgap.reporting.compose.backing import backing
from mindgap.reporting.compose.passages import with_passages
from mindgap.reporting.compose.words import dash, hours, lines
from mindgap.reporting.facts.plan import PersonFacts
from mindgap.reporting.facts.sheets import AreaStanding, SheetAction, SheetFacts, SheetsFacts, SheetSpread
from mindgap.texts import _, language
from mindgap.texts.formats import MISSING, day, period
from mindgap.texts.labels import label


@dataclass(frozen=True, slots=True)
class _Telling:
    """What all sheets of a company share."""

    facts: SheetsFacts
    others: Colleagues
    names: bool
    steps: dict[int, str]

    def text(self, text: str, reader: PersonFacts, *, who: bool = False) -> str:
        """Give a text as its reader may read it."""
        return self.others.cleared(text, reader, _("a colleague"), who=who, names=self.names)

    def step(self, number: int) -> str:
        """Give "3 Självständig", or the number where the step has no name."""
        return f"{number} {self.steps.get(number, '')}".rstrip()


def compose_sheets(facts: SheetsFacts, *, names: bool = False) -> Document:
    """Give the sheets as one document, a page each; without `names` a line to write the name on."""
    told = _Telling(facts, colleagues(facts.people), names, {s.number: s.name for s in facts.steps})
    title = _("Individual development sheets") if len(facts.sheets) != 1 else _("Individual development sheet")
    return with_passages(
        Document(
            title=f"{title} – {facts.company.name}",
            language=language(),
            footer=" · ".join((facts.company.name, _("Individual development sheet"), day(facts.on))),
            page_label="",
            blocks=tuple(_sheet(told, sheet) for sheet in facts.sheets) or _nobody(),
            backing=backing(facts.funders),
        )
    )


def _nobody() -> tuple[Block, ...]:
    """Say in words why there is no sheet."""
    return (Heading(0, _("Individual development sheets")), Paragraph(_("No employee has been added yet.")))


def _sheet(told: _Telling, sheet: SheetFacts) -> PersonSheet:
    return PersonSheet(
        title=_("My development sheet"),
        bookmark=sheet.person.code,
        who=_who(told, sheet),
        stairs=_stairs(told, sheet),
        wish=_wish(told, sheet),
        actions=_actions(told, sheet),
        spread=_spread(told, sheet),
        signers=(_("Employee"), _("Manager")),
        signing=(_("Place and date"), _("Signature")),
        notes=_notes(told),
    )


def _who(told: _Telling, sheet: SheetFacts) -> tuple[tuple[str, str], ...]:
    return (
        (_("Code"), sheet.person.code),
        (_("Name"), sheet.person.name if told.names else ""),
        (_("Role"), dash(sheet.role)),
        (_("Team"), dash(sheet.team)),
        (_("Company"), told.facts.company.name),
        (_("Date"), day(told.facts.on)),
    )


def _stairs(told: _Telling, sheet: SheetFacts) -> StepSection:
    names = " · ".join(told.step(number) for number in sorted(told.steps))
    highest = max([*told.steps, *(max(a.agreed or 0, a.target or 0) for a in sheet.areas)], default=0)
    return StepSection(
        title=_("Where I stand and where I am going"),
        columns=(_("Area"), _("Own view"), _("Manager’s view"), _("Agreed"), _("Target")),
        steps=highest,
        legend=_("{steps}. Filled: the agreed step. Outlined: the target.").format(steps=names),
        lines=tuple(_line(told, area) for area in sheet.areas),
        none=_("No area has been placed yet."),
        more=_("Areas that there is no room for here: {n}. All of them stand in the register extract."),
    )


def _line(told: _Telling, area: AreaStanding) -> StepLine:
    since = day(area.on) if area.agreed else ""
    rests = ", ".join(part for part in (label(area.evidence) if area.evidence else "", since) if part)
    return StepLine(
        area=area.area,
        step=area.agreed or 0,
        target=area.target or 0,
        own=str(area.own or MISSING),
        manager=str(area.manager or MISSING),
        agreed=lines(told.step(area.agreed), rests) if area.agreed else MISSING,
        aim=lines(told.step(area.target), _("by {date}").format(date=day(area.by)) if area.by else "")
        if area.target
        else MISSING,
    )


def _wish(told: _Telling, sheet: SheetFacts) -> TextSection:
    return TextSection(
        title=_("What I want myself"),
        text=told.text(sheet.own_wish, sheet.person),
        none=_("Nothing is written down yet. Write here:"),
        more=_("(The wish is longer than the page. All of it stands in the register extract.)"),
    )


def _actions(told: _Telling, sheet: SheetFacts) -> ListSection:
    return ListSection(
        title=_("What I take part in"),
        columns=(_("Action"), _("Type"), _("Period"), _("Hours"), _("Status")),
        shares=(4.2, 2, 2.6, 0.8, 1.2),
        rows=tuple(_action(told, sheet, action) for action in sheet.actions),
        none=_("No action has been agreed yet."),
        more=_("Actions that there is no room for here: {n}. All of them stand in the register extract."),
    )


def _action(told: _Telling, sheet: SheetFacts, action: SheetAction) -> tuple[str, ...]:
    title = told.text(action.title, sheet.person)
    when = period(action.start, action.end)
    return (title, label(action.type), when, hours(action.hours), label(action.status))


def _spread(told: _Telling, sheet: SheetFacts) -> ListSection:
    rows = (_passing(told, sheet, spread) for spread in sheet.spread)
    return ListSection(
        title=_("What is passed on"),
        columns=(_("My part"), _("What"), _("By date"), _("Done")),
        shares=(3.6, 4, 1.8, 0.8),
        rows=tuple(row for row in rows if row),
        none=_("Nothing has been agreed on passing knowledge on."),
        more=_("More to pass on that there is no room for here: {n}."),
    )


def _passing(told: _Telling, sheet: SheetFacts, spread: SheetSpread) -> tuple[str, ...]:
    part = _part(told, sheet, spread)
    if not part:
        return ()
    title = told.text(spread.title, sheet.person)
    return (part, title, day(spread.by), _("Yes") if spread.done else _("No"))


def _part(told: _Telling, sheet: SheetFacts, spread: SheetSpread) -> str:
    """Say what the person does in passing knowledge on; nothing when it is somebody else's affair."""
    by_whom, to = (told.text(text, sheet.person, who=True) for text in (spread.by_whom, spread.to))
    if told.others.means(spread.by_whom, sheet.person):
        return _("I pass it on to {whom}").format(whom=dash(to))
    if told.others.means(spread.to, sheet.person):
        return _("I learn from {whom}").format(whom=dash(by_whom))
    if not spread.takes_part or told.others.anybody(spread.by_whom):
        return ""
    return " → ".join(text for text in (by_whom, to) if text)


def _notes(told: _Telling) -> tuple[str, ...]:
    contact = told.facts.company.contact
    return (
        _("This sheet is for planning development. It is not for setting pay and is no judgement of the person."),
        " ".join((_kept(), _erased(told.facts), _rights("" if told.others.anybody(contact) else contact))),
    )


def _kept() -> str:
    return _(
        "The company keeps code, role, team, steps, targets, evidence, own wish, actions and hours in its plan; "
        "never identity number, health, origin, union membership or pay."
    )


def _erased(facts: SheetsFacts) -> str:
    until = facts.privacy.retention_until
    if until is None:
        return _("No date has been set for erasing the data.")
    return _("The data are erased by {date} at the latest.").format(date=day(until))


def _rights(contact: str) -> str:
    rights = _("You may see, correct and have erased what is kept about you.")
    return f"{rights} {_('Ask {who}.').format(who=contact)}" if contact else rights
