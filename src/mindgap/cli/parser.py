"""Every command with its options, as one argparse tree that speaks the user's language."""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable

from mindgap import texts
from mindgap.cli.document_options import DOCUMENTS
from mindgap.cli.options import (
    AS_JSON,
    CHECK,
    CODE,
    COMPANY,
    DRY_RUN,
    FILE,
    FUNDERS,
    NAME,
    NAMES,
    OUT,
    PLAN,
    SHEET,
    SKIP,
    YES,
    Option,
    option,
)
from mindgap.texts import N_, _

argparse._ = texts._  # type: ignore[attr-defined]  # argparse has no other door for its own words
argparse.ngettext = texts.ngettext  # type: ignore[attr-defined]  # the same

_PLAIN_WIDTH = 80
"""How wide help is where there is no terminal."""

ARGPARSE_WORDS = (
    N_("usage: "),
    N_("positional arguments"),
    N_("options"),
    N_("show this help message and exit"),
    N_("%(prog)s: error: %(message)s\n"),
    N_("the following arguments are required: %s"),
    N_("unrecognized arguments: %s"),
    N_("argument %(argument_name)s: %(message)s"),
    N_("invalid choice: %(value)r (choose from %(choices)s)"),
    N_("expected one argument"),
    N_("expected at most one argument"),
    N_("expected at least one argument"),
    N_("not allowed with argument %s"),
    N_("one of the arguments %s is required"),
    N_("invalid %(type)s value: %(value)r"),
    N_("ignored explicit argument %r"),
)
"""What argparse itself says, so that the catalogue holds it."""


Declared = tuple[str, str, str, tuple[Option, ...]]
COMMANDS: tuple[Declared, ...] = (
    (
        "demo",
        N_("make a home with the fictitious example company, and open it"),
        "demo:demo",
        (option("--no-ui", help=N_("make it and do not open it"), action="store_true"),),
    ),
    ("company list", N_("the companies of this home"), "company:listed", (AS_JSON,)),
    (
        "company show",
        N_("one company's people, areas, rounds, gaps and actions"),
        "company:show",
        (NAME, AS_JSON, NAMES),
    ),
    (
        "company new",
        N_("make a company"),
        "company:new",
        (
            NAME,
            option("--region", help=N_("the region"), choices=("skane", "blekinge", "other")),
            option("--town", help=N_("the town"), metavar=N_("TOWN")),
            option("--organisation-number", help=N_("the organisation number"), metavar=N_("NUMBER")),
            option("--industry", help=N_("what the company makes"), metavar=N_("TEXT")),
            option("--employees", help=N_("how many work there"), type=int, metavar="N"),
            option("--facilitator", help=N_("who leads the process"), metavar=N_("NAME")),
        ),
    ),
    ("company delete", N_("remove a company for good"), "company:delete", (NAME, YES)),
    (
        "import people",
        N_("read a staff list or a skills matrix"),
        "imports:people",
        (
            FILE,
            COMPANY,
            option(
                "--map",
                help=N_("what a column holds: code, name, first_name, last_name, role, team, category, area or ignore"),
                action="append",
                default=[],
                metavar=N_("COLUMN=FIELD"),
            ),
            option(
                "--levels",
                help=N_("which step a value of the matrix means; several are separated by commas"),
                action="append",
                default=[],
                metavar=N_("VALUE=STEP"),
            ),
            option(
                "--namesakes",
                help=N_("what people of the same name are in a file without codes: apart (different people) or one"),
                choices=("apart", "one"),
            ),
            option(
                "--remove-emptied",
                help=N_("take people out of the areas whose cells have been emptied"),
                action="store_true",
            ),
            SHEET,
            DRY_RUN,
            SKIP,
        ),
    ),
    (
        "import scores",
        N_("read scores counted per level and group"),
        "imports:scores",
        (
            FILE,
            COMPANY,
            option("--round", help=N_("the round, such as T0"), required=True, metavar="T0"),
            SHEET,
            DRY_RUN,
            SKIP,
        ),
    ),
    (
        "import survey",
        N_("read answers to the employee survey, counted per answer"),
        "imports:survey",
        (
            FILE,
            COMPANY,
            option("--round", help=N_("the round, such as T0"), required=True, metavar="T0"),
            SHEET,
            DRY_RUN,
            SKIP,
        ),
    ),
    (
        "export plan",
        N_("write the competence plan"),
        "plans:plan",
        PLAN,
    ),
    *DOCUMENTS,
    (
        "export matrix",
        N_("write the matrix of people and areas, to keep working in and read back"),
        "export:matrix",
        (COMPANY, OUT),
    ),
    (
        "funders",
        N_("who pays, on every document: the EU’s flag, a line of your own, logos"),
        "funders:funders",
        FUNDERS,
    ),
    ("person show", N_("everything stored about one person"), "person:show", (CODE, COMPANY, AS_JSON)),
    ("person erase", N_("erase a person from the store, past changes too"), "person:erase", (CODE, COMPANY, YES)),
    (
        "backup",
        N_("copy the store"),
        "backup:backup",
        (option("path", help=N_("where to put the copy"), nargs="?", metavar=N_("PATH")),),
    ),
    (
        "restore",
        N_("put a copy of the store back"),
        "backup:restore",
        (option("path", help=N_("the copy"), metavar=N_("PATH")), YES),
    ),
    ("check", N_("verify the store, or with “plan FILE” whether a paper is a stored version"), "backup:check", CHECK),
)

GROUPS = {
    "company": N_("list, show, make or delete companies"),
    "import": N_("read files in"),
    "export": N_("write documents"),
    "person": N_("what is stored about one person"),
}


def build_parser() -> argparse.ArgumentParser:
    """Build the whole tree in the language spoken now."""
    parser = _parser(
        argparse.ArgumentParser, prog="mindgap", description=_("Mind the Gap and the Competence Staircase.")
    )
    parser.add_argument("--version", action=Version, nargs=0, help=_("the version"))
    parser.add_argument("--ascii", action="store_true", help=_("open with steps in digits, for plain terminals"))
    add_common(parser)
    top = parser.add_subparsers(title=_("commands"), metavar=_("COMMAND"), help=_("see below"))
    groups: dict[str, argparse._SubParsersAction[argparse.ArgumentParser]] = {}
    lines = [f"  {name:<18}{_(text)}" for name, text, _run, _options in COMMANDS]
    parser.epilog = "\n".join([_("all commands:"), *lines, "", _("Without a command the terminal interface opens.")])
    for name, text, run, options in COMMANDS:
        group, _space, verb = name.rpartition(" ")
        where = _group(top, groups, group) if group else top
        _command(where, verb, text, run, options, grouped=bool(group))
    return parser


def _group(
    top: argparse._SubParsersAction[argparse.ArgumentParser],
    groups: dict[str, argparse._SubParsersAction[argparse.ArgumentParser]],
    name: str,
) -> argparse._SubParsersAction[argparse.ArgumentParser]:
    if name not in groups:
        parser = _parser(top.add_parser, name=name, description=_(GROUPS[name]))
        groups[name] = parser.add_subparsers(title=_("commands"), metavar=_("COMMAND"), required=True)
    return groups[name]


def _command(
    where: argparse._SubParsersAction[argparse.ArgumentParser],
    name: str,
    text: str,
    run: str,
    options: tuple[Option, ...],
    *,
    grouped: bool,
) -> None:
    parser = _parser(where.add_parser, name=name, description=_(text), **({"help": _(text)} if grouped else {}))
    for flags, help_text, told in options:
        parser.add_argument(*flags, help=_(help_text), **_spoken(told))  # type: ignore[arg-type]  # as declared above
    add_common(parser)
    parser.set_defaults(run=run)


def _spoken(told: dict[str, object]) -> dict[str, object]:
    """Give what is told of an argument with the word that stands for its value in the language spoken now."""
    word = told.get("metavar")
    return told | {"metavar": _(word)} if isinstance(word, str) else told


def add_common(parser: argparse.ArgumentParser) -> None:
    """Add what every command takes."""
    parser.add_argument(
        "--home", metavar=_("DIR"), default=argparse.SUPPRESS, help=_("the folder that holds data/ and exports/")
    )
    parser.add_argument("--lang", choices=texts.LANGUAGES, default=argparse.SUPPRESS, help=_("the language"))


def _parser(make: Callable[..., argparse.ArgumentParser], **told: object) -> argparse.ArgumentParser:
    name = told.pop("name", None)
    named = () if name is None else (name,)
    return make(*named, allow_abbrev=False, formatter_class=_help_page, **told)


def _help_page(prog: str) -> argparse.HelpFormatter:
    """Give what lays a help page out, as wide as the terminal; argparse itself would load much to find that out."""
    try:
        columns = int(os.environ.get("COLUMNS") or 0) or os.get_terminal_size().columns
    except (OSError, ValueError):
        columns = _PLAIN_WIDTH
    return argparse.RawDescriptionHelpFormatter(prog, width=columns - 2)


class Version(argparse.Action):
    """Writes the version; looked up only when asked for, since that takes as long as the rest of the help."""

    def __call__(self, parser: argparse.ArgumentParser, *_others: object) -> None:
        """Write the version and leave."""
        from importlib.metadata import version

        parser.exit(message=f"mindgap {version('mindgap')}\n")
