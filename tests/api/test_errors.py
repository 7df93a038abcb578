"""Whatever goes wrong is a problem with a hint; nothing of the inside shows."""

from __future__ import annotations

import logging
from typing import Any

import httpx
import pytest

from api.app import create_app
from api.errors import KINDS
from api.limits import LIMITS
from graph.errors import StoreError, StoreUnavailable
from graph.store import open_store
from graph.store.base import GraphStore
from tests.api.client import Client


def problem(answer: httpx.Response, kind: str) -> dict[str, Any]:
    body: dict[str, Any] = answer.json()
    assert answer.headers["content-type"] == "application/problem+json"
    assert body["type"] == f"urn:shanhai:problem:{kind}"
    assert (answer.status_code, body["title"]) == KINDS[kind] == (body["status"], body["title"])
    assert body["detail"]
    assert body["instance"] == answer.url.path
    assert "hint" in body
    assert answer.headers["cache-control"] == "no-store"
    return body


@pytest.mark.parametrize(
    ("path", "kind", "said"),
    [
        ("/facts?from=nowhere", "bad-request", "nowhere"),
        ("/facts?from=999999", "bad-request", "999999"),
        ("/facts?from=普陀区", "bad-request", "普陀区 310107, 普陀区 330903"),
        ("/facts?from=310000&subject_within=530000", "bad-request", "twice"),
        ("/facts?from=310000&from=Company:a", "bad-request", "mixed"),
        ("/facts?since=2023&until=2022", "bad-request", "since 2023"),
        ("/facts?known_at=yesterday", "bad-request", "yesterday"),
        ("/facts?known_at=9999-12-31T23:59:59-12:00", "bad-request", "9999"),
        ("/regions/Company:a", "not-found", "no region"),
        ("/facts?since=2022-02-30", "invalid-parameters", "2022-02-30"),
        ("/facts?sinse=2022", "invalid-parameters", "sinse: there is no such parameter"),
        ("/facts?predicate=loves", "invalid-parameters", "sends_workers_to"),
        ("/facts?unit=person&unit=stone", "invalid-parameters", "unit: there are only person"),
        ("/facts?limit=0", "invalid-parameters", "limit"),
        (f"/facts?limit={LIMITS.page_maximum + 1}", "invalid-parameters", "limit"),
        ("/facts?min_confidence=nan", "invalid-parameters", "min_confidence"),
        (f"/reports?q={'长' * (LIMITS.text_characters + 1)}", "invalid-parameters", "q"),
        ("/facts?" + "&".join(["from=310000"] * (LIMITS.filter_values + 1)), "invalid-parameters", "from"),
        ("/paths?from=530000", "invalid-parameters", "to"),
        (f"/paths?from=530000&to=310000&max_hops={LIMITS.path_hops + 1}", "invalid-parameters", "max_hops"),
        ("/paths?from=530000&to=云南", "bad-request", "same node"),
        ("/paths?from=west&to=云南", "bad-request", "west"),
        ("/timeline?a=530000&b=Company:无此公司", "not-found", "无此公司"),
        ("/regions/999999", "not-found", "999999"),
        ("/regions/%E6%97%A0%E6%AD%A4%E5%8E%BF/neighbours", "not-found", "无此县"),
        ("/regions/530000?at=2015", "invalid-parameters", "at"),
        ("/companies/nobody", "not-found", "nobody"),
        ("/facts/0123", "not-found", "0123"),
        ("/reports/nothing", "not-found", "nothing"),
        ("/queries/nothing", "not-found", "nothing"),
        ("/queries/paths", "query-refused", "missing parameter source"),
        ("/queries/flows-by-year?foo=1", "query-refused", "unknown parameter foo"),
        ("/queries/flows-by-year?source=530000&source=1", "bad-request", "twice"),
        ("/nothing/here", "not-found", "/nothing/here"),
    ],
)
def test_a_wrong_request_is_told_what_is_wrong(client: Client, path: str, kind: str, said: str) -> None:
    body = problem(client.get(path), kind)
    assert said in body["detail"]
    assert body["hint"]


def test_a_wrong_method_says_the_right_one(client: Client) -> None:
    answer = client.post("/facts")
    assert problem(answer, "method-not-allowed")["hint"] == "use GET"
    assert answer.headers["allow"] == "GET"


def test_what_is_too_large_is_refused(client: Client) -> None:
    problem(client.post("/extract", json={"text": "长" * (LIMITS.preview_characters + 1)}), "too-large")
    problem(client.post("/extract", content=b" " * (LIMITS.body_bytes + 1)), "too-large")


@pytest.mark.parametrize(
    ("content", "where"),
    [
        (b"{", ""),
        (b"\xff\xfe", ""),
        (b'{"text": 1}', "text"),
        (b"{}", "text"),
        (b'{"text": "", "published": "soon"}', "published"),
        (b'{"text": "", "x": 1}', "x"),
        (b"[" * 100_000, ""),
    ],
)
def test_a_body_that_is_no_report(client: Client, content: bytes, where: str) -> None:
    answer = client.post("/extract", content=content, headers={"content-type": "application/json"})
    assert answer.status_code in (400, 422)
    body = problem(answer, "invalid-parameters" if answer.status_code == 422 else "bad-request")
    assert where in body["detail"]


def test_without_a_reader_there_is_no_preview(store: GraphStore) -> None:
    with Client(create_app(store)) as client:
        problem(client.post("/extract", json={"text": "x"}), "not-installed")


class Failing:
    """A store that answers nothing but an error; not a stand-in for ours, but for what can happen to it."""

    def __init__(self, error: Exception) -> None:
        self._error = error

    def __getattr__(self, name: str) -> Any:
        raise self._error


@pytest.mark.parametrize("path", ["/facts", "/ready", "/flows", "/regions/530000", "/queries/flows-by-year"])
@pytest.mark.parametrize(
    ("error", "kind"),
    [
        (StoreUnavailable("bolt://secret-host:7687 is down", "start it"), "store-unavailable"),
        (StoreError("/secret/graph.db is broken", "mend it"), "store-unavailable"),
        (RuntimeError("secret trouble"), "internal"),
    ],
)
def test_a_store_in_trouble_leaks_nothing(
    path: str, error: Exception, kind: str, caplog: pytest.LogCaptureFixture
) -> None:
    failing: Any = Failing(error)
    with Client(create_app(failing)) as client, caplog.at_level(logging.ERROR, "shanhai.api"):
        answer = client.get(path, headers={"origin": "http://localhost:5173"})
        assert client.get("/health").status_code == 200
    problem(answer, kind)
    assert "secret" not in answer.text
    assert "secret" in caplog.text
    assert ("retry-after" in answer.headers) is (answer.status_code == 503)
    assert answer.headers["access-control-allow-origin"]


def test_a_graph_that_is_gone_is_503(tmp_path: Any) -> None:
    store = open_store(f"sqlite:{tmp_path / 'none.db'}")
    with Client(create_app(store)) as client:
        problem(client.get("/ready"), "store-unavailable")
        problem(client.get("/facts"), "store-unavailable")
    store.close()
