"""Data frames, pandas or polars, with real types: days are dates, figures numbers, lists lists.

A date as told (``start_date`` "2022-09") stands beside the real one (``start`` 2022-09-01: the first day it may mean;
``end``: the last). What is not known is null.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, Literal

import pyarrow as pa

from graph.errors import MissingExtraError, UsageError
from graph.model import PartialDate

if TYPE_CHECKING:
    import networkx as nx

    from api.questions import Answer
    from graph.export import Selection
    from graph.store.base import GraphStore
    from graph.store.cypher import Table

Engine = Literal["pandas", "polars"]
FLOW = {
    "source": pa.string(),
    "source_name": pa.string(),
    "source_code": pa.string(),
    "target": pa.string(),
    "target_name": pa.string(),
    "target_code": pa.string(),
    "weight": pa.float64(),
    "unit": pa.string(),
    "approx": pa.bool_(),
    "since": pa.date32(),
    "until": pa.date32(),
    "told": pa.int64(),
    "facts": pa.list_(pa.string()),
    "aside": pa.list_(pa.string()),
    "reports": pa.list_(pa.string()),
}
"""Columns of a flow."""

_TOLD = {"start": ("start_date", "first"), "end": ("end_date", "last")}
_UNKNOWN: Mapping[str, str] = {"int64": "Int64", "bool": "boolean"}  # by Arrow's names, pandas' that know null


def of_facts(store: GraphStore, selection: Selection, engine: Engine) -> Any:
    """The selected facts: the columns of an exported edge, with the told text of dates."""
    from graph.arrow import schema
    from graph.export.files import COLUMNS, edge_rows

    check(engine)
    types = schema(COLUMNS)
    rows = [_told(row) for row in edge_rows(store, selection)]
    columns: dict[str, pa.Array] = {}
    for name in COLUMNS:
        columns[name] = pa.array([row.get(name) for row in rows], types.field(name).type)
        if name in _TOLD:
            told = _TOLD[name][0]
            columns[told] = pa.array([row.get(told) for row in rows], pa.string())
    return _frame(columns, engine)


def of_answer(answer: Answer, engine: Engine) -> Any:
    """The rows of an answer (of paths: the steps)."""
    from api.questions.flat import flat

    names, rows = flat(answer)
    return of_rows(names, rows, engine)


def of_table(table: Table, engine: Engine) -> Any:
    """The rows of a Cypher query, in its columns; told dates gain their real ones."""
    return of_rows(table.columns, table.rows, engine)


def of_flows(drawn: nx.DiGraph[str], engine: Engine) -> Any:
    """The edges of a digraph of flows, the heaviest first."""
    check(engine)
    rows = [
        {
            **data,
            "source": a,
            "source_name": drawn.nodes[a]["name"],
            "source_code": drawn.nodes[a]["code"],
            "target": b,
            "target_name": drawn.nodes[b]["name"],
            "target_code": drawn.nodes[b]["code"],
        }
        for a, b, data in sorted(drawn.edges(data=True), key=lambda e: (-e[2]["weight"], e[0], e[1]))
    ]
    return _frame({name: pa.array([row.get(name) for row in rows], kind) for name, kind in FLOW.items()}, engine)


def of_rows(names: Sequence[str], rows: Sequence[Sequence[Any]], engine: Engine) -> Any:
    """Any rows, their types found by looking at the values."""
    check(engine)
    columns: dict[str, Any] = {}
    for i, name in enumerate(names):
        values = [row[i] for row in rows]
        real, (told, bound) = next(((k, v) for k, v in _TOLD.items() if name in (k, v[0])), ("", ("", "")))
        dates = _dates(values, bound) if real else None
        if dates is None:
            columns[name] = _typed(values)
            continue
        if name == told and real in names:
            columns[told] = _typed(values)
            continue
        columns[real] = pa.array(dates, pa.date32())
        columns[told] = pa.array(values, pa.string())
    return _frame(columns, engine)


def check(engine: str) -> None:
    """UsageError for an engine that does not exist, MissingExtraError for one that is not installed."""
    if engine not in ("pandas", "polars"):
        raise UsageError(f"no such engine: {engine!r}", "there are pandas and polars")
    try:
        __import__(engine)
    except ImportError as e:
        raise MissingExtraError(f"frame() needs {engine}", "install it: pip install 'shanhai[frames]'") from e


def _told(row: dict[str, Any]) -> dict[str, Any]:
    """An exported edge with its dates as they were told, by their days and precision."""
    for real, (told, _) in _TOLD.items():
        if (day := row.get(real)) is not None:
            row[told] = day.isoformat()[: {"year": 4, "month": 7}.get(row[f"{real}_precision"], 10)]
    return row


def _dates(values: Sequence[Any], bound: str) -> list[date | None] | None:
    """Real days of told dates; None where the column holds anything else."""
    found: list[date | None] = []
    for value in values:
        if value is None:
            found.append(None)
            continue
        try:
            found.append(getattr(PartialDate.parse(value), bound))
        except (ValueError, AttributeError):
            return None
    return found


def _typed(values: list[Any]) -> Any:
    """An Arrow array of the values; the values themselves where they are of several kinds (nodes, paths)."""
    if any(isinstance(v, dict) for v in values):
        return values
    try:
        return pa.array(values)
    except (pa.ArrowInvalid, pa.ArrowTypeError):
        return values


def _frame(columns: Mapping[str, Any], engine: Engine) -> Any:
    if engine == "polars":
        import polars as pl

        made = {}
        for name, column in columns.items():
            mixed = isinstance(column, list)
            made[name] = pl.Series(name, column, dtype=pl.Object) if mixed else pl.Series(name, pl.from_arrow(column))
        return pl.DataFrame(made)
    import pandas as pd

    return pd.DataFrame({name: _pandas(column) for name, column in columns.items()}, columns=list(columns))


def _pandas(column: Any) -> Any:
    """A pandas series: whole numbers and truths keep their kind also where some are unknown, lists stay lists."""
    import pandas as pd

    if isinstance(column, list):
        return pd.Series(column, dtype=object)
    if pa.types.is_nested(column.type) or pa.types.is_null(column.type):
        return pd.Series(column.to_pylist(), dtype=object)
    if column.null_count and (kind := _UNKNOWN.get(str(column.type))):
        return pd.Series(column.to_pylist(), dtype=kind)
    return column.to_pandas(date_as_object=False)
