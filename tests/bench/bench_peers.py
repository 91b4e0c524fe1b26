"""How long other libraries take for the same plan, against the same floor: they stand beside ours and have no goal."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from importlib import import_module
from importlib.metadata import version
from types import ModuleType

from mindgap.reporting.compose import compose_document
from tests.bench.bench_pdf import FLOOR, SETTINGS, SIZE, recorded
from tests.bench.measure import Missing, Row, by_turns, computed
from tests.bench.peers.things import things
from tests.exports.pdf_recording import replayed
from tests.exports.rich_plan import rich_facts

ROUNDS = 3
PEERS = {
    "reportlab": ("platypus_plan", "reportlab.platypus", "platypus, without tags"),
    "fpdf2": ("fpdf2_plan", "fpdf", "fpdf2, without tags"),
    "weasyprint": ("weasyprint_plan", "weasyprint", "WeasyPrint, with tags"),
}
"""By the package: the module that makes the plan with it, what must be there for that, and what the line says."""


def plans() -> Iterator[Row | Missing]:
    """Time each peer that is there, by turns with the floor; what cannot be imported is said to be missing."""
    document = compose_document(rich_facts(SIZE))
    parts, footer, calls = things(document), document.footer, recorded(document)
    found = {package: _found(package) for package in PEERS}
    makers = [peer.plan for peer in found.values() if isinstance(peer, ModuleType)]
    floor, *each = by_turns(
        ROUNDS,
        computed(lambda: replayed(calls, **SETTINGS)),
        *(computed(partial(maker, parts, footer)) for maker in makers),
    )
    times = iter(each)
    for package, peer in found.items():
        name = f"the same plan with {PEERS[package][2]}"
        if isinstance(peer, ModuleType):
            yield Row(f"{name} ({version(package)})", FLOOR, next(times), floor, None)
        else:
            yield Missing(name, FLOOR, peer)


def _found(package: str) -> ModuleType | str:
    """Give the module that makes the plan, or why it cannot: WeasyPrint needs libraries of the system."""
    module, needed, _ = PEERS[package]
    try:
        import_module(needed)
    except (ImportError, OSError) as missing:
        return f"cannot be imported: {type(missing).__name__}"
    return import_module(f"tests.bench.peers.{module}")
