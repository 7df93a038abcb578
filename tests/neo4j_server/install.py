"""Bring the servers' jars from Maven into the cache, and compile the few lines that start them. Idempotent."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

from tests.neo4j_server import java
from tests.neo4j_server.java import Missing
from tests.neo4j_server.places import CACHE, HERE, LTS, Release


def install(release: Release) -> tuple[Path, str]:
    """The Java program and the class path that run ``release``. Raises Missing."""
    if not release.jars.is_dir():
        _fetch(release)
    if not LTS.jars.is_dir():
        _fetch(LTS)
    return java.find_or_install(release.java), os.pathsep.join((str(_compiled()), f"{release.jars}/*"))


def _fetch(release: Release) -> None:
    maven = shutil.which("mvn")
    if maven is None or java.find(LTS.java) is None:
        raise Missing("the real Neo4j needs Java 17 and Maven: apt-get install openjdk-17-jdk-headless maven")
    CACHE.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=CACHE) as tmp:
        jars = Path(tmp) / "jars"
        done = subprocess.run(
            [maven, "-q", "-B", "-f", HERE / "pom.xml", "dependency:copy-dependencies", f"-DoutputDirectory={jars}",
             "-DincludeScope=runtime", f"-Dneo4j.version={release.version}"],
            capture_output=True, text=True,
        )  # fmt: skip
        if done.returncode or not jars.is_dir():
            raise Missing(
                f"Maven could not bring Neo4j {release.version}: {(done.stdout + done.stderr).strip()[-500:]}"
            )
        _into_place(jars, release.jars)


def _compiled() -> Path:
    """Folder of the compiled Server.java. Compiled for Java 17, it starts both versions."""
    source = HERE / "Server.java"
    classes = CACHE / f"classes-{int(source.stat().st_mtime)}"
    if not classes.is_dir():
        javac = java.find(LTS.java, "javac")
        if javac is None:
            raise Missing("a Java compiler is missing: apt-get install openjdk-17-jdk-headless")
        with tempfile.TemporaryDirectory(dir=CACHE) as tmp:
            out = Path(tmp) / "classes"
            subprocess.run(
                [javac, "--release", "17", "-proc:none", "-cp", f"{LTS.jars}/*", "-d", out, source], check=True
            )
            _into_place(out, classes)
    return classes


def _into_place(made: Path, place: Path) -> None:
    try:
        made.rename(place)
    except OSError:
        if not place.is_dir():  # else: another process was quicker, and brought the same
            raise
