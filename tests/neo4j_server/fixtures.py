"""The servers as fixtures. Without Java and Maven, the tests that ask are skipped with the reason; in CI they fail."""

from __future__ import annotations

import os

import pytest

from tests.neo4j_server.java import Missing
from tests.neo4j_server.places import CURRENT, LTS, Release
from tests.neo4j_server.running import url


def url_or_skip(release: Release) -> str:
    """URL of the running server of that version."""
    try:
        return url(release)
    except Missing as e:
        reason = f"NO REAL NEO4J {release.version}: {e}"
        if os.environ.get("CI") == "true":
            pytest.fail(reason, pytrace=False)
        pytest.skip(reason)


@pytest.fixture(scope="session")
def neo4j_url() -> str:
    """URL of a real Neo4j 5.26 LTS, with user and password."""
    return url_or_skip(LTS)


@pytest.fixture(scope="session")
def neo4j_current_url() -> str:
    """URL of a real Neo4j of the current calendar version, with user and password."""
    return url_or_skip(CURRENT)
