"""Fixtures for every test: the real Neo4j servers."""

from tests.neo4j_server.fixtures import neo4j_current_url, neo4j_url

__all__ = ["neo4j_current_url", "neo4j_url"]
