"""Every notebook runs from its first cell to its last on the samples, and its values are right."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbclient import NotebookClient

from graph.store.neo4j.address import parse
from shanhai.pictures.fonts import chinese
from tests.neo4j_server import emptied

ROOT = Path(__file__).resolve().parents[2]
NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))

# What must hold after the last cell, written by hand from samples/; a notebook without a line here fails.
CHECKS = {
    "1-first-steps": """
assert "浦东新区" in str(graph_answer) and "宾川县" in str(graph_answer)
assert answer.totals[0].unit == "CNY" and answer.totals[0].value >= 3.35e8
assert str(funds["start"].dtype).startswith("datetime64") and (funds["value"] > 0).all()
assert len(pairs.rows) >= 3
""",
    "2-flows-and-maps": """
one = workers.edges["Region:530000", "Region:310000"]
told = [r.fact for r in shanhai.open("sqlite:samples.db").facts(predicate="sends_workers_to", within=["云南"])]
figures = [f.quantity.value for f in told if f.quantity and f.quantity.unit == "person"]
assert 326 + 812 <= one["weight"] < sum(figures) and one["unit"] == "person", one
assert counties.graph["shared"] and counties.graph["left_out"]["coarser"] > 0
page = open("workers.html", encoding="utf-8").read()
assert "云南" in page or "大理" in page or "\\\\u5927\\\\u7406" in page
assert sum(years.values()) > 0
""",
    "3-network-algorithms": """
assert ranks["received"].iloc[0] > 0 and abs(ranks["pagerank"].sum() - 1) < 1e-6
assert len(groups) >= 2 and any("福建省" in [pairs.nodes[n]["name"] for n in g] for g in groups)
assert isinstance(every, nx.MultiDiGraph) and fact["value"] > 0 and fact["start"].year >= 1996
assert len(path) > 2 and all(plain.has_edge(a, b) for a, b in zip(path, path[1:]))
""",
    "4-neo4j-and-py2neo": """
assert binchuan["id"] == "Region:532924" and 326.0 in [r["value"] for r in sent]
assert len(frame) and set(frame["id"]) <= {r[-1] for r in table.rows}
assert len(pairs.relationships) >= 20
""",
}


def ran(path: Path, folder: Path, environment: dict[str, str]) -> nbformat.NotebookNode:
    """The notebook with its outputs, run in a copy of its folder; any error of a cell is raised."""
    (folder / "notebooks").mkdir()
    shutil.copytree(ROOT / "samples", folder / "samples")
    notebook = nbformat.read(path, as_version=4)
    check = CHECKS[path.stem]
    for cell in notebook.cells:
        if cell.source.startswith("graph.ask("):
            cell.source = f"graph_answer = {cell.source}\ngraph_answer"
    notebook.cells.append(nbformat.v4.new_code_cell(check))
    client = NotebookClient(
        notebook, timeout=240, kernel_name="python3", resources={"metadata": {"path": str(folder / "notebooks")}}
    )
    client.execute(env={**os.environ, **environment})
    return notebook


def shown(notebook: nbformat.NotebookNode, kind: str) -> list[Any]:
    """What cells gave of one kind (image/png, text/html)."""
    outputs = [o for c in notebook.cells if c.cell_type == "code" for o in c.outputs]
    return [o["data"][kind] for o in outputs if kind in o.get("data", {})]


def complaints(notebook: nbformat.NotebookNode) -> list[str]:
    outputs = [o for c in notebook.cells if c.cell_type == "code" for o in c.outputs]
    return [o["text"] for o in outputs if o.output_type == "stream" and o.name == "stderr"]


@pytest.mark.parametrize("path", NOTEBOOKS[:3], ids=lambda p: p.stem)
def test_on_a_file(path: Path, tmp_path: Path) -> None:
    if chinese() is None and path.stem.startswith("2"):
        pytest.skip("NO CHINESE FONT: apt-get install fonts-wqy-microhei")
    notebook = ran(path, tmp_path, {"JUPYTER_PLATFORM_DIRS": "1"})
    assert complaints(notebook) == []
    assert any("<q>" in html for html in shown(notebook, "text/html")) or path.stem != "1-first-steps"
    if path.stem.startswith("2"):
        assert len(shown(notebook, "image/png")) == 3
        assert any(html.startswith("<iframe srcdoc=") for html in shown(notebook, "text/html"))
    assert any("reports" in html and "<progress" in html for html in shown(notebook, "text/html"))


@pytest.mark.neo4j
def test_on_a_server(tmp_path: Path, neo4j_url: str) -> None:
    with emptied.fresh(neo4j_url):
        address = parse(neo4j_url)
        environment = {
            "NEO4J_URI": address.uri, "NEO4J_USERNAME": str(address.user), "NEO4J_PASSWORD": str(address.password),
        }  # fmt: skip
        notebook = ran(NOTEBOOKS[3], tmp_path, {**environment, "JUPYTER_PLATFORM_DIRS": "1"})
    assert not [text for text in complaints(notebook) if "Error" in text]
    assert str(address.password) not in str([c.get("outputs") for c in notebook.cells])


def test_they_are_all_tested_and_clean() -> None:
    assert [p.stem for p in NOTEBOOKS] == list(CHECKS)
    for path in NOTEBOOKS:
        notebook = nbformat.read(path, as_version=4)
        nbformat.validate(notebook)
        for cell in notebook.cells:
            if cell.cell_type == "code":
                assert cell.outputs == []
                assert cell.execution_count is None
