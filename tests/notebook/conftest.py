"""What notebooks open: a graph of the samples, loaded once, and one of a made-up world whose truth is known."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

import shanhai
from tests.cypher.world import World, make

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


@pytest.fixture(scope="module")
def world() -> World:
    return make(seed=5, facts=800)


@pytest.fixture(scope="module")
def graph(world: World, tmp_path_factory: pytest.TempPathFactory) -> Iterator[shanhai.Graph]:
    """A graph of ``world``."""
    with shanhai.open(f"sqlite:{tmp_path_factory.mktemp('world') / 'g.db'}") as opened:
        world.write(opened.store)
        yield opened
