"""What HTTP itself is used for: validators, compression, origins; and the preview, which stores nothing."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from api.app import create_app
from api.examples import TEXT
from api.settings import Settings
from graph.model import PartialDate, Report
from graph.store import open_store
from graph.store.base import GraphStore
from loaders.extract import extract
from tests.api import sample
from tests.api.client import Client


def test_a_client_that_has_it_gets_304_until_the_graph_changes(tmp_path: Path) -> None:
    store = open_store(f"sqlite:{tmp_path / 'graph.db'}")
    sample.fill(store)
    with Client(create_app(store)) as client:
        first = client.get("/flows")
        assert first.headers["cache-control"] == "no-cache"
        tag = {"if-none-match": first.headers["etag"]}
        again = client.get("/flows", headers=tag)
        assert (again.status_code, again.content) == (304, b"")
        assert again.headers["etag"] == first.headers["etag"]
        assert client.get("/flows?limit=7", headers=tag).status_code == 200
        assert client.get("/flows", headers={"if-none-match": 'W/"other"'}).status_code == 200
        store.write([sample.told("later", (sample.sends("533325", "310101", "2024", "2024", 7),), "后来")])
        later = client.get("/flows", headers=tag)
        assert later.status_code == 200
        assert len(later.json()["items"]) == len(first.json()["items"]) + 1
    store.close()


def test_another_day_is_another_answer(store: GraphStore) -> None:
    days = iter([date(2026, 12, 31), date(2027, 1, 1)])
    with Client(create_app(store, settings=Settings(today=lambda: next(days)))) as client:
        tag = client.get("/facts").headers["etag"]
        assert client.get("/facts", headers={"if-none-match": tag}).status_code == 200


def test_long_answers_are_compressed_and_utf8(client: Client) -> None:
    answer = client.get("/facts", headers={"accept-encoding": "gzip"})
    assert answer.headers["content-encoding"] == "gzip"
    assert "兰坪白族普米族自治县" in answer.text
    plain = client.get("/facts", headers={"accept-encoding": "identity"})
    assert "content-encoding" not in plain.headers
    assert plain.json() == answer.json()
    assert "兰坪".encode() in plain.content


@pytest.mark.parametrize("origin", ["http://localhost:5173", "http://127.0.0.1:8000", "http://[::1]:3000"])
def test_pages_of_this_machine_may_read(client: Client, origin: str) -> None:
    answer = client.get("/health", headers={"origin": origin})
    assert answer.headers["access-control-allow-origin"] == origin
    asked = {"origin": origin, "access-control-request-method": "GET"}
    assert client.options("/facts", headers=asked).status_code == 200
    assert client.options("/extract", headers=asked | {"access-control-request-method": "POST"}).status_code == 400


@pytest.mark.parametrize(
    "origin", ["http://evil.example", "http://localhost.evil.example", "http://xlocalhost", "null"]
)
def test_other_pages_may_not(client: Client, origin: str) -> None:
    assert "access-control-allow-origin" not in client.get("/health", headers={"origin": origin}).headers


def test_origins_can_be_added(store: GraphStore) -> None:
    with Client(create_app(store, settings=Settings(cors_origins=("https://map.example",)))) as client:
        answer = client.get("/facts", headers={"origin": "https://map.example"})
        assert answer.headers["access-control-allow-origin"] == "https://map.example"


def test_ready_counts(client: Client) -> None:
    ready = client.get("/ready").json()
    assert ready["reports"] == 3
    assert ready["facts"]["sends_workers_to"] == len(sample.FLOWS)
    assert sum(ready["facts"].values()) == len(sample.FACTS)
    assert client.get("/health").json() == {"status": "ok"}


def test_preview_reads_and_stores_nothing(client: Client) -> None:
    before = client.get("/ready").json()
    found = client.post("/extract", json={"text": TEXT, "published": "2023-02-17"}).json()
    assert client.get("/ready").json() == before
    truth = {f.id for f, _ in extract(Report("x", TEXT, "x", published=PartialDate.parse("2023-02-17"))).facts}
    assert {f["id"] for f in found["facts"]} == truth
    assert truth
    for fact in found["facts"]:
        assert fact["recorded_at"] is None
        for evidence in fact["evidence"]:
            assert TEXT[evidence["start"] : evidence["end"]] == evidence["quote"]
    empty = client.post("/extract", json={"text": ""})
    assert (empty.status_code, empty.json()) == (200, {"nodes": [], "facts": []})
