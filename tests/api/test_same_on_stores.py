"""The same graph gives the same JSON, whichever store keeps it."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

import pytest

from api.app import create_app
from api.examples import BUREAU, COMPANY, FACT, RECEIVER, REPORT, SENDER
from api.settings import Settings
from tests.api import sample
from tests.api.client import Client
from tests.api.conftest import TODAY
from tests.neo4j_server import emptied

ROUTES = [
    "/flows?from=云南&to=上海&evidence=true",
    "/flows?from=530000&subject_level=county&since=2022&until=2022&undated=true",
    "/funding?from=east",
    "/pairings?from=云南",
    "/facts?node=533300&min_confidence=0.8&limit=500",
    "/facts?report=copy-2023",
    f"/facts/{FACT}",
    f"/reports/{REPORT}",
    "/reports?q=协作",
    f"/regions/{SENDER}",
    "/regions?q=lijiang",
    "/regions/533300/parts?at=2015",
    "/regions/530000/neighbours?inside=true",
    f"/companies/{COMPANY}",
    f"/bureaus/{quote(BUREAU)}",
    "/paths?from=533325&to=533301",
    f"/timeline?a={SENDER}&b={RECEIVER}&evidence=true",
    "/queries/flows-between-provinces?source=云南&target=上海",
]
WHEN = {"recorded_at", "retracted_at", "version"}


def timeless(value: Any) -> Any:
    """Without the moments of recording, which differ by nature."""
    if isinstance(value, dict):
        return {k: timeless(v) for k, v in value.items() if k not in WHEN}
    return [timeless(v) for v in value] if isinstance(value, list) else value


@pytest.mark.neo4j
def test_neo4j_answers_as_sqlite_does(client: Client, neo4j_url: str) -> None:
    with emptied.fresh(neo4j_url) as store:
        sample.fill(store)
        with Client(create_app(store, settings=Settings(today=lambda: TODAY))) as other:
            for route in ROUTES:
                here, there = client.get(route), other.get(route)
                assert (here.status_code, there.status_code) == (200, 200), f"{route}: {there.text}"
                assert here.json().get("items", True), f"{route} finds nothing to compare"
                assert timeless(there.json()) == timeless(here.json()), route
            assert [f["id"] for f in pages(other)] == [f["id"] for f in pages(client)]
            tag = other.get("/facts").headers["etag"]
            assert other.get("/facts", headers={"if-none-match": tag}).status_code == 304
            store.write([sample.told("later", (sample.sends("533325", "310101", "2024", "2024", 7),), "后来")])
            assert other.get("/facts", headers={"if-none-match": tag}).status_code == 200


def pages(client: Client) -> list[dict[str, Any]]:
    """All facts, two at a time."""
    found: list[dict[str, Any]] = []
    cursor = ""
    while True:
        page = client.get(f"/facts?limit=2{cursor}").json()
        found += page["items"]
        if page["next"] is None:
            return found
        cursor = f"&cursor={page['next']}"
