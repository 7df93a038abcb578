"""OpenAPI is valid, says the limits and the problems, and every example in it works."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from fastapi import FastAPI
from fastapi.openapi.models import OpenAPI

from api.app import create_app
from api.errors import KINDS
from api.examples import OTHER_COMPANY
from api.limits import LIMITS, described
from api.models import NODE_MODELS
from api.settings import Settings
from graph import ontology
from graph.model import Node
from graph.store import open_store
from tests.api import sample
from tests.api.client import Client

DOCS = Path(__file__).resolve().parents[2] / "docs" / "api.md"


@pytest.fixture(scope="module")
def document(client: Client) -> dict[str, Any]:
    made: dict[str, Any] = client.get("/openapi.json").json()
    return made


def operations(document: dict[str, Any]) -> Iterator[tuple[str, str, dict[str, Any]]]:
    for path, methods in document["paths"].items():
        for method, operation in methods.items():
            yield path, method, operation


def refs(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        if isinstance(value.get("$ref"), str):
            yield value["$ref"]
        for inner in value.values():
            yield from refs(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from refs(inner)


def test_the_document_is_valid(document: dict[str, Any]) -> None:
    OpenAPI.model_validate(document)
    assert document["openapi"].startswith("3.1")
    for ref in set(refs(document)):
        here: Any = document
        for part in ref.removeprefix("#/").split("/"):
            assert part in here, ref
            here = here[part]
    ids = [o["operationId"] for _, _, o in operations(document)]
    assert len(ids) == len(set(ids))
    for path, _, operation in operations(document):
        declared = {p["name"] for p in operation.get("parameters", ()) if p["in"] == "path"}
        assert declared == set(re.findall(r"{(\w+)}", path))


def test_every_operation_is_described(document: dict[str, Any]) -> None:
    for path, method, operation in operations(document):
        where = f"{method} {path}"
        assert operation["summary"], where
        assert operation["description"].split("\n\n")[0], where
        assert operation["x-examples"], where
        assert operation["responses"]["200"]["content"]["application/json"]["schema"], where
        problems = {s: r for s, r in operation["responses"].items() if s != "200"}
        assert "500" in problems, where
        for status, response in problems.items():
            assert list(response["content"]) == ["application/problem+json"], f"{where} {status}"
        for parameter in operation.get("parameters", ()):
            shown = parameter.get("description") or parameter["in"] == "path"
            assert shown, f"{where} {parameter['name']}"


@pytest.fixture
def judging(tmp_path: Path) -> Iterator[Client]:
    """The API over a graph of its own, open to judgements."""
    store = open_store(f"sqlite:{tmp_path / 'graph.db'}")
    sample.fill(store)
    other = f"Company:{OTHER_COMPANY}"
    store.put_nodes([Node(other, "Company", OTHER_COMPANY)])
    with Client(create_app(store, settings=Settings(review=True))) as opened:
        yield opened
    store.close()


def test_every_example_works(client: Client, judging: Client, document: dict[str, Any]) -> None:
    asked = 0
    for path, method, operation in operations(document):
        for example in operation["x-examples"]:
            body = None
            if method == "post":
                body = operation["requestBody"]["content"]["application/json"]["example"]
            asks = judging if method == "post" and path.startswith("/review/") else client
            answer = asks.request(method, example, json=body)
            assert answer.status_code == 200, f"{method} {example}: {answer.text}"
            assert answer.json().get("items", True), f"{method} {example} finds nothing"
            asked += 1
            assert re.fullmatch(re.sub(r"{\w+}", ".+", path), answer.url.path), f"{example} is no example of {path}"
            if path == "/review/distinct":  # else the example of merge is refused, as it ought to be
                back = {"number": answer.json()["number"], "who": "顾老师"}
                assert judging.post("/review/undo", json=back).status_code == 200
    assert asked >= len(document["paths"])


def test_forms_begin_with_the_example(document: dict[str, Any]) -> None:
    shown = {p["name"]: p.get("example") for p in document["paths"]["/paths"]["get"]["parameters"]}
    assert (shown["from"], shown["to"], shown["max_hops"], shown["limit"]) == ("533325", "怒江州", 4, None)
    bureau = {p["name"]: p.get("example") for p in document["paths"]["/bureaus/{key}"]["get"]["parameters"]}
    assert bureau == {"key": "310115/人力资源和社会保障局"}
    facts = {p["name"]: p.get("example") for p in document["paths"]["/facts"]["get"]["parameters"]}
    assert facts["predicate"] == ["pairs_with", "signs"]
    for path, _, operation in operations(document):
        for parameter in operation.get("parameters", ()):
            assert not parameter.get("required") or "example" in parameter, f"{path} {parameter['name']}"


def test_limits_are_named(document: dict[str, Any], client: Client) -> None:
    assert document["x-limits"] == described() == client.get("/").json()["limits"]
    for name, limit in described().items():
        assert f"| `{name}` | {limit['value']} |" in document["info"]["description"]
    shown = {p["name"]: p["schema"] for p in document["paths"]["/facts"]["get"]["parameters"]}
    assert shown["limit"]["maximum"] == LIMITS.page_maximum
    assert shown["unit"]["maxItems"] == LIMITS.filter_values
    hops = {p["name"]: p["schema"] for p in document["paths"]["/paths"]["get"]["parameters"]}["max_hops"]
    assert hops["maximum"] == LIMITS.path_hops
    sent = document["components"]["schemas"]["TextIn"]["properties"]["text"]
    assert sent["maxLength"] == LIMITS.preview_characters


def test_names_come_from_the_ontology(document: dict[str, Any]) -> None:
    shown = {p["name"]: p["schema"] for p in document["paths"]["/facts"]["get"]["parameters"]}
    assert shown["predicate"]["items"]["enum"] == list(ontology.edge_types())
    assert shown["unit"]["items"]["enum"] == list(ontology.units())
    assert shown["subject_level"]["anyOf"][0]["enum"] == list(ontology.levels())
    for name, kind in ontology.node_types().items():
        assert set(kind.properties) <= set(NODE_MODELS[name].model_fields)
        assert set(kind.properties) <= set(document["components"]["schemas"][name]["properties"])


def test_schema_has_labels(client: Client) -> None:
    schema = client.get("/schema").json()
    assert [e["name"] for e in schema["edge_types"]] == list(ontology.edge_types())
    sends = next(e for e in schema["edge_types"] if e["name"] == "sends_workers_to")
    assert sends["label"] == {"zh": "输送务工人员到", "en": "sends workers to"}
    assert sends["cypher"] == "SENDS_WORKERS_TO"
    assert {s["name"]: tuple(s["provinces"]) for s in schema["sides"]} == dict(ontology.sides())
    for kind in schema["node_types"]:
        assert client.get(kind["href"]).status_code == 200


def test_every_route_limit_and_problem_is_in_the_docs(document: dict[str, Any]) -> None:
    text = DOCS.read_text(encoding="utf-8")
    for path, method, _ in operations(document):
        assert f"`{method.upper()} {path}`" in text, f"docs/api.md does not name `{method.upper()} {path}`"
    told = set(re.findall(r"`(?:GET|POST) (/[^`?]*)`", text))
    assert told <= set(document["paths"]), "docs/api.md names routes that are not there"
    for name, limit in described().items():
        assert f"| `{name}` | {limit['value']:,} |" in text, f"docs/api.md does not name the limit {name}"
    for kind, (status, _) in KINDS.items():
        assert f"| `{kind}` | {status} |" in text, f"docs/api.md does not name the problem {kind}"


def test_index_leads_on(client: Client, app: FastAPI) -> None:
    index = client.get("/").json()
    assert index["version"] == app.version
    assert client.get(index["docs"]).status_code == 200
    assert client.get(index["openapi"]).status_code == 200
    assert all(r["example"] and r["summary"] for r in index["routes"])
