"""Joint figures of several reports are never taken for one another."""

from __future__ import annotations

from pathlib import Path

from api.questions.evidence import Library
from graph.export.selection import Selection
from graph.flows import flows
from graph.joint import figures, members
from graph.model import Evidence, Extraction, Fact, FactRecord, Period, Quantity, Report
from graph.regions import gazetteer
from graph.store import open_store
from graph.store.base import FactQuery, GraphStore
from graph.totals import total
from loaders.extract import extract

PLACES = ("533301", "533323")  # 泸水市、福贡县
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


def copy(name: str, confidences: tuple[float, ...], places: tuple[str, ...] = PLACES, at: int = 0) -> Extraction:
    """A report of one joint figure, surer of one place than of the other."""
    ends = [gazetteer().node(code) for code in (*places, "440400")]
    quantity = Quantity(268, "person", joint=True)
    told = []
    for i, confidence in enumerate(confidences):
        fact = Fact("sends_workers_to", ends[i].id, ends[-1].id, Period.of("2022"), quantity, f"{name}/figure@{at}")
        told.append((fact, Evidence(name, at + i, at + 9, "共输送务工人员268人"[i:], "made", confidence)))
    return Extraction(Report(name, f"{name}报道" * 10, f"file:///{name}.txt"), tuple(ends), tuple(told))


def kept(*extractions: Extraction) -> tuple[GraphStore, list[FactRecord]]:
    store = open_store("sqlite::memory:")
    store.prepare()
    store.write(list(extractions))
    return store, list(store.facts(FactQuery()).items)


def test_two_copies_each_surer_of_another_place_tell_one_figure() -> None:
    store, records = kept(copy("a", (0.9, 0.7)), copy("b", (0.8, 0.8)))
    assert len({r.fact.joint_group for r in records}) == 2, "the store keeps the group that the surer report told"
    assert len(set(figures(records).values())) == 1
    groups = members(store, records[:1])
    assert {len(g) for g in groups.values()} == {2}
    assert Library(store).groups(records[:1]) == groups
    assert (
        [t.value for t in total(records)] == [t.value for t in total(records, groups=members(store, records))] == [268]
    )
    (one,) = total(records[:1], groups=groups)
    assert (one.value, one.asides[0].kind) == (0, "group"), "of one place alone the figure is not told"
    [figure] = flows(store, Selection(predicates=("sends_workers_to",)), level="province").flows
    assert figure.weight == 268
    store.close()


def test_three_copies_in_a_chain_tell_one_figure() -> None:
    three = (*PLACES, "533324")
    store, records = kept(
        copy("a", (0.9, 0.7, 0.7), three), copy("b", (0.7, 0.9, 0.7), three), copy("c", (0.8,) * 3, three)
    )
    assert len({r.fact.joint_group for r in records}) == 3
    assert [t.value for t in total(records, groups=members(store, records))] == [268]
    store.close()


def test_equal_figures_of_one_report_in_two_places_stay_two() -> None:
    first, second = copy("a", (0.9, 0.7)), copy("a", (0.9, 0.7), ("532801", "532822"), at=20)
    both = Extraction(first.report, (*first.nodes, *second.nodes), (*first.facts, *second.facts))
    store, records = kept(both, copy("b", (0.8, 0.8)))
    assert len(set(figures(records).values())) == 2
    assert [t.value for t in total(records, groups=members(store, records))] == [536]
    store.close()
