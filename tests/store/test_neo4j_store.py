"""What only the store on Neo4j promises: what a person sees in its Browser, and clear words when the server fails."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import replace
from datetime import date
from typing import Any

import neo4j
import pytest

from graph.errors import QueryError, StoreError, StoreUnavailable, UsageError
from graph.model import Fact, Node, PartialDate, Period, Quantity, Status
from graph.ontology import edge_types, node_types
from graph.store import open_store
from graph.store.base import FactQuery
from graph.store.cypher import CypherStore
from graph.store.neo4j import Neo4jStore
from graph.store.neo4j.address import parse
from graph.store.neo4j.prepare import statements
from tests.neo4j_server import emptied
from tests.neo4j_server.fixtures import url_or_skip
from tests.neo4j_server.places import CURRENT, LTS
from tests.store.test_writing import a_fact, a_report, says

pytestmark = pytest.mark.neo4j
LANPING, PUDONG = "Region:533325", "Region:310115"


@pytest.fixture(
    scope="module",
    params=[
        pytest.param(LTS, id="lts"),
        pytest.param(CURRENT, id="current", marks=pytest.mark.neo4j_current),
    ],
)
def url(request: pytest.FixtureRequest) -> str:
    return url_or_skip(request.param)


@pytest.fixture
def store(url: str) -> Iterator[Neo4jStore]:
    with emptied.fresh(url) as opened:
        yield opened


@pytest.fixture
def browser(url: str) -> Iterator[neo4j.Driver]:
    """What a person types into the Browser goes this way."""
    with emptied.connected(url) as driver:
        yield driver


def rows(driver: neo4j.Driver, query: str, **values: Any) -> list[dict[str, Any]]:
    return [r.data() for r in driver.execute_query(query, parameters_=values)[0]]


def workers() -> Fact:
    q = Quantity(597.0, "person", approx=True, joint=True, of_which={"poor": 90.0})
    return Fact("sends_workers_to", LANPING, PUDONG, Period.of("2021", "2023-06"), q, "g1")


# --- what the Browser shows ------------------------------------------------------------------------------------


def test_a_fact_reads_well(store: Neo4jStore, browser: neo4j.Driver) -> None:
    store.write([says(a_report("a", "兰坪县向浦东新区输送597人"), workers(), confidence=0.9)])
    store.write([says(a_report("b", "浦东新区接收兰坪县597人"), workers(), confidence=0.7)])
    (row,) = rows(
        browser,
        "MATCH (a:County {name: '兰坪白族普米族自治县'})-[r:SENDS_WORKERS_TO]->(b:Region:County {short: '浦东'})"
        " RETURN properties(r) AS r",
    )
    shown = row["r"]
    assert shown.pop("id") == workers().id
    assert shown.pop("valid_from").to_native() == date(2021, 1, 1)
    assert shown.pop("valid_to").to_native() == date(2023, 6, 30)
    assert (shown["start_date"], shown["start_precision"]) == ("2021", "year")
    assert (shown["end_date"], shown["end_precision"]) == ("2023-06", "month")
    assert (shown["value"], shown["unit"], shown["approx"], shown["joint"]) == (597.0, "person", True, True)
    assert (shown["of_which_poor"], shown["joint_group"]) == (90.0, "g1")
    assert (shown["confidence"], shown["rule"], shown["status"]) == (0.9, "sends", "automatic")
    assert shown["reports"] == shown["quote_reports"] == ["a", "b"]
    assert (shown["quotes"], shown["quote_starts"], shown["quote_ends"]) == (["兰坪县向", "浦东新区"], [0, 0], [4, 4])


def test_regions_carry_their_level_as_a_label(store: Neo4jStore, browser: neo4j.Driver) -> None:
    store.put_nodes([Node(f"{PUDONG}/周浦镇", "Region", "周浦镇", {"level": "township", "county": "310115"})])
    for label, code in (("Province", "530000"), ("Prefecture", "530700"), ("County", "533325")):
        (row,) = rows(browser, "MATCH (n:Region {code: $code}) RETURN labels(n) AS l", code=code)
        assert sorted(row["l"]) == sorted(["Region", label])
    assert rows(browser, "MATCH (n:Township) RETURN n.name AS name") == [{"name": "周浦镇"}]
    (row,) = rows(
        browser,
        "MATCH (:Region {code: '110103'})-[r:PART_OF]->(p:Province) RETURN p.code AS code, r.valid_to AS until",
    )
    assert row["code"] == "110000"
    assert row["until"].to_native() < date(2011, 1, 1)


def test_only_current_facts_are_relationships(store: Neo4jStore, browser: neo4j.Driver) -> None:
    kept, gone, refused = workers(), a_fact(value=1.0), a_fact(value=2.0)
    store.write([says(a_report("a"), kept, gone, refused)])
    store.write([says(replace(a_report("a"), text="丽江另有说法"), kept, refused)])
    store.set_status(refused.id, Status.REJECTED)
    between = "MATCH (a)-[r]->(b) WHERE type(r) <> 'PART_OF' RETURN r.id AS id"
    assert rows(browser, between) == [{"id": kept.id}]
    assert rows(browser, "MATCH (f:RejectedFact) RETURN f.id AS id, f.subject AS s") == [
        {"id": refused.id, "s": "Region:530700"}
    ]
    assert rows(browser, "MATCH (f:RetractedFact) RETURN f.id AS id") == [{"id": gone.id}]
    quotes = rows(browser, "MATCH (e:RetractedEvidence {fact: $id}) RETURN e.quote AS quote", id=gone.id)
    assert quotes == [{"quote": "丽江向浦"}]
    store.set_status(refused.id, Status.ACCEPTED)
    (row,) = rows(browser, "MATCH ()-[r {id: $id}]->() RETURN r.status AS status", id=refused.id)
    assert row == {"status": "accepted"}
    assert rows(browser, "MATCH (f:RejectedFact) RETURN f.id") == []


def test_constraints_and_indexes_are_those_of_the_files(store: Neo4jStore, browser: neo4j.Driver) -> None:
    names = {s.split()[2] for s in statements()}
    there = {r["name"] for kind in ("CONSTRAINTS", "INDEXES") for r in rows(browser, f"SHOW {kind} YIELD name")}
    assert names <= there
    assert {f"{t.lower()}_id" for t in node_types()} | {f"{t}_id" for t in edge_types()} <= names
    with pytest.raises(neo4j.exceptions.ConstraintError):
        browser.execute_query("CREATE (:Region {id: $id})", id=PUDONG)


def test_a_fact_is_found_by_the_index_of_its_ids(store: Neo4jStore, browser: neo4j.Driver) -> None:
    for query in (
        "MATCH ()-[r:SENDS_WORKERS_TO]->() WHERE r.id IN ['a', 'b'] RETURN r",
        "UNWIND ['a', 'b'] AS id MATCH ()-[r:PAIRS_WITH]->() WHERE r.id = id SET r.status = 'accepted'",
        "MATCH (n:Region) WHERE n.id IN ['a', 'b'] RETURN n",
    ):
        assert "UniqueIndexSeek" in str(browser.execute_query(f"EXPLAIN {query}").summary.plan), query


# --- free Cypher -----------------------------------------------------------------------------------------------


def test_free_cypher_gives_plain_values(store: Neo4jStore) -> None:
    assert isinstance(store, CypherStore)
    store.write([says(a_report("a"), workers())])
    table = store.cypher(
        "MATCH p = (a)-[r:SENDS_WORKERS_TO]->(b) RETURN a, r, p, r.valid_from AS day, [1, null] AS l, $x AS x", {"x": 3}
    )
    assert table.columns == ("a", "r", "p", "day", "l", "x")
    ((a, r, p, day, some, x),) = table.rows
    assert a["_labels"] == ["County", "Region"]
    assert (r["_type"], r["_start"], r["_end"]) == ("SENDS_WORKERS_TO", LANPING, PUDONG)
    assert [n["id"] for n in p["nodes"]] == [LANPING, PUDONG]
    assert (day, some, x) == (date(2021, 1, 1), [1, None], 3)
    cut = store.cypher("UNWIND range(1, 10) AS i RETURN i", {}, limit=3)
    assert (cut.rows, cut.truncated) == (((1,), (2,), (3,)), True)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("MATCH (n) RETURN nothing", "not defined"),
        ("RETURN $missing", "missing"),
        ("CREATE (n:Region) RETURN n", "more than read"),
        (
            "UNWIND range(1, 3000) AS a UNWIND range(1, 3000) AS b UNWIND range(1, 3000) AS c RETURN sum(a*b*c)",
            "longer",
        ),
    ],
)
def test_a_query_that_fails_is_the_askers(store: Neo4jStore, text: str, words: str) -> None:
    with pytest.raises(QueryError, match=words) as e:
        store.cypher(text, {}, timeout=1)
    assert e.value.hint


# --- several writers, a server that fails -----------------------------------------------------------------------


def test_several_writers_at_once_lose_and_double_nothing(store: Neo4jStore, url: str) -> None:
    """Each tells the same fact and one of its own, in a different order, through connections of their own."""

    def write(number: int) -> None:
        other = open_store(url)
        try:
            for i in range(8):
                report = a_report(f"w{number}-{i}", f"第{number}人的第{i}份")
                told = [workers(), a_fact(value=float(100 * number + i))]
                other.write([says(report, *told[:: 1 if number % 2 else -1])])
        finally:
            other.close()

    with ThreadPoolExecutor(4) as pool:
        for done in [pool.submit(write, n) for n in range(4)]:
            done.result()
    shared = store.fact(workers().id)
    assert shared is not None
    assert len(shared.reports) == len(shared.evidence) == 32
    counts = store.counts()
    assert (counts.reports, counts.facts["sends_workers_to"], counts.evidence) == (32, 33, 64)


class Relay:
    """Stands between a store and the server, and cuts the line on demand."""

    def __init__(self, host: str, port: int) -> None:
        self.target = (host, port)
        self.lines: list[socket.socket] = []
        self.listening = socket.create_server(("127.0.0.1", 0))
        self.port = self.listening.getsockname()[1]
        threading.Thread(target=self._accept, daemon=True).start()

    def _accept(self) -> None:
        while True:
            try:
                here, _ = self.listening.accept()
            except OSError:
                return
            there = socket.create_connection(self.target)
            self.lines += [here, there]
            for one, other in ((here, there), (there, here)):
                threading.Thread(target=self._pass_on, args=(one, other), daemon=True).start()

    def _pass_on(self, one: socket.socket, other: socket.socket) -> None:
        with suppress(OSError):
            while some := one.recv(65536):
                other.sendall(some)

    def cut(self) -> None:
        for line in self.lines:
            with suppress(OSError):
                line.shutdown(socket.SHUT_RDWR)
            line.close()
        self.lines = []

    def close(self) -> None:
        self.listening.close()
        self.cut()


def test_a_dropped_connection_is_tried_again(store: Neo4jStore, url: str) -> None:
    address = parse(url)
    host, port = address.uri.removeprefix("bolt://").split(":")
    relay = Relay(host, int(port))
    through = open_store(f"bolt://{address.user}:{address.password}@127.0.0.1:{relay.port}")
    try:
        through.write([says(a_report("a"), workers())])
        relay.cut()
        through.write([says(a_report("b", "第二份"), workers())])
        relay.cut()
        assert through.counts().evidence == 2
    finally:
        through.close()
        relay.close()


def test_a_wrong_password_is_said_so(url: str) -> None:
    address = parse(url)
    store = open_store(address.uri.replace("://", "://neo4j:wrong-password@"))
    with pytest.raises(StoreError, match="password") as e:
        store.counts()
    assert "NEO4J_PASSWORD" in e.value.hint
    assert "wrong-password" not in str(e.value)
    store.close()


def test_a_graph_that_was_never_prepared_is_said_so(store: Neo4jStore, browser: neo4j.Driver) -> None:
    browser.execute_query("MATCH (g:GraphState) SET g:Hidden REMOVE g:GraphState")
    try:
        for call in (store.version, lambda: store.write([says(a_report("a"), workers())])):
            with pytest.raises(StoreError, match="no graph") as e:
                call()
            assert "shanhai load" in e.value.hint
    finally:
        browser.execute_query("MATCH (g:Hidden) SET g:GraphState REMOVE g:Hidden")


# --- without a server -------------------------------------------------------------------------------------------


def test_no_server_is_said_at_once() -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    store = open_store(f"bolt://neo4j:secret@127.0.0.1:{port}")
    with pytest.raises(StoreUnavailable, match=f"127.0.0.1:{port}") as e:
        store.facts(FactQuery(start=PartialDate("2022").first))
    assert "docker compose" in e.value.hint
    assert "secret" not in str(e.value)
    store.close()
    with pytest.raises(StoreError, match="closed"):
        store.counts()


@pytest.mark.parametrize(
    ("given", "uri", "shown", "database"),
    [
        ("neo4j://me:p%40ss@host", "neo4j://host:7687", "neo4j://me@host:7687", None),
        ("bolt+s://me:x@host:7/graph", "bolt+s://host:7", "bolt+s://me@host:7/graph", "graph"),
        ("neo4j+s://[::1]:7688", "neo4j+s://[::1]:7688", "neo4j+s://[::1]:7688", None),
    ],
)
def test_urls(given: str, uri: str, shown: str, database: str | None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NEO4J_USERNAME", raising=False)
    monkeypatch.delenv("NEO4J_PASSWORD", raising=False)
    address = parse(given)
    assert (address.uri, address.shown, address.database) == (uri, shown, database)
    assert open_store(given).url == shown
    assert "p@ss" not in repr(address)


def test_user_and_password_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEO4J_USERNAME", "someone")
    monkeypatch.setenv("NEO4J_PASSWORD", "secret")
    assert (parse("neo4j://host").user, parse("neo4j://host").password) == ("someone", "secret")
    assert (parse("neo4j://a:b@host").user, parse("neo4j://a:b@host").password) == ("a", "b")


@pytest.mark.parametrize("url_given", ["neo4j://", "bolt://u:secret@host:port", "neo4j://u:secret@host?x=1"])
def test_urls_that_cannot_be_read(url_given: str) -> None:
    with pytest.raises(UsageError) as e:
        open_store(url_given)
    assert "secret" not in str(e.value)
    assert e.value.hint
