"""`mindgap check plan`: which stored version a PDF, or the signs in the foot of a paper, belong to."""

from __future__ import annotations

import re
from argparse import Namespace
from pathlib import Path

from mindgap.cli.output import opened, remark, result
from mindgap.config import Home
from mindgap.exports.papers import Likeness, Paper, compare, edition_of, read_paper
from mindgap.reporting.compose.edition import edition_label
from mindgap.services.house import Services
from mindgap.services.versions import Known
from mindgap.texts import N_, _
from mindgap.texts.formats import day
from mindgap.texts.labels import label

USAGE = 2
_SIGNS = re.compile(r"[0-9a-fA-F]{8,64}")
"""The start of a fingerprint, as the foot of every page prints it."""
_SPOKEN = {"sv": N_("Swedish"), "en": N_("English")}


def check_paper(home: Home, arguments: Namespace) -> int:
    """Say which stored version a PDF is, and whether its text is still that version's."""
    if not arguments.file:
        remark(_("Say which file: mindgap check plan FILE.pdf"))
        return USAGE
    path = Path(arguments.file)
    if _SIGNS.fullmatch(arguments.file) and not path.exists():
        return _check_signs(home, arguments.file, arguments.company)
    paper = read_paper(path)
    with opened(home) as services:
        known = _known(services, paper.seal.fingerprint if paper.seal else "", arguments.company)
        if known is None:
            return _stranger(paper)
        likeness = compare(paper, services.versions.frozen(known))
    result(_belongs(paper.name, known, _edition(paper)))
    result(_(_FINDINGS[likeness]))
    return 0 if likeness in (Likeness.SAME, Likeness.SIGNED) else 1


def _check_signs(home: Home, signs: str, company: str | None) -> int:
    """Look up what stands printed in the foot of a paper, of which there is no file."""
    with opened(home) as services:
        known = _known(services, signs.casefold(), company)
    name = f"SHA-256 {signs}"
    result(_belongs(name, known, "") if known else _("{name} belongs to no stored version.").format(name=name))
    return 0 if known else 1


def _known(services: Services, fingerprint: str, company: str | None) -> Known | None:
    known = services.versions.known(fingerprint)
    elsewhere = known and company is not None and company.casefold() != known.company.name.casefold()
    return None if elsewhere else known


def _stranger(paper: Paper) -> int:
    result(_("{name} belongs to no stored version.").format(name=paper.name))
    if paper.seal is None:
        remark(
            _(
                "No fingerprint can be read in it: it is another document, or another program has saved it. "
                "The signs in the foot of its pages can be looked up: mindgap check plan SIGNS"
            )
        )
    return 1


def _belongs(name: str, known: Known, edition: str) -> str:
    version = known.version
    told = _("{name} belongs to version {number} of the plan of {company}: {state}, {date}.")
    found = told.format(
        name=name,
        number=version.number,
        company=known.company.name,
        state=label(version.state).lower(),
        date=day(version.frozen_on),
    )
    spoken = _(_SPOKEN[version.language])
    rest = f"{edition} · {spoken}" if edition else spoken
    return f"{found} {rest[:1].upper()}{rest[1:]}."


def _edition(paper: Paper) -> str:
    found = edition_of(paper.seal) if paper.seal else None
    return edition_label(found[0], names=found[1]) if found else ""


_FINDINGS = {
    Likeness.SAME: N_("Its text is unchanged: made again, the version gives the same file to the byte."),
    Likeness.SIGNED: N_("Its text is unchanged, names and all: it carries the sign that this version gives it."),
    Likeness.OTHER: N_("Its text is not that version’s: the file has been changed, or another MindGap has made it."),
    Likeness.UNSIGNED: N_(
        "It was made with names by an earlier MindGap, which put no sign in it, so its text cannot be compared."
    ),
    Likeness.ERASED: N_("Its text cannot be compared: somebody in it has been erased, and the contents with them."),
}
