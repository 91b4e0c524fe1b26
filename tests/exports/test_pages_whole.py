"""What must hold over the pages of a plan: heads repeated, no row alone, a summary of one page, its words."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from dataclasses import replace

import pytest

from mindgap import texts
from mindgap.exports.pdf.render import render_document
from mindgap.exports.pdf.rows import Rows
from mindgap.exports.pdf.running_text import Prose
from mindgap.reporting import blocks as b
from mindgap.reporting.compose import compose_document
from tests.exports.factory import factory
from tests.exports.page_reading import pages_of, strings
from tests.exports.pdf_reading import laid
from tests.exports.test_pages import DOCUMENTS, plan

PICTURES = (
    b.Dumbbell,
    b.Radar,
    b.StaircasePicture,
    b.HeatMap,
    b.PriorityMatrix,
    b.Gantt,
    b.BudgetBars,
    b.FlowPicture,
)
SIZES = [5, 25, 60, pytest.param(500, marks=pytest.mark.slow)]
ONE_OF_MANY = re.compile(
    r"\b1 (?:personer|platser|insatser|områden|målsteg|punkter|beslut gäller|veckor|månader)\b(?! är)|"
    r"\b1 (?:people|places|actions|areas|targets|points|decisions|weeks|months|steps|gaps)\b"
)
FOREIGN = {
    "sv": re.compile(r"\d\.\d|SEK|\d,\d{3}\b|\b(?:Jan|May|Mar|Oct) 20\d\d"),
    "en": re.compile(r"\d,\d\b|\bkr\b|\d\u00a0\d{3}|\b(?:jan|feb|okt|nov|dec)\. 20\d\d|\bmaj 20\d\d"),
}


@pytest.fixture(autouse=True)
def swedish_after() -> Iterator[None]:
    yield
    texts.use("sv")


@pytest.mark.parametrize("people", SIZES)
def test_every_picture_is_there_and_says_what_it_shows(people: int) -> None:
    blocks = compose_document(plan(factory(people), "sv")).blocks
    assert [kind.__name__ for kind in PICTURES if not any(isinstance(block, kind) for block in blocks)] == []
    assert [block.title for block in blocks if isinstance(block, PICTURES) and not block.alt.strip()] == []


@pytest.mark.parametrize("people", SIZES)
@pytest.mark.parametrize("kind", ["plan", "progress"])
def test_heads_are_repeated_and_no_row_is_left_alone(kind: str, people: int) -> None:
    pieces: dict[int, list[Rows]] = {}
    for page in laid(*DOCUMENTS[kind](factory(people), "sv").blocks):
        for placed in page:
            if isinstance(held := placed.element, Rows) and held.head and (node := held.rows[0].cells[0].node):
                pieces.setdefault(id(node.parent.parent if node.parent else node), []).append(held)
    divided = [parts for parts in pieces.values() if len(parts) > 1]
    assert divided or people == 5
    for parts in divided:
        assert {tuple(c.lines for r in part.head for c in r.cells) for part in parts} == {
            tuple(c.lines for r in parts[0].head for c in r.cells)
        }
        assert [len(part.rows) for part in parts if len(part.rows) < 2] == []


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("people", SIZES)
def test_the_summary_is_one_page_that_stands_alone(people: int, language: str) -> None:
    texts.use(language)
    facts = plan(factory(people, language), language)
    page = " ".join(word.text for word in pages_of(render_document(compose_document(facts)))[1])
    told = (
        texts._("Summary"),
        texts._("What we want to reach"),
        texts._("The largest gaps and what is done about them"),
        texts._("What it costs, and who reviews it when"),
        texts._("The union’s review"),
        texts._("Follow-up"),
    )
    assert [part for part in told if part not in page] == []
    assert [goal.text[:40] for goal in facts.goals[:3] if goal.text[:40] not in page] == []


@pytest.mark.parametrize(
    "long", ["Ett mycket långt mål som aldrig tar slut ", "Automationsutrustningsunderhållsdokumentation "]
)
def test_the_summary_stays_one_page_however_long_the_texts_are(long: str) -> None:
    base, text = factory(25), long * 30
    told = replace(
        base,
        company=replace(base.company, contact=text, decided_by=text),
        goals=tuple(replace(goal, text=text) for goal in base.goals),
        gaps=tuple(replace(gap, text=text, owner=text) for gap in base.gaps),
        actions=tuple(replace(action, title=text, cost=12_345_678) for action in base.actions),
        areas=tuple(replace(area, name=text) for area in base.areas),
        reviews=tuple(replace(review, organisation=text, role=text) for review in base.reviews),
    )
    pages = laid(*compose_document(plan(told, "sv")).blocks)
    first = [next((p.element.lines[0].text for p in page if isinstance(p.element, Prose)), "") for page in pages]
    at = first.index("Sammanfattning")
    assert first[at + 1] == "Mål"


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("kind", DOCUMENTS)
@pytest.mark.parametrize("people", [5, 25])
def test_numbers_are_written_as_the_language_writes_them(kind: str, language: str, people: int) -> None:
    texts.use(language)
    text = "\n".join(strings(DOCUMENTS[kind](factory(people, language), language).blocks))
    assert ONE_OF_MANY.findall(text) == []
    assert FOREIGN[language].findall(text) == []


pytestmark = pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler is not installed")
