"""One server of each version for the whole session, started when a test first asks, stopped when Python ends.

SHANHAI_TEST_NEO4J and SHANHAI_TEST_NEO4J_CURRENT (URLs with user and password) name servers that already run; the
tests EMPTY them.
"""

from __future__ import annotations

import atexit
import os
from functools import cache

from tests.neo4j_server.java import Missing
from tests.neo4j_server.places import CURRENT, LTS, Release
from tests.neo4j_server.server import Server

VARIABLES = {LTS: "SHANHAI_TEST_NEO4J", CURRENT: "SHANHAI_TEST_NEO4J_CURRENT"}


def url(release: Release) -> str:
    """URL of the running server. Raises Missing."""
    if given := os.environ.get(VARIABLES[release]):
        return given
    found = _start(release)
    if isinstance(found, Missing):
        raise found
    return found


@cache
def _start(release: Release) -> str | Missing:
    try:
        server = Server(release)
    except Missing as e:
        return e
    atexit.register(server.stop)
    return server.url
