from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from mindgap.bootstrap import build
from mindgap.config import Home
from mindgap.domain.company import Phase
from mindgap.domain.errors import NothingToUndoError


def test_moving_about_is_remembered_and_is_nothing_to_undo(tmp_path: Path) -> None:
    services = build(Home(tmp_path))
    company = services.companies.create("Provbolaget")
    left = services.companies.bookmark(company, Phase.GAP, "gap:7")
    assert services.companies.get("Provbolaget") == left == replace(company, phase=Phase.GAP, place="gap:7")
    with pytest.raises(NothingToUndoError):
        services.edits.undo(company.id)
    services.close()


def test_undo_of_a_fact_leaves_the_room_where_it_is(tmp_path: Path) -> None:
    services = build(Home(tmp_path))
    company = services.edits.change(services.companies.create("Provbolaget"), town="Påhittsby")
    services.companies.bookmark(company, Phase.PLAN, "")
    services.edits.undo(company.id)
    found = services.companies.get("Provbolaget")
    assert (found.town, found.phase) == ("", Phase.PLAN)
    services.edits.redo(company.id)
    found = services.companies.get("Provbolaget")
    assert (found.town, found.phase) == ("Påhittsby", Phase.PLAN)
    services.close()
