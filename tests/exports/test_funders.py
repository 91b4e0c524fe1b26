"""Who pays, on paper: the flag to its measures, logos by value, and nothing where nothing is chosen."""

from __future__ import annotations

import io
import json
import math
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from mindgap import texts
from mindgap.domain.funders import Funders, Logo, LogoKind
from mindgap.exports.logo_shapes import shapes
from mindgap.exports.plan_export import Format, Order, render_plan
from mindgap.exports.plan_json import checksum
from mindgap.exports.plan_reading import read_plan
from mindgap.reporting.facts import PlanFacts
from mindgap.reporting.sealing import frozen_text, told_of
from tests.exports.every_kind import funders
from tests.exports.matterhorn import tree
from tests.exports.rich_plan import Size, rich_facts

MM = 72 / 25.4
SMALL = Size(5, 3, 4, 3)


@pytest.fixture(autouse=True)
def swedish() -> Iterator[None]:
    texts.use("sv")
    yield
    texts.use("sv")


@pytest.fixture
def facts(tmp_path: Path) -> PlanFacts:
    return replace(rich_facts(SMALL), funders=funders(tmp_path))


def flag_ink(data: bytes) -> list[tuple[str, list[Any]]]:
    with pikepdf.open(io.BytesIO(data)) as pdf:
        flag = next(held for name, held in pdf.pages[0].Resources.XObject.items() if name.endswith("flag"))
        return [(str(i.operator), [*i.operands]) for i in pikepdf.parse_content_stream(flag)]


def test_the_flag_is_drawn_to_its_specification(facts: PlanFacts) -> None:
    ink = flag_ink(render_plan(facts, Order()))
    boxes = [[float(n) for n in operands] for name, operands in ink if name == "re"]
    colours = [tuple(round(float(n) * 255) for n in operands) for name, operands in ink if name == "rg"]
    assert colours[-3:] == [(255, 255, 255), (0, 51, 153), (255, 204, 0)]
    white, (left, low, width, height) = boxes[-2], boxes[-1]
    assert (left, low, round(height / MM, 2), round(width / height, 3)) == (0, 0, 10, 1.5)
    assert [round(n / height, 3) for n in white] == [-0.04, -0.04, 1.58, 1.08]
    points = [[float(n) for n in operands] for name, operands in ink if name in {"m", "l"}]
    assert len(points) == 12 * 10
    middle = (width / 2, height / 2)
    for hour in range(12):
        star = points[10 * hour : 10 * hour + 10]
        centre = (sum(x for x, _ in star) / 10, sum(y for _, y in star) / 10)
        assert math.dist(centre, middle) / height == pytest.approx(1 / 3, abs=1e-3)
        angle = math.degrees(math.atan2(centre[0] - middle[0], centre[1] - middle[1])) % 360
        assert angle == pytest.approx(30 * hour, abs=0.1) or angle == pytest.approx(360, abs=0.1)
        assert [math.dist(point, centre) / height for point in star[::2]] == pytest.approx([1 / 18] * 5, abs=1e-3)
        assert star[0] == pytest.approx((centre[0], centre[1] + height / 18), abs=0.02)


def test_the_flag_is_never_lower_than_a_centimetre_and_each_picture_is_read_once(facts: PlanFacts) -> None:
    with pikepdf.open(io.BytesIO(render_plan(facts, Order()))) as pdf:
        pictures = [e for e in tree(pdf).walk() if e.tag == "Figure"][:3]
        said = [str(e.source.Alt) for e in pictures]
        boxes = [[float(n) for n in e.source.A[0].BBox] for e in pictures]
        drawn = [str(i.operands[0]) for i in pikepdf.parse_content_stream(pdf.pages[-1]) if str(i.operator) == "Do"]
        scales = [
            float(i.operands[0])
            for i in pikepdf.parse_content_stream(pdf.pages[-1])
            if str(i.operator) == "cm" and float(i.operands[0]) == float(i.operands[3]) != 1
        ]
    assert said == [
        "Europeiska unionens flagga: en ring av tolv gyllene stjärnor på blått.",
        "Fiktiva IUC",
        "Fiktiva Techtank",
    ]
    widths, heights = zip(*((x1 - x0, y1 - y0) for x0, y0, x1, y1 in boxes), strict=True)
    assert (heights[0] >= 10 * MM, round(widths[0] / heights[0], 2)) == (True, 1.5)
    assert [round(w / h, 1) for w, h in zip(widths[1:], heights[1:], strict=True)] == [3.0, 1.2]
    assert [name.rpartition(".")[2] for name in drawn] == ["flag", "logo0", "logo1"]
    assert all(scale <= 1 for scale in scales)


def test_the_line_is_in_its_own_language(facts: PlanFacts) -> None:
    texts.use("en")
    english = replace(rich_facts(SMALL, "en"), funders=facts.funders)
    with pikepdf.open(io.BytesIO(render_plan(english, Order()))) as pdf:
        marked = [(e.tag, str(e.source.Lang)) for e in tree(pdf).walk() if "/Lang" in e.source]
    assert marked[0] == ("P", "sv-SE")


def test_every_document_is_made_again_from_the_plan_file_with_its_logos(facts: PlanFacts, tmp_path: Path) -> None:
    file = tmp_path / "plan.json"
    file.write_bytes(render_plan(facts, Order(Format.JSON)))
    held = read_plan(file)
    assert held.facts.funders == facts.funders
    for kind in Format:
        assert render_plan(held.facts, Order(kind)) == render_plan(facts, Order(kind)), kind
    told = json.loads(file.read_text("utf-8"))["funders"]
    assert told == {
        "eu": True,
        "line": "Genomförs av IUC och Techtank (fiktivt)",
        "line_language": "sv",
        "logos": [
            {"words": "Fiktiva IUC", "width": 60.0, "height": 20.0, "kind": "png"},
            {"words": "Fiktiva Techtank", "width": 120.0, "height": 100.0, "kind": "shapes"},
        ],
    }


def test_without_funders_a_plan_has_the_hash_that_it_had() -> None:
    kept = json.loads(frozen_text(rich_facts(SMALL)))
    assert ("funders" in kept, "language" in kept["themes"][0]) == (False, False)
    assert "funders" not in json.loads(render_plan(rich_facts(SMALL), Order(Format.JSON)))


def test_nobodys_code_is_found_in_a_picture(facts: PlanFacts) -> None:
    codes = {n: n for n in ("M", "L", "C", "Z", "n", "e", "0", "60", "AB", "a1", "png")}
    without = replace(facts, funders=None)
    assert told_of(frozen_text(facts), codes) == (*told_of(frozen_text(without), codes), "png")


def test_the_page_for_a_browser_holds_flag_and_logos_itself(facts: PlanFacts) -> None:
    page = render_plan(facts, Order(Format.HTML)).decode()
    section = re.search(r'<section class="funders">.*?</section>', page, re.DOTALL)
    assert section is not None
    assert section[0].count("<polygon") == 12
    assert re.findall(r'(?:aria-label|alt)="(.*?)"', section[0]) == [
        "Europeiska unionens flagga: en ring av tolv gyllene stjärnor på blått.",
        "Fiktiva IUC",
        "Fiktiva Techtank",
    ]
    assert "<strong>Medfinansieras av Europeiska unionen</strong>" in section[0]
    assert 'src="data:image/png;base64,' in section[0]
    assert "img-src data:" in page
    assert re.search(r"(src|href)=\"(?!data:image/png|#)", page) is None
    bare = render_plan(rich_facts(SMALL), Order(Format.HTML)).decode()
    assert ("img-src" in bare, '<section class="funders">' in bare) == (False, False)


def test_markdown_says_it_in_words(facts: PlanFacts) -> None:
    line = "**Medfinansieras av Europeiska unionen** · Genomförs av IUC och Techtank (fiktivt) · Fiktiva IUC"
    assert line in render_plan(facts, Order(Format.MARKDOWN)).decode()


@pytest.mark.parametrize("image", ["zz", "#12 - 0 n M 0 0", "#123456 - 0 n M 0", "- - 0 q", "red", "#123456 - x n Z"])
def test_a_logo_that_was_not_kept_as_it_should_is_refused(image: str) -> None:
    kept = image if image == "zz" else image.encode().hex()
    with pytest.raises(ValueError, match=r"^"):
        shapes(Logo("A", 1.0, 1.0, LogoKind.SHAPES, kept))


def test_a_plan_file_with_a_forged_logo_is_refused_by_the_renderer(facts: PlanFacts, tmp_path: Path) -> None:
    whole = json.loads(render_plan(facts, Order(Format.JSON)))
    whole["facts"]["funders"]["logos"][0]["image"] = b"\x89PNG no".hex()
    whole["checksum"] = checksum(whole["facts"], "company", "sv")
    file = tmp_path / "forged.json"
    file.write_text(json.dumps(whole), "utf-8")
    with pytest.raises(ValueError, match="Fiktiva IUC"):
        render_plan(read_plan(file).facts, Order())


@pytest.mark.parametrize(
    "paying",
    [
        Funders(eu=True),
        Funders(line="x" * 120),
        Funders(eu=True, line="Ett mycket långt och sammansatt finansieringssamarbetsprojektnamn " * 2),
        Funders(logos=tuple(Logo(f"Logo {n}", 300.0, 10.0, LogoKind.SHAPES, b"- - 0 n M 0 0".hex()) for n in range(6))),
    ],
)
def test_whatever_is_chosen_has_room_beside_the_foot(paying: Funders) -> None:
    from mindgap.exports.pdf.funder_strip import FOOT, LARGE, strip
    from mindgap.exports.pdf.measures import WIDTH
    from mindgap.reporting.compose.backing import backing

    held = backing(paying)
    assert held is not None
    for scale, room in ((FOOT, WIDTH - 62 * MM), (LARGE, WIDTH)):
        laid = strip(held, scale, room)
        assert (laid.width <= room + 1e-6, laid.height <= scale.height * 1.6) == (True, True)
