"""Reviewing over HTTP: what is listed, what is judged, and nothing of it unless the server allows it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from api.app import create_app
from api.examples import COMPANY, FACT, OTHER_COMPANY
from api.settings import Settings
from graph.model import Node
from graph.store import open_store
from graph.store.base import GraphStore
from tests.api import sample
from tests.api.client import Client

KEEP, OTHER = f"Company:{COMPANY}", f"Company:{OTHER_COMPANY}"
WHO = {"who": "顾"}


@pytest.fixture
def store(tmp_path: Path) -> Iterator[GraphStore]:
    opened = open_store(f"sqlite:{tmp_path / 'graph.db'}")
    sample.fill(opened)
    opened.put_nodes([Node(OTHER, "Company", OTHER_COMPANY)])
    yield opened
    opened.close()


@pytest.fixture
def client(store: GraphStore) -> Iterator[Client]:
    with Client(create_app(store, settings=Settings(review=True))) as opened:
        yield opened


def test_a_server_that_was_not_told_to_takes_no_judgement(store: GraphStore) -> None:
    with Client(create_app(store)) as closed:
        for path, body in (
            ("accept", {"fact": FACT}),
            ("reject", {"fact": FACT}),
            ("merge", {"keep": KEEP, "other": OTHER}),
            ("distinct", {"a": KEEP, "b": OTHER}),
            ("undo", {"number": 1}),
        ):
            answer = closed.post(f"/review/{path}", json=body | WHO)
            assert answer.status_code == 403
            assert answer.headers["content-type"] == "application/problem+json"
            assert answer.json()["type"] == "urn:shanhai:problem:forbidden"
            assert "--review" in answer.json()["hint"]
        assert closed.get("/review").status_code == 200
        assert closed.get("/review/log").json() == {"judgements": []}
    assert store.judgements() == ()


def test_list_judge_undo(client: Client) -> None:
    found = client.get("/review", params={"below": 1}).json()
    assert FACT in {f["id"] for f in found["facts"]}
    assert [f["confidence"] for f in found["facts"]] == sorted(f["confidence"] for f in found["facts"])
    assert all(f["evidence"] for f in found["facts"])
    assert [(p["keep"]["id"], p["other"]["id"]) for p in found["pairs"]] == [(KEEP, OTHER)]
    assert found["pairs"][0]["facts_of_keep"]
    assert client.get("/review", params={"limit": 1, "below": 1, "kind": "facts"}).json()["facts_in_all"] > 1

    said = client.post("/review/reject", json={"fact": FACT, "why": "看错了"} | WHO)
    assert said.status_code == 200
    assert said.json() | {"at": ""} == {
        "number": 1, "verdict": "reject", "of": [FACT], "who": "顾", "at": "", "why": "看错了", "counts": True,
    }  # fmt: skip
    assert client.get(f"/facts/{FACT}").json()["status"] == "rejected"
    assert FACT not in {f["id"] for f in client.get("/facts").json()["items"]}

    assert client.post("/review/merge", json={"keep": KEEP, "other": OTHER} | WHO).status_code == 200
    assert client.get(f"/companies/{OTHER_COMPANY}").json()["id"] == KEEP
    assert client.get("/review", params={"kind": "pairs"}).json()["pairs"] == []
    assert client.post("/review/undo", json={"number": 1} | WHO).status_code == 200
    assert client.get(f"/facts/{FACT}").json()["status"] == "automatic"
    log = client.get("/review/log").json()["judgements"]
    assert [(j["verdict"], j["counts"]) for j in log] == [("reject", False), ("merge", True), ("undo", False)]


def test_the_etag_changes_with_a_judgement(client: Client) -> None:
    tag = client.get("/review").headers["etag"]
    assert client.get("/review", headers={"If-None-Match": tag}).status_code == 304
    client.post("/review/accept", json={"fact": FACT} | WHO)
    assert client.get("/review", headers={"If-None-Match": tag}).status_code == 200


@pytest.mark.parametrize(
    ("path", "body", "status"),
    [
        ("accept", {"fact": "0" * 16, **WHO}, 404),
        ("accept", {"fact": FACT}, 422),
        ("accept", {"fact": FACT, "who": ""}, 422),
        ("accept", {"fact": FACT, "who": "  "}, 400),
        ("accept", {"fact": FACT, "more": 1, **WHO}, 422),
        ("merge", {"keep": KEEP, "other": KEEP, **WHO}, 400),
        ("merge", {"keep": "Region:530000", "other": "Region:310000", **WHO}, 400),
        ("merge", {"keep": KEEP, "other": "Company:无", **WHO}, 404),
        ("distinct", {"a": KEEP, **WHO}, 422),
        ("undo", {"number": 1, **WHO}, 404),
        ("undo", {"number": 0, **WHO}, 422),
        ("praise", {"fact": FACT, **WHO}, 404),
    ],
)
def test_what_cannot_be_meant(client: Client, path: str, body: dict[str, object], status: int) -> None:
    answer = client.post(f"/review/{path}", json=body)
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["detail"]
    assert client.get("/review/log").json() == {"judgements": []}


def test_a_page_of_another_site_cannot_judge(client: Client) -> None:
    """A form can be sent from anywhere, but only as plain text: that is no JSON, and nothing is judged."""
    sent = f'{{"fact": "{FACT}", "who": "x"}}'
    answer = client.post(
        "/review/reject", content=sent, headers={"Content-Type": "text/plain", "Origin": "https://x.test"}
    )
    assert answer.status_code == 422
    asked = {"Origin": "https://x.test", "Access-Control-Request-Method": "POST"}
    assert client.options("/review/reject", headers=asked).status_code == 400
    local = {**asked, "Origin": "http://localhost:5173", "Access-Control-Request-Headers": "content-type"}
    assert client.options("/review/reject", headers=local).status_code == 200
