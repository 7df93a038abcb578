"""Start and stop a real Neo4j server."""

from __future__ import annotations

import subprocess
import tempfile
import time
from pathlib import Path
from types import TracebackType

import neo4j

from tests.neo4j_server.install import install
from tests.neo4j_server.java import Missing
from tests.neo4j_server.places import Release

USER, PASSWORD = "neo4j", "shanhai-test"
START_SECONDS = 120


class Server:
    """A running server. ``url`` (Bolt, with user and password) and ``http`` (Query API) reach it."""

    def __init__(self, release: Release) -> None:
        program, class_path = install(release)
        self.release = release
        self._folder = tempfile.TemporaryDirectory(prefix="shanhai-neo4j-")
        self._log = Path(self._folder.name) / "server.log"
        command = [str(program), "-Xmx1g", "-XX:+IgnoreUnrecognizedVMOptions", "--enable-native-access=ALL-UNNAMED"]
        with self._log.open("wb") as log:
            self._process = subprocess.Popen(
                [*command, "-cp", class_path, "Server", self._folder.name],
                stdin=subprocess.PIPE,  # the server stops when this closes, even if we are killed
                stdout=log,
                stderr=log,
                start_new_session=True,
            )
        try:
            self.address, self.http = self._wait()
            self._first_login()
        except BaseException:
            self.stop()
            raise
        self.url = self.address.replace("bolt://", f"bolt://{USER}:{PASSWORD}@")

    def _wait(self) -> tuple[str, str]:
        deadline = time.monotonic() + START_SECONDS
        while time.monotonic() < deadline and self._process.poll() is None:
            for line in self._log.read_text(errors="replace").splitlines(keepends=True):
                if line.startswith("ready ") and line.endswith("\n"):
                    _, bolt, http = line.split()
                    return bolt.rstrip("/"), http.rstrip("/")
            time.sleep(0.2)
        raise Missing(f"Neo4j {self.release.version} did not start:\n{self._log.read_text(errors='replace')[-2000:]}")

    def _first_login(self) -> None:
        """A new server lets its first user do nothing but choose a password."""
        with neo4j.GraphDatabase.driver(self.address, auth=(USER, "neo4j")) as driver:
            driver.execute_query(
                "ALTER CURRENT USER SET PASSWORD FROM 'neo4j' TO $new", new=PASSWORD, database_="system"
            )

    def stop(self) -> None:
        """End this server's own process and remove its data (which nobody needs: no orderly shutdown)."""
        self._process.kill()
        self._process.wait()
        if self._process.stdin:
            self._process.stdin.close()
        self._folder.cleanup()

    def __enter__(self) -> Server:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.stop()
