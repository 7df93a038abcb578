"""A graph of the samples, loaded once, as the notebooks use it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

import shanhai

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def samples_db(tmp_path_factory: pytest.TempPathFactory) -> str:
    """URL of a graph of samples/; for reading only."""
    url = f"sqlite:{tmp_path_factory.mktemp('samples') / 'samples.db'}"
    with shanhai.open(url) as graph:
        assert graph.load(ROOT / "samples").failed == 0
    return url


@pytest.fixture(scope="session")
def samples(samples_db: str) -> Iterator[shanhai.Graph]:
    with shanhai.open(samples_db) as graph:
        yield graph
