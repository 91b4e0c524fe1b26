"""The top of the first page: what the document is and how far it has come."""

from __future__ import annotations

from mindgap.reporting.blocks import Block, Cover
from mindgap.reporting.compose.edition import Telling
from mindgap.reporting.compose.version import version_rows
from mindgap.reporting.facts.control import ControlFacts
from mindgap.texts import _
from mindgap.texts.formats import day, whole
from mindgap.texts.labels import label


def cover(telling: Telling) -> tuple[Block, ...]:
    """Give the cover with the document control."""
    company, control = telling.facts.company, telling.facts.control
    place = (company.town, label(company.region) if company.region else "", company.industry)
    return (
        Cover(
            title=_("Competence plan"),
            company=company.name,
            subtitle=" · ".join(part for part in place if part),
            edition=telling.label,
            state=label(control.state),
            control=tuple((term, text) for term, text in _control(telling) if text),
        ),
    )


def _control(telling: Telling) -> tuple[tuple[str, str], ...]:
    company, control = telling.facts.company, telling.facts.control
    return (
        (_("Plan number"), control.number),
        (_("State"), label(control.state)),
        *version_rows(control),
        (_("Decided"), _decided(control)),
        (_("Answers for the plan"), company.contact),
        (_("Facilitator"), company.facilitator),
        (_("Organisation number"), company.organisation_number),
        (_("Employees"), whole(company.employees) if company.employees is not None else ""),
        (_("Measured"), ", ".join(control.rounds)),
    )


def _decided(control: ControlFacts) -> str:
    if control.decided_on is None:
        return control.decided_by or _("Not decided yet")
    who = f", {control.decided_by}" if control.decided_by else ""
    return f"{day(control.decided_on)}{who}"
