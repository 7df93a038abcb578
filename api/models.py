"""What the API answers. Node models are made from the ontology: a new node type or property appears by itself."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Annotated, Any, Generic, Literal, TypeVar

from pydantic import BaseModel, ConfigDict, Field, WithJsonSchema, create_model

from api.fields import DateText, NodeTypeName, PrecisionName, Predicate, StatusName, Unit, enum
from api.limits import LIMITS
from graph.ontology import NodeType, node_types

T = TypeVar("T")


class NodeOut(BaseModel):
    """A node; its type's own properties follow."""

    model_config = ConfigDict(extra="forbid")

    id: str = Field(description="Type:key")
    type: NodeTypeName
    name: str = Field(description="official full name, simplified Chinese")
    href: str = Field(description="path of this node in the API")
    aliases: list[str] = Field(description="other names met")


_TYPES: Mapping[str, Any] = {"string": str, "float": float, "bool": bool, "string[]": list[str]}


def _property(kind: NodeType, name: str, declared: Mapping[str, str]) -> tuple[Any, Any]:
    shown: Any = _TYPES[declared["type"]]
    known = {"level": kind.levels, "kind": kind.kinds}.get(name, ())
    if known:  # shown as an enum, not enforced: the graph may be older than the schema
        shown = Annotated[str, WithJsonSchema({"type": "string", "enum": list(known)})]
    return (shown | None, Field(None, description=declared["description"]))


def _node_model(kind: NodeType) -> type[NodeOut]:
    fields: dict[str, Any] = {name: _property(kind, name, d) for name, d in kind.properties.items()}
    fields["type"] = (enum([kind.name]), Field())
    return create_model(kind.name, __base__=NodeOut, __doc__=kind.description, **fields)


NODE_MODELS: Mapping[str, type[NodeOut]] = MappingProxyType({n: _node_model(k) for n, k in node_types().items()})
"""The model of each node type, by name."""


class NodeBrief(BaseModel):
    """A node as the end of a fact: enough to name it and to put it on a map."""

    id: str
    type: NodeTypeName
    name: str
    href: str
    code: str | None = None
    level: str | None = None
    province: str | None = None
    prefecture: str | None = None
    county: str | None = None
    lon: float | None = None
    lat: float | None = None


class QuantityOut(BaseModel):
    """A figure as printed; money in yuan."""

    value: float
    unit: Unit
    approx: bool = Field(description="the report says about, over, nearly")
    joint: bool = Field(description="the figure belongs to a whole group of facts and counts once")
    of_which: dict[str, float] = Field(description="parts that the same sentence names")


class EvidenceOut(BaseModel):
    """Where a report says it: ``quote`` stands at ``text[start:end]`` (offsets in characters)."""

    report: str
    href: str = Field(description="path of the report in the API")
    title: str | None
    publisher: str | None
    published: DateText | None
    url: str | None
    start: int
    end: int
    quote: str
    rule: str = Field(description="the rule that read it")
    confidence: float


class FactModel(BaseModel):
    """One dated statement between two nodes."""

    id: str
    href: str
    predicate: Predicate
    subject: NodeBrief
    object: NodeBrief
    start: DateText | None = Field(description="as exact as it was told; null: not told")
    end: DateText | None = Field(description="null: open, or not told")
    start_precision: PrecisionName | None
    end_precision: PrecisionName | None
    quantity: QuantityOut | None
    joint_group: str | None = Field(description="facts that share one joint figure share this")
    confidence: float
    status: StatusName
    reports: list[str] = Field(description="ids of the reports that say it")
    conflicts: list[str] = Field(description="ids of facts that tell another figure for the same thing")
    recorded_at: str | None = Field(description="when the graph learned it, UTC; null: it is not stored (a preview)")
    retracted_at: str | None
    evidence: list[EvidenceOut] | None = Field(None, description="null unless asked for with evidence=true")


class Page(BaseModel, Generic[T]):
    """A stretch of an ordered answer."""

    items: list[T]
    truncated: bool = Field(description="there is more than this")
    next: str | None = Field(description="cursor for what follows; null at the end, or where none can be given")


class Aside(BaseModel):
    """A fact that a total leaves out, and why."""

    fact: str
    kind: str = Field(description="group, lone, conflict, agrees, same, undated, overlap, outweighed or outside")
    zh: str = Field(description="why, in Chinese")
    en: str = Field(description="why, in English")


class Conflict(BaseModel):
    """Two figures that independent reports give for the same thing; they are never both added."""

    counted: str = Field(description="id of the fact that the total counts")
    instead_of: str = Field(description="id of the fact that it leaves out")


class SumModel(BaseModel):
    """A sum that may honestly be made: the largest of figures no two of which can tell of the same."""

    predicate: Predicate
    unit: Unit
    value: float = Field(description="at least so many")
    approx: bool
    counted: int = Field(description="how many facts it adds up")
    counted_ids: list[str] = Field(description=f"the first {LIMITS.total_names} of them")
    set_aside: int = Field(description="how many it leaves out, since they may tell of the same")
    aside: list[Aside] = Field(description=f"the first {LIMITS.total_names} of them")
    conflicts: list[Conflict] = Field(description=f"the first {LIMITS.total_names} of them")


class TotalsOut(BaseModel):
    """Totals of everything that matches, not of this page alone."""

    complete: bool = Field(description="false: more facts match than are added up, so no totals are given")
    limit: int = Field(description="facts added up at most")
    facts: int = Field(description="facts that match (at least, where not complete)")
    items: list[SumModel]


class FactPage(Page[FactModel]):
    """Facts, by first valid day; undated ones last."""


class SummedPage(FactPage):
    """Facts with the totals of all that match. Totals come with the first page only."""

    totals: TotalsOut | None = Field(None, description="null on the pages after the first, and with totals=false")


class Neighbour(BaseModel):
    """A node joined to the one asked about, by facts of one kind and direction."""

    node: NodeBrief
    predicate: Predicate
    direction: Literal["out", "in", "both"] = Field(description="out: from the node asked about; both: symmetric")
    facts: int
    first: DateText | None = Field(description="earliest start told")
    last: DateText | None = Field(description="latest end or start told")


class NeighbourPage(Page[Neighbour]):
    """Neighbours, those with most facts first."""

    complete: bool = Field(description=f"false: there are more than {LIMITS.aggregate_facts} facts; only those count")


class ReportBrief(BaseModel):
    """A report without its text."""

    id: str
    href: str
    title: str | None
    publisher: str | None
    published: DateText | None
    url: str | None
    characters: int = Field(description="length of its text")
    facts: int = Field(description="how many facts it says")
    recorded_at: str


class ReportOut(ReportBrief):
    """A report with its text and what it says."""

    text: str = Field(description="as read; offsets of evidence index it")
    said: FactPage = Field(description="the first facts it says, with evidence; go on at /facts?report=…")


class PathModel(BaseModel):
    """A chain of facts; each joins the node before it to the one after, in either direction."""

    hops: int
    nodes: list[NodeBrief]
    facts: list[FactModel]


class PathPage(Page[PathModel]):
    """Shortest paths first."""


class TimelinePage(Page[FactModel]):
    """Every fact between two nodes, either way round, by date."""

    a: NodeBrief
    b: NodeBrief
    complete: bool = Field(
        description=f"false: there are more than {LIMITS.aggregate_facts} facts; the rest is missing"
    )
