"""`mindgap funders`: who pays, as every document shows it."""

from __future__ import annotations

from argparse import Namespace
from dataclasses import asdict, replace
from pathlib import Path

from mindgap.cli.output import as_json, remark, result
from mindgap.config import Home
from mindgap.domain.funders import FunderChoice, LogoChoice
from mindgap.services.funders import FunderService
from mindgap.texts import _

USAGE = 2


def funders(home: Home, arguments: Namespace) -> int:
    """Keep what is asked for, and write what documents show."""
    service = FunderService.of(home)
    choice = service.chosen()
    pairs = [logo.partition("=") for logo in arguments.logo]
    if not all(file and words.strip() for file, _sign, words in pairs):
        remark(_("Write a logo as FILE=WORDS, where the words say what the logo says."))
        return USAGE
    asked = _asked(choice, arguments)
    for file, _sign, words in pairs:
        asked = _with_logo(asked, LogoChoice(_lying(service, Path(file), words), words))
    if asked != choice or arguments.no_logos:
        home.made()
        service.keep(asked)
    _told(asked, in_json=arguments.json)
    return 0


def _asked(choice: FunderChoice, arguments: Namespace) -> FunderChoice:
    """Give the choice with what the options say; what they leave out stays as it is."""
    return replace(
        choice,
        eu=choice.eu if arguments.eu is None else arguments.eu == "yes",
        line=choice.line if arguments.line is None else arguments.line,
        line_language=choice.line_language if arguments.line_language is None else arguments.line_language,
        logos=() if arguments.no_logos else choice.logos,
    )


def _lying(service: FunderService, path: Path, words: str) -> str:
    """Give the name of a logo in the home; one from elsewhere is copied there."""
    return path.name if path.name == str(path) and path.name in service.files() else service.take_in(path, words)


def _with_logo(choice: FunderChoice, logo: LogoChoice) -> FunderChoice:
    others = tuple(held for held in choice.logos if held.file != logo.file)
    return replace(choice, logos=(*others, logo))


def _told(choice: FunderChoice, *, in_json: bool) -> None:
    if in_json:
        as_json(asdict(choice))
        return
    result(f"{_('Co-funded by the EU')}: {_('yes') if choice.eu else _('no')}")
    result(f"{_('A line of your own')}: {choice.line or '–'}")
    for logo in choice.logos:
        result(f"{_('Logo')}: {logo.file} – {logo.words}")
