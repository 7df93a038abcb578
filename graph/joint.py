"""What a sum of facts must know of them beside themselves: the rest of a joint figure, and whether a period fits."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from itertools import product

from graph.flat import all_facts
from graph.model import FactRecord, PartialDate
from graph.store.base import FactQuery, GraphStore
from graph.validity import valid_days

Figure = tuple[str, str, str, float, str]
"""A joint figure: a joint group (which may hold several: workers, of whom by bus), predicate, unit, value, period."""


def figures(records: Iterable[FactRecord]) -> dict[str, Figure]:
    """The joint figure of each fact that has a joint group, by the fact's id; the same for facts of one figure.

    A fact has the group that its surest report told. Of a figure that two reports tell, one may be surer of one fact
    and the other of another: what the report of a group says in the same place, of the same figure, belongs to that
    group, whichever name the store kept for it.
    """
    own = {r.fact.id: (r, _figure(r)) for r in records if r.fact.joint_group is not None}
    stands_for: dict[Figure, Figure] = {}

    def now(figure: Figure) -> Figure:
        while figure in stands_for:
            figure = stands_for[figure]
        return figure

    told: dict[tuple[object, ...], list[tuple[int, int, Figure]]] = defaultdict(list)
    for record, figure in own.values():
        for e in record.evidence:
            told[(e.report, *figure[1:])].append((e.start, e.end, figure))
    for (report, *_), places in told.items():
        at_home = [p for p in places if _teller(p[2]) == report]
        away = [p for p in places if _teller(p[2]) != report]
        for (start, end, figure), (first, last, home) in product(away, at_home):
            if start < last and first < end and now(figure) != now(home):
                one, other = sorted((now(figure), now(home)))
                stands_for[other] = one
    return {key: now(figure) for key, (_, figure) in own.items()}


def _figure(record: FactRecord) -> Figure:
    fact, q = record.fact, record.fact.quantity
    return fact.joint_group or "", fact.predicate, q.unit if q else "", q.value if q else 0.0, str(fact.period)


def _teller(figure: Figure) -> str:
    """The report whose group it is: a group begins with its id (Fact.joint_group)."""
    return figure[0].rpartition("/")[0]


def members(
    store: GraphStore, records: Iterable[FactRecord], known_at: str | None = None
) -> dict[str, list[FactRecord]]:
    """All facts of the joint figures among these, by joint group, also those that a filter left out."""
    return members_told(records, lambda report: all_facts(store, FactQuery(report=report, known_at=known_at)))


def members_told(
    records: Iterable[FactRecord], of_report: Callable[[str], Iterable[FactRecord]]
) -> dict[str, list[FactRecord]]:
    """The same from what ``of_report`` says that a report tells: who tells one fact of a figure tells the rest."""
    joint = [r for r in records if r.fact.joint_group is not None]
    told = {r.fact.id: r for i in sorted({i for r in joint for i in r.reports}) for r in of_report(i)}
    of_figure: dict[Figure, list[FactRecord]] = defaultdict(list)
    of_group: dict[str | None, dict[Figure, None]] = defaultdict(dict)
    for key, figure in figures(told.values()).items():
        of_figure[figure].append(told[key])
        of_group[told[key].fact.joint_group][figure] = None
    wanted = dict.fromkeys(g for r in joint if (g := r.fact.joint_group) is not None and g in of_group)
    return {group: [r for figure in of_group[group] for r in of_figure[figure]] for group in wanted}


def beyond(
    record: FactRecord, published: Mapping[str, PartialDate | None], first: date | None, last: date | None
) -> bool:
    """Whether its period reaches outside the window: what 2021 to 2023 came to is no figure of 2022."""
    days = valid_days(record.fact, [published.get(i) for i in record.reports])
    if days is None:
        return False
    return (first is not None and days[0] < first) or (last is not None and days[1] > last)
