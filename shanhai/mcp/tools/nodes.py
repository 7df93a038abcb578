"""Nodes by name: the ids that other tools take."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import Field

from api import places
from api.fields import Level, NodeTypeName, Text
from api.filters import Many
from api.questions.evidence import Library
from graph.errors import UsageError
from graph.model import Node as GraphNode
from graph.store.base import NodeFilter, NodeQuery
from shanhai.mcp import telling, words
from shanhai.mcp.limits import LIMITS
from shanhai.mcp.shapes import Node, Placed
from shanhai.mcp.tool import Arguments, Parts, Tool


class NodesArguments(Arguments):
    """What to look for: a name, a place, or both."""

    name: Text = Field("", description="in a name, former or short name, pinyin or English name; or a code")
    type: NodeTypeName | None = Field(default=None, description="only nodes of this type")
    level: Level | None = Field(default=None, description="only regions of this level")
    within: Many = Field(default=[], description="is, lies in or belongs to this place: code, name, `east` or `west`")
    limit: int = Field(LIMITS.rows_default, ge=1, le=LIMITS.rows_maximum, description="nodes at most")


class NodesResult(Placed):
    """Nodes, exact names first."""

    nodes: list[Node] = Field(default=[])


def nodes(parts: Parts, asked: NodesArguments) -> tuple[NodesResult, str]:
    """The first nodes that match; there is no next page: narrow the search instead."""
    text = asked.name.strip()
    if not (text or asked.within or asked.type):
        raise UsageError("nothing to look for", "give a name, a type or a place (within)")
    where = NodeFilter(type=asked.type, level=asked.level, within=places.codes(asked.within))
    page = parts.store.nodes(NodeQuery(where, text), limit=asked.limit + 1)
    library = Library(parts.store)
    result = NodesResult(
        truncated=len(page.items) > asked.limit,
        places=telling.places_read(parts.store, *asked.within),
        nodes=[_node(n, library) for n in page.items[: asked.limit]],
    )
    if result.truncated:
        result.warnings.append(f"More nodes match than the {asked.limit} shown: narrow the search.")
    if not result.nodes:
        hint = " Most names are in Chinese; try a part of it, or pinyin." if text else ""
        result.warnings.append(f"No node of this graph matches.{hint}")
    return result, words.text(result, words.places(result.places), _lines(result))


def _node(node: GraphNode, library: Library) -> Node:
    end = library.end(node)
    kind = node.properties.get("kind")
    return Node(
        id=end.id,
        name=end.name,
        name_en=end.name_en,
        inside=end.inside,
        type=node.type,
        code=end.code,
        level=end.level,
        kind=str(kind) if kind else None,
        aliases=list(node.aliases),
    )


def _lines(result: NodesResult) -> Iterator[str]:
    for n in result.nodes:
        also = f" · also {', '.join(n.aliases)}" if n.aliases else ""
        yield f"{n.id} · {words.name(n)} · {n.level or n.kind or n.type}{also}"


TOOLS = (
    Tool(
        name="nodes",
        title="Find nodes by name 查找节点",
        description=(
            "Find regions (地区), bureaus (机构), companies (企业) and programs (项目) by name, type or "
            "place, with the ids that facts takes. All divisions of mainland China are nodes, with or without facts."
        ),
        arguments=NodesArguments,
        result=NodesResult,
        answer=nodes,
    ),
)
