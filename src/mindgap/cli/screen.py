"""Opening the terminal interface over a home."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from mindgap.config import Home, load_settings
from mindgap.domain.errors import MindgapError


class NoTerminalError(MindgapError):
    """The terminal interface was asked for where there is no terminal."""

    code = "screen.no_terminal"
    template = "MindGap opens in a terminal window, and there is none here. “mindgap --help” lists what works without."


if TYPE_CHECKING:  # what is shown first is imported first
    from datetime import date

    from mindgap.domain.overview import Overview
    from mindgap.domain.programme import Reach
    from mindgap.services.house import Services


def open_screen(home: Home, company_id: str | None = None) -> int:
    """Show the terminal interface until it is left; the store is opened after the first picture.

    Raise NoTerminalError where nobody could see it or press a key, unless Textual is told to draw elsewhere.
    """
    if not ((sys.stdin.isatty() and sys.stdout.isatty()) or "TEXTUAL_DRIVER" in os.environ):
        raise NoTerminalError
    from mindgap.ui.app import MindGapApp

    def glance() -> tuple[tuple[Overview, ...], date, Reach]:
        from datetime import datetime

        from mindgap.services.glance import first_overviews, first_targets

        today = datetime.now().astimezone().date()
        return first_overviews(home, today), today, first_targets(home)

    def connect() -> Services:
        from mindgap.bootstrap import build

        return build(home, exclusive=True)

    app = MindGapApp(connect, home, load_settings(home), company_id, glance)
    app.run()
    return app.return_code or 0
