"""Each employee's own page: one page whatever is on it, with what there is no room for said in words."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest
from pypdf import PdfReader

from mindgap import texts
from mindgap.content.loader import load
from mindgap.domain.action import Action, ActionPerson
from mindgap.domain.analysis import Analysis
from mindgap.domain.errors import UnknownPersonError
from mindgap.domain.person import Area
from mindgap.domain.placement import Evidence, Placement, Target, View
from mindgap.exports.person_sheets import SheetsOrder, each_sheet, pack_sheets, render_sheets, sheet_name
from mindgap.reporting.facts.sheets import AreaStanding, SheetsFacts, build_sheets
from tests.exports.matterhorn import failures
from tests.exports.pdf_reading import reader, squeezed
from tests.exports.pdf_reading import texts as pages
from tests.exports.rich_plan import Size, rich_analysis
from tests.reporting.small import TODAY, C, small

SV = load("sv")
NAMED = SheetsOrder(names=True)


@pytest.fixture(autouse=True)
def swedish() -> Iterator[None]:
    texts.use("sv")
    yield
    texts.use("sv")


def sheets(analysis: Analysis, code: str | None = None) -> SheetsFacts:
    return build_sheets(analysis, SV, TODAY, code)


def crowded(areas: int, actions: int, wish: str) -> Analysis:
    base = rich_analysis(Size(people=1, areas=0, actions=0, gaps=1))
    names = tuple(Area(id=f"x{i}", company_id="c", name=f"Område nummer {i}", position=i) for i in range(areas))
    views = tuple(
        Placement(
            id=f"{a.id}{view}",
            company_id="c",
            person_id="p0",
            area_id=a.id,
            step=3,
            on=TODAY,
            view=view,
            evidence=Evidence.SIGN_OFF,
        )
        for a in names
        for view in View
    )
    held = tuple(
        Action(
            id=f"y{i}",
            company_id="c",
            title=f"Insats nummer {i} som tar en hel rad och litet till på pappret",
            start=date(2027, 1, 1 + i % 28),
            end=date(2027, 6, 1),
            hours=16,
            spread_from="Deltagarna",
            spread_to="sitt skift",
        )
        for i in range(actions)
    )
    return replace(
        base,
        people=tuple(replace(p, own_wish=wish) for p in base.people),
        areas=names,
        placements=views,
        targets=tuple(Target(id=f"z{a.id}", company_id="c", person_id="p0", area_id=a.id, step=5) for a in names),
        actions=held,
        action_gaps=(),
        action_people=tuple(ActionPerson(id=f"w{a.id}", company_id="c", action_id=a.id, person_id="p0") for a in held),
    )


def test_a_sheet_gathers_own_view_managers_view_agreed_step_evidence_and_target() -> None:
    base = small()
    views = (
        Placement(id="o", company_id=C, person_id="p2", area_id="svets", step=3, on=date(2026, 2, 1), view=View.OWN),
        Placement(
            id="m", company_id=C, person_id="p2", area_id="svets", step=1, on=date(2026, 2, 1), view=View.MANAGER
        ),
        Placement(
            id="z",
            company_id=C,
            person_id="p2",
            area_id="svets",
            step=2,
            on=date(2026, 3, 1),
            evidence=Evidence.CERTIFICATE,
        ),
    )
    (sheet,) = sheets(replace(base, placements=(*base.placements, *views)), "102").sheets
    standing = AreaStanding("Svets", 3, 1, 2, Evidence.CERTIFICATE, date(2026, 3, 1), 3, date(2027, 3, 31))
    assert sheet.areas == (standing,)
    assert [action.title for action in sheet.actions] == ["Mentor vid svetsen"]


def test_all_sheets_are_one_file_with_a_page_and_a_bookmark_each() -> None:
    data = render_sheets(sheets(rich_analysis(Size(people=25))))
    titles = [entry.title for entry in reader(data).outline]  # type: ignore[union-attr]  # none of them is nested
    assert (len(pages(data)), titles) == (25, [f"M{n:03}" for n in range(1, 26)])
    assert failures(data) == []


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize(
    ("areas", "actions", "wish"),
    [(0, 0, ""), (12, 8, "Jag vill lära mig mer om robotar. " * 20), (3, 1, "Mer! " * 800), (60, 40, "Ja. " * 900)],
    ids=["empty", "full", "long wish", "far too much"],
)
def test_a_sheet_is_one_page_whatever_is_on_it(areas: int, actions: int, wish: str, language: str) -> None:
    texts.use(language)
    data = render_sheets(build_sheets(crowded(areas, actions, wish), load(language), TODAY), NAMED)
    assert len(pages(data)) == 1
    assert failures(data) == []


def test_twelve_areas_eight_actions_and_a_long_wish_are_all_there() -> None:
    wish = "Jag vill lära mig mer om robotar, mätning och att leda andra. " * 8
    said = squeezed(render_sheets(sheets(crowded(12, 8, wish))))
    assert [n for n in range(12) if f"Områdenummer{n}" not in said] == []
    assert [n for n in range(8) if said.count(f"Insatsnummer{n}som") != 2] == []
    assert said.count("robotar,mätning") == 8


def test_what_there_is_no_room_for_is_counted_in_words() -> None:
    (said,) = pages(render_sheets(sheets(crowded(60, 40, "Jag vill mycket. " * 240))))
    areas, actions = said.count("Område nummer"), said.count("Lärande på arbetsplatsen")
    assert 1 < areas < 60
    assert f"Områden som inte får plats här: {60 - areas}." in said
    assert f"Insatser som inte får plats här: {40 - actions}." in said
    assert "(Önskemålet är längre än sidan." in said


def test_a_wish_of_the_longest_kind_and_names_without_end_still_fit() -> None:
    base = crowded(12, 8, "Å" * 4000)
    long = replace(
        base,
        areas=tuple(replace(a, name=f"{'Mycketlångtord' * 14}{i}") for i, a in enumerate(base.areas)),
        actions=tuple(replace(a, title="Ord " * 50, spread_to="skift " * 33) for a in base.actions),
        people=tuple(replace(p, role="roll " * 40, team="lag " * 50) for p in base.people),
    )
    data = render_sheets(sheets(long), NAMED)
    assert len(pages(data)) == 1
    assert failures(data) == []


def test_the_sheet_says_what_it_is_for_how_data_are_kept_and_has_lines_to_sign() -> None:
    (said,) = pages(render_sheets(sheets(small(), "102")))
    expected = [
        "inte till för att sätta lön",
        "aldrig personnummer",
        "Fråga Produktionschefen.",
        "Medarbetare",
        "Chef",
        "Underskrift",
        "Jag lär mig av en kollega",
    ]
    assert [text for text in expected if text not in said] == []


def test_a_name_stands_there_only_when_asked_for() -> None:
    facts = sheets(small(), "102")
    (without,), (named,) = pages(render_sheets(facts)), pages(render_sheets(facts, NAMED))
    assert ("Bo Påhittad" in without, "Bo Påhittad" in named, "102" in without) == (False, True, True)


def test_each_reads_what_to_pass_on_from_ones_own_side() -> None:
    by_code = {page.split("Kod ")[1].split()[0]: page for page in pages(render_sheets(sheets(small())))}
    assert "Jag för vidare till en kollega" in by_code["101"]
    assert "Jag lär mig av en kollega" in by_code["102"]
    assert "Inget är överenskommet om att föra kunskap vidare" in by_code["103"]


def test_files_of_their_own_are_called_by_the_code_and_hold_one_person() -> None:
    facts = sheets(rich_analysis(Size(people=3)))
    files = dict(each_sheet(facts, NAMED))
    assert list(files) == [f"utvecklingsblad-exempelverkstaden-ab-fiktivt-m00{n}-2026-11-24.pdf" for n in (1, 2, 3)]
    assert [len(PdfReader(io.BytesIO(data)).pages) for data in files.values()] == [1, 1, 1]
    with zipfile.ZipFile(io.BytesIO(pack_sheets(facts, NAMED))) as packed:
        assert {name: packed.read(name) for name in packed.namelist()} == files


def test_codes_that_look_alike_in_a_file_name_do_not_hide_each_other() -> None:
    base = rich_analysis(Size(people=2))
    alike = replace(
        base, people=tuple(replace(p, code=code) for p, code in zip(base.people, ("A/1", "A-1"), strict=True))
    )
    assert len({name for name, _data in each_sheet(sheets(alike))}) == 2


def test_the_same_facts_give_the_same_bytes_and_the_file_tells_no_name() -> None:
    facts = sheets(small())
    assert render_sheets(facts) == render_sheets(facts)
    assert sheet_name(facts) == "utvecklingsblad-alla-provbolaget-syd-fiktivt-2026-11-24.pdf"


def test_a_code_that_nobody_has_is_refused() -> None:
    with pytest.raises(UnknownPersonError):
        sheets(small(), "999")
