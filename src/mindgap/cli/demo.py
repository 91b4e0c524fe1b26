"""`mindgap demo`."""

from __future__ import annotations

from argparse import Namespace

from mindgap.cli.output import opened, result
from mindgap.config import Home
from mindgap.services.demo import make_demo


def demo(home: Home, arguments: Namespace) -> int:
    """Make the fictitious example company unless it is there, and open it."""
    with opened(home) as services:
        company = make_demo(services)
    if arguments.no_ui:
        result(company.name)
        return 0
    from mindgap.cli.screen import open_screen

    return open_screen(home, company.id)
