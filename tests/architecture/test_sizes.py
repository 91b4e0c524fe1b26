from __future__ import annotations

import ast
from pathlib import Path

SOURCE = Path(__file__).parents[2] / "src" / "mindgap"
FILES = sorted(SOURCE.rglob("*.py"))


def lines_of(node: ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef) -> int:
    return (node.end_lineno or node.lineno) - node.lineno + 1


def test_no_file_is_over_300_lines() -> None:
    long = {f.name: n for f in FILES if (n := len(f.read_text("utf-8").splitlines())) > 300}
    assert not long


def test_no_function_is_over_40_lines() -> None:
    long = {
        f"{file.name}:{node.name}": lines_of(node)
        for file in FILES
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and lines_of(node) > 40
    }
    assert not long


def test_the_app_is_at_most_150_lines() -> None:
    tree = ast.parse((SOURCE / "ui" / "app.py").read_text("utf-8"))
    apps = [n for n in ast.walk(tree) if isinstance(n, ast.ClassDef) and n.name == "MindGapApp"]
    assert [lines_of(app) <= 150 for app in apps] == [True]


def test_only_the_outermost_edges_catch_every_error() -> None:
    broad = {f.name for f in FILES if "except Exception" in f.read_text("utf-8") or "except:" in f.read_text("utf-8")}
    assert broad <= {"child.py"}
