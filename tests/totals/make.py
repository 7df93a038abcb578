"""Facts for tests of totals: real divisions, told in one line."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from graph.conflicts import between
from graph.model import Evidence, Fact, FactRecord, Node, Period, Quantity
from graph.regions import gazetteer


def node(key: str) -> Node:
    """A region by its code, else a company whose place nobody knows."""
    return gazetteer().node(key) if key.isdigit() else Node(f"Company:{key}", "Company", key)


def record(
    subject: str,
    object_: str,
    value: float,
    start: str | None = None,
    end: str | None = None,
    *,
    unit: str = "person",
    predicate: str = "sends_workers_to",
    approx: bool = False,
    group: str | None = None,
    reports: tuple[str, ...] = ("r1",),
    quotes: dict[str, str] | None = None,
) -> FactRecord:
    """Each report says it in words of its own, unless ``quotes`` gives its words."""
    a, b = node(subject), node(object_)
    quantity = Quantity(value, unit, approx=approx, joint=group is not None)
    fact = Fact(predicate, a.id, b.id, Period.of(start, end), quantity, group)
    evidence = tuple(Evidence(r, 0, 1, (quotes or {}).get(r, r * 9), "test", 0.9) for r in reports)
    return FactRecord(fact, a, b, evidence, "2026-01-01T00:00:00Z")


def contradicting(records: Iterable[FactRecord]) -> list[FactRecord]:
    """The records as a store answers them: each says which of the others it is in conflict with."""
    given = list(records)
    found = between([(r.fact, r.reports) for r in given], {})
    return [replace(r, conflicts=found.get(r.fact.id, ())) for r in given]
