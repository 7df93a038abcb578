"""The real import tool and the real server, on the files of an export."""

from __future__ import annotations

import os
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.neo4j_server.install import install
from tests.neo4j_server.java import Missing
from tests.neo4j_server.places import LTS

SECONDS = 120
CONFIGURATION = """
dbms.security.auth_enabled=false
dbms.usage_report.enabled=false
server.bolt.listen_address=127.0.0.1:{port}
server.http.enabled=false
server.memory.heap.initial_size=256m
server.memory.pagecache.size=64m
"""


def command(home: Path, port: int, main: str, *arguments: str) -> tuple[list[str], dict[str, str]]:
    """The command line of one of Neo4j's programs, and its environment; skips (in CI: fails) where Java is missing."""
    try:
        program, class_path = install(LTS)
    except Missing as e:
        if os.environ.get("CI") == "true":
            pytest.fail(f"NO REAL NEO4J: {e}", pytrace=False)
        pytest.skip(f"NO REAL NEO4J: {e}")
    configuration = home / "conf"
    configuration.mkdir(parents=True, exist_ok=True)
    (configuration / "neo4j.conf").write_text(CONFIGURATION.format(port=port))
    environment = {**os.environ, "NEO4J_HOME": str(home), "NEO4J_CONF": str(configuration)}
    return [str(program), "-Xmx1g", "-cp", class_path, main, *arguments], environment


def import_full(files: Path, home: Path) -> str:
    """What ``neo4j-admin database import full neo4j @import.args`` printed; its class is that of neo4j-admin."""
    tool = ("database", "import", "full", "neo4j", "--verbose", "@import.args")
    line, environment = command(home, 7687, "org.neo4j.cli.AdminTool", *tool)
    done = subprocess.run(line, env=environment, cwd=files, capture_output=True, text=True, timeout=SECONDS)
    assert done.returncode == 0, (done.stdout + done.stderr)[-3000:]
    return done.stdout + done.stderr


@contextmanager
def served(home: Path) -> Iterator[str]:
    """The Bolt address of a server over the imported store."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    where = (f"--home-dir={home}", f"--config-dir={home / 'conf'}")
    line, environment = command(home, port, "org.neo4j.server.CommunityEntryPoint", *where)
    log = home / "logs" / "neo4j.log"
    with (home / "printed.log").open("wb") as out:
        process = subprocess.Popen(line, env=environment, stdout=out, stderr=out, stdin=subprocess.DEVNULL)
    try:
        _wait(process, log)
        yield f"bolt://127.0.0.1:{port}"
    finally:
        process.kill()
        process.wait()


def _wait(process: subprocess.Popen[bytes], log: Path) -> None:
    deadline = time.monotonic() + SECONDS
    while time.monotonic() < deadline and process.poll() is None:
        text = log.read_text(errors="replace") if log.exists() else ""
        if "Started." in text:
            return
        time.sleep(0.2)
    told = [f.read_text(errors="replace")[-2000:] for f in (log, log.parents[1] / "printed.log") if f.exists()]
    raise AssertionError("the server did not start:\n" + "\n".join(told))
