"""The actions: what, who, when, for how much, and how the new knowledge is passed on."""

from __future__ import annotations

from mindgap.reporting.blocks import Align, Block, Column, Heading, Paragraph, Table
from mindgap.reporting.compose.edition import Telling
from mindgap.reporting.compose.words import dash, lines, numbers, people
from mindgap.reporting.facts import PlanFacts
from mindgap.reporting.facts.actions import ActionFacts, SpreadFacts
from mindgap.texts import _, ngettext
from mindgap.texts.formats import MISSING, day, kronor, period, whole
from mindgap.texts.labels import label


def actions(telling: Telling) -> tuple[Block, ...]:
    """Give the actions, or a sentence when there are none."""
    heading = Heading(1, _("Actions"))
    if not telling.facts.actions:
        return (heading, Paragraph(_("No action has been planned yet.")))
    return (heading, _table(telling), *_participants(telling), _effects(telling.facts))


def _table(telling: Telling) -> Table:
    held, budget = telling.facts.actions, telling.facts.budget
    caption = ngettext("{n} action that closes gaps", "{n} actions that close gaps", len(held))
    return Table(
        caption=caption.format(n=whole(len(held))),
        columns=(
            Column(_("No."), 0.7, Align.RIGHT),
            Column(_("Action"), 4.4),
            Column(_("Gap"), 0.9, Align.RIGHT),
            Column(_("Owner"), 1.9),
            Column(f"{_('Period')} / {_('Status')}", 2.1),
            Column(_("For whom"), 2.4),
            Column(_("Hours"), 1.1, Align.RIGHT),
            Column(f"{_('Cost')} / {_('Funding')}", 1.8, Align.RIGHT),
        ),
        rows=tuple(_row(action) for action in held),
        total=("", _("Total"), "", "", "", "", whole(budget.hours), kronor(budget.cost)),
        note=_("Hours are hours per person times the people named. Cancelled actions are not in the total."),
    )


def _row(action: ActionFacts) -> tuple[str, ...]:
    kinds = [label(action.type), label(action.aim), *([_("procured")] if action.procured else [])]
    return (
        str(action.number),
        lines(action.title, " · ".join(kinds)),
        numbers(action.gaps),
        dash(action.owner),
        lines(period(action.start, action.end), label(action.status)),
        _for_whom(action),
        whole(action.hours_total),
        lines(kronor(action.cost), label(action.funding) if action.funding else ""),
    )


def _for_whom(action: ActionFacts) -> str:
    if not action.people:
        return action.group or label(action.audience)
    return lines(people(action.people), action.group)


def _participants(telling: Telling) -> tuple[Table, ...]:
    """Give who takes part in what, where an edition tells of people."""
    attended = [action for action in telling.facts.actions if action.participants]
    if not telling.people or not attended:
        return ()
    table = Table(
        caption=_("Who takes part in what"),
        columns=(Column(_("No."), 0.7, Align.RIGHT), Column(_("Action"), 4), Column(_("Participants"), 9)),
        rows=tuple(
            (str(action.number), action.title, ", ".join(telling.person(code) for code in action.participants))
            for action in attended
        ),
    )
    return (table,)


def _effects(facts: PlanFacts) -> Table:
    return Table(
        caption=_("How it is seen that the actions work, and who passes the new knowledge on"),
        columns=(
            Column(_("No."), 0.7, Align.RIGHT),
            Column(_("Action"), 3.4),
            Column(_("How it is seen"), 3.6),
            Column(_("Passed on"), 3.4),
            Column(_("By date"), 1.7),
            Column(_("Done"), 1),
        ),
        rows=tuple(_effect(action) for action in facts.actions),
    )


def _effect(action: ActionFacts) -> tuple[str, ...]:
    spread = action.spread
    done = (_("Yes") if spread.done else _("No")) if spread.planned else MISSING
    return (str(action.number), action.title, dash(action.measure), _passed_on(spread), day(spread.by), done)


def _passed_on(spread: SpreadFacts) -> str:
    return " → ".join(part for part in (spread.by_whom, spread.to) if part) or MISSING
