"""Which facts contradict each other: the definition, and how each store follows what happens to reports."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import permutations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.conflicts import Source, agree, between, thing
from graph.model import Evidence, Extraction, Fact, PartialDate, Period, Quantity, Report, Status
from graph.regions import gazetteer
from graph.store.base import FactQuery, GraphStore

LUSHUI, ZHUHAI, FUGONG = "Region:533301", "Region:440400", "Region:533323"


def fact(value: float, start: str | None = "2022", end: str | None = "2022", **more: Any) -> Fact:
    group = more.pop("joint_group", None)
    quantity = Quantity(value, more.pop("unit", "person"), **more)
    return Fact("sends_workers_to", LUSHUI, ZHUHAI, Period.of(start, end), quantity, group)


def opposed(a: Fact, b: Fact, told_a: str = "r1", told_b: str = "r2", **sources: Source) -> bool:
    found = between([(a, told_a.split()), (b, told_b.split())], sources)
    assert found in ({}, {a.id: (b.id,), b.id: (a.id,)})
    return bool(found)


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        (Quantity(10400, "person"), Quantity(10396, "person"), True),  # 1.04万
        (Quantity(10400, "person"), Quantity(10500, "person"), False),
        (Quantity(500, "person", approx=True), Quantity(537, "person"), True),  # 500余
        (Quantity(600, "person", approx=True), Quantity(597, "person"), True),  # 近600
        (Quantity(600, "person"), Quantity(597, "person"), False),
        (Quantity(1000, "person", approx=True), Quantity(700, "person"), False),
        (Quantity(1000, "person", approx=True), Quantity(1900, "person"), True),  # 千余
        (Quantity(30_000, "person"), Quantity(29_000, "person"), True),  # 3万, 2.9万
        (Quantity(30_000, "person"), Quantity(26_000, "person"), False),
        (Quantity(30e6, "CNY"), Quantity(26e6, "CNY"), False),  # 3000万, 2600万
        (Quantity(1.1e8, "CNY"), Quantity(1.08e8, "CNY"), True),  # 1.1亿, 1.08亿
        (Quantity(597, "person"), Quantity(612, "person"), False),
        (Quantity(0.5, "CNY"), Quantity(0.25, "CNY"), False),
        (Quantity(0, "person"), Quantity(3, "person"), False),
    ],
)
def test_rounding_and_words_like_about(a: Quantity, b: Quantity, same: bool) -> None:
    assert agree(a, b) is agree(b, a) is same


def test_two_reports_with_different_figures() -> None:
    assert opposed(fact(597), fact(612))
    assert opposed(fact(597, None, "2022-12"), fact(612, None, "2022-12")), "as of the same day"


@pytest.mark.parametrize(
    "other",
    [
        fact(612, "2022-01", "2022-12"),
        fact(612, "2021", "2022"),
        fact(612, "2022", None),
        fact(612, None, "2022"),
        fact(612, None, None),
        fact(612, unit="person_time"),
        fact(612, joint=True),
        fact(612, joint_group="g"),
        fact(1200, of_which={"poor": 597.0}),
        fact(600, approx=True),
        Fact("sends_workers_to", FUGONG, ZHUHAI, Period.of("2022", "2022"), Quantity(612, "person")),
        Fact("sends_workers_to", ZHUHAI, LUSHUI, Period.of("2022", "2022"), Quantity(612, "person")),
        Fact("trains", LUSHUI, ZHUHAI, Period.of("2022", "2022"), Quantity(612, "person")),
        Fact("sends_workers_to", LUSHUI, ZHUHAI, Period.of("2022", "2022")),
    ],
    ids=lambda f: f"{f.predicate} {f.period} {f.quantity}",
)
def test_what_is_another_thing(other: Fact) -> None:
    assert not opposed(fact(597), other)


def test_undated_figures_are_never_compared() -> None:
    assert thing(fact(597, None, None)) is None


def test_a_figure_up_to_the_present_is_compared_with_one_of_the_same_day() -> None:
    a, b = fact(597, "2022", None), fact(612, "2022", None)
    days = [Source(published=PartialDate(d)) for d in ("2022-06-01", "2022-07-01")]
    assert opposed(a, b, r1=days[0], r2=days[0])
    assert not opposed(a, b, r1=days[0], r2=days[1])
    assert not opposed(a, b)
    month = Source(published=PartialDate("2022-06"))
    assert not opposed(a, b, r1=month, r2=month), "two reports of one month need not be of one day"


def test_one_source_does_not_contradict_itself() -> None:
    a, b = fact(597), fact(612)
    assert not opposed(a, b, "r1", "r1")
    assert not opposed(a, b, "r1 r2", "r1"), "who tells both takes them for two things"
    assert opposed(a, b, "r1 r3", "r2 r3"), "one tells the first only, another the second only"
    copy = Source("ab" * 64)
    assert not opposed(a, b, r1=copy, r2=copy)
    assert opposed(a, b, "r1 r3", "r2", r1=copy, r3=Source("cd" * 64), r2=Source("ef" * 64))


values = st.one_of(
    st.integers(0, 20_000), st.integers(1, 999).map(lambda n: n * 10_000), st.floats(0, 1e9, allow_nan=False)
)
quantities = st.builds(
    Quantity,
    value=values.map(float),
    unit=st.sampled_from(["person", "CNY"]),
    approx=st.booleans(),
    joint=st.sampled_from([False, False, False, True]),
)
dates = st.sampled_from([None, "2021", "2022", "2022-12", "2022-12-31"])
facts = st.builds(
    lambda p, ends, start, end, q, g: Fact(p, *ends, Period.of(start, end), q, g),
    st.sampled_from(["sends_workers_to", "funds", "pairs_with"]),
    st.permutations([LUSHUI, ZHUHAI]),
    dates,
    dates,
    st.one_of(st.none(), quantities),
    st.sampled_from([None, None, None, "g"]),
)
told = st.lists(st.tuples(facts, st.sets(st.sampled_from(["r1", "r2", "r3", "r4"]), min_size=1)), max_size=7)
SKETCHES = {"r1": "aa", "r2": "bb", "r3": "aa"}  # the third copies the first
SOURCES = {r: Source(sketch * 64, PartialDate("2022-12-31")) for r, sketch in SKETCHES.items()}


@given(told)
def test_properties(given_facts: list[tuple[Fact, set[str]]]) -> None:
    found = between(given_facts, SOURCES)
    by_id = {f.id: (f, reports) for f, reports in given_facts}
    for key, others in found.items():
        assert list(others) == sorted(set(others))
        assert key not in others
        f, reports = by_id[key]
        for other in others:
            g, theirs = by_id[other]
            assert key in found[other], "both ways"
            assert (f.predicate, f.period) == (g.predicate, g.period)
            assert f.period.known
            assert {f.subject, f.object} == {g.subject, g.object}
            assert f.quantity
            assert g.quantity
            assert not agree(f.quantity, g.quantity)
            assert f.quantity.unit == g.quantity.unit
            assert [f.quantity.joint, g.quantity.joint] == [False, False]
            assert {SKETCHES.get(r, r) for r in reports} - {SKETCHES.get(r, r) for r in theirs}
    for order in list(permutations(given_facts))[:6]:
        assert between(order, SOURCES) == found or len(by_id) < len(given_facts)


@given(quantities, quantities)
def test_agreement_is_mutual_and_with_oneself(a: Quantity, b: Quantity) -> None:
    assert agree(a, a)
    assert agree(a, b) == agree(b, a)


# --- as it follows what happens to reports, on every store --------------------------------------------------------


def said(report: str, value: float, text: str = "", **more: Any) -> Extraction:
    g = gazetteer()
    text = text or f"{report * 9},2022年泸水市向珠海市输送务工人员{value:g}人。"
    evidence = Evidence(report, 0, len(text), text, "sends", 0.9)
    nodes = (g.node("533301"), g.node("440400"))
    return Extraction(Report(report, text, f"file:///{report}.txt"), nodes, ((fact(value, **more), evidence),))


def conflicts(store: GraphStore, **more: Any) -> dict[str, tuple[str, ...]]:
    """By figure, the figures it is in conflict with."""
    found = store.facts(FactQuery(predicates=("sends_workers_to",), **more)).items
    value = {r.fact.id: f"{r.fact.quantity.value:g}" for r in found if r.fact.quantity}
    return {value[r.fact.id]: tuple(sorted(value[c] for c in r.conflicts)) for r in found}


def test_conflicts_follow_replacing_taking_back_and_rejecting(store: GraphStore) -> None:
    store.write([said("a", 597), said("b", 612)])
    assert conflicts(store) == {"597": ("612",), "612": ("597",)}
    store.write([said("c", 700)])
    three = {"597": ("612", "700"), "612": ("597", "700"), "700": ("597", "612")}
    assert conflicts(store) == three
    assert store.counts().conflicts == 3
    known = max(r.recorded_at for r in store.facts(FactQuery()).items)

    store.set_status(fact(612).id, Status.REJECTED)
    assert conflicts(store) == {"597": ("700",), "700": ("597",)}
    assert conflicts(store, rejected=True) == {"597": ("700",), "700": ("597",), "612": ()}
    store.set_status(fact(612).id, Status.ACCEPTED)
    assert conflicts(store) == three

    store.retract("c")
    assert conflicts(store) == {"597": ("612",), "612": ("597",)}
    assert store.fact(fact(700).id).conflicts == ()  # type: ignore[union-attr]
    assert conflicts(store, known_at=known) == three

    store.write([said("b", 597)])
    assert conflicts(store) == {"597": ()}
    assert store.counts().conflicts == 0
    assert conflicts(store, known_at=known) == three
    store.write([said("c", 700)])
    assert conflicts(store) == {"597": ("700",), "700": ("597",)}


def test_a_copy_is_no_second_source_on_any_store(store: GraphStore) -> None:
    text = "".join(f"第{n}批{chr(0x4E00 + 7 * n)}{chr(0x5000 + 11 * n)}村群众登车。" for n in range(40))
    store.write([said("a", 597, text)])
    store.write([said("b", 612, text + "(转载)")])
    assert conflicts(store) == {"597": (), "612": ()}


def test_details_of_the_surest_evidence_decide(store: GraphStore) -> None:
    store.write([said("a", 597), said("b", 612, approx=True), said("c", 612, joint_group="g")])
    assert conflicts(store) == {"597": ("612",), "612": ("597",)}
    store.retract("b")
    assert conflicts(store) == {"597": (), "612": ()}, "the one that is left is a group's figure"


@contextmanager
def cypher(store: GraphStore) -> Iterator[Any]:
    """The store itself where it answers Cypher, else its projection."""
    from graph.store.cypher import CypherStore

    if isinstance(store, CypherStore):
        yield store
        return
    from graph.projection import Projection

    yield Projection(store)


def test_every_relationship_carries_its_conflicts(store: GraphStore) -> None:
    store.write([said("a", 597), said("b", 612), said("c", 100, start="2020", end="2020")])
    with cypher(store) as asked:
        table = asked.cypher("MATCH (:Region)-[r:SENDS_WORKERS_TO]->(:Region) RETURN r.value, r.conflicts", {})
    found = {row[0]: row[1] for row in table.rows}
    assert found == {597.0: [fact(612).id], 612.0: [fact(597).id], 100.0: []}
