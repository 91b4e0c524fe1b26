"""Which version a paper is, and what has changed since the one before."""

from __future__ import annotations

from mindgap.reporting.blocks import Block, BulletList, Heading, Paragraph
from mindgap.reporting.change_words import change_sentences, count_of_changes
from mindgap.reporting.compose.edition import Telling
from mindgap.reporting.facts.control import ControlFacts
from mindgap.texts import _
from mindgap.texts.formats import day
from mindgap.texts.labels import label

SIGNS = 16
"""How many signs of a fingerprint are printed: enough that no two papers share them by chance."""
_ON_COVER = 2
"""Changes that are told on the cover; more have a section of their own."""


def plan_line(control: ControlFacts) -> str:
    """Give plan number, version and state as every page prints them; a draft has no version."""
    if control.version is None:
        return f"{control.number} ({label(control.state)})"
    version = _("version {number}").format(number=control.version.number)
    return f"{control.number}, {version} ({label(control.state)})"


def version_rows(control: ControlFacts) -> tuple[tuple[str, str], ...]:
    """Give the rows of the document control that tell of the version."""
    version = control.version
    if version is None:
        return ((_("Printed"), day(control.on)),)
    return (
        (_("Version"), _("{number}, frozen on {date}").format(number=version.number, date=day(control.on))),
        (_("Changed"), _changed(control)),
    )


def _changed(control: ControlFacts) -> str:
    version = control.version
    if version is None or version.before is None:
        return _("The first version")
    if not version.changes:
        return _("No goal, gap, action, requirement, target, level, decision or date since version {number}").format(
            number=version.before
        )
    if len(version.changes) <= _ON_COVER:
        return "\n".join(change_sentences(version.changes))
    told = _("{changes} since version {number}, listed under “{heading}”")
    return told.format(
        changes=count_of_changes(len(version.changes)), number=version.before, heading=_heading(version.before)
    )


def _heading(number: int) -> str:
    return _("Changes since version {number}").format(number=number)


def changed(telling: Telling) -> tuple[Block, ...]:
    """Give every change since the version before, when the cover has no room for them."""
    version = telling.facts.control.version
    if version is None or version.before is None or len(version.changes) <= _ON_COVER:
        return ()
    return (
        Heading(1, _heading(version.before)),
        Paragraph(_("What the plan says otherwise than the paper that was handed over before.")),
        BulletList(change_sentences(version.changes)),
    )
