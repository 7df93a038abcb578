"""A report whose facts its table declares."""

from __future__ import annotations

from dataclasses import dataclass

from graph.model import Evidence, Extraction, Fact, Node, Report


@dataclass(frozen=True, slots=True)
class TableReport(Report):
    """A report that brings its facts along: extraction has nothing to find out."""

    nodes: tuple[Node, ...] = ()
    facts: tuple[tuple[Fact, Evidence], ...] = ()

    def extraction(self) -> Extraction:
        return Extraction(self, self.nodes, self.facts)
