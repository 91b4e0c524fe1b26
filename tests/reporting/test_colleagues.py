from __future__ import annotations

import pytest

from mindgap.reporting.colleagues import colleagues
from mindgap.reporting.facts.plan import PersonFacts

ADA, BO, EK, ROS = (
    PersonFacts("A-101", "Ada Fiktiv"),
    PersonFacts("A-102", "Bo-Inge Påhittad Sjö"),
    PersonFacts("17", "Ek"),
    PersonFacts("R4", "Ros Ek Demo"),
)
KNOWN = colleagues((ADA, BO, EK, ROS))


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Jag vill gå bredvid Bo-Inge Påhittad Sjö.", "Jag vill gå bredvid X."),
        ("ADA FIKTIV och bo inge påhittad sjö", "A-101 och X"),
        ("Sjö, Bo-Inge Påhittad", "X"),
        ("Bo-Inge Påhittad Sjös maskin", "X maskin"),
        ("Fråga A-102 eller R4", "Fråga X eller X"),
        ("17 kronor och en ek vid sjön", "17 kronor och en ek vid sjön"),
        ("Ek och Ros Ek Demo", "X och X"),
        ("Ada\nFiktiv", "Ada\nFiktiv"),
        ("", ""),
    ],
)
def test_others_are_taken_out_of_a_text_and_the_own_name_becomes_the_code(text: str, read: str) -> None:
    assert KNOWN.cleared(text, ADA, "X") == read


def test_the_own_name_stays_where_names_are_asked_for() -> None:
    assert KNOWN.cleared("Ada Fiktiv och Ros Ek Demo", ADA, "X", names=True) == "Ada Fiktiv och X"


def test_where_somebody_is_meant_a_first_name_or_a_code_of_digits_is_enough() -> None:
    assert [KNOWN.cleared(text, ADA, "X", who=True) for text in ("Bo-Inge", "17", "Ada", "skiftet")] == [
        "X",
        "X",
        "A-101",
        "skiftet",
    ]
    assert (KNOWN.means("Ada", ADA), KNOWN.means("17", ADA), KNOWN.anybody("Lagledarna")) == (True, False, False)
