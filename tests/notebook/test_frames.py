"""Data frames have real types, in pandas and in polars alike."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pandas as pd
import polars as pl
import pytest

import shanhai
from graph.errors import UsageError
from graph.store.cypher import Table
from tests.cypher.world import World

ENGINES = ("pandas", "polars")


def plain(frame: Any) -> list[dict[str, Any]]:
    """Rows as plain Python, whatever the engine; unknown is None."""
    if isinstance(frame, pl.DataFrame):
        return frame.to_dicts()
    rows = []
    for row in frame.to_dict("records"):
        rows.append({k: None if not isinstance(v, list) and pd.isna(v) else v for k, v in row.items()})
    return [{k: v.date() if isinstance(v, pd.Timestamp) else v for k, v in row.items()} for row in rows]


@pytest.mark.parametrize("engine", ENGINES)
def test_facts(graph: shanhai.Graph, world: World, engine: Any) -> None:
    frame = graph.frame(engine=engine)
    assert isinstance(frame, pd.DataFrame if engine == "pandas" else pl.DataFrame)
    rows = plain(frame)
    assert {r["id"] for r in rows} == set(world.told)
    for row in rows:
        fact = world.told[row["id"]].fact
        period, q = fact.period, fact.quantity
        assert row["start"] == (period.start.first if period.start else None)
        assert row["start_date"] == (str(period.start) if period.start else None)
        assert row["end"] == (period.end.last if period.end else None)
        assert row["end_date"] == (str(period.end) if period.end else None)
        assert row["value"] == (q.value if q else None)
        assert row["joint"] == (q.joint if q else None)
        assert isinstance(row["reports"], list)
    assert any(r["start_date"] == "2019-03" for r in rows)


def test_types_of_columns(graph: shanhai.Graph) -> None:
    pandas, polars = graph.frame(), graph.frame(engine="polars")
    assert list(pandas.columns) == polars.columns
    assert pd.api.types.is_datetime64_any_dtype(pandas["start"])
    assert pd.api.types.is_float_dtype(pandas["value"])
    assert pd.api.types.is_bool_dtype(pandas["approx"])
    assert polars.schema["start"] == pl.Date
    assert polars.schema["value"] == pl.Float64
    assert polars.schema["quotes"] == pl.List(pl.String)
    assert (pandas["start"] < "2018-01-01").sum() == (polars["start"] < date(2018, 1, 1)).sum() > 0
    none = graph.frame(min_confidence=1)
    assert len(none) == 0
    assert none[["start", "value"]].dtypes.equals(pandas[["start", "value"]].dtypes)


@pytest.mark.parametrize("engine", ENGINES)
def test_rows_of_cypher(graph: shanhai.Graph, engine: Any) -> None:
    table = graph.query("flows-between-provinces", source="云南", target="上海")
    rows = plain(graph.frame(table, engine=engine))
    assert [r["id"] for r in rows] == [r["id"] for r in table.dicts()]
    assert any(r["start"] for r in rows)
    for row in rows:
        told = row["start_date"]
        assert (row["start"] is None) == (told is None)
        if told:
            assert row["start"].isoformat().startswith(told)
            assert type(row["start"]) is date
        assert row["value"] is None or isinstance(row["value"], float)


@pytest.mark.parametrize("engine", ENGINES)
def test_values_of_several_kinds(engine: Any, graph: shanhai.Graph) -> None:
    node = {"name": "丽江市", "_labels": ["Region"]}
    table = Table(
        ("n", "mixed", "whole", "day", "none"), ((node, 1, 2, date(2022, 9, 1), None), (None, "x", None, None, None))
    )
    rows = plain(graph.frame(table, engine=engine))
    assert rows[0] == {"n": node, "mixed": 1, "whole": 2, "day": date(2022, 9, 1), "none": None}
    assert rows[1] == {"n": None, "mixed": "x", "whole": None, "day": None, "none": None}


@pytest.mark.parametrize("engine", ENGINES)
def test_an_answer(graph: shanhai.Graph, engine: Any) -> None:
    found = graph.ask("云南向上海输送了多少劳动力", today=date(2024, 1, 1))
    rows = plain(graph.frame(found, engine=engine))
    assert len(rows) >= len(found.rows) > 0
    told = {r["start_date"]: r["start"] for r in rows if r["start_date"]}
    assert told
    assert all(day.isoformat().startswith(text) for text, day in told.items())
    assert all(isinstance(r["facts"], list) for r in rows)


@pytest.mark.parametrize("engine", ENGINES)
def test_flows(graph: shanhai.Graph, engine: Any) -> None:
    drawn = graph.flows("funds", level="county")
    rows = plain(graph.frame(drawn, engine=engine))
    assert {(r["source"], r["target"]): r["weight"] for r in rows} == {
        (a, b): w for a, b, w in drawn.edges(data="weight")
    }
    assert [r["weight"] for r in rows] == sorted((r["weight"] for r in rows), reverse=True)
    assert all(r["unit"] == "CNY" and type(r["told"]) is int for r in rows)


def test_what_is_refused(graph: shanhai.Graph) -> None:
    with pytest.raises(UsageError, match="no such engine"):
        graph.frame(engine="excel")  # type: ignore[call-overload]
    with pytest.raises(UsageError, match="takes no predicate"):
        graph.frame(graph.flows("funds"), predicate="funds")


def test_a_day_or_a_month_of_its_own(graph: shanhai.Graph) -> None:
    held = {r.fact.id for r in graph.facts(on="2019-03")}
    assert held == {r.fact.id for r in graph.facts(since="2019-03", until="2019-03")}
    assert 0 < len(held) < len(graph.facts())
    day = graph.frame(on="2019-03-05", level="county", within="上海")
    assert 0 < len(day) < len(held)
    assert set(day["id"]) < held
    assert (day["valid_from"].dropna() <= "2019-03-05").all()
    assert (day["valid_to"].dropna() >= "2019-03-05").all()
    with pytest.raises(UsageError, match="of its own"):
        graph.facts(on=2019, since=2018)


def test_the_multigraph_has_dates_and_numbers(graph: shanhai.Graph, world: World) -> None:
    drawn = graph.networkx(predicate="funds", since=2016)
    edges = [data for _, _, data in drawn.edges(data=True)]
    assert edges
    assert all(type(d["start"]) is date for d in edges if "start" in d)
    assert all(type(d["value"]) is float for d in edges if "value" in d)
    assert all(d["id"] in world.told for d in edges)


def test_files_are_not_needed(graph: shanhai.Graph, tmp_path: Path) -> None:
    """Frames write and read back as Parquet with the same types."""
    frame = graph.frame(predicate="funds", engine="polars")
    frame.write_parquet(tmp_path / "f.parquet")
    assert pl.read_parquet(tmp_path / "f.parquet").equals(frame)
