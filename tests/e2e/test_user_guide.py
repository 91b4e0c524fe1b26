from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.slow
def test_the_user_guides_list_every_key() -> None:
    ran = subprocess.run(
        [sys.executable, str(ROOT / "tools" / "keys.py"), "check"], capture_output=True, text=True, check=False
    )
    assert (ran.returncode, ran.stdout.strip()) == (0, "The guides list every key."), ran.stderr[-2000:]
