"""The servers as fixtures: one of each version for the whole session, started when a test first asks.

SHANHAI_TEST_NEO4J and SHANHAI_TEST_NEO4J_CURRENT (URLs with user and password) name servers that already run; the
tests EMPTY them. Without Java and Maven, the tests that ask are skipped with the reason; in CI they fail.
"""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest

from tests.neo4j_server.java import Missing
from tests.neo4j_server.places import CURRENT, LTS, Release
from tests.neo4j_server.server import Server


def _url(release: Release, running: str) -> Iterator[str]:
    if url := os.environ.get(running):
        yield url
        return
    try:
        server = Server(release)
    except Missing as e:
        reason = f"NO REAL NEO4J {release.version}: {e}"
        if os.environ.get("CI") == "true":
            pytest.fail(reason, pytrace=False)
        pytest.skip(reason)
    with server:
        yield server.url


@pytest.fixture(scope="session")
def neo4j_url() -> Iterator[str]:
    """URL of a real Neo4j 5.26 LTS."""
    yield from _url(LTS, "SHANHAI_TEST_NEO4J")


@pytest.fixture(scope="session")
def neo4j_current_url() -> Iterator[str]:
    """URL of a real Neo4j of the current calendar version."""
    yield from _url(CURRENT, "SHANHAI_TEST_NEO4J_CURRENT")
