"""The samples and two reports that contradict each other, in a real graph; the same tools over every transport."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.store import open_store
from graph.store.base import GraphStore
from shanhai.mcp.calling import Calls
from shanhai.mcp.server import build
from shanhai.mcp.tool import parts
from tests.cli.run import shanhai
from tests.mcp.assistant import PATIENCE, ROOT, Assistant, connected, over_stdio, served

# An own invention: two reports, not copies of each other, with two figures for one thing.
DISPUTE = (
    ("一说", "甲报", "2023-01-20", "福贡县举办培训班。2022年,怒江州福贡县向珠海市输送务工人员300人。"),
    ("另说", "乙报", "2023-02-20", "2022年怒江州福贡县向珠海市输送务工人员450人,另有多人在县内上岗。"),
)


def load(url: str, folder: Path) -> None:
    """Fill a graph as a user does."""
    reports = folder / "dispute.jsonl"
    rows = [{"id": i, "title": i, "publisher": p, "published": d, "text": t} for i, p, d, t in DISPUTE]
    reports.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
    done = shanhai("load", ROOT / "samples", reports, "--db", url)
    assert done.returncode == 0, done.stderr


@pytest.fixture(scope="session")
def graph_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of the graph; nobody writes to it."""
    folder = tmp_path_factory.mktemp("mcp")
    load(f"sqlite:{folder / 'graph.db'}", folder)
    return folder / "graph.db"


@pytest.fixture(scope="session")
def url(graph_file: Path) -> str:
    return f"sqlite:{graph_file}"


@pytest.fixture(scope="session")
def store(url: str) -> Iterator[GraphStore]:
    """The same graph without the tools, to compare with."""
    opened = open_store(url)
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def address(url: str) -> Iterator[str]:
    """Where the tools are served over HTTP."""
    with served(url) as (_, at):
        yield at


@pytest.fixture(scope="module")
def within(store: GraphStore) -> Iterator[Assistant]:
    """The client on a server in this process: quick enough to go through all there is."""
    with connected(build(Calls(parts(store, PATIENCE))), "auto") as assistant:
        yield assistant


# "legacy" is the protocol's handshake up to 2025, which most assistants still use; "auto" takes the newest.
@pytest.fixture(scope="module", params=["stdio, auto", "stdio, legacy", "http, auto", "http, legacy"])
def assistant(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """The SDK's client on a server in another process, over each transport in turn."""
    transport, mode = str(request.param).split(", ")
    if transport == "http":
        with connected(request.getfixturevalue("address"), mode) as over_http:
            yield over_http
        return
    errors = tmp_path_factory.mktemp("stderr") / "stderr.txt"
    with over_stdio(request.getfixturevalue("url"), mode, errors) as started:
        yield started
    assert errors.read_text(encoding="utf-8") == ""
