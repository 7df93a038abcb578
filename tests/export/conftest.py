"""The graph that exports are made of. A module that wants another world defines its own ``world``."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from graph.store import open_store
from graph.store.base import GraphStore
from tests.cypher.world import World
from tests.export.world import odd_world


@pytest.fixture(scope="module")
def world() -> World:
    return odd_world()


@pytest.fixture(scope="module")
def store(world: World) -> Iterator[GraphStore]:
    opened = open_store("sqlite::memory:")
    world.write(opened)
    yield opened
    opened.close()
