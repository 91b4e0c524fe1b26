"""The facts about the company."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from textual.app import ComposeResult
from textual.widget import Widget

from mindgap.domain.analysis import Analysis
from mindgap.domain.company import Company, Region
from mindgap.domain.own_staircase import steps_of
from mindgap.texts import _, language, ngettext
from mindgap.texts.labels import label
from mindgap.ui.parts.section import Section
from mindgap.ui.phases.phase import PhaseView
from mindgap.ui.widgets.days import months_later
from mindgap.ui.widgets.fields import ChoiceField, DateField, NumberField, StepField, SwitchField, TextField
from mindgap.ui.widgets.form import Form, heading

RETENTION_MONTHS = 24
"""How long the personal data are kept, as a suggestion counted from the last workshop."""


class Facts(Section):
    """Everything about the company on one form."""

    form: Form | None = None

    def compose(self) -> ComposeResult:
        """Give the form."""
        company = self.analysis.company
        self.form = Form(company.id, _fields(company, self.services.around.today(), self._top()))
        yield self.form

    def on_mount(self) -> None:
        """Go to the field that is asked for, if there is one."""
        field = self.form.fields.get(self.place) if self.form is not None else None
        if field is not None:
            self.call_after_refresh(field.focus_entry)

    def show(self, analysis: Analysis, *, projector: bool) -> None:
        """Show the newest facts."""
        super().show(analysis, projector=projector)
        if self.form is not None:
            for field in self.form.query(StepField):
                field.most = self._top()
            self.form.show(analysis.company)

    def _top(self) -> int:
        """Give the number of the highest step."""
        return len(steps_of(self.analysis, self.services.reports.material(language())))

    def on_form_edited(self, event: Form.Edited) -> None:
        """Store the field."""
        event.stop()
        if event.field == "indicators":
            self.attempt(lambda: self._ask_indicators(asked=bool(event.value)))
        else:
            self.edit(self.analysis.company, event)

    def _ask_indicators(self, *, asked: bool) -> None:
        told = len(self.analysis.indicators)
        self.services.people.ask_indicators(self.analysis.company.id, asked=asked)
        self.post_message(PhaseView.Reloaded())
        if told and not asked:
            text = ngettext(
                "Indicators of {n} person erased. z brings them back.",
                "Indicators of {n} people erased. z brings them back.",
                told,
            )
            self.app.notify(text.format(n=told), markup=False)


def _fields(company: Company, today: date, top: int) -> Iterator[Widget]:
    regions = [(region, label(region)) for region in Region]
    yield heading(_("The company"), first=True)
    yield TextField("name", _("Name"), company.name)
    yield TextField("organisation_number", _("Organisation number"), company.organisation_number)
    yield TextField("town", _("Town"), company.town)
    yield ChoiceField("region", _("Region"), regions, company.region, _("Not said"))
    yield TextField("industry", _("Industry"), company.industry)
    yield NumberField("employees", _("Employees"), company.employees, most=1_000_000)
    yield TextField(
        "contact", _("Contact"), company.contact, _("The role that answers for the plan, for example HR manager")
    )
    yield heading(_("The work"))
    yield TextField("facilitator", _("Facilitator"), company.facilitator)
    yield DateField("workshop_1", _("Workshop 1"), company.workshop_1, today=today)
    yield DateField("workshop_2", _("Workshop 2"), company.workshop_2, today=today)
    yield heading(_("Personal data"))
    given = _("The day when the participants were told how their data are used")
    yield DateField("notice_given", _("Notice given"), company.notice_given, given, today=today)
    last = company.workshop_2 or company.workshop_1 or today
    yield DateField(
        "retention_until",
        _("Erase on"),
        company.retention_until,
        today=today,
        suggested=months_later(last, RETENTION_MONTHS),
    )
    asked = _("Gender, age and education per person, only if the programme asks for them; No erases what is stored")
    yield SwitchField("indicators", _("Indicators"), company.indicators, asked)
    yield heading(_("Settings"))
    smaller = _("Nothing about a smaller group is shown")
    yield NumberField("minimum_group", _("Smallest group shown"), company.minimum_group, smaller, least=5, most=20)
    covers = _("From this step somebody covers an area")
    yield StepField("coverage_step", _("Coverage step"), company.coverage_step, covers, most=top)
    trains = _("From this step somebody trains others")
    yield StepField("trainer_step", _("Trainer step"), company.trainer_step, trains, most=top)
    hour = _("Kronor per participant and hour, as co-financing")
    yield NumberField("unit_cost", _("Unit cost"), company.unit_cost, hour, most=10_000)
