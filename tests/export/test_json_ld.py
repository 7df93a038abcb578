"""JSON-LD read back by rdflib is the same facts, with their evidence, in the vocabularies that the context names."""

from __future__ import annotations

import json
import warnings
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import rdflib
from rdflib.namespace import PROV, RDF

from graph.export import export
from graph.export.json_ld import BASE, TYPES, VOCABULARY, context, node_term
from graph.ontology import edge_types, node_types
from graph.store.base import GraphStore
from tests.cypher.world import World
from tests.export.world import ODD, odd_world

SCHEMA = rdflib.Namespace("https://schema.org/")
TERMS = rdflib.Namespace(VOCABULARY)


@pytest.fixture(scope="module")
def world() -> World:
    return odd_world(400)


@pytest.fixture(scope="module")
def graph(store: GraphStore, tmp_path_factory: pytest.TempPathFactory) -> rdflib.Graph:
    out = tmp_path_factory.mktemp("ld") / "g.jsonld"
    export(store, "json-ld", out)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # rdflib's parser uses what rdflib has deprecated
        return rdflib.Graph().parse(out, format="json-ld")


def one(graph: rdflib.Graph, subject: Any, predicate: Any) -> Any:
    found = list(graph.objects(subject, predicate))
    assert len(found) <= 1, (subject, predicate, found)
    return found[0].toPython() if found else None


def iri(kind: str, key: str) -> rdflib.URIRef:
    from urllib.parse import quote

    return rdflib.URIRef(f"{BASE}{kind}/{quote(key, safe=':')}")


def test_every_fact_comes_back_with_its_ends_dates_and_figures(graph: rdflib.Graph, world: World) -> None:
    assert set(graph.subjects(RDF.type, RDF.Statement)) == {iri("fact", key) for key in world.told}
    for key, told in world.told.items():
        fact, q = iri("fact", key), told.fact.quantity
        assert next(graph.objects(fact, RDF.subject)) == iri("node", told.fact.subject)
        assert next(graph.objects(fact, RDF.object)) == iri("node", told.fact.object)
        predicate = next(graph.objects(fact, RDF.predicate))
        assert predicate == TERMS[told.fact.predicate]
        assert (iri("node", told.fact.subject), predicate, iri("node", told.fact.object)) in graph
        period = told.fact.period
        assert one(graph, fact, SCHEMA.startDate) == (str(period.start) if period.start else None)
        assert one(graph, fact, SCHEMA.endDate) == (str(period.end) if period.end else None)
        assert one(graph, fact, TERMS.valid_from) == (date.fromisoformat(told.days[0]) if told.days else None)
        assert (one(graph, fact, SCHEMA.value), one(graph, fact, SCHEMA.unitText)) == (
            (q.value, q.unit) if q else (None, None)
        )
        assert one(graph, fact, TERMS.joint) == (q.joint if q else None)
        assert one(graph, fact, TERMS.of_which_poor) == (q.of_which.get("poor") if q else None)


def test_the_evidence_is_where_prov_says(graph: rdflib.Graph, world: World) -> None:
    for key, told in world.told.items():
        found = sorted(
            (one(graph, e, PROV.value), one(graph, e, PROV.hadPrimarySource), one(graph, e, TERMS.quote_start))
            for e in graph.objects(iri("fact", key), PROV.wasDerivedFrom)
        )
        wanted = sorted((e.quote, str(iri("report", e.report)), e.start) for e in told.evidence)
        assert [(q, str(r), s) for q, r, s in found] == wanted
    assert (iri("report", "odd"), RDF.type, SCHEMA.Report) in graph
    assert one(graph, iri("report", "odd"), SCHEMA.datePublished) == "2023-05"
    assert ODD in {str(o) for o in graph.objects(None, PROV.value)}


def test_nodes_are_what_they_are_in_schema_org_too(graph: rdflib.Graph, world: World) -> None:
    for key, node in world.nodes.items():
        if (iri("node", key), None, None) in graph:
            types = set(graph.objects(iri("node", key), RDF.type))
            assert {TERMS[node.type], rdflib.URIRef(TYPES[node.type].replace("schema:", str(SCHEMA)))} == types
    kunming = iri("node", "Region:530100")
    assert "昆明市" in {str(o) for o in graph.objects(kunming, SCHEMA.name)}
    assert isinstance(one(graph, kunming, SCHEMA.longitude), float)
    ill = [o for o in graph.objects() if isinstance(o, rdflib.Literal) and o.ill_typed]
    assert not ill


def test_the_context_covers_the_ontology_and_needs_no_network(store: GraphStore, tmp_path: Path) -> None:
    found = context()
    assert set(edge_types()) <= found.keys()
    assert {node_term(p) for t in node_types().values() for p in t.properties} <= found.keys()
    assert TYPES.keys() == node_types().keys()
    export(store, "json-ld", tmp_path / "g.jsonld")
    written = json.loads((tmp_path / "g.jsonld").read_text(encoding="utf-8"))
    assert written["@context"] == found
    assert not [v for v in found.values() if isinstance(v, str) and v.endswith((".json", ".jsonld"))]
