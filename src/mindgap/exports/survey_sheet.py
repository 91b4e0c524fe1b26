"""The employee survey as a table for a spreadsheet."""

from __future__ import annotations

from mindgap.exports.sheet import Sheet, Value
from mindgap.reporting.facts.survey import SurveyFacts, SurveyItem
from mindgap.texts import _


def survey_sheets(facts: SurveyFacts | None) -> tuple[Sheet, ...]:
    """Give a row per statement and the ambassador index last; no sheet when nobody has answered."""
    if facts is None:
        return ()
    later = (facts.until, _("Answers"), _("Difference")) if facts.until else ()
    headings = (_("No."), _("Statement"), facts.since, _("Answers"), *later)
    rows = [_row(n, item.text, item, later=bool(later)) for n, item in enumerate(facts.statements, 1)]
    rows.append(_row(None, _("Ambassador index"), facts.index, later=bool(later)))
    return (Sheet(_("Survey"), headings, tuple(rows)),)


def _row(number: int | None, text: str, item: SurveyItem, *, later: bool) -> tuple[Value, ...]:
    before = (item.before.figure, item.before.n or None)
    return (number, text, *before, *((item.after.figure, item.after.n or None, item.change) if later else ()))
