"""A named query asked for a node that was merged into another answers for that other."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from graph.model import Evidence, Extraction, Fact, Node, Period, Quantity, Report
from graph.queries import run
from graph.regions import gazetteer
from graph.store import open_store

LONG = Node("Company:珠海博海餐饮集团有限公司", "Company", "珠海博海餐饮集团有限公司")
SHORT = Node("Company:博海餐饮", "Company", "博海餐饮")


def test_facts_of_a_merged_node(tmp_path: Path) -> None:
    home = gazetteer().node("533301")
    facts = [
        Fact("sends_workers_to", home.id, company.id, Period.of("2022", "2022"), Quantity(value, "person"))
        for company, value in ((LONG, 10), (SHORT, 25))
    ]
    told = tuple((f, Evidence("a", 0, 4, "去博海餐", "w", 0.9)) for f in facts)
    with closing(open_store(f"sqlite:{tmp_path / 'g.db'}")) as store:
        store.prepare()
        store.write([Extraction(Report("a", "去博海餐饮", "stdin"), (home, LONG, SHORT), told)])
        store.judge("merge", [LONG.id, SHORT.id], "顾老师")
        ends = [run("facts-of-node", {"node": node.id}, store) for node in (LONG, SHORT)]
    assert [len(t.rows) for t in ends] == [2, 2]
    assert ends[0].rows == ends[1].rows
