"""Nodes, facts and reports as properties in Neo4j (docs/data-model-neo4j.md), and back."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Any, Literal

from graph.model import Evidence, Fact, FactRecord, Node, PartialDate, Period, Quantity, Report, Status
from graph.ontology import node_types
from graph.store.base import ReportRecord
from graph.store.terms import codes_of, names
from graph.validity import valid_days

Properties = dict[str, Any]
Place = Literal["current", "RejectedFact", "RetractedFact"]
"""Where a fact stands: as a relationship, or out of the way on a node with that label."""
Key = tuple[str, int, int, str, str]
"""A piece of evidence: report, start, end, rule, and the ends that the report named where others stand for them."""
_NOT_DECLARED = ("id", "name", "aliases", "found_by", "absorbed", "merged_into")
_CODES = ("province", "prefecture", "county")


# --- nodes --------------------------------------------------------------------------------------------------------


def node_properties(node: Node, absorbed: Sequence[str] = ()) -> Properties:
    """``absorbed``: the names of those merged into it, by which it is found too."""
    row: Properties = {k: list(v) if isinstance(v, tuple) else v for k, v in node.properties.items()}
    row |= {k: code for k, code in zip(_CODES, codes_of(node), strict=True) if code is not None}
    return row | {
        "id": node.id,
        "name": node.name,
        "aliases": sorted(set(node.aliases)),
        "found_by": list(names(replace(node, aliases=(*node.aliases, *absorbed)) if absorbed else node)),
    }


def node_of(properties: Mapping[str, Any], own: bool = False) -> Node:
    """A node; the names of what was merged into it are among its aliases unless only its ``own`` are wanted."""
    aliases = properties.get("aliases", ())
    if not own and "absorbed" in properties:
        aliases = sorted({*aliases, *properties["absorbed"]} - {properties["name"]})
    declared = {k: tuple(v) if isinstance(v, list) else v for k, v in properties.items() if k not in _NOT_DECLARED}
    return Node(
        properties["id"],
        type_of(properties["id"]),
        properties["name"],
        MappingProxyType(declared),
        tuple(aliases),
    )


def type_of(node_id: str) -> str:
    """Node type by the id's beginning; empty when there is no such type."""
    found = node_id.partition(":")[0]
    return found if found in node_types() else ""


# --- facts --------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Told:
    """A piece of evidence, what it says beyond the fact's identity (``details``), and when that report came out."""

    evidence: Evidence
    details: str
    published: str
    recorded_at: str

    @property
    def key(self) -> Key:
        e = self.evidence
        return e.report, e.start, e.end, e.rule, "|".join(self.ends)

    @property
    def ends(self) -> tuple[str, ...]:
        """The ends that the report named, where others stand for them; else nothing."""
        return tuple(json.loads(self.details)["ends"]) if '"ends"' in self.details else ()

    def same(self, other: Told) -> bool:
        return (self.evidence, self.details, self.published) == (other.evidence, other.details, other.published)


@dataclass(slots=True)
class FactState:
    """A fact as it is kept. ``place`` None: not yet anywhere."""

    fact: Fact
    told: dict[Key, Told] = field(default_factory=dict)
    recorded_at: str = ""
    retracted_at: str | None = None
    status: str = Status.AUTOMATIC.value
    place: Place | None = None
    conflicts: tuple[str, ...] = ()

    @property
    def due(self) -> Place:
        """Where it belongs."""
        if not self.told:
            return "RetractedFact"
        return "RejectedFact" if self.status == Status.REJECTED.value else "current"

    def in_order(self) -> list[Told]:
        return [self.told[key] for key in sorted(self.told)]

    def reports(self) -> tuple[str, ...]:
        """The reports that tell it, each once."""
        return tuple(dict.fromkeys(key[0] for key in sorted(self.told)))


def details(quantity: Quantity | None, joint_group: str | None, ends: tuple[str, ...] = ()) -> str:
    """What a report says of a fact beyond its identity, as JSON: approx, joint, of_which, joint_group, and the ends it
    named where others stand for them."""
    said: Properties = {}
    if quantity is not None:
        said = {"approx": quantity.approx, "joint": quantity.joint, "of_which": dict(sorted(quantity.of_which.items()))}
    said["joint_group"] = joint_group
    said["ends"] = list(ends)
    if not any(said.values()):
        return "{}"  # most facts: and a load makes many
    return json.dumps({k: v for k, v in said.items() if v}, ensure_ascii=False, separators=(",", ":"))


def best(told: Sequence[Told]) -> Told | None:
    """The piece to believe: the surest, the first of equals."""
    return max(told, key=lambda t: t.evidence.confidence, default=None)


def with_details(fact: Fact, told: Sequence[Told]) -> Fact:
    """The fact as its best piece of evidence says it."""
    chosen = best(told)
    if chosen is None:
        return fact
    said = json.loads(chosen.details) if chosen.details != "{}" else {}
    q = fact.quantity
    if q is not None:
        parts = MappingProxyType(dict(said.get("of_which", {})))
        q = Quantity(q.value, q.unit, said.get("approx", False), said.get("joint", False), parts)
    return Fact(fact.predicate, fact.subject, fact.object, fact.period, q, said.get("joint_group"))


def fact_properties(state: FactState) -> Properties:
    """Properties of the relationship, or of the node when the fact is out of the way."""
    told = state.in_order()
    fact = with_details(state.fact, told)
    start, end, q = fact.period.start, fact.period.end, fact.quantity
    row: Properties = {"id": state.fact.id, "status": state.status, "recorded_at": state.recorded_at}
    if start:
        row |= {"start_date": start.text, "start_precision": start.precision.value}
    if end:
        row |= {"end_date": end.text, "end_precision": end.precision.value}
    if days := valid_days(fact, [PartialDate(t.published) if t.published else None for t in told]):
        row |= {"valid_from": days[0], "valid_to": days[1]}
    if q:
        row |= {"value": q.value, "unit": q.unit, "approx": q.approx, "joint": q.joint}
        row |= {f"of_which_{part}": value for part, value in q.of_which.items()}
    if fact.joint_group:
        row["joint_group"] = fact.joint_group
    if chosen := best(told):
        row |= {"confidence": chosen.evidence.confidence, "rule": chosen.evidence.rule}
    row |= {
        "reports": list(dict.fromkeys(t.evidence.report for t in told)),
        "quotes": [t.evidence.quote for t in told],
        "quote_reports": [t.evidence.report for t in told],
        "quote_starts": [t.evidence.start for t in told],
        "quote_ends": [t.evidence.end for t in told],
        "quote_rules": [t.evidence.rule for t in told],
        "quote_confidences": [float(t.evidence.confidence) for t in told],
        "quote_recorded_at": [t.recorded_at for t in told],
        "quote_published": [t.published for t in told],
        "quote_details": [t.details for t in told],
    }
    if state.due == "current":
        row["conflicts"] = list(state.conflicts)
    else:
        row |= {"predicate": fact.predicate, "subject": fact.subject, "object": fact.object}
    if state.retracted_at:
        row["retracted_at"] = state.retracted_at
    return row


def fact_state(row: Mapping[str, Any], predicate: str, subject: str, obj: str, place: Place) -> FactState:
    """A fact from the properties of its relationship or node."""
    q = None
    if "unit" in row:
        parts = {k[9:]: v for k, v in row.items() if k.startswith("of_which_")}
        q = Quantity(row["value"], row["unit"], row["approx"], row["joint"], MappingProxyType(parts))
    period = Period(_date(row.get("start_date")), _date(row.get("end_date")))
    pieces = zip(
        row["quote_reports"],
        row["quote_starts"],
        row["quote_ends"],
        row["quotes"],
        row["quote_rules"],
        row["quote_confidences"],
        row["quote_details"],
        row["quote_published"],
        row["quote_recorded_at"],
        strict=True,
    )
    told = [Told(Evidence(*piece[:6]), *piece[6:]) for piece in pieces]
    return FactState(
        Fact(predicate, subject, obj, period, q, row.get("joint_group")),
        {t.key: t for t in told},
        row["recorded_at"],
        row.get("retracted_at"),
        row["status"],
        place,
        tuple(row.get("conflicts", ())),
    )


def retracted_properties(fact_id: str, told: Told, at: str) -> Properties:
    """Properties of a RetractedEvidence node."""
    e = told.evidence
    return {
        "fact": fact_id,
        "report": e.report,
        "quote": e.quote,
        "quote_start": e.start,
        "quote_end": e.end,
        "rule": e.rule,
        "confidence": float(e.confidence),
        "published": told.published,
        "details": told.details,
        "recorded_at": told.recorded_at,
        "retracted_at": at,
    }


def retracted_told(row: Mapping[str, Any]) -> Told:
    evidence = Evidence(
        row["report"], row["quote_start"], row["quote_end"], row["quote"], row["rule"], row["confidence"]
    )
    return Told(evidence, row["details"], row["published"], row["recorded_at"])


def record(state: FactState, nodes: Mapping[str, Node]) -> FactRecord:
    """What the store answers for a fact; its evidence by report and place."""
    fact = state.fact
    return FactRecord(
        fact,
        nodes[fact.subject],
        nodes[fact.object],
        tuple(t.evidence for t in state.in_order()),
        state.recorded_at,
        state.retracted_at,
        Status(state.status),
        state.conflicts,
    )


# --- reports ------------------------------------------------------------------------------------------------------


def report_properties(report: Report, signature: str) -> Properties:
    """What the report itself says; a property that is None is absent."""
    return {
        "id": report.id,
        "title": report.title,
        "url": report.url,
        "publisher": report.publisher,
        "published": str(report.published) if report.published else None,
        "text": report.text,
        "content_hash": report.content_hash,
        "signature": signature,
    }


def report_record(row: Mapping[str, Any]) -> ReportRecord:
    sources = tuple(sorted(row["sources"]))
    report = Report(
        row["id"],
        row["text"],
        sources[0] if sources else "",
        row.get("title"),
        row.get("url"),
        row.get("publisher"),
        _date(row.get("published")),
    )
    return ReportRecord(report, sources, row["recorded_at"], len(row["fact_ids"]), row["signature"])


def _date(text: str | None) -> PartialDate | None:
    return PartialDate(text) if text else None


def in_batches(rows: Sequence[Properties], size: int = 2000) -> Iterable[Sequence[Properties]]:
    """Stretches of rows that one statement takes well."""
    return (rows[i : i + size] for i in range(0, len(rows), size))
