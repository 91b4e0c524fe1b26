"""`mindgap backup`, `restore` and `check`: copies of the store, and whether it is sound."""

from __future__ import annotations

from argparse import Namespace
from datetime import datetime
from pathlib import Path

from mindgap.cli.output import agreed, remark, result
from mindgap.config import Home
from mindgap.exports.errors import FolderMissingError
from mindgap.storage import backup as copies
from mindgap.texts import _
from mindgap.texts.messages import explain


def backup(home: Home, arguments: Namespace) -> int:
    """Copy the store, to the home's own backups unless told otherwise, and write where."""
    if arguments.path is None:
        home.backups.mkdir(parents=True, exist_ok=True, mode=0o700)
        made = copies.keep(home.database, home.backups, _now())
    else:
        target = Path(arguments.path)
        if not target.parent.is_dir():
            raise FolderMissingError(folder=target.parent)
        made = copies.backup(home.database, target)
    result(str(made))
    return 0


def restore(home: Home, arguments: Namespace) -> int:
    """Put a copy back, after a question on a terminal; what it replaces is kept among the backups."""
    source = Path(arguments.path)
    copies.examine_backup(source)
    question = _("Put “{name}” in the place of everything stored in this home?").format(name=source.name)
    if not (arguments.yes or agreed(question)):
        remark(_("Nothing was changed. Give --yes to restore without a question."))
        return 1
    home.made()
    replaced = copies.restore(source, home.database, now=_now(), backups=home.backups)
    result(_("Restored: {name}").format(name=source.name))
    if replaced is not None:
        remark(_("What stood there before was kept as {path}").format(path=replaced))
    return 0


def check(home: Home, arguments: Namespace) -> int:
    """Look at every page of the store and say what is wrong with it, or whether a paper is a stored version."""
    if arguments.what == "plan":
        from mindgap.cli.papers import check_paper

        return check_paper(home, arguments)
    findings = copies.check(home.database)
    for finding in findings:
        remark(explain(finding.template, finding.params))
    if not findings:
        result(_("The store is sound: {path}").format(path=home.database))
    return 1 if findings else 0


def _now() -> datetime:
    return datetime.now().astimezone()
