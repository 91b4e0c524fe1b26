"""The arguments that commands share, and those of the commands that take many."""

from __future__ import annotations

from typing import NamedTuple

from mindgap.texts import N_

FORMATS = ("pdf", "xlsx", "json", "md", "html", "ics")


class Option(NamedTuple):
    """An argument of a command and what argparse is told of it."""

    flags: tuple[str, ...]
    help: str
    told: dict[str, object]


def option(*flags: str, help: str, **told: object) -> Option:  # noqa: A002  # argparse's own word
    """Declare an argument; its help is translated when the parser is built."""
    return Option(flags, help, told)


COMPANY = option("--company", help=N_("the company's name"), required=True, metavar=N_("NAME"))
AS_JSON = option("--json", help=N_("as JSON"), action="store_true")
NAMES = option("--names", help=N_("with names; codes only otherwise"), action="store_true")
FILE = option("file", help=N_("the file to read"), metavar=N_("FILE"))
DRY_RUN = option("--dry-run", help=N_("show what would be stored, and store nothing"), action="store_true")
SKIP = option("--skip-bad-rows", help=N_("store the rest when some rows cannot be read"), action="store_true")
SHEET = option("--sheet", help=N_("the sheet of a workbook"), metavar=N_("SHEET"))
NAME = option("name", help=N_("the company's name"), metavar=N_("NAME"))
CODE = option("code", help=N_("the person's code"), metavar=N_("CODE"))
OUT = option("--out", help=N_("where to write it; replaces a file of that name"), metavar=N_("PATH"))
YES = option("--yes", help=N_("do it without asking"), action="store_true")

PLAN = (
    option("--company", help=N_("the company's name"), metavar=N_("NAME")),
    option(
        "--from",
        help=N_("make it from a plan’s JSON file alone, instead of from a company"),
        dest="source",
        metavar=N_("FILE"),
    ),
    option("--version", help=N_("an old version, exactly as it was"), type=int, metavar="N"),
    option("--format", help=N_("the kind of file"), choices=FORMATS, default="pdf"),
    option("--for", help=N_("whom it is for"), choices=("company", "union"), default="company", dest="edition"),
    NAMES,
    OUT,
)
CHECK = (
    option("what", help=N_("what to check: the store, or a plan"), nargs="?", choices=("plan",), metavar="plan"),
    option("file", help=N_("the plan’s PDF, or the signs in its foot"), nargs="?", metavar=N_("FILE")),
    option("--company", help=N_("the company that it should be of"), metavar=N_("NAME")),
)
FUNDERS = (
    option("--eu", help=N_("the flag and the words about co-funding by the EU"), choices=("yes", "no")),
    option("--line", help=N_("a line of your own; empty for none"), metavar=N_("TEXT")),
    option("--line-language", help=N_("the language that the line is written in"), choices=("sv", "en")),
    option(
        "--logo",
        help=N_("a PNG or SVG file, and what the logo says; it is copied into data/logos"),
        action="append",
        default=[],
        metavar=N_("FILE=WORDS"),
    ),
    option("--no-logos", help=N_("without the logos that were chosen before"), action="store_true"),
    AS_JSON,
)
