"""The embedded store, in a file of its own for each test."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

import pytest

from graph.store import open_store
from graph.store.base import GraphStore

NAME = "sqlite"
MARKS: tuple[pytest.MarkDecorator, ...] = ()


@cache
def _template() -> bytes:
    """A prepared file: its divisions need to be put in once only."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "graph.db")
        store = open_store(f"sqlite:{file}")
        store.prepare()
        store.close()
        return file.read_bytes()


@contextmanager
def fresh() -> Iterator[GraphStore]:
    folder = Path(tempfile.mkdtemp(prefix="shanhai-"))
    try:
        file = folder / "graph.db"
        file.write_bytes(_template())
        store = open_store(f"sqlite:{file}")
        store.prepare()
        try:
            yield store
        finally:
            store.close()
    finally:
        shutil.rmtree(folder)
