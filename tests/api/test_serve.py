"""``shanhai serve`` as a process: real HTTP, signals, a port in use, a load beside it."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest

from api.limits import LIMITS
from graph.store import open_store
from tests.api import sample

COMMAND = [sys.executable, "-m", "shanhai.cli", "serve"]
ROOT = Path(__file__).resolve().parents[2]

LOAD = """
import sys
from graph.store import open_store
from tests.api import sample
store = open_store(sys.argv[1])
store.write([sample.told("beside", (sample.sends("533301", "310115", "2025", "2025", 11),), "另一个进程")])
store.close()
"""


@contextmanager
def served(url: str, *more: str) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """A server on a free port, and its address; killed at the end if it still runs."""
    process = subprocess.Popen(
        [*COMMAND, "--db", url, "--port", "0", *more],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        env=os.environ | {"PYTHONUNBUFFERED": "1"},
        cwd=ROOT,
    )
    try:
        assert process.stdout
        lines = [process.stdout.readline() for _ in range(4)]
        told = re.search(r"http://127\.0\.0\.1:\d+", "".join(lines))
        assert told, lines
        assert f"{told[0]}/docs" in "".join(lines)
        yield process, told[0]
    finally:
        process.kill()
        process.communicate()


@pytest.fixture
def own_url(tmp_path: Path) -> str:
    made = f"sqlite:{tmp_path / 'graph.db'}"
    store = open_store(made)
    sample.fill(store)
    store.close()
    return made


def test_over_real_http(own_url: str) -> None:
    with served(own_url) as (_, address), httpx.Client(base_url=address) as client:
        flows = client.get("/flows", params={"from": "云南", "to": "上海"})
        assert flows.status_code == 200
        assert flows.headers["content-encoding"] == "gzip"
        assert "server" not in flows.headers
        assert (
            client.get("/flows?from=云南&to=上海", headers={"if-none-match": flows.headers["etag"]}).status_code == 304
        )

        subprocess.run([sys.executable, "-c", LOAD, own_url], check=True, cwd=ROOT, timeout=60)
        after = client.get("/flows?from=云南&to=上海", headers={"if-none-match": flows.headers["etag"]})
        assert after.status_code == 200
        assert len(after.json()["items"]) == len(flows.json()["items"]) + 1

        town = client.get("/regions/310115%2F%E5%91%A8%E6%B5%A6%E9%95%87")
        assert town.json() == client.get("/regions/310115/周浦镇").json()

        chunks = (b" " * 100_000 for _ in range(LIMITS.body_bytes // 100_000 + 2))
        refused = client.post("/extract", content=chunks, headers={"content-type": "application/json"})
        assert refused.status_code == 413
        assert refused.json()["type"] == "urn:shanhai:problem:too-large"


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_stops_cleanly(own_url: str, number: signal.Signals) -> None:
    with served(own_url) as (process, address):
        # A kept-alive connection must not hold it up.
        with httpx.Client(base_url=address) as client:
            assert client.get("/health").status_code == 200
            process.send_signal(number)
            _, err = process.communicate(timeout=30)
        assert process.returncode == 0
        assert err == "shanhai: stopped\n"


def test_a_port_in_use_is_told(own_url: str) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        done = subprocess.run(
            [*COMMAND, "--db", own_url, "--port", port],
            capture_output=True,
            text=True,
            cwd=ROOT,
            timeout=60,
            check=False,
        )
    assert done.returncode == 1
    assert f"cannot listen on 127.0.0.1:{port}" in done.stderr
    assert "--port" in done.stderr
    assert "Traceback" not in done.stderr
    assert done.stdout == ""


@pytest.mark.parametrize(("option", "status"), [(["--host", "no.such.host.invalid"], 1), (["--port", "70000"], 2)])
def test_a_wrong_address_is_told(own_url: str, option: list[str], status: int) -> None:
    done = subprocess.run(
        [*COMMAND, "--db", own_url, *option], capture_output=True, text=True, cwd=ROOT, timeout=60, check=False
    )
    assert done.returncode == status
    assert done.stderr
    assert "Traceback" not in done.stderr
