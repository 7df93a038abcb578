"""What the graph can hold, with labels for people: for clients that show it."""

from __future__ import annotations

from fastapi import APIRouter
from pydantic import BaseModel, Field

from api.convert import collection
from api.examples import example
from api.filters import Nothing
from graph import ontology

router = APIRouter(tags=["service"])


class LabelOut(BaseModel):
    """A name in both languages."""

    zh: str
    en: str

    @classmethod
    def of(cls, label: ontology.Label) -> LabelOut:
        return cls(zh=label.zh, en=label.en)


class PropertyOut(BaseModel):
    """A property that nodes of a type may have."""

    name: str
    type: str
    description: str


class NodeTypeOut(BaseModel):
    """A kind of node."""

    name: str
    label: LabelOut
    description: str
    href: str = Field(description="path of the list of such nodes")
    properties: list[PropertyOut]
    levels: list[str]
    kinds: list[str]


class EdgeTypeOut(BaseModel):
    """A kind of fact."""

    name: str
    label: LabelOut
    inverse: LabelOut
    description: str
    tier: str
    symmetric: bool
    subject: list[str] = Field(description="node types it starts from")
    object: list[str] = Field(description="node types it leads to")
    time: str = Field(description="state, flow or event: how an open end is read")
    units: list[str]
    cypher: str = Field(description="relationship type in Cypher")


class UnitOut(BaseModel):
    """A unit of quantity."""

    name: str
    label: LabelOut


class SideOut(BaseModel):
    """A side of the national scheme."""

    name: str
    provinces: list[str]


class SchemaOut(BaseModel):
    """Everything the graph can hold."""

    node_types: list[NodeTypeOut]
    edge_types: list[EdgeTypeOut]
    units: list[UnitOut]
    levels: list[str] = Field(description="of regions, from the largest")
    sides: list[SideOut]


def _node_type(kind: ontology.NodeType) -> NodeTypeOut:
    return NodeTypeOut(
        name=kind.name,
        label=LabelOut.of(kind.label),
        description=kind.description,
        href=f"/{collection(kind.name)}",
        properties=[
            PropertyOut(name=n, type=p["type"], description=p["description"]) for n, p in kind.properties.items()
        ],
        levels=list(kind.levels),
        kinds=list(kind.kinds),
    )


def _edge_type(edge: ontology.EdgeType) -> EdgeTypeOut:
    return EdgeTypeOut(
        name=edge.name,
        label=LabelOut.of(edge.label),
        inverse=LabelOut.of(edge.inverse),
        description=edge.description,
        tier=edge.tier,
        symmetric=edge.symmetric,
        subject=list(edge.subject),
        object=list(edge.object),
        time=edge.time,
        units=list(edge.units),
        cypher=edge.cypher,
    )


@router.get("/schema", summary="Types, units, levels and sides, with labels", openapi_extra=example("/schema"))
def schema(_: Nothing) -> SchemaOut:
    """Derived from the files of graph/schema; labels in Chinese and English."""
    return SchemaOut(
        node_types=[_node_type(k) for k in ontology.node_types().values()],
        edge_types=[_edge_type(e) for e in ontology.edge_types().values()],
        units=[UnitOut(name=n, label=LabelOut.of(label)) for n, label in ontology.units().items()],
        levels=list(ontology.levels()),
        sides=[SideOut(name=n, provinces=list(p)) for n, p in ontology.sides().items()],
    )
