"""Reads a plan's own JSON file back, so that every document can be made from the file alone."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mindgap.domain.errors import MindgapError
from mindgap.exports.plan_json import FORMAT, VERSION, checksum, whole_plan
from mindgap.reporting.coding import MisfitError, decoded
from mindgap.reporting.compose.edition import Edition
from mindgap.reporting.facts import PlanFacts
from mindgap.texts import LANGUAGES

MOST_BYTES = 100_000_000
_FINGERPRINT = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class PlanFile:
    """What a file holds: the facts, the language of their texts, and for whom it was made."""

    facts: PlanFacts
    language: str
    edition: Edition


class PlanFileError(MindgapError):
    """A file that was given as a plan cannot be used."""


class PlanFileMissingError(PlanFileError):
    """There is no such file."""

    code = "plan_file.missing"
    template = "There is no file “{name}”. Check the name and the folder."


class PlanFileClosedError(PlanFileError):
    """The system does not let it be read."""

    code = "plan_file.closed"
    template = "“{name}” cannot be read. Check that it is a file, that you may read it and that its disk is connected."


class NotJsonError(PlanFileError):
    """It is no JSON, or its end is missing."""

    code = "plan_file.json"
    template = "“{name}” is not JSON, or has been cut off: line {line}, column {column}."


class NotAPlanError(PlanFileError):
    """It is JSON of something else."""

    code = "plan_file.foreign"
    template = "“{name}” is no plan of MindGap’s: “format” is not “mindgap-plan”."


class PlanFileAgeError(PlanFileError):
    """Another MindGap has written it, in a shape that this one does not know."""

    code = "plan_file.version"
    template = "“{name}” is a plan file of version {found}; this MindGap reads version {known}. Export it again."


class PlanFileMisfitError(PlanFileError):
    """Something in it is missing or of another kind."""

    code = "plan_file.misfit"
    template = "“{name}” cannot be used: “{place}” is missing or not what it should be."


class PlanFileChangedError(PlanFileError):
    """It has been changed since it was written."""

    code = "plan_file.changed"
    template = "“{name}” has been changed since it was exported: “{place}” does not say what the facts say."


class PlanFileUnionError(PlanFileError):
    """The company's edition is asked of the union's file."""

    code = "plan_file.union"
    template = "“{name}” holds the union edition, without rows about people. Give --for union."


def read_plan(path: Path) -> PlanFile:
    """Give what a plan file holds; raise a PlanFileError that says what is wrong with it."""
    whole = _loaded(path)
    if not isinstance(whole, dict) or whole.get("format") != FORMAT:
        raise NotAPlanError(name=path.name)
    if whole.get("version") != VERSION:
        raise PlanFileAgeError(name=path.name, found=_short(whole.get("version")), known=VERSION)
    try:
        found = _understood(whole)
    except MisfitError as error:
        raise PlanFileMisfitError(name=path.name, place=error.place) from None
    _compare(whole, found, path.name)
    return found


def _loaded(path: Path) -> Any:  # noqa: ANN401  # any JSON value
    try:
        if path.stat().st_size > MOST_BYTES:
            raise NotAPlanError(name=path.name)
        text = path.read_bytes().decode("utf-8-sig")
        return json.loads(text, parse_constant=_refused)
    except (FileNotFoundError, NotADirectoryError):
        raise PlanFileMissingError(name=path.name) from None
    except OSError:
        raise PlanFileClosedError(name=path.name) from None
    except json.JSONDecodeError as error:
        raise NotJsonError(name=path.name, line=error.lineno, column=error.colno) from None
    except (UnicodeDecodeError, ValueError, RecursionError):
        raise NotJsonError(name=path.name, line=1, column=1) from None


def _refused(constant: str) -> float:
    raise ValueError(constant)


def _short(value: object) -> str:
    return str(value)[:20] if isinstance(value, int | str) else "?"


def _understood(whole: dict[str, Any]) -> PlanFile:
    language, edition = whole.get("language"), whole.get("edition")
    if language not in LANGUAGES:
        raise MisfitError("language")
    if edition not in list(Edition):
        raise MisfitError("edition")
    if "facts" not in whole:
        raise MisfitError("facts")
    facts = decoded(PlanFacts, whole["facts"], "facts")
    if not _FINGERPRINT.fullmatch(facts.control.fingerprint):
        raise MisfitError("facts.control.fingerprint")
    return PlanFile(facts, language, Edition(edition))


def _compare(whole: dict[str, Any], found: PlanFile, name: str) -> None:
    """Refuse a file that says anything else than what would be written of its facts."""
    if whole.get("checksum") != checksum(whole["facts"], found.edition.value, found.language):
        raise PlanFileChangedError(name=name, place="facts")
    try:
        expected = whole_plan(found.facts, found.edition, found.language)
    except (ArithmeticError, LookupError, ValueError):
        raise PlanFileMisfitError(name=name, place="facts") from None
    for place in (*expected, *whole):
        if whole.get(place) != expected.get(place):
            raise PlanFileChangedError(name=name, place=str(place)[:60])
