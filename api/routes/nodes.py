"""Nodes: a list with search and one by id, for every node type; for regions also their parts and neighbours."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Path, Query
from pydantic import Field

from api import convert, places
from api.context import Context, Ctx, Cursors, Paging
from api.examples import BUREAU, COMPANY, PROGRAM, SENDER, example
from api.fields import DateText, Level, Predicate, Text
from api.filters import Many, Nothing, PageParameters, Parameters, Window
from api.limits import LIMITS
from api.models import NODE_MODELS, NeighbourPage, NodeOut, Page
from api.neighbours import neighbours
from graph.errors import NotFoundError, UsageError
from graph.model import Node, PartialDate
from graph.ontology import NodeType, node_types
from graph.store.base import NodeFilter, NodeQuery

router = APIRouter(tags=["nodes"])
Key = Annotated[str, Path(max_length=LIMITS.text_characters)]


def _page_of(node_type: str) -> Any:
    model: Any = NODE_MODELS[node_type]
    return Page[model]


class Search(PageParameters):
    """Search among nodes of one type."""

    q: Text = Field("", description="in a name, former or short name, pinyin or English name; or the code itself")


class PlacedSearch(Search):
    """Search among nodes that lie somewhere."""

    within: Many = Field([], description="is, lies in or belongs to this place: code, name, `east` or `west`")


class RegionSearch(PlacedSearch):
    """Search among regions."""

    level: Level | None = Field(None, description="regions of this level only")


class Parts(Parameters):
    """When."""

    at: DateText | None = Field(None, description="on that day (a year or month: its last day); none: today")


class NeighbourParameters(PageParameters, Window):
    """Which facts join."""

    predicate: list[Predicate] = Field([], max_length=LIMITS.filter_values, description="edge types; none: any")
    inside: bool = Field(False, description="also facts of whatever lies in the region, counted as the region's")


@router.get(
    "/regions",
    response_model=_page_of("Region"),
    summary="Regions, by name, code, pinyin or English name",
    openapi_extra=example("/regions?q=lijiang", "/regions?within=云南&level=prefecture"),
)
def regions(ctx: Ctx, paging: Paging, asked: Annotated[RegionSearch, Query()]) -> Page[NodeOut]:
    """Divisions of mainland China by id, abolished ones (`valid_to`) too. A search gives exact names first and has no
    `next`: narrow it instead."""
    where = NodeFilter(type="Region", level=asked.level, within=places.codes(asked.within))
    return _page(ctx, paging, asked, where)


@router.get(
    "/regions/{code:path}/neighbours",
    summary="What a region is joined to",
    openapi_extra=example(f"/regions/{SENDER}/neighbours", "/regions/530000/neighbours?inside=true&since=2020"),
)
def region_neighbours(
    ctx: Ctx, paging: Paging, code: Key, asked: Annotated[NeighbourParameters, Query()]
) -> NeighbourPage:
    """Every node that a fact joins to the region, by predicate and direction, those with most facts first."""
    start, end = asked.days()
    return neighbours(ctx.store, _region(ctx, code), asked, start, end, paging)


@router.get(
    "/regions/{code:path}/parts",
    response_model=_page_of("Region"),
    summary="What lies directly in a region, on any day",
    openapi_extra=example("/regions/533300/parts?at=2015", "/regions/310000/parts"),
)
def region_parts(ctx: Ctx, code: Key, asked: Annotated[Parts, Query()]) -> Page[NodeOut]:
    """Its direct parts, all on one page."""
    day = PartialDate.parse(asked.at).last if asked.at else ctx.settings.today()
    found = ctx.store.parts(_region(ctx, code).id, day)
    return Page(items=[convert.node(n) for n in found], truncated=False, next=None)


@router.get(
    "/regions/{code:path}",
    response_model=NODE_MODELS["Region"],
    summary="One region",
    openapi_extra=example(f"/regions/{SENDER}"),
)
def region(ctx: Ctx, code: Key, _: Nothing) -> NodeOut:
    """By code (a former one leads to the present region), by unambiguous name, or a township by `county code/name`."""
    return convert.node(_region(ctx, code))


def _region(ctx: Context, key: str) -> Node:
    try:
        wanted = f"Region:{key}" if "/" in key else key
        if places.is_id(wanted) and not wanted.startswith("Region:"):
            raise UsageError(f"{key!r} is no region", "every node's own path is its href")
        return places.existing(ctx.store, wanted)
    except UsageError as e:
        raise NotFoundError(e.message, e.hint) from e


def _page(ctx: Context, paging: Cursors, asked: Search, where: NodeFilter) -> Page[NodeOut]:
    text = asked.q.strip()
    if not text:
        page = ctx.store.nodes(NodeQuery(where), limit=asked.limit, after=paging.read(asked.cursor))
        items = [convert.node(n) for n in page.items]
        return Page(items=items, truncated=page.truncated, next=paging.make(page.next))
    if asked.cursor is not None:
        raise UsageError("a search has no cursor", "ask for more with limit, or narrow the search")
    found = ctx.store.nodes(NodeQuery(where, text), limit=asked.limit + 1).items
    items = [convert.node(n) for n in found[: asked.limit]]
    return Page(items=items, truncated=len(found) > asked.limit, next=None)


def _add(kind: NodeType, shown: str) -> None:
    """The two routes of a node type that has no routes of its own above."""
    plural, model = convert.collection(kind.name), NODE_MODELS[kind.name]
    parameters = PlacedSearch if "province" in kind.properties else Search
    word = kind.label.en.lower()

    def listed(ctx: Ctx, paging: Paging, asked: Annotated[Search, Query()]) -> Page[NodeOut]:
        within = places.codes(asked.within) if isinstance(asked, PlacedSearch) else ()
        return _page(ctx, paging, asked, NodeFilter(type=kind.name, within=within))

    def one(ctx: Ctx, key: Key, _: Nothing) -> NodeOut:
        found = ctx.store.node(f"{kind.name}:{key}")
        if found is None:
            raise NotFoundError(f"the graph holds no {kind.name} {key!r}", f"look for it with /{plural}?q=…")
        return convert.node(found)

    listed.__annotations__["asked"] = Annotated[parameters, Query()]
    router.add_api_route(
        f"/{plural}",
        listed,
        response_model=_page_of(kind.name),
        name=plural,
        summary=f"{kind.label.en}: a list, with search",
        description=f"{kind.description}. By id; a search gives exact names first and has no `next`.",
        openapi_extra=example(f"/{plural}", f"/{plural}?q={shown.rpartition('/')[2][:4]}"),
    )
    router.add_api_route(
        f"/{plural}/{{key:path}}",
        one,
        response_model=model,
        name=word,
        summary=f"One {word}",
        description=f"By its key: the id without `{kind.name}:`, percent-encoded (slashes may stay as they are).",
        openapi_extra=example(f"/{plural}/{shown}"),
    )


_SHOWN = {"Bureau": BUREAU, "Company": COMPANY, "Program": PROGRAM}
for _kind in node_types().values():
    if _kind.name != "Region":
        _add(_kind, _SHOWN.get(_kind.name, ""))
