"""Opening the terminal interface over a home."""

from __future__ import annotations

from mindgap.config import Home, load_settings


def open_screen(home: Home, company: str | None = None) -> int:
    """Show the terminal interface until it is left; the store is opened after the first picture."""
    from mindgap.services.house import Services
    from mindgap.ui.app import MindGapApp

    def connect() -> Services:
        from mindgap.bootstrap import build

        return build(home, exclusive=True)

    app = MindGapApp(connect, home, load_settings(home), company)
    app.run()
    return app.return_code or 0
