"""Where the test server's parts lie, and which versions are tested."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent
CACHE = HERE.parents[1] / ".cache" / "neo4j"


@dataclass(frozen=True, slots=True)
class Release:
    """A version of Neo4j and the oldest Java that runs it."""

    version: str
    java: int

    @property
    def jars(self) -> Path:
        return CACHE / self.version


LTS = Release("5.26.30", java=17)
CURRENT = Release("2026.08.1", java=21)
