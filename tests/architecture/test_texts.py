from __future__ import annotations

import importlib
import pkgutil
import string
import sys
from enum import StrEnum
from pathlib import Path

import mindgap.domain
from mindgap.texts.labels import LABELS

WORDED_ELSEWHERE = {"DutyKind", "ChangeKind", "LogoKind"}
"""Kinds that a whole sentence is made for, instead of a name, or that nobody ever sees."""

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "tools"))
catalogues = importlib.import_module("texts")


def places(message: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(message) if name}


def test_every_message_is_translated() -> None:
    assert catalogues.missing("sv") == set()


def test_the_compiled_catalogue_is_fresh() -> None:
    assert (catalogues.TEXTS / "sv.mo").read_bytes() == catalogues.compiled("sv"), "run `make texts`"


def test_no_translation_is_unused() -> None:
    known = {m.id if isinstance(m.id, str) else m.id[0] for m in catalogues.merged("sv") if m.id}
    assert known - catalogues.used() == set()


def test_translations_keep_their_places() -> None:
    for message in catalogues.merged("sv"):
        if not message.id or "%(" in str(message.id):
            continue
        source = message.id if isinstance(message.id, str) else message.id[-1]
        for target in [message.string] if isinstance(message.string, str) else message.string:
            assert places(target) == places(source), source


def test_every_choice_has_a_name() -> None:
    for module in pkgutil.iter_modules(mindgap.domain.__path__):
        for kind in vars(importlib.import_module(f"mindgap.domain.{module.name}")).values():
            if (
                isinstance(kind, type)
                and issubclass(kind, StrEnum)
                and kind.__name__ not in ("StrEnum", *WORDED_ELSEWHERE)
            ):
                assert set(LABELS[kind.__name__]) == {member.value for member in kind}
