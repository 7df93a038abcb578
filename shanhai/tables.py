"""Rows of a query as text: a table for people, CSV for spreadsheets, JSON for programs."""

from __future__ import annotations

import csv
import io
import json
import math
from collections.abc import Sequence
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


def show(table: Table, form: Format, *, nothing: str) -> None:
    """Print the rows; an empty answer is the sentence ``nothing`` on stderr, without the head of a table."""
    from shanhai import console

    if table.rows or form is not Format.TABLE:
        console.out(render(table, form, console.width()))
    if not table.rows:
        console.note(nothing)


def render(table: Table, form: Format, width: int | None = None) -> str:
    """The rows in one of the formats, without a last line break. ``width``: columns that a table's lines may take."""
    if form is Format.JSON:
        return json.dumps(table.dicts(), ensure_ascii=False, indent=2, default=_json)
    if form is Format.CSV:
        out = io.StringIO()
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(table.columns)
        writer.writerows([cell(v, exact=True) for v in row] for row in table.rows)
        return out.getvalue().rstrip("\n")
    return _aligned(table, width)


def cell(value: Any, *, exact: bool = False) -> str:
    """A value as one line of text: nothing for null, whole numbers without a point, lists joined by semicolons.

    Shares below 1 are cut to four digits unless ``exact``.
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float) and math.isfinite(value):
        if value == int(value):
            return f"{value:.0f}"
        return f"{value:.4g}" if abs(value) < 1 and not exact else f"{value:.15g}"
    if isinstance(value, list):
        return "; ".join(cell(v, exact=exact) for v in value)
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


_LEAST = 10  # columns to which a long text may be cut so that its neighbours fit beside it


def _aligned(table: Table, width: int | None) -> str:
    """Columns under their names; Chinese characters take two places. Too many to stand side by side: one a line."""
    from rich.cells import cell_len

    rows = [[cell(v) for v in row] for row in table.rows]
    lines = [list(table.columns), *rows]
    widths = [max(cell_len(line[i]) for line in lines) for i in range(len(table.columns))]
    if width is not None:
        names = [i for i, c in enumerate(table.columns) if c in ("id", "code") or c.endswith(("_id", "_code"))]
        fitting = _fitted(widths, width, names) or _fitted(widths, width)
        if fitting is None:
            return _records(list(table.columns), rows, width)
        widths = fitting
    lines.insert(1, ["-" * w for w in widths])
    return "\n".join(
        "  ".join(
            _cut(c, w, pad=True, tail=name == "source") for c, w, name in zip(line, widths, table.columns, strict=True)
        ).rstrip()
        for line in lines
    )


def _fitted(widths: list[int], width: int, whole: Sequence[int] = ()) -> list[int] | None:
    """The widths with the largest made smaller until all fit; None where cutting down to _LEAST is not enough.

    ``whole``: columns that are not cut, as nobody can do anything with half an id.
    """
    room = width - 2 * (len(widths) - 1)
    for most in range(max(widths, default=0), _LEAST - 1, -1):
        cut = [w if i in whole else min(w, most) for i, w in enumerate(widths)]
        if sum(cut) <= room:
            return cut
    return widths if sum(widths) <= room else None


def _records(columns: list[str], rows: list[list[str]], width: int) -> str:
    """Each row as a paragraph: a column a line, those that hold something."""
    names = max(map(len, columns))
    return "\n\n".join(
        "\n".join(_cut(f"{name:<{names}}  {value}", width) for name, value in zip(columns, row, strict=True) if value)
        for row in rows
    )


def _cut(text: str, width: int, *, pad: bool = False, tail: bool = False) -> str:
    """The text in so many columns, … where it is longer; of a ``tail``, such as a path, the end is what tells."""
    from rich.cells import cell_len, set_cell_size

    if cell_len(text) > width and tail:
        text = "…" + set_cell_size(text[::-1], width - 1).rstrip()[::-1]
    elif cell_len(text) > width:
        text = set_cell_size(text, width - 1).rstrip() + "…"
    return set_cell_size(text, width) if pad else text
