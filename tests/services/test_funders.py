"""Who pays is kept in the home; versions frozen before are what they were, whatever is chosen later."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from mindgap import texts
from mindgap.content.errors import ContentTooLongError
from mindgap.content.logos import LogoMissingError
from mindgap.domain.company import PlanState
from mindgap.domain.funders import FunderChoice, LogoChoice
from mindgap.exports.plan_export import Order, render_plan
from mindgap.services.demo import make_demo
from mindgap.services.house import Services
from mindgap.services.versions import Issue
from tests.exports.every_kind import SVG, png


@pytest.fixture(autouse=True)
def swedish() -> Iterator[None]:
    texts.use("sv")
    yield
    texts.use("sv")


@pytest.fixture
def company(services: Services) -> str:
    made = make_demo(services)
    services.edits.change(services.companies.analysis(made.id).company, plan_state=PlanState.AGREED)
    return made.id


@pytest.fixture
def logo(services: Services, tmp_path: Path) -> LogoChoice:
    file = tmp_path / "iuc.svg"
    file.write_bytes(SVG)
    return LogoChoice(services.funders.take_in(file, "Fiktiva IUC"), "Fiktiva IUC")


def paper(issue: Issue) -> bytes:
    return render_plan(issue.facts, Order())


def test_old_versions_are_the_same_whatever_is_chosen_later(services: Services, company: str, logo: LogoChoice) -> None:
    first = services.versions.freeze(company, "sv")
    bare = paper(first)
    services.funders.keep(FunderChoice(eu=True, logos=(logo,)))
    second = services.versions.freeze(company, "sv")
    assert second.version is not None
    assert second.version.number == 2
    backed = paper(second)
    (services.home.logos / logo.file).unlink()
    services.funders.keep(FunderChoice())
    analysis = services.companies.analysis(company)
    assert paper(services.versions.again(analysis, 1, "sv")) == bare
    assert paper(services.versions.again(analysis, 2, "sv")) == backed
    assert services.versions.freeze(company, "sv").facts.funders is None


def test_what_is_chosen_is_kept_whole_or_not_at_all(services: Services, logo: LogoChoice) -> None:
    choice = FunderChoice(eu=True, line="Genomförs tillsammans", line_language="sv", logos=(logo,))
    services.funders.keep(choice)
    assert (services.funders.chosen(), services.funders.files()) == (choice, ("iuc.svg",))
    with pytest.raises(LogoMissingError, match=r"none\.png"):
        services.funders.keep(FunderChoice(logos=(LogoChoice("none.png", "A"),)))
    with pytest.raises(ContentTooLongError, match=r"“line” in funders\.toml has 121"):
        services.funders.keep(FunderChoice(line="x" * 121))
    assert services.funders.chosen() == choice
    assert sorted(p.name for p in services.home.funders.parent.glob("funders*")) == ["funders.toml"]


def test_looking_at_a_plan_needs_no_logo_but_writing_it_does(services: Services, company: str) -> None:
    (services.home.logos).mkdir(parents=True)
    (services.home.logos / "a.png").write_bytes(png())
    services.funders.keep(FunderChoice(logos=(LogoChoice("a.png", "A"),)))
    (services.home.logos / "a.png").unlink()
    analysis = services.companies.analysis(company)
    assert services.versions.upcoming(analysis, "sv").facts.funders is None
    for gather in (
        lambda: services.versions.freeze(company, "sv"),
        lambda: services.reports.sheets(analysis, "sv"),
        lambda: services.reports.progress(analysis, "sv"),
        lambda: services.reports.attendance(analysis),
        lambda: services.reports.forms("sv"),
        lambda: services.reports.programme("sv"),
    ):
        with pytest.raises(LogoMissingError, match=r"a\.png"):
            gather()
    assert services.companies.analysis(company).plan_versions == ()
