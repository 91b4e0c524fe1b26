"""What is left behind when the program has made a mistake: where it happened, and nothing that users wrote."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from traceback import FrameSummary, walk_tb

from rich.text import Text

from mindgap.texts import _

LOG = "error.log"


def report(error: BaseException, folder: Path) -> Text:
    """Write where `error` came from to the log in `folder`, and give the line for the user.

    The log holds kinds of errors, functions and line numbers; no messages, no values, no names.
    """
    from importlib.metadata import version

    try:
        folder.mkdir(parents=True, exist_ok=True)
        with (folder / LOG).open("a", encoding="utf-8") as log:
            log.write(
                "\n".join(
                    [f"{datetime.now(UTC):%Y-%m-%d %H:%M:%S} UTC  MindGap {version('mindgap')}", *_lines(error), "", ""]
                )
            )
    except OSError:
        return Text(_("MindGap made a mistake and has to stop. Everything you typed is saved. Start it again."))
    sentence = _(
        "MindGap made a mistake and has to stop. Everything you typed is saved. "
        "Start it again; {file} says where it went wrong."
    )
    return Text(sentence.format(file=folder / LOG))


def _lines(error: BaseException) -> list[str]:
    lines = [f"{type(error).__module__}.{type(error).__qualname__}"]
    for frame, number in walk_tb(error.__traceback__):
        code = frame.f_code
        summary = FrameSummary(code.co_filename, number, code.co_name)
        lines.append(f"  {_short(summary.filename)}:{summary.lineno} {summary.name}")
    if error.__cause__ is not None:
        lines += ["caused by", *_lines(error.__cause__)]
    return lines


def _short(filename: str) -> str:
    parts = Path(filename).parts
    return "/".join(parts[-3:])
