"""`mindgap export …`."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from mindgap.cli.output import opened, result
from mindgap.config import Home
from mindgap.exports.errors import FolderGivenError
from mindgap.exports.matrix import matrix_name, render_matrix
from mindgap.exports.write import write, write_new
from mindgap.reporting.compose.edition import Edition
from mindgap.texts import _, language


def matrix(home: Home, arguments: Namespace) -> int:
    """Write the matrix of people and areas, to keep working in, and write where."""
    with opened(home) as services:
        analysis = services.companies.analysis(services.companies.get(arguments.company).id)
        facts = services.reports.matrix(analysis, language())
    keep(home, arguments.out, matrix_name(facts), render_matrix(facts))
    return 0


def keep(home: Home, out: str | None, name: str, data: bytes) -> None:
    """Write the file where it was asked for, else under `name` among the exports of the home."""
    if out and Path(out).is_dir():
        raise FolderGivenError(folder=out, example=Path(out) / name)
    if out:
        written = write(Path(out), data, overwrite=True)
    else:
        home.made()
        written = write_new(home.exports / name, data)
    result(str(written))


def union_names(arguments: Namespace) -> str:
    """Say that the union's edition holds no names where they are asked for in it; else nothing."""
    if arguments.names and arguments.edition == Edition.UNION:
        return _("The union’s edition never holds names: leave --names out.")
    return ""
