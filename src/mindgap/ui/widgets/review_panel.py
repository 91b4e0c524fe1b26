"""The fields of the review: the reviewer's words on a gap, and who reviews and decides."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import VerticalScroll

from mindgap.domain.analysis import Analysis
from mindgap.domain.company import Company
from mindgap.domain.review import GapReview, Review, Verdict
from mindgap.texts import _
from mindgap.texts.labels import label
from mindgap.ui.widgets.entries import Lines
from mindgap.ui.widgets.fields import DateField, Field, LongTextField, TextField
from mindgap.ui.widgets.form import Form, heading
from mindgap.ui.widgets.panel import Panel


class WordsPanel(Panel):
    """The reviewer's own words on one gap."""

    DEFAULT_CSS = """
    WordsPanel { height: auto; }
    WordsPanel > Form { height: auto; }
    WordsPanel Lines { min-height: 3; max-height: 5; }
    WordsPanel .field--label { width: 18; }
    """

    def __init__(self, verdict: GapReview) -> None:
        """Make the panel for a verdict."""
        super().__init__()
        self._verdict = verdict
        hint = _("Written as it is said; Esc goes back to the gap.")
        self._form = Form(verdict.id, (LongTextField("text", label(verdict.verdict), verdict.text, hint),))

    def compose(self) -> ComposeResult:
        """Give the field."""
        yield self._form

    def on_mount(self) -> None:
        """Begin to write, with the remark when nothing is written."""
        super().on_mount()
        self.display_verdict(self._verdict)

    def display_verdict(self, verdict: GapReview) -> None:
        """Show the newest words; a differing view without words is remarked on."""
        self._form.show(verdict)
        if verdict.verdict is Verdict.DIFFER and not verdict.text:
            remark = _("A differing view is printed in the plan: say in the reviewer’s own words what differs.")
            self._form.fields["text"].complain(remark)

    def enter(self) -> None:
        """Put the cursor at the end of the text."""
        self._form.fields["text"].focus_entry()
        for lines in self.query(Lines):
            lines.move_cursor(lines.document.end)


class ReviewerPanel(Panel):
    """Who reviews, and who has decided on the plan."""

    DEFAULT_CSS = """
    ReviewerPanel > VerticalScroll { scrollbar-size-vertical: 1; }
    ReviewerPanel Form { height: auto; }
    """

    def __init__(self, analysis: Analysis, *, projector: bool, deciding: bool = False) -> None:
        """Make the page, to begin with the reviewer or with the decision; names are not on it in projector mode."""
        super().__init__()
        self._deciding = deciding
        review = next(iter(analysis.reviews), None) or Review(id="", company_id=analysis.company.id)
        title = heading(_("The review"), first=True)
        self.reviewer = Form(review.id, (title, *_reviewer_fields(review, projector=projector)))
        decided = _decision_fields(analysis.company, projector=projector)
        self.decision = Form(analysis.company.id, (heading(_("The decision on the plan")), *decided))

    def compose(self) -> ComposeResult:
        """Put both forms under each other."""
        with VerticalScroll(can_focus=False):
            yield self.reviewer
            yield self.decision

    def show(self, analysis: Analysis) -> None:
        """Show the newest values."""
        for review in analysis.reviews[:1]:
            self.reviewer.show(review)
        self.decision.show(analysis.company)

    def enter(self) -> None:
        """Begin with the organisation, or with who decided."""
        first = next(iter(self.decision.fields.values())) if self._deciding else self.reviewer.fields["organisation"]
        first.focus_entry()


def _reviewer_fields(review: Review, *, projector: bool) -> list[Field]:
    name = TextField("name", _("Name"), review.name, _("May be left out: a name reveals membership in a union."))
    fields: list[Field] = [
        TextField("organisation", _("Organisation"), review.organisation),
        TextField("role", _("Role"), review.role),
        DateField("on", _("Reviewed on"), review.on),
    ]
    return fields if projector else [*fields, name]


def _decision_fields(company: Company, *, projector: bool) -> list[Field]:
    who = TextField("decided_by", _("Decided by"), company.decided_by, _("A role is enough."))
    when = DateField("decided_on", _("Decided on"), company.decided_on, _("The follow-ups are counted from this day."))
    return [when] if projector else [who, when]
