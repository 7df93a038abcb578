"""What is refused before it reaches an engine, and what is not."""

from __future__ import annotations

import pytest

from graph.cypher_guard import MAX_LENGTH, parameters, refuse_writes
from graph.errors import QueryError

READS = [
    "MATCH (n:Region) RETURN n.name LIMIT 5",
    "  // a comment: CREATE nothing\nMATCH (n) RETURN n;",
    "/* DROP TABLE */ MATCH (n) WHERE n.name = 'SET x = 1; DELETE' RETURN n.name",
    'MATCH (n) WHERE n.name = "it\\"s; CREATE" RETURN n',
    "MATCH (n:`Create`) RETURN n.`delete` AS `drop`",
    "MATCH (n:Load)-[r:SET|DELETE]->(m) RETURN n.set, r.copy, $create",
    "MATCH (n {set: 1, create: $delete}) RETURN {drop: n.x} AS m",
    "CALL { MATCH (n) RETURN n } RETURN n",
    "MATCH (n) CALL (n) { MATCH (n)--(m) RETURN count(m) AS k } RETURN n, k",
    "UNWIND [1, 2] AS x RETURN x UNION RETURN 3 AS x",
    "CYPHER 25 MATCH (n) RETURN n",
    "EXPLAIN MATCH (n) RETURN n",
    "optional match (n) return n",
    "MATCH (n) WHERE n.卡 = '创建' RETURN n.offset, n.asset, n.createdAt",
]
REFUSED = [
    "CREATE (n:Region {code: '1'})",
    "MATCH (n) SET n.name = 'x'",
    "MATCH (n) DELETE n",
    "MATCH (n) detach delete n",
    "MATCH (n) REMOVE n.name RETURN n",
    "MERGE (n:Region {id: 'a'})",
    "MATCH (n) /* quiet */ MeRgE (m)",
    "MATCH (n) WITH n LOAD CSV FROM 'http://example.org' AS l RETURN l",
    "LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line",
    "LOAD FROM '/etc/passwd' RETURN *",
    "COPY Region FROM 'x.parquet'",
    "COPY (MATCH (n) RETURN n) TO 'x.csv'",
    "EXPLAIN COPY Region FROM 'x'",
    "ATTACH 'x.db' AS x (dbtype duckdb)",
    "INSTALL httpfs",
    "EXPORT DATABASE 'x'",
    "IMPORT DATABASE 'x'",
    "DROP TABLE Region",
    "ALTER TABLE Region ADD x INT64",
    "CALL threads=5",
    "CALL show_tables() RETURN *",
    "CALL dbms.listConfig() YIELD name RETURN name",
    "MATCH (n) CALL apoc.load.json('http://example.org') YIELD value RETURN value",
    "MATCH (n) FOREACH (x IN [1] | CREATE (:A))",
    "USE system SHOW DATABASES",
    "SHOW USERS",
    "BEGIN TRANSACTION",
    "MATCH (n) RETURN n; CREATE (m)",
    "MATCH (n) RETURN n; MATCH (m) RETURN m",
    "RETURN 'it\\'; CREATE (n)' AS x CREATE (n)",
    "RETURN 1 // harmless\nCREATE (n)",
    "RETURN '\\u0027 CREATE (n) //' AS x",
    "MATCH (n) RETURN n\\u0020SET n.x=1",
    "MATCH (n) RETURN 'never closed",
    "MATCH (n) RETURN n /* never closed",
    "",
    "  // nothing",
    ";",
    "hello",
    "MATCH (n) RETURN n " + " " * MAX_LENGTH,
]


@pytest.mark.parametrize("text", READS)
def test_reads_pass(text: str) -> None:
    refuse_writes(text)


@pytest.mark.parametrize("text", REFUSED)
def test_everything_else_is_refused_with_a_hint(text: str) -> None:
    with pytest.raises(QueryError) as e:
        refuse_writes(text)
    assert e.value.hint


def test_parameters_are_those_of_the_text_alone() -> None:
    assert parameters("MATCH (n) WHERE n.a = $a AND n.b = '$c' // $d\nRETURN $`e`, n.f") == {"a", "e"}
