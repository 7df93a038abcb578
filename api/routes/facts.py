"""Facts: of one kind (pairings, flows, funding), of any, and one with its evidence."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Path, Query

from api import convert
from api.context import Ctx, Paging
from api.examples import FACT, RECEIVER, SENDER, example
from api.filters import EdgeParameters, FactParameters, Nothing, SummedParameters
from api.gather import fact_page
from api.limits import LIMITS
from api.models import FactModel, FactPage, SummedPage
from api.sums import totals
from graph.errors import NotFoundError

router = APIRouter(tags=["facts"])


@router.get("/pairings", summary="Who is paired with whom", openapi_extra=example("/pairings?from=云南&to=上海"))
def pairings(ctx: Ctx, paging: Paging, asked: Annotated[EdgeParameters, Query()]) -> FactPage:
    """Standing pairings. They are symmetric: `from` and `to` match either way round."""
    return fact_page(ctx, paging, asked, asked.query("pairs_with"))


@router.get(
    "/flows",
    summary="Who sends workers where, and how many in all",
    openapi_extra=example(
        "/flows?from=530000&to=310000&subject_level=county&object_level=county",
        f"/flows?from={SENDER}&to={RECEIVER}&since=2022&until=2023-06&unit=person&evidence=true",
    ),
)
def flows(ctx: Ctx, paging: Paging, asked: Annotated[SummedParameters, Query()]) -> SummedPage:
    """Workers sent, with totals of all that matches: a joint figure counts once, overlapping figures never add."""
    return _summed(ctx, paging, asked, "sends_workers_to")


@router.get("/funding", summary="Who pays for what, and how much in all", openapi_extra=example("/funding?from=east"))
def funding(ctx: Ctx, paging: Paging, asked: Annotated[SummedParameters, Query()]) -> SummedPage:
    """Money given or invested, in yuan, with totals as for flows."""
    return _summed(ctx, paging, asked, "funds")


@router.get(
    "/facts",
    summary="Facts of any kind",
    openapi_extra=example("/facts?node=怒江州&predicate=pairs_with&predicate=signs&limit=10"),
)
def facts(ctx: Ctx, paging: Paging, asked: Annotated[FactParameters, Query()]) -> FactPage:
    """Facts by first valid day, undated ones last; every filter given must hold."""
    return fact_page(ctx, paging, asked, asked.query(*asked.predicate))


@router.get("/facts/{id}", summary="One fact with its evidence", openapi_extra=example(f"/facts/{FACT}"))
def one_fact(
    ctx: Ctx, id: Annotated[str, Path(description="id of a fact", max_length=LIMITS.text_characters)], _: Nothing
) -> FactModel:
    """The fact and every quote that says it; also a retracted or rejected one (`retracted_at`, `status`)."""
    found = ctx.store.fact(id)
    if found is None:
        raise NotFoundError(f"no fact has the id {id!r}", "ids stand in the answers of /facts, /flows and the like")
    return convert.fact(found, convert.Reports(ctx.store))


def _summed(ctx: Ctx, paging: Paging, asked: SummedParameters, predicate: str) -> SummedPage:
    query = asked.query(predicate)
    page = fact_page(ctx, paging, asked, query)
    sums = totals(ctx, query) if asked.totals and asked.cursor is None else None
    return SummedPage(items=page.items, truncated=page.truncated, next=page.next, totals=sums)
