from __future__ import annotations

import pytest

from mindgap.domain.analysis import Analysis
from mindgap.domain.errors import NothingToUndoError, UnknownCompanyError, UnknownPersonError
from mindgap.services.demo import make_demo
from mindgap.services.house import Services


@pytest.fixture
def demo(services: Services) -> Analysis:
    return services.companies.analysis(make_demo(services).id)


def test_an_extract_holds_everything_about_one_person_and_nothing_about_others(
    services: Services, demo: Analysis
) -> None:
    extract = services.people.extract(demo.company.name, "118")
    person = next(p for p in demo.people if p.code == "118")
    assert extract.person == person
    assert extract.placements == tuple(p for p in demo.placements if p.person_id == person.id)
    assert extract.targets == tuple(t for t in demo.targets if t.person_id == person.id)
    assert [a.title for a in extract.actions] == [
        "Mätinstruktioner i bilder för de tjugo vanligaste måtten",
        "Rotation från montering och lager till svarven, en dag i veckan",
    ]


def test_an_unknown_code_or_company_is_told(services: Services, demo: Analysis) -> None:
    with pytest.raises(UnknownPersonError):
        services.people.extract(demo.company.name, "999")
    with pytest.raises(UnknownCompanyError):
        services.people.erase("Finns inte AB", "118")


def test_an_erased_person_is_gone_from_the_analysis_the_history_and_the_file(
    services: Services, demo: Analysis
) -> None:
    person = next(p for p in demo.people if p.code == "118")
    services.edits.change(person, own_wish="Till svarven så fort det går.")
    services.people.erase(demo.company.name, "118")
    left = services.companies.analysis(demo.company.id)
    assert left == demo.without(person)
    with pytest.raises(NothingToUndoError):
        services.edits.undo(demo.company.id)
    services.close()
    assert b"Fatima" not in services.home.database.read_bytes()
