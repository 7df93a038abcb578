"""An extraction in the exchange form of ``shanhai extract --format jsonl``: plain objects, one a report."""

from __future__ import annotations

from typing import Any

from graph.model import Extraction, Node
from loaders.publication import publication


def _entity(node: Node) -> dict[str, Any]:
    out: dict[str, Any] = {"type": node.type, "name": node.name}
    if node.type == "Region":
        out["code"] = node.properties.get("code")
        if out["code"] is None:
            out["parent"] = node.properties.get("county")
    elif node.type == "Bureau":
        out["region"] = node.properties.get("region")
    elif node.type == "Program":
        out["kind"] = node.properties.get("kind")
    if node.aliases:
        out["aliases"] = list(node.aliases)
    return out


def to_wire(extraction: Extraction, file_name: str) -> dict[str, Any]:
    """The extraction as one JSON-ready object; evidence is [start, end) in the report's text."""
    nodes = {n.id: n for n in extraction.nodes}
    facts = []
    for fact, evidence in extraction.facts:
        row: dict[str, Any] = {
            "predicate": fact.predicate,
            "subject": _entity(nodes[fact.subject]),
            "object": _entity(nodes[fact.object]),
            "start": str(fact.period.start) if fact.period.start else None,
            "end": str(fact.period.end) if fact.period.end else None,
        }
        if fact.quantity:
            q = fact.quantity
            value = int(q.value) if q.value == int(q.value) else q.value
            row["quantity"] = {"value": value, "unit": q.unit, "approx": q.approx, "joint": q.joint}
            if q.of_which:
                row["quantity"]["of_which"] = {k: int(v) if v == int(v) else v for k, v in q.of_which.items()}
        row["evidence"] = [evidence.start, evidence.end]
        row["rule"] = evidence.rule
        row["confidence"] = evidence.confidence
        facts.append(row)
    published = publication(extraction.report)
    return {
        "report": file_name,
        "published": str(published) if published else None,
        "entities": [_entity(n) for n in extraction.nodes],
        "facts": facts,
    }
