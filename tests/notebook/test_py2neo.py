"""What docs/notebooks.md tells py2neo users to write works on a real server, word for word."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

import shanhai
from graph.store.neo4j.address import parse
from tests.neo4j_server import emptied

ROOT = Path(__file__).resolve().parents[2]
SECTION = (ROOT / "docs" / "notebooks.md").read_text(encoding="utf-8").partition("## py2neo")[2]

TOLD = """
import json
print(json.dumps({
    "county": county["id"],
    "labels": sorted(county.labels),
    "sent": sorted([r.end_node["id"], r["value"], r["unit"]] for r in sent),
    "quotes": [r["quotes"] for r in sent],
    "days": sorted(str(d) for d in days),
    "columns": list(frame.columns),
    "ids": sorted(frame["id"]),
    "total": float(frame["value"].sum()),
    "people": people,
    "pairs": len(part.relationships),
}))
"""


@pytest.mark.neo4j
def test_the_section_for_py2neo(neo4j_url: str) -> None:
    (code,) = re.findall(r"```python\n(.*?)```", SECTION, re.S)
    address = parse(neo4j_url)
    given = f'"{address.uri}", auth=("{address.user}", "{address.password}")'
    code, changed = re.subn(r'"bolt://localhost:7687", auth=\("neo4j", "…"\)', given, code)
    assert changed == 1
    with emptied.fresh(neo4j_url), shanhai.open(neo4j_url) as graph:
        graph.load(ROOT / "samples")
        # In a process of its own: py2neo leaves connections open and uses what Python has deprecated.
        command = [sys.executable, "-c", code + TOLD]
        done = subprocess.run(command, capture_output=True, text=True, timeout=120)
        assert done.returncode == 0, done.stderr
        told = json.loads(done.stdout)
        county = [r for r in graph.facts(predicate="sends_workers_to") if r.subject.name == "宾川县"]
        table = graph.query("flows-between-provinces", source="云南", target="上海")
        counts = graph.store.counts()
        between = graph.cypher("MATCH (:Region)-[r:SENDS_WORKERS_TO]->() RETURN count(r) AS n").rows
    assert told["county"] == "Region:532924"
    assert told["labels"] == ["County", "Region"]
    figures = [(r.object.id, r.fact.quantity) for r in county]
    assert told["sent"] == sorted([o, q.value, q.unit] for o, q in figures if q is not None)
    assert told["sent"]
    assert all(quotes and all(quotes) for quotes in told["quotes"])
    assert told["days"] == sorted(str(r.fact.period.start.first) for r in county if r.fact.period.start)
    assert told["columns"] == list(table.columns)
    assert told["ids"] == sorted(row["id"] for row in table.dicts())
    assert told["total"] == pytest.approx(sum(row["value"] or 0 for row in table.dicts()))
    assert told["people"] == between[0][0] == counts.facts["sends_workers_to"]
    assert told["pairs"] == min(25, counts.facts["pairs_with"])
