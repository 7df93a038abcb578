"""What the graph can hold, and how much it does."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import BaseModel, Field

from api.questions import examples
from graph.ontology import edge_types, levels, node_types, sides, units
from shanhai.mcp import telling, words
from shanhai.mcp.shapes import Result
from shanhai.mcp.tool import Arguments, Parts, Tool


class SchemaArguments(Arguments):
    """Nothing."""


class Word(BaseModel):
    """A name with its meaning in both languages."""

    name: str
    en: str
    zh: str


class EdgeType(Word):
    """A kind of fact."""

    meaning: str
    subject: list[str] = Field(description="node types it starts from")
    object: list[str] = Field(description="node types it leads to")
    symmetric: bool
    time: str = Field(description="state: an open end runs on; flow: a figure over a period; event: happened once")
    units: list[str]
    facts: int = Field(description="how many the graph holds")


class NodeType(Word):
    """A kind of node."""

    meaning: str
    kinds: list[str] = Field(default=[])
    nodes: int = Field(description="how many the graph holds; of regions every division of mainland China")


class SchemaResult(Result):
    """Types, units, and how much there is of each."""

    edge_types: list[EdgeType]
    node_types: list[NodeType]
    units: list[Word]
    levels: list[str] = Field(description="of regions, from the largest")
    sides: dict[str, list[str]] = Field(description="east and west: codes of their provinces")
    reports: int
    conflicts: int = Field(description="facts whose figure another report contradicts")
    questions: list[str] = Field(description="questions that ask understands")


def schema(parts: Parts, asked: SchemaArguments) -> tuple[SchemaResult, str]:
    """Derived from graph/schema, with the counts of this graph."""
    counts = parts.store.counts()
    result = SchemaResult(
        truncated=False,
        warnings=[] if counts.reports else [telling.EMPTY],
        edge_types=[
            EdgeType(
                name=e.name,
                en=e.label.en,
                zh=e.label.zh,
                meaning=e.description,
                subject=list(e.subject),
                object=list(e.object),
                symmetric=e.symmetric,
                time=e.time,
                units=list(e.units),
                facts=counts.facts.get(e.name, 0),
            )
            for e in edge_types().values()
        ],
        node_types=[
            NodeType(
                name=n.name,
                en=n.label.en,
                zh=n.label.zh,
                meaning=n.description,
                kinds=list(n.kinds),
                nodes=counts.nodes.get(n.name, 0),
            )
            for n in node_types().values()
        ],
        units=[Word(name=name, en=label.en, zh=label.zh) for name, label in units().items()],
        levels=list(levels()),
        sides={name: list(provinces) for name, provinces in sides().items()},
        reports=counts.reports,
        conflicts=counts.conflicts,
        questions=[*examples("zh"), *examples("en")],
    )
    return result, words.text(result, _lines(result))


def _lines(s: SchemaResult) -> Iterator[str]:
    yield f"{s.reports} reports; {s.conflicts} facts whose figure another report contradicts"
    yield "Edge types:"
    for e in s.edge_types:
        link = "—" if e.symmetric else "→"
        measured = f" [{', '.join(e.units)}]" if e.units else ""
        ends = f"{'|'.join(e.subject)} {link} {'|'.join(e.object)}"
        yield f"  {e.name} {e.zh}: {e.meaning}; {ends}; {e.time}{measured}; {e.facts} facts"
    yield "Node types:"
    for n in s.node_types:
        kinds = f" ({', '.join(n.kinds)})" if n.kinds else ""
        yield f"  {n.name} {n.zh}: {n.meaning}{kinds}; {n.nodes} nodes"
    yield "Units: " + ", ".join(f"{u.name} {u.zh}" for u in s.units)
    yield f"Region levels: {', '.join(s.levels)}. Sides: {', '.join(s.sides)}"
    yield "Questions that ask understands: " + " / ".join(s.questions)


TOOLS = (
    Tool(
        name="schema",
        title="What the graph holds 图谱概况",
        description=(
            "Edge types (结对, 输送务工人员, 资助, 提供岗位, 选派干部人才, 签署, 培训), node types, units, levels, "
            "and how much of each this graph holds; questions that ask understands."
        ),
        arguments=SchemaArguments,
        result=SchemaResult,
        answer=schema,
    ),
)
