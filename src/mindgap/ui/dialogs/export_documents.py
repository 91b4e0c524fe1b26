"""The documents that a company can be given besides its plan: what they are called and how they are made."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from mindgap.domain.analysis import Analysis
from mindgap.texts import _, language
from mindgap.ui.dialogs.writing import Job, Prepared

if TYPE_CHECKING:
    from mindgap.reporting.blocks import Document
    from mindgap.reporting.compose.edition import Edition
    from mindgap.services.house import Services
    from mindgap.ui.screens.preview import Compose

PLAN = "plan"
SHEETS, SHEETS_APART, FOLLOW_UP, ATTENDANCE = "sheets", "sheets-apart", "follow-up", "attendance"
FORMS = ("cards", "self-assessment", "survey")
Values = Mapping[str, object]
"""What is chosen, by the name of the field."""


def document_options() -> list[tuple[object, str]]:
    """Give the documents and what they are called."""
    return [
        (PLAN, _("Competence plan")),
        (SHEETS, _("Individual sheets, one file")),
        (SHEETS_APART, _("Individual sheets, a file each")),
        (FOLLOW_UP, _("Follow-up report")),
        *form_options(),
        (ATTENDANCE, _("Attendance list")),
    ]


def form_options() -> list[tuple[object, str]]:
    """Give the forms for paper that hold nothing but questions."""
    return list(zip(FORMS, (_("Scoring cards"), _("Self-assessment, form"), _("Employee survey, form")), strict=True))


def fields_of(document: object) -> frozenset[str]:
    """Give the fields that matter for a document."""
    held = {
        PLAN: ("format", "edition", "names", "version"),
        SHEETS: ("names",),
        SHEETS_APART: ("names",),
        FOLLOW_UP: ("report", "edition", "names"),
    }
    return frozenset(("document", *held.get(str(document), ())))


def report_formats() -> list[tuple[object, str]]:
    """Give the kinds of file of the follow-up report."""
    return [("pdf", "PDF"), ("html", "HTML"), ("md", "Markdown")]


def company_job(services: Services, analysis: Analysis, chosen: Values) -> Prepared:
    """Give what gathers the job of any document but the plan."""
    document = str(chosen["document"])
    if document in FORMS:
        return lambda: form_job(services, document, analysis.company.name)
    makers = {SHEETS: _sheets, SHEETS_APART: _sheets_apart, FOLLOW_UP: _follow_up, ATTENDANCE: _attendance}
    return lambda: makers[document](services, analysis, chosen)


def form_job(services: Services, form: str, company: str = "") -> Job:
    """Give the job of a form for paper."""
    from mindgap.exports.forms_export import WORK, Form, form_name

    facts = services.reports.forms(language(), company)
    return WORK, (facts, Form(form)), form_name(facts, Form(form)), language()


def _sheets(services: Services, analysis: Analysis, chosen: Values) -> Job:
    from mindgap.exports.person_sheets import WORK, SheetsOrder, sheet_name

    facts = services.reports.sheets(analysis, language())
    return WORK, (facts, SheetsOrder(chosen["names"] is True)), sheet_name(facts), language()


def _sheets_apart(services: Services, analysis: Analysis, chosen: Values) -> Job:
    from mindgap.exports.person_sheets import APART, SheetsOrder, sheet_name

    facts = services.reports.sheets(analysis, language())
    packed = sheet_name(facts).removesuffix(".pdf") + ".zip"
    return APART, (facts, SheetsOrder(chosen["names"] is True)), packed, language()


def _follow_up(services: Services, analysis: Analysis, chosen: Values) -> Job:
    from mindgap.exports.progress_export import WORK, ProgressOrder, progress_name
    from mindgap.reporting.compose.edition import Edition

    facts = services.reports.progress(analysis, language())
    order = ProgressOrder(str(chosen["report"]), Edition(str(chosen["edition"])), chosen["names"] is True)
    return WORK, (facts, order), progress_name(facts, order), language()


def _attendance(services: Services, analysis: Analysis, _chosen: Values) -> Job:
    from mindgap.exports.attendance_export import WORK, ListFormat, attendance_name

    facts = services.reports.attendance(analysis)
    return WORK, (facts, ListFormat.PDF), attendance_name(facts, ListFormat.PDF), language()


def compose_company(services: Services, analysis: Analysis, document: str) -> Compose:
    """Give what composes a document but the plan, to be read on the screen in the language spoken by then."""
    return lambda edition, names: _COMPOSE[document](services, analysis, edition, names)


def _read_sheets(services: Services, analysis: Analysis, _edition: Edition, names: bool) -> Document:  # noqa: FBT001
    from mindgap.reporting.compose.sheets import compose_sheets

    return compose_sheets(services.reports.sheets(analysis, language()), names=names)


def _read_follow_up(services: Services, analysis: Analysis, edition: Edition, names: bool) -> Document:  # noqa: FBT001
    from mindgap.reporting.compose.progress import compose_progress

    return compose_progress(services.reports.progress(analysis, language()), edition, names=names)


def _read_attendance(services: Services, analysis: Analysis, _edition: Edition, _names: bool) -> Document:  # noqa: FBT001
    from mindgap.reporting.compose.attendance import compose_attendance

    return compose_attendance(services.reports.attendance(analysis))


def _reads_form(form: str) -> _Reads:
    def read(services: Services, analysis: Analysis, _edition: Edition, _names: bool) -> Document:  # noqa: FBT001
        from mindgap.reporting.compose import forms

        compose = {
            "cards": forms.compose_cards,
            "self-assessment": forms.compose_self_assessment,
            "survey": forms.compose_survey,
        }
        return compose[form](services.reports.forms(language(), analysis.company.name))

    return read


_Reads = Callable[["Services", Analysis, "Edition", bool], "Document"]
_COMPOSE: dict[str, _Reads] = {
    SHEETS: _read_sheets,
    SHEETS_APART: _read_sheets,
    FOLLOW_UP: _read_follow_up,
    ATTENDANCE: _read_attendance,
    **{form: _reads_form(form) for form in FORMS},
}
