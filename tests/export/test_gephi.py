"""What Gephi itself makes of the files: every fact comes in, with its types and its days, and nothing is minded."""

from __future__ import annotations

from pathlib import Path

from graph.export import export
from graph.export.selection import EDGE, NODE
from graph.store.base import GraphStore
from tests.cypher.world import World
from tests.gephi_toolkit import opened

KNOWN = {"INFO Parallel edges detected, remember to choose a merge strategy", "INFO GEXF version 1.3"}
NAMED = "WARNING Graph attributes 'name' ignored as not supported by Gephi"  # GraphML's name of the whole graph
JAVA = {"number": "Double", "truth": "Boolean"}


def test_gexf(store: GraphStore, world: World, tmp_path: Path) -> None:
    done = export(store, "gexf", tmp_path / "g.gexf")
    found = opened(tmp_path / "g.gexf")
    assert found.sound
    assert set(found.issues) <= KNOWN
    assert (found.counts["nodes"], found.counts["edges"]) == (str(done.nodes), str(done.facts))
    assert (found.counts["directed"], found.counts["dynamic"]) == ("true", "true")
    assert found.counts["time"] == "DATE INTERVAL"
    assert {e[0]: e[1:] for e in found.edges} == {k: (t.subject.id, t.object.id) for k, t in world.told.items()}
    assert {c: JAVA.get(k, "String") for c, k in NODE.items()}.items() <= found.node_columns.items()
    typed = {c: JAVA.get(k, "String") for c, k in EDGE.items() if c not in ("start", "end")}
    assert (typed | {"of_which_poor": "Double"}).items() <= found.edge_columns.items()


def test_graphml(store: GraphStore, world: World, tmp_path: Path) -> None:
    done = export(store, "graphml", tmp_path / "g.graphml")
    found = opened(tmp_path / "g.graphml")
    assert found.sound
    assert set(found.issues) <= KNOWN | {NAMED}
    assert (found.counts["nodes"], found.counts["edges"]) == (str(done.nodes), str(done.facts))
    assert {e[0]: e[1:] for e in found.edges} == {k: (t.subject.id, t.object.id) for k, t in world.told.items()}
