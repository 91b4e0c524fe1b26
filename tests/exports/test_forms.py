"""Forms for paper: cards to cut out, the self-assessment and the employee survey."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import pytest

from mindgap import texts
from mindgap.content.loader import load
from mindgap.domain.participant import Group
from mindgap.exports.forms_export import PER_PAGE, Form, form_name, render_form
from mindgap.reporting.compose.forms import FormFacts
from mindgap.texts.labels import label
from tests.exports.matterhorn import failures
from tests.exports.pdf_reading import squeezed
from tests.exports.pdf_reading import texts as pages


@pytest.fixture(autouse=True, params=["sv", "en"])
def facts(request: pytest.FixtureRequest) -> Iterator[FormFacts]:
    texts.use(request.param)
    yield FormFacts(load(request.param), "Provbolaget (fiktivt)")
    texts.use("sv")


@pytest.mark.parametrize("per_page", PER_PAGE)
def test_each_page_of_cards_holds_one_figure_as_many_times_as_there_are_cards(facts: FormFacts, per_page: int) -> None:
    made = pages(render_form(facts, Form.CARDS, per_page))
    assert len(made) == 5
    for level, (page, name) in enumerate(zip(made, facts.material.level_names, strict=True), 1):
        assert (page.count(name), Counter(page.split())[str(level)] >= per_page) == (per_page, True)


def test_the_self_assessment_asks_every_statement_with_five_boxes(facts: FormFacts) -> None:
    data = render_form(facts, Form.SELF_ASSESSMENT)
    said = squeezed(data)
    asked = [text for theme in facts.material.themes for text in theme.statements]
    assert len(asked) == 24
    assert [text for text in asked if "".join(text.split()) not in said] == []
    assert said.count("12345") == 24 + 6
    assert len(pages(data)) == 2


def test_the_survey_asks_its_statements_and_how_likely_one_is_to_recommend(facts: FormFacts) -> None:
    data = render_form(facts, Form.SURVEY)
    said = squeezed(data)
    asked = [*facts.material.survey.statements, facts.material.survey.recommend]
    assert [text for text in asked if "".join(text.split()) not in said] == []
    assert (said.count("012345678910"), len(pages(data))) == (2, 1)
    assert [group for group in Group if "".join(label(group).split()) in said] == []


@pytest.mark.parametrize("form", Form)
def test_a_form_can_be_read_aloud_is_the_same_each_time_and_asks_for_no_name(facts: FormFacts, form: Form) -> None:
    data = render_form(facts, form)
    assert failures(data) == []
    assert render_form(facts, form) == data


def test_a_form_is_called_by_what_it_is_and_may_be_for_any_company(facts: FormFacts) -> None:
    kind = {"sv": "sjalvskattning", "en": "self-assessment"}[facts.material.language]
    assert form_name(facts, Form.SELF_ASSESSMENT) == f"{kind}-provbolaget-fiktivt.pdf"
    assert form_name(FormFacts(facts.material), Form.SELF_ASSESSMENT) == f"{kind}.pdf"
