"""Help pages are drawn, not shown as they are written."""

from __future__ import annotations

from importlib.resources import files

import pytest

from mindgap.domain.company import Company, Phase
from mindgap.services.house import Services
from mindgap.texts import LANGUAGES, use
from mindgap.ui.screens.help import drawn, text_of
from tests.ui.conftest import opened, screen_text, settle
from tests.ui.scoring import go_to

PAGES = sorted(file.name.removesuffix(".md") for file in files("mindgap.texts").joinpath("help", "en").iterdir())


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("page", PAGES)
def test_no_markup_is_left_on_a_page(page: str, language: str) -> None:
    use(language)
    shown = "\n".join(block.plain for block in drawn(text_of(page)))
    assert [sign for sign in ("`", "**", "](", "\n#") if sign in shown] == []


def test_what_stands_between_backticks_looks_like_a_key() -> None:
    (block,) = drawn("Tryck `s` eller\n`v` nu.")
    keys = [block.plain[span.start : span.end] for span in block.spans if span.style]
    assert (block.plain, keys) == ("Tryck s eller v nu.", ["s", "v"])


@pytest.mark.slow
async def test_the_page_of_a_phase_is_read_without_markup(room: Services, company: Company) -> None:
    async with opened(room, company=go_to(room, company, Phase.CURRENT)) as pilot:
        await pilot.press("f1")
        await settle(pilot)
        text = screen_text(pilot.app)
    assert ("s låter datorn gå runt" in text, "`" in text) == (True, False)
