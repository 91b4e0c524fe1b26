"""What the programme may ask of each person, where the company has switched it on: three choices, none required."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from mindgap.domain.analysis import Analysis
from mindgap.domain.person import AgeBand, Education, Gender, Indicator
from mindgap.texts import _
from mindgap.texts.labels import label
from mindgap.ui.widgets.field import Field
from mindgap.ui.widgets.fields import ChoiceField
from mindgap.ui.widgets.form import Form

_KINDS: dict[str, type[StrEnum]] = {"gender": Gender, "age_band": AgeBand, "education": Education}
INDICATORS = frozenset(_KINDS)
"""The names of the fields."""


def indicator_of(analysis: Analysis, person_id: str) -> Indicator | None:
    """Give what is told of a person."""
    return next((i for i in analysis.indicators if i.person_id == person_id), None)


def indicator_fields(held: Indicator | None) -> Iterator[Field]:
    """Give the three choices."""
    names = {"gender": _("Gender"), "age_band": _("Age"), "education": _("Education")}
    hint = _("For the programme’s counts alone; shown nowhere else. May be left out.")
    for name, kind in _KINDS.items():
        options = [(value, label(value)) for value in kind]
        yield ChoiceField(name, names[name], options, getattr(held, name, None), _("Not said"), hint=hint)


def show_indicator(form: Form, held: Indicator | None) -> None:
    """Show what is told of the person in the form."""
    for name in INDICATORS & form.fields.keys():
        form.fields[name].value = getattr(held, name, None)
