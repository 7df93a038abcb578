"""Totals hold for any facts, not for the cases we thought of; the search is held to brute force."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from graph.independent import heaviest
from graph.model import FactRecord, Node
from graph.totals import total
from tests.totals.make import record

PLACES = ["530000", "533300", "533301", "533323", "530700", "530724"]
CITIES = ["440400", "310000", "310110", "440000", "某公司"]
PERIODS = [(None, None), ("2021", "2021"), ("2022", "2022"), ("2021", "2023"), ("2021", None), ("2022-03", "2022-05")]

records = st.builds(
    lambda s, o, v, p, u, a, g, r: record(s, o, v, *p, unit=u, approx=a, group=g, reports=tuple(sorted(r))),
    st.sampled_from(PLACES),
    st.sampled_from(CITIES),
    st.integers(1, 50).map(float),
    st.sampled_from(PERIODS),
    st.sampled_from(["person", "person_time"]),
    st.booleans(),
    st.sampled_from([None, None, None, "g1", "g2"]),
    st.sets(st.sampled_from(["r1", "r2", "r3"]), min_size=1),
)


def contains(a: Node, b: Node) -> bool:
    """Independently of the code under test: by code prefix; a company may be anywhere."""
    if a.type != b.type:
        return True
    if a.type == "Company":
        return a.id == b.id
    x, y = str(a.properties["code"]).rstrip("0"), str(b.properties["code"]).rstrip("0")
    return x.startswith(y) or y.startswith(x)


@settings(max_examples=300, deadline=None)
@given(st.lists(records, max_size=12), st.randoms())
def test_any_facts(given_: list[FactRecord], random: object) -> None:
    given_ = list({r.fact.id: r for r in given_}.values())  # a store has one record for one id
    found = total(given_)
    by_id = {r.fact.id: r for r in given_}
    seen: set[str] = set()
    for t in found:
        counted, aside = set(t.counted), {a.fact for a in t.asides}
        assert not counted & aside
        seen |= counted | aside
        assert all(reason for _, reason in t.aside)
        # Never more than the figures come to, a joint one once.
        mine = [by_id[i] for i in counted]
        figures = {
            (r.fact.joint_group or r.fact.id, r.fact.quantity.value, r.fact.period) for r in mine if r.fact.quantity
        }
        assert t.value == sum(v for _, v, _ in figures)
        for a, b in combinations(mine, 2):
            one_figure = a.fact.joint_group is not None and a.fact.joint_group == b.fact.joint_group
            meets = a.fact.period.overlaps(b.fact.period)
            same_flow = contains(a.subject, b.subject) and contains(a.object, b.object)
            assert not (meets and same_flow and not one_figure), (a.fact, b.fact)
        assert t.approx == any(r.fact.quantity is not None and r.fact.quantity.approx for r in mine) or any(
            r.fact.joint_group for r in mine
        )
    assert seen == set(by_id)
    shuffled = list(given_)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert total(shuffled) == found
    assert total([*given_, *given_[:2]]) == found


graphs = st.integers(1, 9).flatmap(
    lambda n: st.tuples(
        st.lists(st.integers(1, 20).map(float), min_size=n, max_size=n),
        st.sets(st.tuples(st.integers(0, n - 1), st.integers(0, n - 1))),
    )
)


@settings(max_examples=300, deadline=None)
@given(graphs)
def test_the_search_finds_the_heaviest(graph: tuple[list[float], set[tuple[int, int]]]) -> None:
    weights, pairs = graph
    rivals: list[set[int]] = [set() for _ in weights]
    for a, b in pairs:
        if a != b:
            rivals[a].add(b)
            rivals[b].add(a)
    chosen = heaviest(weights, rivals, [(0, 0)] * len(weights))
    assert not any(rivals[i] & chosen for i in chosen)
    best = max(
        sum(weights[i] for i in subset)
        for n in range(len(weights) + 1)
        for subset in combinations(range(len(weights)), n)
        if not any(rivals[i] & set(subset) for i in subset)
    )
    assert sum(weights[i] for i in chosen) == best


def test_a_tangle_too_large_to_search_is_still_summed_well() -> None:
    """Whole, parts and years nest; without the exact search the sum has no overlap and loses next to nothing."""
    import random

    from graph import independent

    chance = random.Random(7)
    spans = [(a, a + w, d) for w in (1, 2, 4, 8, 16, 32) for a in range(0, 32, w) for d in range(3)]
    weights = [float(chance.randint(1, 30) * (b - a)) for a, b, _ in spans]
    meets = [[a < d and c < b for c, d, _ in spans] for a, b, _ in spans]
    rivals = [{j for j, m in enumerate(row) if m and j != i} for i, row in enumerate(meets)]
    width = [(0, 0)] * len(spans)
    exact = sum(weights[i] for i in heaviest(weights, rivals, width))
    search = independent._Search(weights, rivals, width)
    rough = search.rough(frozenset(range(len(spans))))
    assert not any(rivals[i] & rough for i in rough)
    assert sum(weights[i] for i in rough) >= 0.9 * exact


def test_a_large_province_is_summed_in_time() -> None:
    """A thousand counties and years under one provincial figure, and tangles beyond the exact search."""
    import time

    from graph.regions import gazetteer

    counties = [d.code for d in gazetteer().current() if d.level == "county"][:700]
    rs = [record(c, "310000", 10 + i % 7, str(y), str(y)) for i, c in enumerate(counties) for y in (2020, 2021, 2022)]
    rs += [record(c[:2] + "0000", "310000", 500, "2020", "2022") for c in counties]
    rs += [record("530000", "310000", 1000 + i, f"2021-{1 + i % 12:02d}", "2022-12") for i in range(400)]
    begin = time.perf_counter()
    found = total(rs)
    assert time.perf_counter() - begin < 20
    assert found[0].value > 0
