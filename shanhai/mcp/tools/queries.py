"""The named queries of cypher/queries: what there is, and their rows."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, Field, WithJsonSchema

from api.fields import Text
from graph.errors import NotFoundError, UsageError
from graph.queries import NamedQuery, named_queries, named_query
from shanhai.mcp import words
from shanhai.mcp.limits import LIMITS
from shanhai.mcp.shapes import Result
from shanhai.mcp.tool import Arguments, Parts, Tool

JOINT_ROWS = (
    "Rows with a joint_group share one joint figure (合计数) with the other rows of that group: it counts once."
)
NO_TOTALS = (
    "Rows are facts as told, some cumulative, some of one year: never add their figures up; ask and facts give totals."
)


class QueriesArguments(Arguments):
    """Which of them."""

    about: Text = Field("", description="only queries with this word in name or title; none: all")


class Listed(BaseModel):
    """A named query."""

    name: str
    title: str
    title_zh: str
    parameters: list[str] = Field(default=[], description="name (type, default or required): meaning")
    note: str | None = Field(default=None, description="what a reader of the rows must know")


class QueriesResult(Result):
    """The named queries."""

    queries: list[Listed]


def _scalar(value: object) -> object:
    if not isinstance(value, str | int | float):
        raise ValueError("must be a text, a number, true or false")
    return value


Scalar = Annotated[Any, AfterValidator(_scalar), WithJsonSchema({"type": ["string", "number", "boolean"]})]


class RunArguments(Arguments):
    """A query and its parameters."""

    name: Text = Field(min_length=1, description="name of a query, from queries")
    parameters: dict[str, Scalar] = Field(
        {}, description="by name; places by name or code, dates as 2022, 2022-09 or 2022-09-01"
    )
    limit: int = Field(LIMITS.query_rows_default, ge=1, le=LIMITS.query_rows_maximum, description="rows at most")


class RunResult(Result):
    """Rows of a named query."""

    query: str
    title: str
    note: str | None = Field(default=None, description="what a reader of the rows must know")
    columns: list[str]
    rows: list[list[Any]] = Field(description="values in the order of columns; long texts are cut (…)")


def queries(parts: Parts, asked: QueriesArguments) -> tuple[QueriesResult, str]:
    """All of them, or those about something."""
    word = asked.about.strip().lower()
    found = [_listed(q) for q in named_queries().values() if word in f"{q.name} {q.title.en} {q.title.zh}".lower()]
    result = QueriesResult(truncated=False, queries=found)
    if not found:
        result.warnings.append("No query has this word; call it without about to see all.")
    return result, words.text(result, _lines(found))


def _listed(q: NamedQuery) -> Listed:
    def shown(default: str | None) -> str:
        return "required" if default is None else f"default {default}" if default else "optional"

    parameters = [f"{p.name} ({p.type}, {shown(p.default)}): {p.meaning}" for p in q.parameters]
    return Listed(
        name=q.name, title=q.title.en, title_zh=q.title.zh, parameters=parameters, note=q.note.en if q.note else None
    )


def _lines(found: list[Listed]) -> Iterator[str]:
    for q in found:
        yield f"{q.name}: {q.title} {q.title_zh}"
        yield from (f"    {p}" for p in q.parameters)


def run_query(parts: Parts, asked: RunArguments) -> tuple[RunResult, str]:
    """The rows, at most so many."""
    if asked.name not in named_queries():  # whoever has no command line is best served with all the names at once
        raise NotFoundError(f"no query is named {asked.name!r}", "there are: " + ", ".join(named_queries()))
    query = named_query(asked.name)
    if long := [k for k, v in asked.parameters.items() if isinstance(v, str) and len(v) > LIMITS.cell_characters]:
        raise UsageError(f"parameter {long[0]} is too long", f"at most {LIMITS.cell_characters} characters")
    table = parts.api.run_query(query.name, asked.parameters, parts.store, limit=asked.limit, timeout=parts.seconds)
    result = RunResult(
        truncated=table.truncated,
        query=query.name,
        title=query.title.en,
        note=query.note.en if query.note else None,
        columns=list(table.columns),
        rows=[[_cell(v) for v in row] for row in table.rows],
    )
    if table.truncated:
        result.warnings.append(
            f"There are more rows than the {len(table.rows)} shown: narrow the query, or raise limit."
        )
    if not table.rows:
        result.warnings.append("No rows: nothing in this graph matches.")
    if "joint_group" in table.columns:
        result.warnings.append(JOINT_ROWS)
    if table.rows and {"value", "id"} <= set(table.columns):
        result.warnings.append(NO_TOTALS)
    head = [f"{query.title.en} {query.title.zh}", *([result.note] if result.note else [])]
    return result, words.text(result, head, _rows(result))


def _cell(value: Any) -> Any:
    """JSON, with long texts cut: dates as ISO text, whole numbers without a point."""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, str) and len(value) > LIMITS.cell_characters:
        return value[: LIMITS.cell_characters - 1] + "…"
    if isinstance(value, (list, tuple)):
        return [_cell(v) for v in value]
    if isinstance(value, dict):
        return {str(k): _cell(v) for k, v in value.items()}
    return value


def _rows(result: RunResult) -> Iterator[str]:
    """A row a line, each value by its column; what is empty is left out."""
    for number, row in enumerate(result.rows, 1):
        told = (
            f"{column}={value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)}"
            for column, value in zip(result.columns, row, strict=True)
            if value not in (None, "", [])
        )
        yield f"{number}. {' | '.join(told)}"


TOOLS = (
    Tool(
        name="queries",
        title="List named queries 查询目录",
        description=(
            "List the named queries with their parameters: re-pairings (结对调整), flows per year, agreements "
            "without flows, companies by counties, central regions, reach within n hops, paths, "
            "reports in conflict, and others."
        ),
        arguments=QueriesArguments,
        result=QueriesResult,
        answer=queries,
    ),
    Tool(
        name="run_query",
        title="Run a named query 运行查询",
        description=(
            "Run one named query and get its rows. Example: "
            '{"name": "flows-between-provinces", "parameters": {"source": "云南", "target": "上海"}}'
        ),
        arguments=RunArguments,
        result=RunResult,
        answer=run_query,
    ),
)
