"""The files of cypher/browser: current and whole. (test_queries.py runs the scripts on a real Neo4j.)"""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

import pytest

from graph.neo4j_browser import PARAMETERS, PICTURES, QUERIES, files, style
from graph.ontology import Language, edge_types, levels, node_types
from graph.queries import named_queries

COMMITTED = Path(__file__).resolve().parents[2] / "cypher" / "browser"


def test_the_committed_files_are_current() -> None:
    assert {p.name for p in COMMITTED.iterdir()} == set(files())
    for name, content in files().items():
        assert (COMMITTED / name).read_bytes() == content, "run: python -m graph.neo4j_browser"


def test_every_query_is_saved_under_its_name_with_its_parameters() -> None:
    archive = zipfile.ZipFile(io.BytesIO(files()["favorites.zip"]))
    saved = {name: archive.read(name).decode() for name in archive.namelist()}
    for query in named_queries().values():
        script = saved[f"{QUERIES}/{query.name}.cypher"]
        assert script.startswith(f"// {query.name}: {query.title.zh}")
        assert query.title.en in script.splitlines()[0]
        set_ = saved.get(f"{PARAMETERS}/{query.name}.cypher", "")
        assert re.findall(r"^:param (\w+) => .+;$", set_, re.M) == [p.name for p in query.parameters]
    assert {f"{PICTURES}/{edge}.cypher" for edge in edge_types()} < set(saved)


def rules(text: str) -> dict[str, dict[str, str]]:
    """GraSS as the Browser reads it: selector to properties."""
    return {
        selector: dict(re.findall(r"([\w-]+):\s*\"?([^;\"]*)\"?;", body))
        for selector, body in re.findall(r"(\S+) \{(.*?)\n\}", text, re.S)
    }


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_label_and_type_has_a_colour_and_a_caption_of_its_own(language: Language) -> None:
    found = rules(style(language))
    labels = [*node_types(), *(level.capitalize() for level in levels()), "Report"]
    nodes = [found[f"node.{label}"] for label in labels]
    edges = {edge.cypher: found[f"relationship.{edge.cypher}"] for edge in edge_types().values()}
    assert len({n["color"] for n in nodes}) == len(nodes)
    assert len({e["color"] for e in edges.values()}) == len(edges)
    assert {"{name}", "{short}" if language == "zh" else "{name_en}"} < {n["caption"] for n in nodes}
    for edge in edge_types().values():
        assert edges[edge.cypher]["caption"].startswith(edge.label[language])
    order = list(found)
    assert all(order.index("node.Region") < order.index(f"node.{x.capitalize()}") for x in levels())
