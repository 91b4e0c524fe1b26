"""A store with one fictitious company, on a real file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from mindgap.domain.company import Company
from mindgap.storage.store import SqlStore
from tests.storage.samples import company, opened


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "mindgap.db"


@pytest.fixture
def store(path: Path) -> Iterator[SqlStore]:
    made = opened(path)
    yield made
    made.close()


@pytest.fixture
def firm(store: SqlStore) -> Company:
    with store.begin() as tx:
        return tx.add(company())
