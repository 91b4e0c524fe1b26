from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from mindgap import texts
from mindgap.exports.pdf.seal import Seal, is_signed, read_seal
from mindgap.exports.plan_export import Format, Order, render_plan
from mindgap.exports.plan_json import checksum
from mindgap.exports.plan_reading import (
    NotAPlanError,
    NotJsonError,
    PlanFileAgeError,
    PlanFileChangedError,
    PlanFileError,
    PlanFileMisfitError,
    PlanFileMissingError,
    read_plan,
)
from mindgap.reporting.compose.edition import Edition
from mindgap.reporting.sealing import frozen_text, sealed
from mindgap.texts.messages import explain
from tests.exports.pdf_reading import texts as pages
from tests.exports.rich_plan import Size, rich_facts


@pytest.fixture(autouse=True)
def swedish() -> Iterator[None]:
    yield
    texts.use("sv")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "plan.json"
    path.write_bytes(render_plan(rich_facts(Size(people=5)), Order(Format.JSON)))
    return path


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("people", [5, 25, 60])
def test_every_document_is_made_again_from_the_file_alone_byte_for_byte(
    tmp_path: Path, people: int, language: str
) -> None:
    texts.use(language)
    told = rich_facts(Size(people=people), language)
    file = tmp_path / "plan.json"
    file.write_bytes(render_plan(told, Order(Format.JSON)))
    held = read_plan(file)
    assert (held.language, held.edition) == (language, Edition.COMPANY)
    for edition in Edition:
        for kind in Format:
            order = Order(kind, edition)
            assert render_plan(held.facts, order) == render_plan(told, order), order


def test_the_unions_file_gives_the_unions_paper(tmp_path: Path) -> None:
    told, file = rich_facts(), tmp_path / "union.json"
    file.write_bytes(render_plan(told, Order(Format.JSON, Edition.UNION)))
    held = read_plan(file)
    assert held.edition is Edition.UNION
    assert {a.participants for a in held.facts.actions} == {()}
    order = Order(edition=Edition.UNION)
    assert render_plan(held.facts, order) == render_plan(told, order)


def test_a_paper_says_its_fingerprint_whole_in_the_file_and_its_start_on_every_page() -> None:
    told = sealed(rich_facts())
    data, known = render_plan(told, Order(names=True)), told.control.fingerprint
    seal = read_seal(data)
    assert seal is not None
    assert seal == Seal(known, "company, names", seal.sign)
    assert (is_signed(data, frozen_text(told)), is_signed(data, "other"), len(seal.sign)) == (True, False, 64)
    for place in (200, len(data) // 2, data.index(seal.sign.encode()), len(data) - 10):
        assert not is_signed(data[:place] + bytes([data[place] ^ 1]) + data[place + 1 :], frozen_text(told))
    assert [f"SHA-256 {known[:16]}" in page for page in pages(data)] == [True] * len(pages(data))
    assert read_seal(render_plan(told, Order(edition=Edition.UNION))) == Seal(known, "union")
    assert read_seal(b"%PDF-1.7 of somebody else") is None


def broken(file: Path, change: Any) -> None:
    whole = json.loads(file.read_text("utf-8"))
    change(whole)
    file.write_text(json.dumps(whole), "utf-8")


def refused(file: Path) -> tuple[type[PlanFileError], str]:
    with pytest.raises(PlanFileError) as found:
        read_plan(file)
    texts.use("en")
    return type(found.value), explain(found.value.template, found.value.params)


def test_a_file_that_is_missing_cut_off_or_foreign_is_refused_in_a_sentence(file: Path, tmp_path: Path) -> None:
    whole = file.read_bytes()
    assert refused(tmp_path / "none.json")[0] is PlanFileMissingError
    file.write_bytes(whole[: len(whole) // 2])
    kind, sentence = refused(file)
    assert (kind, sentence.startswith("“plan.json” is not JSON, or has been cut off: line ")) == (NotJsonError, True)
    for foreign in (b"[1, 2]", b'"mindgap-plan"', b'{"format": "other"}', b"null"):
        file.write_bytes(foreign)
        assert refused(file)[0] is NotAPlanError
    for broken_off in (b"", b"\xff\xfe\x00", b"[" * 100_000, b'{"format": NaN}', b"%PDF-1.7"):
        file.write_bytes(broken_off)
        assert refused(file)[0] is NotJsonError


def test_a_newer_or_older_file_is_told_which_version_it_is(file: Path) -> None:
    broken(file, lambda whole: whole.update(version=99))
    assert refused(file) == (
        PlanFileAgeError,
        "“plan.json” is a plan file of version 99; this MindGap reads version 2. Export it again.",
    )
    broken(file, lambda whole: whole.update(version={"a": 1}))
    assert refused(file)[0] is PlanFileAgeError


def test_a_file_changed_by_hand_is_told_where(file: Path) -> None:
    whole = file.read_bytes()
    for change, place in (
        (lambda w: w["gaps"][0].update(text="Bättre så"), "gaps"),
        (lambda w: w["plan"].update(decided_by="Någon annan"), "plan"),
        (lambda w: w["facts"]["company"].update(name="Annat AB"), "facts"),
        (lambda w: w.update(extra=1), "extra"),
        (lambda w: w.pop("privacy"), "privacy"),
        (lambda w: w.update(edition="union"), "facts"),
    ):
        file.write_bytes(whole)
        broken(file, change)
        kind, sentence = refused(file)
        assert (kind, f"“{place}”" in sentence) == (PlanFileChangedError, True), sentence


def test_what_is_of_another_kind_is_refused_with_its_place(file: Path) -> None:
    broken(file, lambda whole: whole["facts"]["gaps"][2].update(dots="många"))
    assert refused(file) == (
        PlanFileMisfitError,
        "“plan.json” cannot be used: “facts.gaps[2].dots” is missing or not what it should be.",
    )
    broken(file, lambda whole: whole.pop("facts"))
    assert refused(file)[1] == "“plan.json” cannot be used: “facts” is missing or not what it should be."


def test_a_forged_file_with_a_right_checksum_is_still_cleaned(file: Path) -> None:
    def forge(whole: Any) -> None:
        whole["facts"]["company"]["name"] = "Fiktiv \x1b]0;titel\x07 AB"
        whole["checksum"] = checksum(whole["facts"], "company", "sv")

    broken(file, forge)
    assert refused(file)[0] is PlanFileChangedError
