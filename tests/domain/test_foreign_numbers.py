"""Identity numbers of other countries are found by their check digits, and other numbers left alone."""

from __future__ import annotations

import pytest

from mindgap.domain.privacy import MASK, has_identity_number, masked

FOUND = [
    "131052-308T",
    "131052-308t",
    "131052 - 308T",
    "44051401359",
    "440514 01359",
    "15107000183",
    "151070 12345",
    "151070-0003",
    "811228-TF34",
    "19811228-TF34",
    "811228-R123",
]


@pytest.mark.parametrize("number", FOUND)
def test_a_foreign_number_is_found_and_masked_whole(number: str) -> None:
    assert masked(f"Kim ({number}), svets") == f"Kim ({MASK}), svets"


@pytest.mark.parametrize(
    "text",
    [
        "131052-308U",
        "44051401358",
        "15107000184",
        "10000012345",
        "20240115001",
        "46701234567",
        "+48221234567",
        "440514013591",
        "151070-0004",
        "261122-TF34",
        "811328-TF34",
        "811228-SVETS",
        "A44051401359",
        "Ritning 120345-AB12",
    ],
)
def test_other_numbers_are_left_alone(text: str) -> None:
    assert not has_identity_number(text)
    assert masked(text) == text
