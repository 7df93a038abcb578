"""HEAD asks for the headers of a GET: health checks and link checkers use it."""

from __future__ import annotations

from tests.api.client import Client


def test_head_answers_as_get_does(client: Client) -> None:
    for path in ("/health", "/ready", "/regions"):
        get, head = client.get(path), client.head(path)
        assert head.status_code == get.status_code == 200
        assert head.headers["content-type"] == get.headers["content-type"]
    assert client.head("/nowhere").status_code == 404
