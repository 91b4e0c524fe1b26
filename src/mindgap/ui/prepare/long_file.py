"""A long file read in by a process of its own, so that the screen answers keys meanwhile; call it from a thread."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, Any

from mindgap.domain.errors import MindgapError
from mindgap.texts import language
from mindgap.ui.prepare.planning import Draft, Request

if TYPE_CHECKING:
    from mindgap.imports.people_plan import Counts

Progress = Callable[[int, int], None]
_JOBS = "mindgap.cli.import_job"


class ImportStoppedError(MindgapError):
    """The user called the reading off."""

    code = "import.stopped"
    template = "The reading was stopped. Nothing was stored."


class ImportCrashedError(MindgapError):
    """The process failed for a reason that is not the user's."""

    code = "import.crashed"
    template = "The file could not be read in ({reason}). Nothing was stored; try again."


def survey(home: Path, company_id: str, request: Request, on_progress: Progress, stop: Event) -> Draft:
    """Give what a long file would store; raise ImportStoppedError, ImportCrashedError or the file's own error."""
    found = _run("survey", (home, company_id, request), on_progress, stop)
    return Draft(request, found.file, found.sheet, found.sheets, found.outline)


def store(home: Path, company_id: str, request: Request, on_progress: Progress, stop: Event) -> Counts:
    """Store what a long file says, all of it or nothing, and give how much; raise as `survey` does."""
    counts: Counts = _run("store", (home, company_id, request), on_progress, stop)
    return counts


def _run(job: str, asked: tuple[Path, str, Request], on_progress: Progress, stop: Event) -> Any:  # noqa: ANN401  # what the job gives
    from mindgap.exports.export_job import ExportCrashedError, ExportStoppedError, run_in_child

    home, company_id, request = asked
    order = (home, company_id, request.path, request.sheet, request.said())
    try:
        data = run_in_child(f"{_JOBS}:{job}", *order, language=language(), on_progress=on_progress, stop=stop)
    except ExportStoppedError as error:
        raise ImportStoppedError from error
    except ExportCrashedError as error:
        raise ImportCrashedError(**error.params) from error
    return pickle.loads(data)  # noqa: S301  # our own child wrote it
