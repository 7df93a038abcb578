"""A last word for an engine that cannot be interrupted: some expressions heed no timeout and eat memory meanwhile."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager

GRACE = 3.0  # seconds the engine has to heed its own timeout


@contextmanager
def deadline(seconds: float) -> Iterator[None]:
    """End the process, with exit status 1, when the block takes ``seconds`` and a little more. Only for commands that
    read: nothing may be half written."""

    def end() -> None:
        print(
            f"shanhai: the query took longer than {seconds:g} s and could not be interrupted\n"
            "  narrow it, or allow more time with --timeout",
            file=sys.stderr,
            flush=True,
        )
        os._exit(1)

    watch = threading.Timer(seconds + GRACE, end)
    watch.daemon = True
    watch.start()
    try:
        yield
    finally:
        watch.cancel()
