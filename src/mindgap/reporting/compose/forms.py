"""Forms for paper: cards to score with, the self-assessment and the employee survey."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from mindgap.domain.funders import Funders
from mindgap.domain.participant import Group
from mindgap.domain.theme import Material, Theme
from mindgap.reporting.blocks import Block, BoxRows, Card, CutCards, Document, Heading, Paragraph
from mindgap.reporting.compose.backing import backing
from mindgap.reporting.compose.passages import with_passages
from mindgap.texts import _, language
from mindgap.texts.labels import label

_FIVE = ("1", "2", "3", "4", "5")
_ELEVEN = tuple(str(n) for n in range(11))


@dataclass(frozen=True, slots=True)
class FormFacts:
    """What the forms ask, and the company they are for, if any."""

    material: Material
    company: str = ""
    funders: Funders | None = None


def compose_cards(facts: FormFacts, per_page: int = 4) -> Document:
    """Give the five scoring cards, as many of each figure to a page as there are cards on it: a set for each place."""
    names = facts.material.level_names
    cards = tuple(Card(str(n), name) for n, name in enumerate(names, 1) for _copy in range(per_page))
    return _document(facts, _("Scoring cards"), (CutCards(per_page, cards),))


def compose_self_assessment(facts: FormFacts) -> Document:
    """Give the statements of every theme with a box per level."""
    scale = " · ".join(f"{n}\u00a0{name}" for n, name in enumerate(facts.material.level_names, 1))
    blocks = (
        Heading(0, _("Self-assessment")),
        Paragraph(
            _(
                "How is it with us today? Tick one box on each row. Do not write your name: the answers are only "
                "counted, and nothing is shown about a group that is too small."
            )
        ),
        Paragraph(scale),
        _groups(),
        *_statements(facts.material.themes),
    )
    return _document(facts, _("Self-assessment"), blocks)


def compose_survey(facts: FormFacts) -> Document:
    """Give the statements of the employee survey, and how likely one is to recommend the company."""
    survey = facts.material.survey
    scale = " · ".join(f"{n}\u00a0{name}" for n, name in enumerate(survey.scale, 1))
    rows = tuple((f"{n}.", text) for n, text in enumerate(survey.statements, 1))
    blocks = (
        Heading(0, _("Employee survey")),
        Paragraph(
            _(
                "Tick one box on each row. Do not write your name: the answers are only counted, and nothing is shown "
                "about a group that is too small."
            )
        ),
        Paragraph(scale),
        BoxRows("", _FIVE, rows),
        BoxRows(survey.recommend, _ELEVEN, (("", _("0 is not at all likely, 10 is very likely")),)),
    )
    return _document(facts, _("Employee survey"), blocks)


def _groups() -> BoxRows:
    """Give the question that the answers are counted by; who represents the union answers as part of it."""
    return BoxRows("", tuple(label(group) for group in Group), (("", _("I belong to")),))


def _statements(themes: tuple[Theme, ...]) -> Iterator[Block]:
    number = 0
    for theme in themes:
        rows = tuple((f"{number + n}.", text) for n, text in enumerate(theme.statements, 1))
        number += len(rows)
        yield BoxRows(theme.name, _FIVE, rows)


def _document(facts: FormFacts, title: str, blocks: tuple[Block, ...]) -> Document:
    return with_passages(
        Document(
            title=" – ".join(part for part in (title, facts.company) if part),
            language=language(),
            footer=" · ".join(part for part in (facts.company, title, "Mind the Gap") if part),
            page_label=_("Page {page} of {pages}"),
            blocks=blocks,
            backing=backing(facts.funders),
        ),
        facts.material.themes,
    )
