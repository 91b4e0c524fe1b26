"""Forms for paper as PDF: the one door that the screen and the command line go through."""

from __future__ import annotations

from enum import StrEnum

from mindgap.exports.documents import Progress, render
from mindgap.exports.naming import file_slug
from mindgap.reporting.compose.forms import FormFacts, compose_cards, compose_self_assessment, compose_survey
from mindgap.texts import _

WORK = "mindgap.exports.forms_export:render_form"
"""How a child process is told to render a form."""
PER_PAGE = (4, 2)
"""How many cards may stand on a page."""


class Form(StrEnum):
    """The forms that hold nothing but questions; the attendance list has a door of its own."""

    CARDS = "cards"
    SELF_ASSESSMENT = "self-assessment"
    SURVEY = "survey"


def render_form(facts: FormFacts, form: Form, per_page: int = 4, *, progress: Progress | None = None) -> bytes:
    """Give a form as PDF in the language spoken now; the same facts give the same bytes."""
    match form:
        case Form.CARDS:
            document = compose_cards(facts, per_page)
        case Form.SELF_ASSESSMENT:
            document = compose_self_assessment(facts)
        case Form.SURVEY:
            document = compose_survey(facts)
    return render(document, "pdf", progress)


def form_name(facts: FormFacts, form: Form) -> str:
    """Give the file's name: form and company."""
    kinds = {
        Form.CARDS: _("scoring-cards"),
        Form.SELF_ASSESSMENT: _("self-assessment"),
        Form.SURVEY: _("employee-survey"),
    }
    return "-".join(part for part in (kinds[form], facts.company and file_slug(facts.company)) if part) + ".pdf"
