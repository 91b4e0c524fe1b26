"""The note on personal data, and the signatures."""

from __future__ import annotations

from mindgap.reporting.blocks import (
    Block,
    BulletList,
    Heading,
    Paragraph,
    SignatureLine,
    Signatures,
)
from mindgap.reporting.compose.edition import Edition, Telling
from mindgap.reporting.compose.words import people
from mindgap.reporting.facts.control import PrivacyFacts
from mindgap.texts import _
from mindgap.texts.formats import day


def privacy(telling: Telling) -> tuple[Block, ...]:
    """Give what is kept about people, what never is, and for how long."""
    facts = telling.facts.privacy
    return (
        Heading(1, _("Personal data")),
        BulletList((_kept(facts), _never(), _counted(facts), _edition(telling), _told(facts), _erased(facts))),
        Paragraph(_rights(telling.facts.company.contact)),
    )


def _kept(facts: PrivacyFacts) -> str:
    return _(
        "The plan builds on data about {people}: code, role, team, category, steps, targets, evidence, own wish, "
        "actions and hours. Names are kept only if the company has chosen so."
    ).format(people=people(facts.people))


def _never() -> str:
    return _(
        "Never kept: personal identity numbers, origin, language, religion, health, orientation, union "
        "membership, pay or judgements of personality."
    )


def _counted(facts: PrivacyFacts) -> str:
    return _(
        "Scores are kept as counts, never as somebody’s answer, and nothing is shown about a group of fewer "
        "than {minimum}."
    ).format(minimum=facts.minimum_group)


def _edition(telling: Telling) -> str:
    if telling.names:
        return _("This copy names people. Keep it from those who do not need the names for their work.")
    if telling.edition is Edition.UNION:
        return _("This copy holds no rows about single people.")
    return _("In this copy people are called by their codes.")


def _told(facts: PrivacyFacts) -> str:
    if facts.notice_given is None:
        return _("It is not noted that the participants have been told how their data are used.")
    return _("The participants were told on {date} how their data are used.").format(date=day(facts.notice_given))


def _erased(facts: PrivacyFacts) -> str:
    if facts.retention_until is None:
        return _("No date has been set for erasing the data.")
    return _("The data are erased by {date} at the latest.").format(date=day(facts.retention_until))


def _rights(contact: str) -> str:
    rights = _("Everyone may see, correct and have erased what is kept about them.")
    ask = _("Ask {who}.").format(who=contact)
    return f"{rights} {ask}" if contact else rights


def signatures(telling: Telling) -> tuple[Block, ...]:
    """Give the lines to sign on; printed names are those that the plan holds."""
    facts = telling.facts
    union = facts.review.organisation
    union_role = f"{_('For the employees')} ({union})" if union else _("For the employees")
    lines = (
        SignatureLine(_("For the employer"), facts.control.decided_by),
        SignatureLine(union_role, facts.review.name),
        SignatureLine(_("Facilitator"), facts.company.facilitator),
    )
    return (
        Heading(1, _("Signatures")),
        Signatures(_("Place and date"), _("Signature"), _("Name in print"), lines),
    )
