"""Run as a process of its own: loads made-up reports into a graph, one batch after another, and tells each.

``python -m tests.store.writer_process URL REPORTS BATCH``
"""

from __future__ import annotations

import sys

from graph.model import Extraction
from graph.store import open_store
from tests.store.history import make_history


def reports(number: int) -> list[Extraction]:
    """What is loaded: the same in every process."""
    steps = make_history(seed=number, reports=number).steps
    return [x for step in steps if isinstance(step, list) for x in step][:number]


def main(url: str, number: int, size: int) -> None:
    store = open_store(url)
    store.prepare()
    batch = reports(number)
    print("ready", flush=True)
    for i in range(0, len(batch), size):
        store.write(batch[i : i + size])
        print(i, flush=True)
    store.close()
    print("done", flush=True)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
