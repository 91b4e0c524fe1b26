"""Compile the catalogues, or list the messages that lack a translation.

Usage: python tools/texts.py compile | check
"""

from __future__ import annotations

import ast
import io
import sys
from datetime import UTC, datetime
from pathlib import Path

from babel.messages import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

SOURCE = Path(__file__).parent.parent / "src" / "mindgap"
TEXTS = SOURCE / "texts"
KEYWORDS = ("_", "N_", "ngettext")
ALWAYS = datetime(2026, 1, 1, tzinfo=UTC)
"""The date that every compiled catalogue carries, so that the same messages give the same bytes."""


def merged(language: str) -> Catalog:
    """Give one catalogue made of all the rooms' files of a language; the same message twice must agree."""
    whole = Catalog(locale=language, charset="utf-8", fuzzy=False, creation_date=ALWAYS)
    for file in sorted((TEXTS / language).glob("*.po")):
        with file.open("rb") as stream:
            for message in read_po(stream, locale=language, abort_invalid=True):
                if message.id and message.string:
                    _add(whole, file, message.id, message.string)
    return whole


Words = str | tuple[str, ...] | list[str]


def _add(whole: Catalog, file: Path, key: Words, string: Words) -> None:
    known = whole.get(key)
    if known is not None and known.string != string:
        print(f"{file.name}: {key!r} is {string!r} here and {known.string!r} elsewhere", file=sys.stderr)
        raise SystemExit(1)
    whole.add(key, string)


def compiled(language: str) -> bytes:
    """Give the bytes of the compiled catalogue."""
    out = io.BytesIO()
    write_mo(out, merged(language))
    return out.getvalue()


def used() -> set[str]:
    """Give every message that the source marks, wherever it stands, with the templates of typed errors."""
    nodes = [n for file in SOURCE.rglob("*.py") for n in ast.walk(ast.parse(file.read_text(encoding="utf-8")))]
    return {message for node in nodes for message in (*_marked(node), *_template(node))}


def _marked(node: ast.AST) -> list[str]:
    """Give the message of a call of `_`, `N_` or `ngettext`."""
    called = getattr(node, "func", None)
    name = getattr(called, "id", "") or getattr(called, "attr", "")
    if not isinstance(node, ast.Call) or name not in KEYWORDS or not node.args:
        return []
    first = node.args[0]
    return [first.value] if isinstance(first, ast.Constant) and isinstance(first.value, str) else []


def _template(node: ast.AST) -> list[str]:
    """Give the message of an assignment to `template`."""
    target = node.targets[0] if isinstance(node, ast.Assign) else getattr(node, "target", None)
    value = getattr(node, "value", None)
    named = getattr(target, "id", "") == "template" and isinstance(value, ast.Constant)
    return [str(value.value)] if named and isinstance(value, ast.Constant) else []


def missing(language: str) -> set[str]:
    """Give the messages that are used and have no translation."""
    known = {m.id if isinstance(m.id, str) else m.id[0] for m in merged(language) if m.id and m.string}
    return {m for m in used() if m} - known


def main() -> int:
    """Run the asked command."""
    if sys.argv[1:] == ["compile"]:
        (TEXTS / "sv.mo").write_bytes(compiled("sv"))
        return 0
    lacking = sorted(missing("sv"))
    print("\n".join(lacking) or "Every message has a translation.")
    return 1 if lacking else 0


if __name__ == "__main__":
    sys.exit(main())
