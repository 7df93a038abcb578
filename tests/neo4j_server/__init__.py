"""The real Neo4j server for the tests, without Docker: docs/decisions/0005-neo4j-harness.md."""
