"""What is told of a version of the plan: its fingerprint, its languages, and what had changed."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual.content import Content

from mindgap.domain.version import PlanVersion
from mindgap.texts import N_, _
from mindgap.ui.drawing.canvas import BOLD, MUTED
from mindgap.ui.drawing.pen import wrap

if TYPE_CHECKING:
    from mindgap.domain.changes import Change

_LANGUAGES = {"sv": N_("Swedish"), "en": N_("English")}


def version_lines(version: PlanVersion, spoken: Sequence[str], cells: int) -> list[Content]:
    """Draw a version, frozen in these languages, for a width in cells."""
    languages = ", ".join(_(_LANGUAGES[code]) for code in spoken if code in _LANGUAGES)
    head = _("Version {number} in {languages}").format(number=version.number, languages=languages)
    lines = [Content.styled(head, BOLD)]
    lines += [Content.styled(line, MUTED) for line in wrap(f"SHA-256 {version.fingerprint}", cells)]
    return [*lines, Content(""), *_list(_("Changed since the version before"), _changes(version), cells)]


def coming_lines(version: PlanVersion, reviewed: tuple[int, Sequence[Change]] | None, cells: int) -> list[Content]:
    """Draw what the next export would be: what has changed since the last, and of what the reviewer read."""
    from mindgap.reporting.change_words import change_sentences

    head = _("The next export becomes version {number}").format(number=version.number)
    lines = [Content.styled(head, BOLD), Content("")]
    if reviewed is not None:
        number, changes = reviewed
        said = change_sentences(changes) or (_("Nothing that has been agreed on or differed from."),)
        lines += [*_list(_("Changed since version {number}, which was reviewed").format(number=number), said, cells)]
        lines.append(Content(""))
    return [*lines, *_list(_("Changed since the version before"), _changes(version), cells)]


def _list(title: str, sentences: Sequence[str], cells: int) -> list[Content]:
    lines = [Content.styled(title, BOLD)]
    for sentence in sentences:
        said = wrap(sentence, max(10, cells - 2))
        lines += [Content(f"{'• ' if n == 0 else '  '}{line}") for n, line in enumerate(said)]
    return lines


def _changes(version: PlanVersion) -> Sequence[str]:
    from mindgap.domain.changes import Change
    from mindgap.reporting.change_words import change_sentences
    from mindgap.reporting.coding import MisfitError, decoded

    if version.number == 1:
        return (_("The first version"),)
    if not version.changes:
        return (_("Nothing that the plan lists, or it has been erased with somebody."),)
    try:
        return change_sentences(decoded(Change, change) for change in json.loads(version.changes))
    except MisfitError:
        return (_("What had changed cannot be read."),)
