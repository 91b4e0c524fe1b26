"""What stands beside us in the bench: the same plan made with other libraries, where they are installed."""

from __future__ import annotations

from importlib import import_module

import pytest

from mindgap.reporting.blocks import Heading
from mindgap.reporting.compose import compose_document
from tests.bench.__main__ import table
from tests.bench.bench_pdf import FLOOR
from tests.bench.measure import Missing, Row
from tests.bench.peers.pictures import Picture
from tests.bench.peers.things import Grid, Turn, things
from tests.exports.pdf_reading import texts
from tests.exports.rich_plan import Size, rich_facts

SMALL = Size(people=4, gaps=2, actions=2, areas=3)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("package", "module"),
    [("reportlab", "platypus_plan"), ("fpdf", "fpdf2_plan"), ("weasyprint", "weasyprint_plan")],
)
def test_every_peer_says_what_the_plan_says(package: str, module: str) -> None:
    try:
        import_module(package)
    except (ImportError, OSError):
        pytest.skip("a peer of the bench that is not here")
    document = compose_document(rich_facts(SMALL))
    made = "".join("".join(texts(import_module(f"tests.bench.peers.{module}").plan(things(document), "Fot"))).split())
    headings = [block.text for block in document.blocks if isinstance(block, Heading)]
    assert [words for words in headings if "".join(words.split()) not in made] == []
    assert "Robotprogrammering" in made


def test_a_plan_is_all_things_that_any_library_knows() -> None:
    parts = things(compose_document(rich_facts(SMALL)))
    kinds = {type(part) for part in parts}
    assert {Grid, Picture, Turn} < kinds
    assert all(part.height > 0 and part.calls for part in parts if isinstance(part, Picture))


def test_a_peer_without_a_goal_and_one_that_is_missing_have_lines_of_their_own() -> None:
    peer = Row("a peer", FLOOR, [0.3, 0.4, 0.5], [0.1, 0.2, 0.3], None)
    assert peer.held
    assert table([peer, Missing("another", FLOOR, "cannot be imported: OSError")])[2:] == [
        f"| a peer | {FLOOR} | 3 | 400.0 | 200.0 | **2.00** | peer |  |",
        f"| another | {FLOOR} | 0 | – | – | – | peer | cannot be imported: OSError |",
    ]
