"""Work that makes very many small things and no circles of them: Python need not look for circles meanwhile."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def unhindered() -> Iterator[None]:
    """Keep the search for circular garbage off while a document is drawn, and put it back as it was.

    What is no longer used is let go of at once as always. Five hundred sheets take a fifth less time.
    """
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()
