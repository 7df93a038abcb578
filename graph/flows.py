"""Flows between places of one level, each weighed by what may be counted: for algorithms, maps and networks.

Every fact is brought to the level asked for: what a county sends, its province sends. Facts told of a wider place than
that level (to 上海市, where counties are asked for) belong to no pair and are left out, so that no two pairs can hold
the same people. Within a pair the figure is that of graph.totals: at least so many, a joint figure once, a cumulative
one and the year's inside it never added. A joint figure that several pairs share belongs to none of them alone: it is
set aside and told in ``shared``. So weights may be added up over pairs.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, get_args

from graph.errors import UsageError
from graph.export.selection import Selection
from graph.flat import all_facts, all_reports
from graph.joint import Figure, beyond, figures, members
from graph.model import FactRecord, Node, PartialDate
from graph.ontology import edge_types
from graph.regions import gazetteer
from graph.store.base import GraphStore
from graph.store.terms import codes_of
from graph.totals import Total, total

Measure = Literal["figure", "facts", "reports"]
Level = Literal["province", "prefecture", "county"]
LEVELS: tuple[Level, ...] = get_args(Level)
_MUNICIPALITIES = {"110000", "120000", "310000", "500000"}
_Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Flow:
    """From one place to another.

    weight  by the measure: the figure, or how many facts, or how many reports; 0 where no figure can be told for it
    total   the figure with the facts it counts and sets aside; None where facts or reports are counted
    facts   everything told of the pair, with its evidence
    """

    source: Node
    target: Node
    weight: float
    total: Total | None
    facts: tuple[FactRecord, ...]


@dataclass(frozen=True, slots=True)
class Shared:
    """A joint figure that is not one pair's alone; it is in no weight. ``pairs``: those of this level that share it."""

    value: float
    pairs: tuple[tuple[str, str], ...]
    facts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Flows:
    """All flows of one kind at one level, the heaviest first.

    uncounted  pairs that facts name without a figure of their own
    left_out   how many facts are in no pair, by reason: coarser, unplaced, inside (both ends in one place)
    """

    predicates: tuple[str, ...]
    level: Level
    measure: Measure
    unit: str | None
    flows: tuple[Flow, ...]
    uncounted: tuple[Flow, ...]
    shared: tuple[Shared, ...]
    left_out: Mapping[str, int]

    @property
    def symmetric(self) -> bool:
        """Whether direction means nothing (pairings): each pair is then one flow, from the smaller code."""
        return all(edge_types()[p].symmetric for p in self.predicates)


def flows(
    store: GraphStore,
    selection: Selection,
    *,
    level: Level = "province",
    measure: Measure = "figure",
    unit: str | None = None,
) -> Flows:
    """The flows of the selected facts. ``figure`` wants exactly one predicate; its first unit counts unless told.

    A figure whose period reaches beyond the time selected is no figure of that time and is set aside. UsageError for
    a level, measure or unit that does not exist.
    """
    unit = _unit(selection, measure, unit)
    if level not in LEVELS:
        raise UsageError(f"no such level for flows: {level}", f"there are {', '.join(LEVELS)}")
    pairs, left_out = _pairs(all_facts(store, selection.query()), level)
    found = []
    if measure == "figure":
        published = {r.report.id: r.report.published for r in all_reports(store)}
        groups = members(store, (r for records in pairs.values() for r in records))
        for ends, records in pairs.items():
            figure = _figure(records, unit, selection, published, groups)
            found.append(_flow(ends, figure.value if figure else 0.0, figure, records))
    else:
        for ends, records in pairs.items():
            counted = records if measure == "facts" else {i for r in records for i in r.reports}
            found.append(_flow(ends, float(len(counted)), None, records))
    found.sort(key=lambda f: (-f.weight, f.source.id, f.target.id))
    return Flows(
        predicates=selection.predicates or tuple(edge_types()),
        level=level,
        measure=measure,
        unit=unit,
        flows=tuple(f for f in found if f.weight > 0),
        uncounted=tuple(f for f in found if f.weight <= 0),
        shared=_shared(found, unit) if measure == "figure" else (),
        left_out=left_out,
    )


def _unit(selection: Selection, measure: Measure, unit: str | None) -> str | None:
    if measure not in get_args(Measure):
        raise UsageError(f"no such measure: {measure}", f"there are {', '.join(get_args(Measure))}")
    if measure != "figure":
        return None
    selection.query()  # unknown predicates are told by name
    if len(selection.predicates) != 1:
        raise UsageError(
            "figures of different kinds are never added", "name one predicate, or count with measure='facts'"
        )
    there = edge_types()[selection.predicates[0]].units
    if not there:
        raise UsageError(f"{selection.predicates[0]} has no figures", "count with measure='facts' or 'reports'")
    if unit is not None and unit not in there:
        raise UsageError(f"{selection.predicates[0]} has no unit {unit}", f"it has {', '.join(there)}")
    return unit or there[0]


def place(node: Node, level: Level) -> str | None:
    """Code of the place of that level that a node is or lies in; None where it is wider, or nobody knows.

    Municipalities stand for themselves among prefectures, and so do counties directly under a province.
    """
    province, prefecture, county = codes_of(node)
    if level == "province":
        return province
    if level == "county":
        return county
    return prefecture or (province if province in _MUNICIPALITIES else county)


def _pairs(records: Iterable[FactRecord], level: Level) -> tuple[dict[_Pair, list[FactRecord]], Counter[str]]:
    pairs: dict[_Pair, list[FactRecord]] = defaultdict(list)
    left_out: Counter[str] = Counter()
    for record in records:
        ends = [place(n, level) for n in (record.subject, record.object)]
        source, target = ends
        if source is None or target is None:
            known = all(codes_of(n)[0] for n in (record.subject, record.object))
            left_out["coarser" if known else "unplaced"] += 1
        elif source == target:
            left_out["inside"] += 1
        elif edge_types()[record.fact.predicate].symmetric:
            pairs[min(source, target), max(source, target)].append(record)
        else:
            pairs[source, target].append(record)
    return dict(pairs), left_out


def _figure(
    records: Sequence[FactRecord],
    unit: str | None,
    selection: Selection,
    published: Mapping[str, PartialDate | None],
    groups: Mapping[str, Sequence[FactRecord]],
) -> Total | None:
    told = [r for r in records if r.fact.quantity and r.fact.quantity.unit == unit]
    if not told or unit is None:
        return None
    first = selection.since.first if selection.since is not None else None
    last = selection.until.last if selection.until is not None else None
    outside = {r.fact.id for r in told if beyond(r, published, first, last)}
    (found,) = total(told, published=published, groups=groups, outside=outside)
    return found


def _flow(ends: _Pair, weight: float, figure: Total | None, records: Sequence[FactRecord]) -> Flow:
    source, target = (gazetteer().node(code) for code in ends)
    return Flow(source, target, weight, figure, tuple(records))


def _shared(found: Sequence[Flow], unit: str | None) -> tuple[Shared, ...]:
    """Joint figures set aside because their group reaches over several pairs."""
    members: dict[Figure, list[tuple[_Pair, str]]] = defaultdict(list)
    same = figures(record for flow in found for record in flow.facts)
    for flow in found:
        aside = {a.fact for a in flow.total.asides if a.kind in ("group", "lone")} if flow.total else set()
        for record in flow.facts:
            key, q = record.fact.id, record.fact.quantity
            if key in aside and key in same and q is not None and q.unit == unit:
                members[same[key]].append(((flow.source.id, flow.target.id), key))
    return tuple(
        Shared(figure[3], tuple(dict.fromkeys(p for p, _ in told)), tuple(i for _, i in told))
        for figure, told in sorted(members.items())
    )
