"""Tables into a graph: a reload replaces exactly, what left the table leaves the graph; the tables that ship."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.model import Evidence, Extraction, Fact, Period, Report
from graph.regions import gazetteer
from graph.store import open_store
from graph.store.base import FactQuery, GraphStore
from loaders.pipeline import load
from loaders.tables import REFERENCE
from shanhai.taking_out import remove
from tests.cli.run import shanhai
from tests.loading.tables import MAPPING, ROWS, code, read, write


@pytest.fixture
def store(tmp_path: Path) -> Iterator[GraphStore]:
    opened = open_store(f"sqlite:{tmp_path / 'graph.db'}")
    opened.prepare()
    yield opened
    opened.close()


def facts(store: GraphStore) -> dict[str, set[str]]:
    return {r.fact.id: {e.quote for e in r.evidence} for r in store.facts(FactQuery(undated=True), limit=1000).items}


def test_worker_processes_change_nothing(tmp_path: Path, store: GraphStore) -> None:
    table = write(tmp_path, ROWS)
    load([table], store, workers=2)
    other = open_store("sqlite::memory:")
    other.prepare()
    load([table], other)
    assert facts(store) == facts(other)
    other.close()


def test_loaded_again_nothing_changes_and_a_changed_table_replaces_exactly(tmp_path: Path, store: GraphStore) -> None:
    table = write(tmp_path, ROWS)
    assert load([table], store).new == 2
    before, counts = facts(store), store.counts()
    again = load([table], store)
    assert (again.new, again.replaced, again.skipped) == (0, 0, 2)
    assert (facts(store), store.counts()) == (before, counts)

    changed = [ROWS[0], ["上海市", "云南省", "2013", "3亿元", "沪滇年报", "", ""]]  # another figure, and a row is gone
    done = load([write(tmp_path, changed)], store)
    assert (done.replaced, done.facts_retracted) == (2, 2)
    other = open_store("sqlite::memory:")
    other.prepare()
    load([table], other)
    assert facts(store) == facts(other)
    other.close()


def test_a_source_that_left_the_table_leaves_the_graph(tmp_path: Path, store: GraphStore) -> None:
    load([write(tmp_path, ROWS)], store)
    done = load([write(tmp_path, [ROWS[0], ROWS[2]])], store)
    assert len(done.ended) == 1
    assert store.counts().facts == {"funds": 2}
    assert store.counts().reports == 1


def test_a_table_that_cannot_be_read_takes_nothing_out(tmp_path: Path, store: GraphStore) -> None:
    load([write(tmp_path, ROWS)], store)
    before = facts(store)
    done = load([write(tmp_path, ROWS, MAPPING | {"start": "开始"})], store)
    assert (done.failed, done.ended) == (1, [])
    assert facts(store) == before


def test_a_table_and_a_report_that_say_the_same_are_one_fact(tmp_path: Path, store: GraphStore) -> None:
    load([write(tmp_path, ROWS[:1])], store)
    (fact,) = (r.fact for r in store.facts(FactQuery(), limit=10).items)
    nodes = (gazetteer().node("350000"), gazetteer().node("640000"))
    report = Report("r", "两省区的数字", "file:///r.txt")
    store.write([Extraction(report, nodes, ((fact, Evidence("r", 0, 3, "两省区", "made", 0.7)),))])
    (record,) = store.facts(FactQuery(), limit=10).items
    assert len(record.evidence) == 2
    assert store.counts().facts == {"funds": 1}
    remove(store, [str(tmp_path / "资金.csv")])
    (record,) = store.facts(FactQuery(), limit=10).items
    assert record.reports == ("r",)


def test_the_command_says_which_row_and_ends_with_1(tmp_path: Path) -> None:
    write(tmp_path, [ROWS[0], ["上海市", "普陀区", "2020", "1", "a", "", ""]])
    db = f"sqlite:{tmp_path / 'g.db'}"
    done = shanhai("load", tmp_path / "资金.csv", "--db", db)
    assert done.returncode == 1
    assert "资金.csv, row 3: '普陀区' may be 上海市普陀区 310107" in done.stderr
    assert "reports  1 new, 0 replaced, 0 in already, 0 not read\nrows     1 refused\n" in done.stdout
    assert "FUNDS 1" in done.stdout
    assert shanhai("remove", tmp_path / "资金.csv", "--db", db).returncode == 0
    assert shanhai("load", "--db", db).returncode == 2


def test_a_source_whose_only_row_has_a_slip_stays_until_the_table_is_read_whole(
    store: GraphStore, tmp_path: Path
) -> None:
    load([write(tmp_path, ROWS)], store)
    slip = [[*ROWS[1][:3], "约2亿元人", *ROWS[1][4:]]]
    done = load([write(tmp_path, [ROWS[0], *slip, ROWS[2]])], store)
    assert (done.failed, done.refused, done.ended) == (0, 1, [])
    assert len(facts(store)) == 3
    assert len(load([write(tmp_path, [ROWS[0], ROWS[2]])], store).ended) == 1
    assert len(facts(store)) == 2


def test_the_tables_that_ship_are_read_without_fault_and_every_row_names_its_source() -> None:
    tables = sorted(REFERENCE.glob("*.csv"))
    assert len(tables) == 2
    told: dict[str, set[str]] = {}
    for table in tables:
        found, errors = read(table)
        assert not errors
        with table.open(encoding="utf-8", newline="") as f:
            written = list(csv.DictReader(f))
        assert sum(len(e.facts) for e in found) == len(written)
        assert all(row["出处"] for row in written)
        for extraction in found:
            for fact, _ in extraction.facts:
                assert fact.predicate == "pairs_with"
                told.setdefault(fact.id, set()).add(extraction.report.id)
    # A pairing that later arrangements kept is one fact with the evidence of each.
    kept = Fact("pairs_with", code("北京市"), code("内蒙古"), Period.of("1996"))
    assert len(told[kept.id]) == 3


def test_the_command_loads_what_ships(tmp_path: Path) -> None:
    db = f"sqlite:{tmp_path / 'g.db'}"
    done = shanhai("load", "--reference", "--db", db)
    assert done.returncode == 0, done.stderr
    assert "PAIRS_WITH" in done.stdout
    asked = shanhai("ask", "2022年贵州省和谁结对?", "--db", db)
    assert "广东省" in asked.stdout
    assert "0 new" in shanhai("load", "--reference", "--db", db).stdout
