"""The attendance list: on paper to sign, and as the base for time reports."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from mindgap import texts
from mindgap.domain.analysis import Analysis
from mindgap.domain.company import Company, Region
from mindgap.domain.participant import Group, Participant
from mindgap.domain.session import Attendance, Block, Session, SessionKind
from mindgap.exports.attendance_csv import COLUMNS
from mindgap.exports.attendance_export import ListFormat, attendance_name, render_attendance
from mindgap.reporting.compose.attendance import FILLED, compose_attendance
from mindgap.reporting.facts.attendance import AttendanceFacts, GroupHours, build_attendance
from tests.exports.pdf_reading import reader, squeezed
from tests.exports.pdf_reading import texts as pages

TODAY, HELD = date(2026, 10, 13), date(2026, 10, 12)


def person(number: int, group: Group, name: str = "", role: str = "", **fields: bool) -> Participant:
    return Participant(id=f"participant-00000{number}", company_id="c", group=group, name=name, role=role, **fields)


COMPANY = Company(
    id="c",
    company_id="c",
    name="Provbolaget Syd (fiktivt)",
    organisation_number="000000-0000",
    town="Provstad",
    region=Region.SKANE,
    facilitator="Processledaren",
    workshop_2=date(2026, 11, 3),
    unit_cost=400,
)
PEOPLE = (
    person(1, Group.BLUE_COLLAR, "Örjan Påhittad", "Operatör"),
    person(2, Group.BLUE_COLLAR, "Åsa Påhittad", "Svetsare"),
    person(3, Group.MANAGEMENT, "=HYPERLINK(1)", "Vd"),
    person(4, Group.WHITE_COLLAR, role="Beredare"),
    person(5, Group.UNION, role="Klubbordförande", workshop_1=False),
)
SESSION = Session(id="s", company_id="c", kind=SessionKind.WORKSHOP_1, on=HELD, begins=9 * 60)
LATER = Session(id="t", company_id="c", kind=SessionKind.WORKSHOP_2, on=date(2026, 11, 3), begins=13 * 60)
BLOCK = Block(id="b", company_id="c", session_id="s", position=0, title="Nuläge", minutes=180)


def attended(number: int, arrived: int, left: int) -> Attendance:
    made = Attendance(id=f"a{number}", company_id="c", session_id="s", participant_id="", arrived=arrived, left=left)
    return replace(made, participant_id=PEOPLE[number - 1].id)


PLANNED = Analysis(company=COMPANY, participants=PEOPLE)
DONE = replace(
    PLANNED,
    sessions=(LATER, SESSION),
    blocks=(BLOCK,),
    attendances=(attended(1, 540, 720), attended(2, 555, 720), attended(3, 540, 600)),
)


@pytest.fixture(autouse=True)
def swedish() -> Iterator[None]:
    texts.use("sv")
    yield
    texts.use("sv")


def first(analysis: Analysis = DONE) -> AttendanceFacts:
    return build_attendance(analysis, TODAY, SessionKind.WORKSHOP_1)


def lines(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(data.decode("utf-8-sig").splitlines(), delimiter=";"))


def test_the_list_names_who_was_expected_and_adds_up_hours_per_group() -> None:
    (listed,) = first().lists
    assert [(r.number, r.name, r.role, r.there, r.arrived, r.left, r.hours) for r in listed.rows] == [
        (1, "=HYPERLINK(1)", "Vd", True, 540, 600, 1.0),
        (2, "", "Beredare", False, None, None, None),
        (3, "Åsa Påhittad", "Svetsare", True, 555, 720, 2.75),
        (4, "Örjan Påhittad", "Operatör", True, 540, 720, 3.0),
    ]
    assert listed.groups == (
        GroupHours(Group.MANAGEMENT, 1, 1.0),
        GroupHours(Group.WHITE_COLLAR, 0, 0),
        GroupHours(Group.BLUE_COLLAR, 2, 5.75),
    )
    assert (listed.on, listed.begins, listed.ends) == (HELD, 540, 720)


def test_somebody_who_came_unexpected_is_on_the_list() -> None:
    analysis = replace(DONE, attendances=(attended(5, 540, 600),))
    (listed,) = build_attendance(analysis, TODAY, session_id="s").lists
    assert [r.role for r in listed.rows if r.there] == ["Klubbordförande"]


def test_without_a_choice_every_session_has_its_list_in_order_of_day() -> None:
    facts = build_attendance(DONE, TODAY)
    assert [listed.on for listed in facts.lists] == [HELD, date(2026, 11, 3)]
    assert [row.there for row in facts.lists[1].rows] == [None] * 5


def test_without_a_session_the_list_is_empty_for_those_who_are_expected() -> None:
    (listed,) = build_attendance(PLANNED, TODAY, SessionKind.WORKSHOP_2).lists
    assert (listed.on, listed.begins, len(listed.rows)) == (date(2026, 11, 3), None, 5)
    assert {(row.there, row.arrived, row.hours) for row in listed.rows} == {(None, None, None)}
    assert {group.hours for group in listed.groups} == {None}
    (bare,) = build_attendance(Analysis(company=COMPANY), TODAY).lists
    assert (bare.kind, bare.on, bare.rows) == (None, None, ())


def test_the_paper_has_everybody_lines_to_fill_in_and_the_sums() -> None:
    (page,) = pages(render_attendance(first(), ListFormat.PDF))
    said = ["Närvarolista", "Provbolaget Syd (fiktivt)", "Workshop 1", "12 okt. 2026", "09:00–12:00", "Underskrift"]
    said += ["Åsa Påhittad Svetsare Kollektiv 09:15 12:00", "Kollektiv 2 5,75", "Summa 3 6,75", "Sida 1 av 1"]
    assert [text for text in said if text not in page] == []
    assert f" {FILLED[0]} " in page


def test_the_paper_is_in_english_too() -> None:
    texts.use("en")
    (page,) = pages(render_attendance(first(), ListFormat.PDF))
    said = ["Attendance list", "Planned time 09:00–12:00", "Signature", "Blue-collar 2 5.75", "Page 1 of 1"]
    assert [text for text in said if text not in page] == []


def test_each_session_begins_on_a_page_of_its_own() -> None:
    made = pages(render_attendance(build_attendance(DONE, TODAY), ListFormat.PDF))
    assert ["12 okt. 2026" in page for page in made] == [True, False]
    assert ["Workshop 2" in page for page in made] == [False, True]


def test_a_long_list_goes_on_under_its_head() -> None:
    crowd = tuple(person(n, Group.BLUE_COLLAR, f"Påhittad {n:02}", "Operatör") for n in range(60))
    made = pages(render_attendance(build_attendance(replace(PLANNED, participants=crowd), TODAY), ListFormat.PDF))
    assert len(made) == 3
    assert all("Nr Namn Roll Grupp Från Till Underskrift" in page for page in made)


def test_the_document_says_what_it_is_and_names_nobody_outside_the_table() -> None:
    data = render_attendance(first(), ListFormat.PDF)
    document = compose_attendance(first())
    metadata = reader(data).metadata
    assert metadata is not None
    assert metadata.title == document.title == "Närvarolista – Provbolaget Syd (fiktivt)"
    assert document.footer == "Provbolaget Syd (fiktivt) · Närvarolista · Utskriven 13 okt. 2026"
    assert "personnummer" in squeezed(data)


def test_the_same_facts_give_the_same_bytes() -> None:
    for form in ListFormat:
        assert render_attendance(first(), form) == render_attendance(first(), form)


def test_the_table_opens_in_a_swedish_excel() -> None:
    data = render_attendance(first(), ListFormat.CSV)
    assert data.startswith(b"\xef\xbb\xbf" + ";".join(COLUMNS).encode() + b"\r\n")
    came = lines(data)[2]
    assert came == {
        **dict.fromkeys(COLUMNS, ""),
        "foretag": "Provbolaget Syd (fiktivt)",
        "organisationsnummer": "000000-0000",
        "arbetsstalle_ort": "Provstad",
        "lan": "Skåne",
        "deltagar_id": "D-000002",
        "namn": "Åsa Påhittad",
        "kategori": "Kollektiv",
        "manad": "2026-10",
        "datum": "2026-10-12",
        "aktivitet": "Workshop 1",
        "aktivitetstyp": "Mind the Gap",
        "timmar": "2,75",
        "narvaro": "ja",
        "finansiering": "medfinansiering",
        "enhetskostnad_kr": "400",
        "belopp_kr": "1100,00",
    }


def test_the_identity_number_is_a_column_that_stays_empty() -> None:
    assert "personnummer" in COLUMNS
    assert {row["personnummer"] for row in lines(render_attendance(first(), ListFormat.CSV))} == {""}


def test_who_did_not_come_has_no_hours_and_an_empty_list_says_nothing() -> None:
    absent = lines(render_attendance(first(), ListFormat.CSV))[1]
    assert [absent[c] for c in ("timmar", "narvaro", "finansiering", "belopp_kr")] == ["0,00", "nej", "", "0,00"]
    planned = lines(render_attendance(first(PLANNED), ListFormat.CSV))[1]
    assert [planned[c] for c in ("datum", "timmar", "narvaro", "enhetskostnad_kr")] == ["", "", "", ""]


def test_no_name_becomes_a_formula() -> None:
    assert lines(render_attendance(first(), ListFormat.CSV))[0]["namn"] == "'=HYPERLINK(1)"


def test_the_file_is_called_after_the_company_and_the_day() -> None:
    assert attendance_name(first(), ListFormat.PDF) == "narvarolista-provbolaget-syd-fiktivt-2026-10-12.pdf"
    both = build_attendance(DONE, TODAY)
    assert attendance_name(both, ListFormat.CSV) == "narvarolista-provbolaget-syd-fiktivt-2026-10-13.csv"


def test_the_list_says_where_the_session_is_held() -> None:
    held = replace(DONE, sessions=tuple(replace(s, venue="Matsalen, Påhittsvägen 1") for s in DONE.sessions))
    facts = build_attendance(held, TODAY, session_id="s")
    (page,) = pages(render_attendance(facts, ListFormat.PDF))
    assert "Plats Matsalen, Påhittsvägen 1" in page
