"""The service itself: what it offers, whether it lives, whether it can answer."""

from __future__ import annotations

from typing import Any, Literal

from fastapi import APIRouter, Request
from pydantic import BaseModel, Field

from api.context import Ctx
from api.examples import example
from api.filters import Nothing
from api.limits import described
from api.openapi import DOCS

router = APIRouter(tags=["service"])
CACHED = False


class RouteOut(BaseModel):
    """One thing to ask."""

    path: str
    method: str
    summary: str
    example: str | None


class IndexOut(BaseModel):
    """What there is."""

    name: str
    version: str
    docs: str
    openapi: str
    routes: list[RouteOut]
    limits: dict[str, dict[str, int | str]] = Field(description="name → value and meaning")


class Health(BaseModel):
    """The process lives."""

    status: Literal["ok"] = "ok"


class Ready(BaseModel):
    """The graph answers."""

    status: Literal["ready"] = "ready"
    version: str = Field(description="changes whenever the data change")
    nodes: dict[str, int]
    facts: dict[str, int]
    evidence: int
    reports: int


@router.get("/", summary="What there is", openapi_extra=example("/"))
def index(request: Request, _: Nothing) -> IndexOut:
    """Every route with an example, every limit, and where the documentation is."""
    app = request.app
    paths: dict[str, dict[str, Any]] = app.openapi()["paths"]
    routes = [
        RouteOut(
            path=path,
            method=method.upper(),
            summary=operation["summary"],
            example=next(iter(operation.get("x-examples", ())), None),
        )
        for path, methods in paths.items()
        for method, operation in methods.items()
    ]
    return IndexOut(
        name=app.title,
        version=app.version,
        docs=DOCS,
        openapi=app.openapi_url,
        routes=routes,
        limits=described(),
    )


@router.get("/health", summary="Whether the process lives", openapi_extra=example("/health"))
async def health() -> Health:
    """Asks nothing of the graph: for whoever restarts dead processes."""
    return Health()


@router.get("/ready", summary="Whether the graph answers", openapi_extra=example("/ready"))
def ready(ctx: Ctx) -> Ready:
    """How much the graph holds; 503 while it does not answer: for whoever sends traffic here."""
    counts = ctx.store.counts()
    return Ready(
        version=ctx.store.version(),
        nodes=dict(counts.nodes),
        facts=dict(counts.facts),
        evidence=counts.evidence,
        reports=counts.reports,
    )
