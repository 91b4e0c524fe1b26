from __future__ import annotations

import os
import sys
from pathlib import Path
from threading import Event, Thread

import pytest

from mindgap.domain.errors import UnknownCompanyError
from mindgap.exports.export_job import (
    ExportCrashedError,
    ExportStoppedError,
    Progress,
    run_in_child,
)
from mindgap.exports.pdf.render import render_document
from mindgap.reporting.blocks import Block, Document, Heading, Paragraph
from mindgap.texts import use

HERE = "tests.exports.test_export_job"
BLOCKS: tuple[Block, ...] = (Heading(1, "Mål"), Paragraph("Text 🙂"))


RENDERERS = {
    "pdf": "mindgap.exports.pdf.render:render_document",
    "md": "mindgap.exports.markdown:render_markdown",
    "html": "mindgap.exports.html.document:render_html",
}


def job(fmt: str, lang: str = "sv", on_progress: Progress | None = None) -> bytes:
    document = Document("Plan", lang, "Provbolaget", "{page} / {pages}", BLOCKS)
    return run_in_child(RENDERERS[fmt], document, language=lang, on_progress=on_progress)


@pytest.fixture(autouse=True)
def _reachable(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parents[2]))


def refuses() -> bytes:
    raise UnknownCompanyError(name="Provbolaget")


def breaks() -> bytes:
    raise ValueError("Alva Påhittad")  # what must not be repeated


def dies() -> bytes:
    os._exit(7)


def chatters() -> bytes:
    print("not a frame")  # noqa: T201  # what a library might do
    return sys.stdout.name.encode()


def waits(progress: object = None) -> bytes:
    assert callable(progress)
    progress(1, 100)
    Event().wait(60)
    return b""


@pytest.mark.parametrize("lang", ["sv", "en"])
def test_the_child_gives_the_same_bytes_as_the_parent_would(lang: str) -> None:
    use(lang)
    try:
        here = render_document(Document("Plan", lang, "Provbolaget", "{page} / {pages}", BLOCKS))
    finally:
        use("sv")
    assert job("pdf", lang) == here


@pytest.mark.parametrize("fmt", sorted(RENDERERS))
def test_every_document_format_is_made_in_the_child(fmt: str) -> None:
    assert len(job(fmt)) > 30


def test_progress_comes_to_the_caller() -> None:
    told: list[tuple[int, int]] = []
    job("pdf", on_progress=lambda *part: told.append(part))
    assert told[-1] == (100, 100)


def test_a_typed_error_comes_back_as_itself() -> None:
    with pytest.raises(UnknownCompanyError) as caught:
        run_in_child(f"{HERE}:refuses", language="sv")
    assert caught.value.params == {"name": "Provbolaget"}


def test_a_fault_is_told_without_the_words_of_the_user() -> None:
    with pytest.raises(ExportCrashedError) as caught:
        run_in_child(f"{HERE}:breaks", language="sv")
    assert "ValueError, breaks" in str(caught.value)
    assert "Alva" not in str(caught.value)


def test_a_child_that_dies_is_an_error_and_not_a_hang() -> None:
    with pytest.raises(ExportCrashedError):
        run_in_child(f"{HERE}:dies", language="sv")


def test_what_a_library_prints_does_not_disturb_the_document() -> None:
    assert run_in_child(f"{HERE}:chatters", language="sv") == b"<stderr>"


def test_an_export_can_be_stopped_from_another_thread() -> None:
    stop, begun, ended = Event(), Event(), []

    def export() -> None:
        try:
            run_in_child(f"{HERE}:waits", language="sv", on_progress=lambda *_: begun.set(), stop=stop)
        except ExportStoppedError as error:
            ended.append(error.code)

    thread = Thread(target=export)
    thread.start()
    assert begun.wait(30)
    stop.set()
    thread.join(10)
    assert ended == ["export.stopped"]


def test_a_caller_that_fails_takes_the_child_with_it() -> None:
    def fails(_done: int, _whole: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        run_in_child(f"{HERE}:waits", language="sv", on_progress=fails)


def test_modules_lying_in_the_folder_are_not_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "reportlab.py").write_text("raise SystemExit(9)", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert job("pdf").startswith(b"%PDF")
