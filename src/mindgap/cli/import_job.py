"""Long files, read in by a child process of the screen: what a command does, told by progress and pickled results."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from mindgap.cli.output import opened
from mindgap.config import Home
from mindgap.imports.columns_only import columns_only
from mindgap.imports.draft import PeopleDraft
from mindgap.imports.errors import NoPersonColumnError
from mindgap.imports.people import draft_people
from mindgap.imports.people_plan import Outline
from mindgap.imports.reading import read_table
from mindgap.imports.said import Said
from mindgap.imports.table import Table
from mindgap.services.house import Services

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Survey:
    """What a file comes to, small enough to be handed over."""

    file: str
    sheet: str
    sheets: tuple[str, ...]
    outline: Outline


def survey(home: Path, company_id: str, path: Path, sheet: str | None, said: Said, *, progress: Progress) -> bytes:
    """Read a file and give, pickled, what it would store; nothing is stored."""
    with opened(Home(home)) as services:
        table = read_table(path, sheet)
        try:
            outline = _drafted(services, company_id, table, said, progress).outline
        except NoPersonColumnError:
            outline = columns_only(table, said)
    return pickle.dumps(Survey(table.file, table.sheet, table.sheets, outline))


def store(home: Path, company_id: str, path: Path, sheet: str | None, said: Said, *, progress: Progress) -> bytes:
    """Read a file and store what it says as one step to undo; killed at any moment it leaves all or nothing."""

    def first_half(done: int, total: int) -> None:
        progress(done, 2 * total)

    def second_half(done: int, total: int) -> None:
        progress(total + done, 2 * total)

    with opened(Home(home)) as services:
        draft = _drafted(services, company_id, read_table(path, sheet), said, first_half)
        services.edits.pour("import:people", draft.batches(second_half))
    return pickle.dumps(draft.outline.counts)


def _drafted(services: Services, company_id: str, table: Table, said: Said, progress: Progress) -> PeopleDraft:
    around = services.around
    return draft_people(
        table,
        services.companies.analysis(company_id),
        said,
        today=around.today(),
        new_id=around.new_id,
        progress=progress,
    )
