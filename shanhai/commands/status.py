"""``shanhai status``: what is in the graph."""

from __future__ import annotations

import typer

from shanhai.options import Db


def status(db: Db = None) -> None:
    """Say what is in the graph: reports, nodes and facts by type; how many facts another contradicts."""
    from contextlib import closing

    from graph.ontology import edge_types
    from shanhai import console, options

    with closing(options.store(db)) as graph:
        counts = graph.counts()
        console.out(f"graph     {graph.url}")
        console.out(f"version   {graph.version()}")
    console.out(f"reports   {counts.reports}")
    console.out(f"evidence  {counts.evidence}")
    console.out(f"conflicts {counts.conflicts}")
    for name, n in sorted(counts.nodes.items()):
        console.out(f"{name:<18}{n:>9}")
    for name, edge in edge_types().items():
        console.out(f"{edge.cypher:<18}{counts.facts.get(name, 0):>9}")


def register(app: typer.Typer) -> None:
    app.command()(status)
