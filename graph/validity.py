"""On which days a fact held, for queries: one reading of open ends, shared by every store."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from graph.model import Fact, PartialDate
from graph.ontology import edge_types


def valid_days(fact: Fact, published: Iterable[PartialDate | None]) -> tuple[date, date] | None:
    """First and last day on which a fact may have held; None when no date was told.

    An open end of a state (a pairing) runs on for ever. An open end of a flow (a figure collected over time) or an
    event cannot lie after the report that told it: it ends with the latest publication date, or, where no report shows
    one, with the start's own precision.
    """
    start, end = fact.period.start, fact.period.end
    if start is None and end is None:
        return None
    first = start.first if start else date.min
    if end is not None:
        return first, max(first, end.last)
    assert start is not None
    if edge_types()[fact.predicate].time == "state":
        return first, date.max
    told = [p.last for p in published if p is not None]
    return first, max([start.last if not told else first, *told])
