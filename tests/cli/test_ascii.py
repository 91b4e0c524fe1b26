from __future__ import annotations

from pathlib import Path

import pytest

from mindgap.cli.main import MENDABLE, main
from mindgap.config import Home, Settings, load_settings, save_settings


def test_digits_asked_for_at_the_start_are_remembered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("TEXTUAL_DRIVER", raising=False)
    home = Home(tmp_path / "home").made()
    save_settings(home, Settings(language="en", theme="light"))
    assert main(["--home", str(home.root), "--ascii"]) == MENDABLE
    assert load_settings(home) == Settings(language="en", theme="light", steps="digits")


def test_the_help_names_it(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--lang", "sv", "--help"])
    assert "öppna med steg i siffror, för enkla terminaler" in " ".join(capsys.readouterr().out.split())
