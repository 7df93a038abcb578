"""Small worlds for the tests of loading: stores to load into, reports to load, and what a graph holds."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from graph.store import open_store
from graph.store.base import FactQuery, GraphStore

COUNTIES = ("宾川县", "宁蒗县", "寻甸县", "广南县", "会泽县", "大姚县", "金平县", "勐腊县")
DISTRICTS = ("浦东新区", "杨浦区", "静安区", "宝山区", "嘉定区", "长宁区", "松江区")


def bulletin(n: int) -> str:
    """A report of two facts or so; each n gives another text, some of the facts recur."""
    county, district = COUNTIES[n % len(COUNTIES)], DISTRICTS[n % len(DISTRICTS)]
    return (
        f"{county}务工情况第{n}期\n2022年,云南省{county}向上海市{district}输送务工人员{100 + n % 90}人。"
        f"2021年,{county}向上海市{district}输送务工人员{50 + n % 40}人。\n"
    )


def write_bulletins(folder: Path, numbers: range) -> None:
    folder.mkdir(exist_ok=True)
    for n in numbers:
        (folder / f"{n:04d}.txt").write_text(bulletin(n), encoding="utf-8")


@contextmanager
def store_at(path: Path) -> Iterator[GraphStore]:
    store = open_store(f"sqlite:{path}")
    try:
        store.prepare()
        yield store
    finally:
        store.close()


Held = set[tuple[object, ...]]


def held(store: GraphStore) -> Held:
    """Everything a graph says now: each piece of evidence with its fact, and each report with its sources."""
    found: Held = set()
    after = None
    while True:
        page = store.facts(FactQuery(undated=True), limit=500, after=after)
        for record in page.items:
            for e in record.evidence:
                found.add(
                    (record.fact.id, record.fact.predicate, e.report, e.start, e.end, e.quote, e.rule, e.confidence)
                )
        if page.next is None:
            break
        after = page.next
    after = None
    while True:
        reports = store.reports(limit=500, after=after)
        found |= {(r.report.id, r.report.content_hash, tuple(sorted(r.sources)), r.facts) for r in reports.items}
        if reports.next is None:
            return found
        after = reports.next
