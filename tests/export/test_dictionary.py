"""The data dictionary that is committed is the one that the model gives."""

from __future__ import annotations

from pathlib import Path

from graph.export.dictionary import COMMAND, FACTS, dictionary
from graph.export.selection import EDGE
from graph.flat import FACT
from graph.ontology import edge_types, node_types

PAGE = Path(__file__).resolve().parents[2] / "docs" / "data-dictionary.md"


def test_the_committed_page_is_current() -> None:
    assert PAGE.read_text(encoding="utf-8") == dictionary(), f"run: {COMMAND}"


def test_everything_is_explained_and_nothing_else() -> None:
    assert FACTS.keys() == {*EDGE, *FACT, "of_which_…"}
    page = dictionary()
    for edge in edge_types().values():
        assert f"| `{edge.name}` | `{edge.cypher}` |" in page
    for node in node_types().values():
        assert all(f"| `{name}` |" in page for name in node.properties)
