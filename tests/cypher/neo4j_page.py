"""The real Neo4j Browser, from Maven, served to a real browser. Without Maven, skipped; in CI, failed."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
import threading
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

VERSION = "5.24.0"
"""The last that Maven Central has; servers of 5.26 LTS carry the same line."""
CACHE = Path(__file__).resolve().parents[2] / ".cache" / "neo4j-browser"
COPY = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy"


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Nothing."""


def folder() -> Path:
    """The Browser's files, brought into the cache."""
    place = CACHE / VERSION
    if not place.is_dir():
        maven = shutil.which("mvn")
        if maven is None:
            _missing("apt-get install maven")
        CACHE.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=CACHE) as made:
            what = [f"-Dartifact=org.neo4j.client:neo4j-browser:{VERSION}", f"-DoutputDirectory={made}"]
            done = subprocess.run([str(maven), "-q", "-B", COPY, *what], capture_output=True, text=True)
            if done.returncode:
                _missing(f"Maven could not bring it: {(done.stdout + done.stderr).strip()[-500:]}")
            with zipfile.ZipFile(Path(made) / f"neo4j-browser-{VERSION}.jar") as jar:
                jar.extractall(Path(made) / "out")
            os.replace(Path(made) / "out", place)
    return place / "browser"


def _missing(why: str) -> None:
    reason = f"NO NEO4J BROWSER {VERSION}: {why}"
    if os.environ.get("CI") == "true":
        pytest.fail(reason, pytrace=False)
    pytest.skip(reason)


@contextmanager
def served() -> Iterator[str]:
    """URL of the Browser's page on this machine."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=folder())) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/index.html"
        finally:
            server.shutdown()
            thread.join()
