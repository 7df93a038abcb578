"""Gephi itself, without its windows: the toolkit from Maven opens a file and says what came in."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import pytest

from tests.neo4j_server import java
from tests.neo4j_server.java import Missing

HERE = Path(__file__).resolve().parent
VERSION = "0.10.1"
JAR = HERE.parents[1] / ".cache" / "gephi" / VERSION / f"gephi-toolkit-{VERSION}-all.jar"
COPY = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy"
JAVA = 17


@dataclass
class Opened:
    """What Gephi told: ``edges`` are (id, source, target); columns go by id, with their type."""

    sound: bool = False
    issues: list[str] = field(default_factory=list)
    counts: dict[str, str] = field(default_factory=dict)
    node_columns: dict[str, str] = field(default_factory=dict)
    edge_columns: dict[str, str] = field(default_factory=dict)
    edges: list[tuple[str, str, str]] = field(default_factory=list)


@cache
def install() -> Path:
    """The Java that runs it; brings the toolkit (83 MB) into the cache. Raises Missing."""
    program, maven = java.find(JAVA), shutil.which("mvn")
    if program is None or (maven is None and not JAR.is_file()):
        raise Missing("Gephi's toolkit needs Java 17 and Maven: apt-get install openjdk-17-jdk-headless maven")
    if not JAR.is_file():
        JAR.parents[1].mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=JAR.parents[1]) as made:
            what = [f"-Dartifact=org.gephi:gephi-toolkit:{VERSION}:jar:all", f"-DoutputDirectory={made}"]
            done = subprocess.run([str(maven), "-q", "-B", COPY, *what], capture_output=True, text=True)
            if done.returncode:
                raise Missing(f"Maven could not bring Gephi's toolkit: {(done.stdout + done.stderr).strip()[-500:]}")
            JAR.parent.mkdir(exist_ok=True)
            os.replace(Path(made) / JAR.name, JAR)
    return program


def opened(file: Path) -> Opened:
    """Open a file with Gephi; skips with the reason where it cannot be had (in CI: fails)."""
    try:
        program = install()
    except Missing as e:
        if os.environ.get("CI") == "true":
            pytest.fail(f"NO GEPHI: {e}", pytrace=False)
        pytest.skip(f"NO GEPHI: {e}")
    line = [str(program), "-Djava.awt.headless=true", "-Xmx512m", "-Dstdout.encoding=UTF-8", "-Dfile.encoding=UTF-8"]
    done = subprocess.run(
        [*line, "-cp", str(JAR), str(HERE / "Opened.java"), str(file)], capture_output=True, timeout=120, check=False
    )
    assert done.returncode == 0, done.stderr.decode("utf-8", "replace")[-3000:]
    return _told(done.stdout.decode("utf-8"))


def _told(printed: str) -> Opened:
    found = Opened()
    for line in printed.splitlines():
        kind, *rest = line.split("\t")
        match kind:
            case "sound":
                found.sound = rest == ["true"]
            case "issue":
                found.issues.append(" ".join(rest))
            case "node column":
                found.node_columns[rest[0]] = rest[1]
            case "edge column":
                found.edge_columns[rest[0]] = rest[1]
            case "edge":
                found.edges.append((rest[0], rest[1], rest[2]))
            case _:
                found.counts[kind] = " ".join(rest)
    return found
