"""The store on a real Neo4j 5.26 LTS."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from graph.store.base import GraphStore
from tests.neo4j_server import emptied
from tests.neo4j_server.fixtures import url_or_skip
from tests.neo4j_server.places import LTS

NAME = "neo4j"
MARKS: tuple[pytest.MarkDecorator, ...] = (pytest.mark.neo4j,)


@contextmanager
def fresh() -> Iterator[GraphStore]:
    with emptied.fresh(url_or_skip(LTS)) as store:
        yield store
