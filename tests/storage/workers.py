"""What the tests let other processes do to a store."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from dataclasses import replace
from itertools import count
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from mindgap.domain.company import Company
from mindgap.domain.errors import MindgapError
from mindgap.storage import backup
from mindgap.storage.errors import DiskFullError
from tests.storage.samples import START, company, contents, goal, opened

NOBODY = 65534


def in_a_process(work: Callable[..., None], *arguments: object) -> Any:
    """Run `work` in a process of its own and give what it sends."""
    receiver, sender = get_context("spawn").Pipe(duplex=False)
    process = get_context("spawn").Process(target=work, args=(sender, *arguments))
    process.start()
    sender.close()
    sent = receiver.recv()
    process.join()
    return sent


def give_up_rights() -> None:
    """Go on as somebody without rights, with everything loaded that such a one may not read."""
    if os.getuid() == 0:
        with TemporaryDirectory() as warm:
            opened(Path(warm) / "warm.db").close()
        os.setuid(NOBODY)


def count_up(sender: Connection, path: Path, company_id: str, times: int) -> None:
    """Read the head-count, add one, store it; again and again."""
    store = opened(path)
    for _ in range(times):
        with store.begin("change:Company") as tx:
            held = tx.find(Company, company_id)
            assert held is not None
            tx.save(replace(held, employees=(held.employees or 0) + 1))
    store.close()
    sender.send("done")


def work_until_killed(sender: Connection, path: Path, company_id: str) -> None:
    """Store goals for ever, and tell of each once it is stored."""
    store = opened(path)
    with store.begin() as tx:
        owner = tx.analysis(company_id).company
    for n in count():
        made = goal(owner, f"{n}")
        with store.begin("add:Goal") as tx:
            held = tx.add(made)
        with store.begin("change:Goal") as tx:
            tx.save(replace(held, text=f"{n}!"))
        sender.send(made.id)


def fill_the_disk(sender: Connection, path: Path) -> None:
    """Store with ever a little more room on the disk until it succeeds; send how often it did not."""
    store = opened(path)
    with store.begin() as tx:
        owner = tx.add(company())
    before, refused = contents(store, owner), 0
    for room in range(path.stat().st_size // 4096, 1000):
        allow(room * 4096)
        try:
            with store.begin("add:Goal") as tx:
                tx.add_all([goal(owner, "Mål " * 200) for _ in range(12)])
            break
        except DiskFullError:
            refused += 1
            allow(None)
            assert contents(store, owner) == before
            assert backup.check(path) == ()
    allow(None)
    store.close()
    sender.send((refused, contents(opened(path), owner).goals != ()))


def make_without_room(sender: Connection, path: Path) -> None:
    """Make a store on a full disk; send what was said and what was left behind."""
    allow(8192)
    try:
        opened(path)
    except MindgapError as error:
        allow(None)
        sender.send((type(error), left(path)))


def back_up_without_room(sender: Connection, path: Path, target: Path) -> None:
    """Make a backup on a full disk; send what was said and what was left behind."""
    allow(8192)
    try:
        backup.backup(path, target)
    except MindgapError as error:
        allow(None)
        sender.send((type(error), left(target)))


def restore_without_room(sender: Connection, source: Path, path: Path) -> None:
    """Put a backup back on a full disk; send what was said."""
    allow(8192)
    try:
        backup.restore(source, path, now=START)
    except MindgapError as error:
        allow(None)
        sender.send(type(error))


def restore_what_does_not_fit(sender: Connection, source: Path, path: Path) -> None:
    """Put a backup back that is larger than the room for the store; send what was said."""
    allow(path.stat().st_size + 4 * 4096)
    try:
        backup.restore(source, path, now=START)
    except MindgapError as error:
        allow(None)
        sender.send(type(error))


def open_what_may_not_be_written(sender: Connection, folder: Path, protected: str) -> None:
    """Make a store as somebody without rights, protect it, open it; send what was said and whether it is as it was."""
    give_up_rights()
    path = folder / "mindgap.db"
    opened(path).close()
    before = path.read_bytes()
    (folder / protected).chmod(0o500 if protected == "." else 0o400)
    said = []
    for exclusive in (False, True):
        try:
            opened(path, exclusive=exclusive)
        except MindgapError as error:
            said.append(type(error))
    folder.chmod(0o700)
    sender.send((said, path.read_bytes() == before))


def make_where_nothing_may_be_written(sender: Connection, folder: Path) -> None:
    """Make a store in a protected folder; send what was said."""
    give_up_rights()
    folder.chmod(0o500)
    try:
        opened(folder / "mindgap.db")
    except MindgapError as error:
        folder.chmod(0o700)
        sender.send(type(error))


def write_what_may_no_longer_be_written(sender: Connection, folder: Path) -> None:
    """Protect the folder while the store is open; send what was said, and what is stored once it is lifted."""
    give_up_rights()
    store = opened(folder / "mindgap.db")
    with store.begin() as tx:
        owner = tx.add(company())
    folder.chmod(0o500)
    try:
        with store.begin() as tx:
            tx.add(goal(owner))
    except MindgapError as error:
        folder.chmod(0o700)
        sender.send((type(error), contents(store, owner).goals))


def left(path: Path) -> list[str]:
    return [beside.name for beside in path.parent.iterdir()]


def allow(size: int | None) -> None:
    """Let no file grow beyond `size` bytes, as on a full disk; None lets them. Bytecode is then not written at all."""
    if sys.platform == "win32":
        raise NotImplementedError
    import resource

    sys.dont_write_bytecode = size is not None
    _, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (hard if size is None else size, hard))
