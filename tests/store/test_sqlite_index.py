"""The headline question is one stretch of one covering index, in the order of the answer."""

from __future__ import annotations

import sqlite3
from datetime import date
from pathlib import Path

import pytest

from graph.store import open_store
from graph.store.base import FactQuery, NodeFilter
from graph.store.sqlite.filters import fact_select


@pytest.fixture
def db(tmp_path: Path) -> sqlite3.Connection:
    store = open_store(f"sqlite:{tmp_path / 'graph.db'}")
    store.prepare()
    store.close()
    return sqlite3.connect(tmp_path / "graph.db")


def plan(db: sqlite3.Connection, query: FactQuery) -> str:
    sql, values = fact_select(query, None)
    found = " / ".join(row[3] for row in db.execute(f"EXPLAIN QUERY PLAN {sql} LIMIT 100", values))
    db.close()
    return found


def county_in(code: str) -> NodeFilter:
    return NodeFilter(level="county", within=(code,))


@pytest.mark.parametrize("day", [None, date(2021, 12, 31)])
def test_from_province_to_province(db: sqlite3.Connection, day: date | None) -> None:
    found = plan(db, FactQuery(("sends_workers_to",), county_in("530000"), county_in("310000"), start=day, end=day))
    assert "COVERING INDEX facts_by_place (predicate=? AND s_province=? AND o_province=?" in found
    assert "TEMP B-TREE" not in found


def test_a_county_of_a_province_is_found_through_its_province(db: sqlite3.Connection) -> None:
    found = plan(db, FactQuery(("sends_workers_to",), county_in("530722"), county_in("310115")))
    assert "COVERING INDEX facts_by_place (predicate=? AND s_province=? AND o_province=?)" in found


def test_neighbours_of_a_node(db: sqlite3.Connection) -> None:
    found = plan(db, FactQuery(either=NodeFilter(ids=("Region:530700",))))
    assert "facts_by_subject" in found
    assert "facts_by_object" in found
