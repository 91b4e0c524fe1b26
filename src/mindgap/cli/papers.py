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
        known = services.versions.known(paper.seal.fingerprint if paper.seal else "")
        if known is None:
            return _stranger(paper)
        if _is_another(services, known, arguments.company):
            return _anothers(paper.name, known)
        likeness = compare(paper, services.versions.frozen(known))
    result(_belongs(paper.name, known, _edition(paper)))
    result(_(_FINDINGS[likeness]))
    return 0 if likeness in (Likeness.SAME, Likeness.SIGNED) else 1


def _check_signs(home: Home, signs: str, company: str | None) -> int:
    """Look up what stands printed in the foot of a paper, of which there is no file."""
    with opened(home) as services:
        known = services.versions.known(signs.casefold())
        another = known and _is_another(services, known, company)
    name = f"SHA-256 {signs}"
    if known and another:
        return _anothers(name, known)
    result(_belongs(name, known, "") if known else _("{name} belongs to no stored version.").format(name=name))
    return 0 if known else 1


def _is_another(services: Services, known: Known, company: str | None) -> bool:
    """Tell whether a version is not that of the company asked for, which must be there."""
    return company is not None and services.companies.get(company).id != known.company.id


def _anothers(name: str, known: Known) -> int:
    result(_("{name} belongs to the plan of another company: {company}.").format(name=name, company=known.company.name))
    return 1


def _stranger(paper: Paper) -> int:
    if paper.seal is not None:
        result(_("{name} belongs to no stored version.").format(name=paper.name))
        return 1
    result(_("It cannot be told whether {name} belongs to a stored version.").format(name=paper.name))
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
    Likeness.OTHER: N_(
        "It is not the file that this version gives: it has been changed, saved anew by another program, or made by "
        "another MindGap."
    ),
    Likeness.UNSIGNED: N_(
        "It was made with names by an earlier MindGap, which put no sign in it, so its text cannot be compared."
    ),
    Likeness.ERASED: N_("Its text cannot be compared: somebody in it has been erased, and the contents with them."),
}
