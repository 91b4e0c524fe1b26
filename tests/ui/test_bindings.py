"""Every key says what it does in both languages, and no key does two things in the same place."""

from __future__ import annotations

import importlib.util
import inspect
import pkgutil
from collections import Counter
from collections.abc import Iterator

import pytest
from textual.binding import Binding
from textual.dom import DOMNode

import mindgap.ui
from mindgap.domain.company import Company, Phase
from mindgap.services.house import Services
from mindgap.texts import _, use
from mindgap.ui.app import MindGapApp
from mindgap.ui.commands import commands, key_name
from mindgap.ui.phases.table import VIEWS, phase_view
from mindgap.ui.screens.company import CompanyScreen
from mindgap.ui.screens.help import drawn, text_of
from tests.ui.conftest import opened, settle

SAME_IN_BOTH = {
    "Gap", "2×2", "Region", "Person", "Plan", "Status", "Text", "Excel", "Projector", "Export", "Svenska/English",
}  # fmt: skip


def bound_classes() -> Iterator[type[DOMNode]]:
    for module in pkgutil.walk_packages(mindgap.ui.__path__, "mindgap.ui."):
        for _name, found in inspect.getmembers(importlib.import_module(module.name), inspect.isclass):
            if found.__module__ == module.name and issubclass(found, DOMNode) and "BINDINGS" in vars(found):
                yield found


def bindings(kind: type[DOMNode]) -> list[Binding]:
    return list(Binding.make_bindings(kind.BINDINGS))


ALL = sorted(set(bound_classes()), key=lambda kind: kind.__qualname__)


@pytest.mark.parametrize("kind", ALL, ids=lambda kind: kind.__name__)
def test_every_binding_has_an_id_a_label_and_a_tooltip(kind: type[DOMNode]) -> None:
    """A binding to "skip" only lets a key pass that the widget would otherwise take."""
    lacking = [b.key for b in bindings(kind) if b.action != "skip" and not (b.id and b.description and b.tooltip)]
    assert lacking == []


@pytest.mark.parametrize("kind", ALL, ids=lambda kind: kind.__name__)
def test_every_label_and_tooltip_is_translated(kind: type[DOMNode]) -> None:
    use("sv")
    words = {text for b in bindings(kind) for text in (b.description, b.tooltip) if text}
    assert {text for text in words if _(text) == text} - SAME_IN_BOTH == set()


@pytest.mark.parametrize("kind", ALL, ids=lambda kind: kind.__name__)
def test_no_key_is_bound_twice_in_one_place(kind: type[DOMNode]) -> None:
    """A class that decides with check_action which of two commands its key is for is looked at on the screen."""
    held = Counter(b.key for b in bindings(kind))
    decides = kind.check_action is not DOMNode.check_action
    assert {key for key, n in held.items() if n > 1} == set() or decides


async def test_no_key_does_two_things_on_any_screen(room: Services, company: Company) -> None:
    async with opened(room, company=company) as pilot:
        for phase in shipped():
            await pilot.press(str(list(Phase).index(phase) + 1))
            await settle(pilot)
            known = [c.key for c in commands(pilot.app.screen) if c.shown]
            assert [key for key, n in Counter(known).items() if n > 1] == [], phase


def shipped() -> list[Phase]:
    return [phase for phase, (module, _name) in VIEWS.items() if importlib.util.find_spec(module)]


@pytest.mark.parametrize("phase", shipped())
def test_no_phase_takes_a_key_that_the_frame_needs(phase: Phase) -> None:
    """Escape is shared on purpose; a phase may have notes of its own, and n offers what b and p do."""
    own = {b.key for b in bindings(phase_view(phase))}
    frame = {b.key for node in (CompanyScreen, MindGapApp) for b in bindings(node)}
    assert own & frame - {"escape", "n", "b", "p"} == set()


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("page", ["portfolio", *Phase])
def test_every_phase_has_its_help_page(page: str, language: str) -> None:
    use(language)
    blocks = list(drawn(text_of(page)))
    assert len(blocks) > 1


def test_keys_are_written_as_they_stand_on_the_keyboard() -> None:
    assert [key_name(k) for k in ("ctrl+p", "f2", "right", "upper_z", "escape", "space", "slash")] == [
        "ctrl+p", "F2", "→", "Z", "Esc", "Mellanslag", "/",
    ]  # fmt: skip
