from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from mindgap.texts import language, use
from tests.imports.desk import Desk, empty_desk


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    before = language()
    use("en")
    yield
    use(before)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return empty_desk(tmp_path)


@pytest.fixture
def examples() -> Path:
    return Path(__file__).parents[2] / "data" / "examples"
