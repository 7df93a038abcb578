"""Rows of a query as text: a table for people, CSV for spreadsheets, JSON for programs."""

from __future__ import annotations

import csv
import io
import json
import math
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from graph.store.cypher import Table


class Format(StrEnum):
    """How rows are printed."""

    TABLE = "table"
    CSV = "csv"
    JSON = "json"


def render(table: Table, form: Format) -> str:
    """The rows in one of the formats, without a last line break."""
    if form is Format.JSON:
        return json.dumps(table.dicts(), ensure_ascii=False, indent=2, default=_json)
    if form is Format.CSV:
        out = io.StringIO()
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(table.columns)
        writer.writerows([cell(v) for v in row] for row in table.rows)
        return out.getvalue().rstrip("\n")
    return _aligned(table)


def cell(value: Any) -> str:
    """A value as one line of text: nothing for null, whole numbers without a point, lists joined by semicolons."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float) and math.isfinite(value):
        return f"{value:.0f}" if value == int(value) else f"{value:.4g}" if abs(value) < 1 else f"{value:g}"
    if isinstance(value, list):
        return "; ".join(cell(v) for v in value)
    if isinstance(value, dict):
        return _graph(value)
    return " ".join(str(value).split())


def _graph(value: dict[str, Any]) -> str:
    """A node by its name, a relationship by its type, a path as a chain of both."""
    if "relationships" in value and "nodes" in value:
        names, steps = [cell(n) for n in value["nodes"]], value["relationships"]
        chain = names[:1]
        for here, step, name in zip(value["nodes"], steps, names[1:], strict=False):
            forward = step["_start"] == here.get("id")
            chain.append(f"-[{step['_type']}]-> {name}" if forward else f"<-[{step['_type']}]- {name}")
        return " ".join(chain)
    if "_labels" in value:
        return str(value.get("name") or value.get("id") or "")
    if "_type" in value:
        return f"[{value['_type']} {value.get('id', '')}]"
    return json.dumps(value, ensure_ascii=False, default=_json)


def _json(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date) else str(value)


def _aligned(table: Table) -> str:
    """Columns under their names; Chinese characters take two places."""
    from rich.cells import cell_len, set_cell_size

    rows = [[_short(cell(v)) for v in row] for row in table.rows]
    lines = [list(table.columns), *rows]
    widths = [max(cell_len(line[i]) for line in lines) for i in range(len(table.columns))]
    lines.insert(1, ["-" * w for w in widths])
    return "\n".join(
        "  ".join(set_cell_size(c, w) for c, w in zip(line, widths, strict=True)).rstrip() for line in lines
    )


def _short(text: str, width: int = 120) -> str:
    return text if len(text) <= width else text[: width - 1] + "…"
