"""The store on a real Neo4j of the current calendar version."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from graph.store.base import GraphStore
from tests.neo4j_server import emptied
from tests.neo4j_server.fixtures import url_or_skip
from tests.neo4j_server.places import CURRENT

NAME = "neo4j-current"
MARKS: tuple[pytest.MarkDecorator, ...] = (pytest.mark.neo4j, pytest.mark.neo4j_current)


@contextmanager
def fresh() -> Iterator[GraphStore]:
    with emptied.fresh(url_or_skip(CURRENT)) as store:
        yield store
