"""Names that try to act are read as text or refused; nothing brings the reading down."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mindgap.domain.errors import MindgapError
from mindgap.domain.privacy import has_identity_number
from mindgap.domain.text import clean
from mindgap.imports import textfile
from mindgap.imports.letters import decoded
from tests.imports.desk import Desk

NAMES = {
    "<b>Eva</b> & Bo": "<b>Eva</b> & Bo",
    "[red]Eva[/] [@click=app.quit]x": "[red]Eva[/] [@click=app.quit]x",
    '=HYPERLINK("http://x")': '=HYPERLINK("http://x")',
    "Eva\x1b[2J\x1b]0;x\x07 Ek": "Eva[2J]0;x Ek",
    "Eva\x00 Ek": "Eva Ek",
    "Eva \u202ekE": "Eva kE",
    "Eva\u200b\ufeff Ek": "Eva Ek",
    "👩‍🏭 Eva 🇸🇪": "👩‍🏭 Eva 🇸🇪",
    "E\u0301mile": "Émile",
    "  Eva \t Ek ": "Eva Ek",
    "{name} %s $(x) `x`": "{name} %s $(x) `x`",
    "../../etc/passwd": "../../etc/passwd",
    "Robert'); DROP TABLE person;--": "Robert'); DROP TABLE person;--",
}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
@pytest.mark.parametrize(("name", "kept"), NAMES.items())
def test_a_name_is_text_and_nothing_else(desk: Desk, name: str, kept: str, encoding: str) -> None:
    quoted = name.replace('"', '""')
    plan = desk.read_in(desk.text(f'Anst.nr;Namn;Svets\n1;"{quoted}";3\n2;Bo;1\n', encoding))
    assert plan.clean
    assert desk.people[0][1] == kept


def test_braces_and_markup_in_headings_and_values_do_not_disturb_the_messages(desk: Desk) -> None:
    plan = desk.plan(desk.text("Anst.nr;{x} [b];{0}\n1;{y};3\n2;3;%(z)s\n3;1;2\n"), mapping={"{x} [b]": "area"})
    assert [str(p).split(" It")[0] for p in plan.problems] == [
        "Row 2, column B “{x} [b]”: “{y}” is no step.",
        "Row 3, column C “{0}”: “%(z)s” is no step.",
    ]


def test_a_megabyte_in_one_cell_is_a_problem_of_that_cell(desk: Desk) -> None:
    plan = desk.plan(desk.text(f"Anst.nr;Namn;Övrigt\n1;{'å' * 1_000_000};x\n2;Bo Al;{'y ' * 500_000}\n"))
    assert [(p.row, p.column, len(p.value), str(p.why)) for p in plan.problems] == [
        (2, "B", 60, "The text has 1000000 characters.")
    ]
    assert [p.name for p in plan.new_people] == ["Bo Al"]


def test_twenty_thousand_rows_are_read(desk: Desk) -> None:
    rows = "".join(f"{n};Efternamn{n}, Förnamn;Svets;K;{n % 5}\n" for n in range(20_000))
    path = desk.text("Anst.nr;Namn;Avdelning;Kategori;Svarv\n" + rows)
    plan = desk.plan(path)
    assert (len(plan.new_people), len(plan.placements)) == (20_000, 16_000)


def test_more_rows_than_any_company_has_are_refused(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(textfile, "MAX_ROWS", 12_000)
    path = desk.text("Namn\n" + "x\n" * 12_001)
    with pytest.raises(MindgapError, match="has more than 12000 rows"):
        desk.plan(path)


def test_more_columns_than_any_matrix_has_are_refused(desk: Desk) -> None:
    with pytest.raises(MindgapError, match="reaches beyond column ALL"):
        desk.plan(desk.text("Namn" + ";x" * 1_001 + "\nEva\n"))


@given(st.binary(max_size=400))
def test_any_bytes_become_text_or_a_typed_error(data: bytes) -> None:
    try:
        decoded(data, "x.csv")
    except MindgapError as error:
        assert "x.csv" in str(error)  # noqa: PT017  # either outcome is right


CELLS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
TABLES = st.lists(st.lists(CELLS, min_size=1, max_size=6), max_size=8)


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(rows=TABLES, separator=st.sampled_from(";,\t"))
def test_any_table_is_planned_or_refused_and_what_is_planned_is_clean(
    desk: Desk, rows: list[list[str]], separator: str
) -> None:
    path = desk.text("\n".join(separator.join(row) for row in [["Namn", "Svets", "Team"], *rows]))
    try:
        plan = desk.plan(path)
    except MindgapError as error:
        assert error.code.startswith("import.")  # noqa: PT017  # either outcome is right
        return
    stored = [text for p in plan.new_people for text in (p.code, p.name, p.role, p.team)]
    stored += [area.name for area in plan.new_areas]
    assert all(text == clean(text) and len(text) <= 200 and not has_identity_number(text) for text in stored)
    assert all(person.code for person in plan.new_people)
    assert [str(problem) for problem in plan.problems] == [str(problem) for problem in plan.problems]
