"""`mindgap export …`."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from mindgap.cli.output import opened, result
from mindgap.config import Home
from mindgap.exports.matrix import matrix_name, render_matrix
from mindgap.exports.write import write, write_new
from mindgap.texts import language


def matrix(home: Home, arguments: Namespace) -> int:
    """Write the matrix of people and areas, to keep working in, and write where."""
    with opened(home) as services:
        analysis = services.companies.analysis(services.companies.get(arguments.company).id)
        facts = services.reports.matrix(analysis, language())
    keep(home, arguments.out, matrix_name(facts), render_matrix(facts))
    return 0


def keep(home: Home, out: str | None, name: str, data: bytes) -> None:
    """Write the file where it was asked for, else under `name` among the exports of the home."""
    if out:
        written = write(Path(out), data, overwrite=True)
    else:
        home.made()
        written = write_new(home.exports / name, data)
    result(str(written))
