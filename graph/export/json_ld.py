"""JSON-LD: each fact a resource of its own (rdf:Statement), its evidence in the words of PROV-O.

The context is derived from the ontology (``context``) and stands in each file, which is so read without a network.
A fact is also stated plainly, as one triple from subject to object, for those who only follow links.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import quote

from graph.export.files import Exported, replacing
from graph.export.selection import Selection
from graph.flat import FACT, Kind, all_facts, all_reports, fact_row, node_columns, node_row
from graph.model import FactRecord, Node, Report
from graph.ontology import edge_types
from graph.store.base import GraphStore

BASE = "urn:shanhai:"
"""Ids: ``urn:shanhai:node/…``, ``fact/…``, ``report/…``, ``evidence/…``; no server answers for them."""
VOCABULARY = f"{BASE}terms#"
_XSD: Mapping[Kind, str] = {
    "number": "xsd:double",
    "truth": "xsd:boolean",
    "day": "xsd:date",
    "integers": "xsd:integer",
    "numbers": "xsd:double",
}
_EVIDENCE = ("quotes", "reports")
# Terms for which a known vocabulary has a word; all others are of VOCABULARY.
_KNOWN: Mapping[str, Any] = {
    "name": "schema:name",
    "aliases": {"@id": "schema:alternateName", "@container": "@set"},
    "name_en": {"@id": "schema:name", "@language": "en"},
    "lon": {"@id": "schema:longitude", "@type": "xsd:double"},
    "lat": {"@id": "schema:latitude", "@type": "xsd:double"},
    "title": "schema:headline",
    "url": {"@id": "schema:url", "@type": "xsd:anyURI"},
    "publisher": "schema:publisher",
    "published": "schema:datePublished",
    "subject": {"@id": "rdf:subject", "@type": "@id"},
    "predicate": {"@id": "rdf:predicate", "@type": "@vocab"},
    "object": {"@id": "rdf:object", "@type": "@id"},
    "start_date": "schema:startDate",
    "end_date": "schema:endDate",
    "value": {"@id": "schema:value", "@type": "xsd:double"},
    "unit": "schema:unitText",
    "recorded_at": {"@id": "prov:generatedAtTime", "@type": "xsd:dateTime"},
    "conflicts": {"@id": "shanhai:conflicts", "@type": "@id", "@container": "@set"},
    "evidence": {"@id": "prov:wasDerivedFrom", "@type": "@id", "@container": "@set"},
    "report": {"@id": "prov:hadPrimarySource", "@type": "@id"},
    "quote": {"@id": "prov:value"},
    "quote_start": {"@id": "shanhai:quote_start", "@type": "xsd:integer"},
    "quote_end": {"@id": "shanhai:quote_end", "@type": "xsd:integer"},
}
TYPES: Mapping[str, str] = {
    "Region": "schema:AdministrativeArea",
    "Bureau": "schema:GovernmentOrganization",
    "Company": "schema:Organization",
    "Program": "schema:Project",
}
"""What a node of each type is besides, in schema.org's words."""


def context() -> dict[str, Any]:
    """The @context of every file: node types, predicates and properties of the ontology."""
    found: dict[str, Any] = {
        "@version": 1.1,
        "@vocab": VOCABULARY,
        "shanhai": VOCABULARY,
        "schema": "https://schema.org/",
        "prov": "http://www.w3.org/ns/prov#",
        "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
        "xsd": "http://www.w3.org/2001/XMLSchema#",
        "id": "@id",
        "type": "@type",
        "Fact": "rdf:Statement",
        "Evidence": "prov:Entity",
        "Report": "schema:Report",
    }
    found |= {name: {"@id": f"shanhai:{name}", "@type": "@id"} for name in edge_types()}
    columns = {node_term(name): kind for name, kind in node_columns().items()}
    for name, kind in {**columns, **_fact_columns()}.items():
        if name != "id":
            found[name] = _term(name, kind)
    return found | dict(_KNOWN)


def node_term(name: str) -> str:
    """The term of a node's property; one that means another thing on facts (valid_from) has a name of its own."""
    facts = _fact_columns()
    return f"node_{name}" if name in facts and facts[name] != node_columns()[name] else name


def _fact_columns() -> dict[str, Kind]:
    return {name: kind for name, kind in FACT.items() if name not in _EVIDENCE and not name.startswith("quote_")}


def _term(name: str, kind: Kind) -> dict[str, str]:
    term = {"@id": f"shanhai:{name}"}
    if kind in _XSD:
        term["@type"] = _XSD[kind]
    if kind in ("texts", "integers", "numbers"):
        term["@container"] = "@set"
    return term


def write_json_ld(store: GraphStore, out: Path, selection: Selection) -> Exported:
    """One file, written as it is read from the store: the nodes, the reports and the facts under ``@graph``."""
    seen: set[str] = set()
    told: set[str] = set()
    facts = 0
    reports = {r.report.id: r.report.published for r in all_reports(store)}
    with replacing(out) as path, path.open("w", encoding="utf-8") as file:
        file.write('{"@context": ' + json.dumps(context(), ensure_ascii=False) + ',\n"@graph": [')
        mark = "\n"

        def put(row: Mapping[str, Any]) -> None:
            nonlocal mark
            file.write(mark + json.dumps(row, ensure_ascii=False))
            mark = ",\n"

        for record in all_facts(store, selection.query()):
            for node in (record.subject, record.object):
                if node.id not in seen:
                    seen.add(node.id)
                    put(_node(node))
            for row in _fact(record, fact_row(record, reports)):
                put(row)
            told |= set(record.reports)
            facts += 1
        for kept in all_reports(store):
            if kept.report.id in told:
                put(_report(kept.report))
        file.write("\n]}\n")
    return Exported((out,), len(seen), facts)


def _iri(kind: str, key: str) -> str:
    return f"{BASE}{kind}/{quote(key, safe=':')}"


def _node(node: Node) -> dict[str, Any]:
    known = {node_term(k): v for k, v in node_row(node).items() if k != "id" and v not in (None, [])}
    return {
        "id": _iri("node", node.id),
        "type": [node.type, *([TYPES[node.type]] if node.type in TYPES else [])],
        **known,
    }


def _report(report: Report) -> dict[str, Any]:
    told = {"title": report.title, "url": report.url, "publisher": report.publisher}
    told |= {"published": str(report.published) if report.published else None}
    return {"id": _iri("report", report.id), "type": ["Report", "prov:Entity"], **{k: v for k, v in told.items() if v}}


def _fact(record: FactRecord, row: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """The plain triple, the fact with what is known of it, and each piece of its evidence."""
    fact = record.fact
    subject, object_ = _iri("node", fact.subject), _iri("node", fact.object)
    yield {"id": subject, fact.predicate: object_}
    evidence = [_iri("evidence", f"{fact.id}.{n}") for n in range(len(record.evidence))]
    kept = {k: v for k, v in row.items() if k not in _EVIDENCE and not k.startswith("quote_") and k != "id"}
    plain = {k: v.isoformat() if hasattr(v, "isoformat") else v for k, v in kept.items() if v not in (None, [])}
    if "conflicts" in plain:
        plain["conflicts"] = [_iri("fact", key) for key in plain["conflicts"]]
    ends = {"subject": subject, "predicate": fact.predicate, "object": object_}
    yield {"id": _iri("fact", fact.id), "type": ["Fact", "prov:Entity"], **ends, **plain, "evidence": evidence}
    for iri, piece in zip(evidence, record.evidence, strict=True):
        yield {
            "id": iri,
            "type": "Evidence",
            "report": _iri("report", piece.report),
            "quote": piece.quote,
            "quote_start": piece.start,
            "quote_end": piece.end,
            "rule": piece.rule,
            "confidence": piece.confidence,
        }
