"""The `mindgap` command: opens the terminal interface, or runs one command."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from functools import partial
from importlib import import_module
from pathlib import Path
from types import TracebackType

from mindgap import texts
from mindgap.config import Home, find_home, load_settings, save_settings
from mindgap.domain.errors import MindgapError
from mindgap.domain.text import clean_lines

DONE, MENDABLE, USAGE = 0, 1, 2
ASCII, HOME, LANG = "--ascii", "--home", "--lang"


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line and give its exit code: 0 done, 1 the user can mend it, 2 wrong usage."""
    given = list(sys.argv[1:] if argv is None else argv)
    _speak_utf8()
    try:
        return _flushed(given)
    except MindgapError as error:
        from mindgap.texts.messages import explain

        _say(explain(error.template, error.params))
        return MENDABLE
    except KeyboardInterrupt:
        return _called_off()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except OSError as error:
        return _disk_trouble(error)


def _flushed(argv: list[str]) -> int:
    """Run, and write out what was said, so that a reader who has stopped reading is noticed here."""
    try:
        return _run(argv)
    finally:
        sys.stdout.flush()


def _run(argv: list[str]) -> int:
    argv, plain = [word for word in argv if word != ASCII], ASCII in argv
    options, rest = _common_options(argv)
    home = find_home(Path(options[HOME]) if HOME in options else None, os.environ, Path.cwd())
    texts.use(_language(options.get(LANG), home))
    sys.excepthook = partial(_crashed, home)
    if not rest:
        return _open(home, plain=plain)
    from mindgap.cli.parser import build_parser

    arguments = build_parser().parse_args(argv)
    if "run" not in arguments:
        return _open(home, plain=plain)
    module, _colon, function = arguments.run.partition(":")
    code: int = getattr(import_module(f"mindgap.cli.{module}"), function)(home, arguments)
    return code


def _common_options(argv: list[str]) -> tuple[dict[str, str], list[str]]:
    """Give --home and --lang, wherever they stand, and the words besides; what is wrong with one is for the parser.

    They are found without a parser, so that the screen opens sooner and the parser speaks the language asked for.
    """
    found: dict[str, str] = {}
    rest: list[str] = []
    words = iter(argv)
    for word in words:
        option, equals, value = word.partition("=")
        if option not in (HOME, LANG):
            rest.append(word)
            continue
        value = value if equals else next(words, "")
        if not value or (option == LANG and value not in texts.LANGUAGES):
            rest.append(word)
        else:
            found[option] = value
    return found, rest


def _language(asked: str | None, home: Home) -> str:
    chosen = asked or os.environ.get("MINDGAP_LANG") or load_settings(home).language
    return chosen if chosen in texts.LANGUAGES else "sv"


def _open(home: Home, *, plain: bool) -> int:
    """Open the screen; `plain` has steps written in digits from now on."""
    from mindgap.cli.screen import open_screen

    if plain:
        save_settings(home.made(), replace(load_settings(home), steps="digits"))
    return open_screen(home)


def _called_off() -> int:
    """Say that the user called it off, on a line of its own: on a terminal progress and ^C stand on the one before."""
    with suppress(OSError):
        sys.stderr.write("\n" if sys.stderr.isatty() else "")
    _say(texts._("Cancelled."))
    return MENDABLE


def _disk_trouble(error: OSError) -> int:
    name = Path(str(error.filename)).name if error.filename else ""
    reason = error.strerror or type(error).__name__
    message = texts._("The file or folder “{name}” could not be used: {reason}.").format(name=name, reason=reason)
    _say(message)
    return MENDABLE


def _crashed(home: Home, _kind: type[BaseException], error: BaseException, _trace: TracebackType | None) -> None:
    """Say in a line that the program is at fault; where it went wrong goes to the log, without any text of users."""
    from mindgap.ui.crash import report

    _say(report(error, home.data).plain)


def _say(message: str) -> None:
    with suppress(OSError):  # the terminal's window may be closed by now
        sys.stderr.write(f"{clean_lines(message)}\n")


def _speak_utf8() -> None:
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")


if __name__ == "__main__":
    sys.exit(main())
