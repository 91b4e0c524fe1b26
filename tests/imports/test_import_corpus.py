"""Files nobody here has seen go in, and come to exactly what they say; read in again they change nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.imports.corpus import CASES, Case
from tests.imports.desk import Desk


def written(desk: Desk, case: Case) -> Path:
    if case.kind == "xlsx":
        return desk.book({"Blad1": case.rows, **case.beside})
    lines = [case.separator.join(quoted(str(v), case.separator) for v in row) for row in case.rows]
    return desk.text("\r\n".join(lines) + "\r\n", case.encoding)


def quoted(value: str, separator: str) -> str:
    return f'"{value}"' if separator in value else value


@pytest.mark.parametrize("case", CASES, ids=lambda c: c.name)
def test_a_file_comes_to_what_it_says(desk: Desk, case: Case) -> None:
    path = written(desk, case)
    plan = desk.read_in(path, **case.said)
    assert [f"{p.column}{p.row}" for p in plan.problems] == list(case.problems)
    assert [(q.value, q.suggestion) for q in plan.questions] == list(case.questions)
    assert desk.people == list(case.people)
    assert desk.steps == case.steps
    areas = dict.fromkeys(area for _code, area in case.steps) if case.areas is None else case.areas
    assert {a.name for a in desk.analysis.areas} == set(areas)
    if not case.questions:
        assert desk.plan(path, **case.said).empty


def test_the_corpus_is_varied() -> None:
    assert len(CASES) >= 25
    assert len({case.name for case in CASES}) == len(CASES)
