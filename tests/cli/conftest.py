from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from mindgap import texts
from mindgap.cli.main import main

EXAMPLES = Path(__file__).parents[2] / "data" / "examples"


@dataclass(frozen=True)
class Ran:
    code: int
    out: str
    err: str


Command = Callable[..., Ran]


@pytest.fixture(autouse=True)
def swedish() -> Iterator[None]:
    yield
    texts.use("sv")


@pytest.fixture
def mindgap(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Command:
    def run(*words: str | Path, lang: str = "en") -> Ran:
        capsys.readouterr()
        try:
            code = main(["--home", str(tmp_path / "home"), "--lang", lang, *map(str, words)])
        except SystemExit as left:
            code = int(left.code or 0)
        said = capsys.readouterr()
        return Ran(code, said.out, said.err)

    return run
