"""Writing the attendance list; call it from a thread."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from mindgap.domain.analysis import Analysis
from mindgap.texts import language

if TYPE_CHECKING:
    from mindgap.services.house import Services


def printed(services: Services, analysis: Analysis, session_id: str) -> Path:
    """Write the list of a session as a PDF among the exports, and give its path; raise a MindgapError if it fails."""
    from mindgap.exports.attendance_export import WORK, ListFormat, attendance_name
    from mindgap.exports.export_job import run_in_child
    from mindgap.exports.write import write_new

    facts = services.reports.attendance(analysis, session_id=session_id)
    data = run_in_child(WORK, facts, ListFormat.PDF, language=language())
    return write_new(services.home.made().exports / attendance_name(facts, ListFormat.PDF), data)
