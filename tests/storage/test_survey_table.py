"""A file from before the survey opens in this MindGap and takes its answers."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from mindgap.domain.round import Round
from mindgap.domain.survey_count import SurveyCount
from mindgap.storage.backup import check
from mindgap.storage.engine import APPLICATION_ID, connect
from mindgap.storage.files import written_whole
from mindgap.storage.schema import SHIPPED, Schema, migrate_file
from tests.storage.samples import company, filled, new_id, opened


def test_a_file_without_the_table_of_answers_is_given_it(path: Path) -> None:
    with written_whole(path):
        pass
    with closing(connect(path)) as connection:
        connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
    migrate_file(path, Schema(head="0004", steps=SHIPPED.steps))
    with closing(connect(path)) as connection:
        assert not connection.execute("SELECT 1 FROM sqlite_master WHERE name='survey_count'").fetchone()
    store, firm = opened(path), company()
    with store.begin("add:Company") as tx:
        tx.add(firm)
        held = tx.add(filled(Round, {"company_id": firm.id}))
        told = tx.add(
            SurveyCount(id=new_id(), company_id=firm.id, round_id=held.id, item="recommend", value=9, heads=3)
        )
    with store.begin() as tx:
        assert tx.analysis(firm.id).survey_counts == (told,)
    store.close()
    assert check(path) == ()
