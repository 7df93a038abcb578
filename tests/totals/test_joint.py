"""Joint figures of several reports are never taken for one another."""

from __future__ import annotations

from pathlib import Path

from graph.export.selection import Selection
from graph.flows import flows
from graph.joint import members
from graph.model import Report
from graph.store import open_store
from graph.store.base import FactQuery
from graph.totals import total
from loaders.extract import extract

TEXT = "东西部协作\n\n2022年,{}市、{}县共向珠海市输送务工人员268人。"


def test_two_reports_that_tell_a_joint_figure_at_the_same_place_are_not_confused(tmp_path: Path) -> None:
    store = open_store(f"sqlite:{tmp_path / 'joint.db'}")
    store.prepare()
    for name, places in (("a", ("泸水", "福贡")), ("b", ("景洪", "勐海"))):
        report = Report(name, TEXT.format(*places), f"file:///{name}.txt")
        store.write([extract(report)])
    records = store.facts(FactQuery(predicates=("sends_workers_to",))).items
    assert len({r.fact.joint_group for r in records}) == 2
    assert len(records) == 4
    groups = members(store, records[:1])
    assert {len(g) for g in groups.values()} == {2}, "the other member too, and nobody else's"
    assert [t.value for t in total(records, groups=members(store, records))] == [536]
    [figure] = flows(store, Selection(predicates=("sends_workers_to",)), level="province").flows
    assert figure.weight == 536
    store.close()
