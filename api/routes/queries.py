"""The named queries of cypher/queries: what there is, and their answers."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any

from fastapi import APIRouter, Path, Query, Request
from pydantic import BaseModel, Field

from api.context import Ctx
from api.examples import example
from api.filters import Nothing
from api.limits import LIMITS
from api.models import Page
from api.routes.schema import LabelOut
from graph.errors import NotFoundError, UsageError
from graph.queries import NamedQuery, named_queries, named_query

router = APIRouter(tags=["named queries"])
ROWS = "max_rows"


class ParameterOut(BaseModel):
    """One parameter of a named query."""

    name: str
    type: str = Field(description="text, integer, number, from_day, to_day, region or province (name or code) or node")
    default: str | None = Field(description="null: it must be given")
    meaning: str


class QueryOut(BaseModel):
    """A named query."""

    name: str
    href: str
    title: LabelOut
    parameters: list[ParameterOut]
    columns: list[str]
    browser: str = Field(description="parameters to paste into the Neo4j Browser before the query")
    cypher: str = Field(description="the query, for the Neo4j Browser")


class TableOut(BaseModel):
    """Rows of a named query."""

    query: str
    columns: list[str]
    items: list[dict[str, Any]] = Field(description="one object a row, by column")
    truncated: bool
    next: None = Field(description="always null: narrow the parameters instead")


def _listed(query: NamedQuery) -> QueryOut:
    return QueryOut(
        name=query.name,
        href=f"/queries/{query.name}",
        title=LabelOut(zh=query.title.zh, en=query.title.en),
        parameters=[
            ParameterOut(name=p.name, type=p.type, default=p.default, meaning=p.meaning) for p in query.parameters
        ],
        columns=list(query.columns),
        browser=query.browser,
        cypher=query.texts["neo4j"],
    )


@router.get("/queries", summary="The named queries", openapi_extra=example("/queries"))
def queries(_: Nothing) -> Page[QueryOut]:
    """Each with its parameters and its Cypher, which also runs in the Neo4j Browser."""
    return Page(items=[_listed(q) for q in named_queries().values()], truncated=False, next=None)


@router.get(
    "/queries/{name}",
    summary="Answer a named query",
    openapi_extra=example(
        "/queries/flows-between-provinces?source=云南&target=上海", "/queries/paths?source=兰坪县&target=怒江州"
    ),
)
def run(
    ctx: Ctx,
    request: Request,
    name: Annotated[str, Path(description="a name of /queries", max_length=LIMITS.text_characters)],
    max_rows: Annotated[int, Query(ge=1, le=LIMITS.query_rows, description="rows at most")] = LIMITS.query_rows,
) -> TableOut:
    """The query's own parameters (see /queries) are given by name beside `max_rows`; an unknown one is an error."""
    try:
        query = named_query(name)
    except NotFoundError as e:
        raise NotFoundError(e.message, "GET /queries lists them") from e
    given: dict[str, str] = {}
    for key, value in request.query_params.multi_items():
        if key == ROWS:
            continue
        if key in given:
            raise UsageError(f"parameter {key} is given twice", "give it once")
        if len(value) > LIMITS.text_characters:
            raise UsageError(f"parameter {key} is too long", f"at most {LIMITS.text_characters} characters")
        given[key] = value
    found = ctx.run_query(query.name, given, ctx.store, limit=max_rows, timeout=float(LIMITS.query_seconds))
    rows = [{k: _plain(v) for k, v in row.items()} for row in found.dicts()]
    return TableOut(query=query.name, columns=list(found.columns), items=rows, truncated=found.truncated, next=None)


def _plain(value: Any) -> Any:
    """Dates as ISO text; everything else in a Table is JSON already."""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, (list, tuple)):
        return [_plain(v) for v in value]
    if isinstance(value, dict):
        return {str(k): _plain(v) for k, v in value.items()}
    return value
