"""The projection: what it refuses, limits, follows and survives."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

import pytest

from graph import queries
from graph.errors import MissingExtraError, NotFoundError, QueryError
from graph.model import Status
from graph.projection import project
from graph.store import open_store
from graph.store.base import GraphStore
from graph.store.cypher import CypherStore
from tests.cypher.world import World, make


@pytest.fixture(scope="module")
def world() -> World:
    return make(seed=3, facts=1_500)


@pytest.fixture(scope="module")
def store(world: World, tmp_path_factory: pytest.TempPathFactory) -> Iterator[GraphStore]:
    """For tests that only ask."""
    opened = open_store(f"sqlite:{tmp_path_factory.mktemp('projection') / 'graph.db'}")
    world.write(opened)
    yield opened
    opened.close()


@pytest.fixture
def own(world: World, tmp_path: Path) -> Iterator[GraphStore]:
    """For a test that writes."""
    opened = open_store(f"sqlite:{tmp_path / 'graph.db'}")
    world.write(opened)
    yield opened
    opened.close()


def ask(store: GraphStore, text: str, **params: object) -> list[tuple[object, ...]]:
    return list(queries.run_cypher(text, params, store).rows)


def test_it_answers_as_the_contract_says(store: GraphStore) -> None:
    projection = project(store)
    assert isinstance(projection, CypherStore)
    assert projection.dialect == "projection"


def test_every_current_fact_is_in_once_and_no_rejected_one(store: GraphStore, world: World) -> None:
    rows = ask(store, "MATCH (a)-[f]->(b) WHERE type(f) <> 'PART_OF' RETURN a.id, type(f), b.id, f.id LIMIT 100000")
    table = queries.run_cypher("MATCH ()-[f]->() WHERE type(f) <> 'PART_OF' RETURN f.id", {}, store, limit=10**6)
    assert sorted(r[0] for r in table.rows) == sorted(world.told)
    for a, kind, b, fact_id in rows:
        told = world.told[str(fact_id)].fact
        assert (a, kind, b) == (told.subject, told.predicate.upper(), told.object)


def test_divisions_have_their_place_and_time(store: GraphStore) -> None:
    rows = ask(
        store,
        "MATCH (a:Region)-[p:PART_OF]->(b:Region) WHERE a.code = '533301' AND p.valid_to >= date($day) "
        "AND p.valid_from <= date($day) RETURN a.name, b.code",
        day="2020-06-01",
    )
    assert rows == [("泸水市", "533300")]


def test_values_are_plain_python(store: GraphStore) -> None:
    [row] = ask(
        store,
        "MATCH (a:Region)-[f:SENDS_WORKERS_TO]->(b:Region) WHERE f.valid_from IS NOT NULL AND f.value IS NOT NULL "
        "RETURN a, f, f.valid_from AS d, f.quote_starts AS s, f.reports AS r, [1, 2.5] AS l, sum(2) AS n LIMIT 1",
    )
    a, f, day, starts, reports, numbers, total = row
    assert isinstance(a, dict)
    assert a["_labels"] == ["Region"]
    assert a["id"] == f"Region:{a['code']}" or a["level"] == "township"
    assert None not in a.values()
    assert isinstance(f, dict)
    assert (f["_type"], f["_start"]) == ("SENDS_WORKERS_TO", a["id"])
    assert isinstance(day, date)
    assert isinstance(starts, list)
    assert all(isinstance(n, int) for n in starts)
    assert isinstance(reports, list)
    assert numbers == [1.0, 2.5]
    assert (type(total), total) == (int, 2)


def test_rows_are_cut_and_the_cut_is_told(store: GraphStore) -> None:
    text = "MATCH (a:Region) RETURN a.id ORDER BY a.id"
    cut = queries.run_cypher(text, {}, store, limit=10)
    assert (len(cut.rows), cut.truncated) == (10, True)
    total = int(str(ask(store, "MATCH (a:Region) RETURN count(*)")[0][0]))
    exact = queries.run_cypher(text, {}, store, limit=total)
    assert (len(exact.rows), exact.truncated) == (total, False)


def test_a_query_that_takes_too_long_is_stopped(store: GraphStore) -> None:
    with pytest.raises(QueryError, match="longer than"):
        queries.run_cypher("MATCH (a)-[*1..12]-(b), (c)-[*1..12]-(d) RETURN count(*)", {}, store, timeout=0.3)
    assert ask(store, "RETURN 1") == [(1,)]


def test_the_same_text_with_another_limit_gives_other_rows(store: GraphStore) -> None:
    sizes = [len(ask(store, "MATCH (a:Region) RETURN a.id ORDER BY a.id LIMIT $n", n=n)) for n in (2, 9, 1)]
    assert sizes == [2, 9, 1]


def test_it_follows_the_data(own: GraphStore, world: World) -> None:
    before = project(own)
    assert project(own) is before
    fact_id = next(iter(world.told))
    text = "MATCH ()-[f]->() WHERE f.id = $id RETURN count(*)"
    assert ask(own, text, id=fact_id) == [(1,)]
    own.set_status(fact_id, Status.REJECTED)
    assert ask(own, text, id=fact_id) == [(0,)]
    own.set_status(fact_id, Status.ACCEPTED)
    assert ask(own, text, id=fact_id) == [(1,)]
    assert project(own) is not before


def test_many_ask_while_the_data_changes(own: GraphStore, world: World) -> None:
    ids = list(world.told)[:4]

    def work(n: int) -> int:
        if n % 8 == 0:
            own.set_status(ids[n // 8 % 4], Status.ACCEPTED)
        table = queries.run("flows-between-provinces", {}, own)
        return len(table.rows)

    with ThreadPoolExecutor(6) as pool:
        assert len(set(pool.map(work, range(32)))) == 1


@pytest.mark.parametrize(
    "aggregates",
    ["count(DISTINCT f.id), max(f.value)", "count(DISTINCT f.id), collect(f.id)", "collect(DISTINCT f.id), count(*)"],
)
def test_what_the_engine_gets_wrong_is_refused(store: GraphStore, aggregates: str) -> None:
    text = f"MATCH (a)-[f:FUNDS]->() RETURN a.id, {aggregates}"
    with pytest.raises(QueryError) as e:
        ask(store, text)
    assert "last" in e.value.hint


def test_the_order_that_the_hint_tells_is_right(store: GraphStore, world: World) -> None:
    text = "MATCH (a)-[f:FUNDS]->() RETURN a.id, count(*), max(f.value), count(DISTINCT f.unit) ORDER BY a.id"
    truth: dict[str, list[float | None]] = {}
    for t in world.told.values():
        if t.fact.predicate == "funds":
            truth.setdefault(t.subject.id, []).append(t.fact.quantity.value if t.fact.quantity else None)
    rows = [(a, n, most) for a, n, most, _ in ask(store, text)]
    assert rows == [(a, len(v), max((x for x in v if x), default=None)) for a, v in sorted(truth.items())]


def test_which_way_a_relationship_goes_is_never_guessed(store: GraphStore) -> None:
    """The engine's start_node is the left node of a pattern without an arrow, so startNode is unknown here."""
    with pytest.raises(QueryError, match="STARTNODE"):
        ask(store, "MATCH (a:Region)-[f:FUNDS]-(b) RETURN startNode(f)")
    rows = ask(
        store, "MATCH (a:Region)-[f:FUNDS]-(b:Region) RETURN f, EXISTS { MATCH (a)-[g]->(b) WHERE g.id = f.id }, a.id"
    )
    assert {forward for _, forward, _ in rows} == {True, False}
    for f, forward, a in rows:
        assert isinstance(f, dict)
        assert (f["_start"] == a) is forward


def test_errors_say_what_to_do(store: GraphStore) -> None:
    with pytest.raises(QueryError, match=r"no value for \$code"):
        ask(store, "MATCH (a:Region) WHERE a.code = $code RETURN a")
    with pytest.raises(QueryError, match="failed") as e:
        ask(store, "MATCH (a:Nothing) RETURN a")
    assert e.value.hint
    with pytest.raises(NotFoundError, match="no query is named"):
        queries.run("nothing", {}, store)
    with pytest.raises(QueryError, match="CREATE"):
        ask(store, "CREATE (a:Region {id: 'x'})")


def test_without_the_extra_the_hint_says_how_to_get_it(own: GraphStore, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "ladybug", None)
    with pytest.raises(MissingExtraError) as e:
        ask(own, "RETURN 1")
    assert "pip install 'shanhai[cypher]'" in e.value.hint
