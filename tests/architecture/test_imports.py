from __future__ import annotations

import subprocess
import sys

import pytest

HEAVY = ("sqlmodel", "sqlalchemy", "alembic", "reportlab", "babel", "xlsxwriter", "python_calamine", "pydantic")


def loaded_by(module: str) -> set[str]:
    code = f"import sys, {module}; print(' '.join(sys.modules))"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return {name.partition(".")[0] for name in ran.stdout.split()}


def test_imports_point_one_way() -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "importlinter.cli", "lint"], capture_output=True, text=True, check=False
    )
    if "No module named" in ran.stderr:
        ran = subprocess.run(["lint-imports"], capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stdout


@pytest.mark.parametrize("module", ["mindgap.cli.main", "mindgap.cli.parser"])
def test_the_command_line_loads_neither_screens_nor_storage(module: str) -> None:
    assert not loaded_by(module) & {*HEAVY, "textual", "rich"}


def test_the_first_picture_loads_no_heavy_room() -> None:
    assert not loaded_by("mindgap.ui.app") & set(HEAVY)


@pytest.mark.parametrize("module", ["mindgap.domain.analysis", "mindgap.texts.labels", "mindgap.storage.contract"])
def test_the_core_loads_no_framework(module: str) -> None:
    assert not loaded_by(module) & {*HEAVY, "textual", "rich"}
