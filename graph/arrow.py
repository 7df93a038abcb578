"""Arrow types of flat rows, for whatever goes by way of Parquet."""

from __future__ import annotations

from collections.abc import Mapping

import pyarrow as pa

from graph.flat import Kind

_TYPES: Mapping[Kind, pa.DataType] = {
    "text": pa.string(),
    "number": pa.float64(),
    "truth": pa.bool_(),
    "day": pa.date32(),
    "texts": pa.list_(pa.string()),
    "integers": pa.list_(pa.int64()),
    "numbers": pa.list_(pa.float64()),
}


def schema(columns: Mapping[str, Kind]) -> pa.Schema:
    """The Arrow schema of rows with these columns."""
    return pa.schema([(name, _TYPES[kind]) for name, kind in columns.items()])
