"""A second process opens a graph while a first one writes: it must not wait for the writer."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from graph.store import open_store


def test_prepare_does_not_wait_for_a_writer(tmp_path: Path) -> None:
    url = f"sqlite:{tmp_path / 'g.db'}"
    first = open_store(url)
    first.prepare()
    writer = sqlite3.connect(tmp_path / "g.db", isolation_level=None)
    writer.execute("BEGIN IMMEDIATE")
    second = open_store(url)
    second.prepare()  # one that wanted the lock for writing would give up with StoreError
    assert second.counts() == first.counts()
    writer.execute("ROLLBACK")
    writer.close()
    second.close()
    first.close()
