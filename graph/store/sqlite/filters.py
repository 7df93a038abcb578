"""Typed queries as SQL conditions."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from graph.errors import UsageError
from graph.ontology import edge_types
from graph.store.base import FactQuery, NodeFilter
from graph.store.sqlite.schema import UNDATED
from graph.store.terms import Places, instant, places

COPIED = ("type", "level", "province", "prefecture", "county")
_END_COLUMNS = ", ".join(f"f.{end}_{name}" for end in "so" for name in COPIED)

# The graph as it was known at a moment: facts with evidence then, and what that evidence said of confidence and of
# the last valid day (graph.validity.valid_days, in SQL).
_KNOWN_THEN = f"""(
  SELECT f.n, f.id, f.predicate, f.subject, f.object, f.unit, f.status, f.first, {_END_COLUMNS}, t.confidence,
    CASE WHEN f.first = '{UNDATED}' THEN '' WHEN f.fixed_last IS NOT NULL THEN f.fixed_last
         WHEN t.told_on IS NULL THEN f.bare_last ELSE max(f.first, t.told_on) END AS last
  FROM (SELECT fact, max(confidence) AS confidence, max(published_last) AS told_on FROM evidence
        WHERE recorded_at <= ?1 AND (retracted_at IS NULL OR retracted_at > ?1) GROUP BY fact) t
  JOIN facts f ON f.n = t.fact)"""


@dataclass
class Where:
    """Conditions joined by AND, with their values in order."""

    parts: list[str] = field(default_factory=list)
    values: list[object] = field(default_factory=list)

    def add(self, sql: str, *values: object) -> None:
        self.parts.append(sql)
        self.values += values

    def isin(self, column: str, given: Sequence[object]) -> None:
        sql, values = _isin(column, given)
        self.add(sql, *values)

    def __str__(self) -> str:
        return " AND ".join(self.parts) or "1"


def fact_select(query: FactQuery, after: tuple[str, str] | None) -> tuple[str, list[object]]:
    """SELECT of ``n, first, id`` in the order of the answer, without LIMIT."""
    known_at = instant(query.known_at) if query.known_at is not None else None
    shared = _shared(query, known_at, after)
    table = "facts" if known_at is None else _KNOWN_THEN.replace("?1", _quoted(known_at))
    # Each way of reading the question is a SELECT of its own, so that each has its index.
    ways = [_way(shared, query, query.subject, query.object, query.predicates)]
    symmetric = {name for name, edge in edge_types().items() if edge.symmetric}
    both = tuple(sorted(symmetric & set(query.predicates) if query.predicates else symmetric))
    if both and (query.subject, query.object) != (NodeFilter(), NodeFilter()):
        ways.append(_way(shared, query, query.object, query.subject, both))
    if query.either is not None:
        ways = [where for way in ways for where in _either(way, query.either)]
    sql = " UNION ".join(f"SELECT n, first, id FROM {table} WHERE {where}" for where in ways)
    return f"{sql} ORDER BY first, id", [v for where in ways for v in where.values]


def _way(shared: Where, query: FactQuery, subject: NodeFilter, obj: NodeFilter, predicates: Sequence[str]) -> Where:
    where = Where(list(shared.parts), list(shared.values))
    ends = (subject, obj, query.either or NodeFilter())
    if query.report is not None or any(end.ids for end in ends):
        predicate_in(where, predicates)
    elif predicates or any(end.within for end in ends):
        # Naming all predicates where none is asked for lets the indexes serve that begin with it.
        where.isin("predicate", predicates or tuple(edge_types()))
    end_filter(where, "s_", "subject", subject)
    end_filter(where, "o_", "object", obj)
    return where


def predicate_in(where: Where, predicates: Sequence[str]) -> None:
    """Some predicates, where few facts are left anyway: ``+`` keeps SQLite from looking them up by predicate."""
    if predicates:
        where.isin("+predicate", predicates)


def _either(way: Where, wanted: NodeFilter) -> list[Where]:
    found = []
    for prefix, key in (("s_", "subject"), ("o_", "object")):
        where = Where(list(way.parts), list(way.values))
        end_filter(where, prefix, key, wanted)
        found.append(where)
    return found


def fact_conditions(where: Where, query: FactQuery, known_at: str | None) -> None:
    """Current, not rejected, in the window: what concerns the fact alone, but for its predicate."""
    unknown = sorted(set(query.predicates) - set(edge_types()))
    if unknown:
        raise UsageError(f"no edge type is named {unknown[0]!r}", f"there are: {', '.join(edge_types())}")
    if known_at is None:
        where.add("retracted_at IS NULL")
    if not query.rejected:
        where.add("status <> 'rejected'")
    window = Where()
    if query.start is not None:
        window.add("last >= ?", query.start.isoformat())
    if query.end is not None:
        window.add("first <= ?", query.end.isoformat())
    if window.parts:
        where.add(f"(({window}){f' OR first = {_quoted(UNDATED)}' if query.undated else ''})", *window.values)


def _shared(query: FactQuery, known_at: str | None, after: tuple[str, str] | None) -> Where:
    where = Where()
    fact_conditions(where, query, known_at)
    if query.units:
        where.isin("unit", query.units)
    if query.min_confidence > 0:
        where.add("(confidence >= ? OR status = 'accepted')", query.min_confidence)
    if query.report is not None:
        current = "e.retracted_at IS NULL"
        if known_at is not None:
            then = _quoted(known_at)
            current = f"e.recorded_at <= {then} AND (e.retracted_at IS NULL OR e.retracted_at > {then})"
        where.add(
            "n IN (SELECT e.fact FROM evidence e WHERE e.report = (SELECT r.n FROM reports r WHERE r.id = ?)"
            f" AND {current})",
            query.report,
        )
    if after is not None:
        where.add("(first, id) > (?, ?)", *after)
    return where


def end_filter(where: Where, prefix: str, key: str, wanted: NodeFilter) -> None:
    """Conditions of a node filter on the copied columns ``prefix…``; ``key`` is the column with the node's number."""
    if wanted.type is not None:
        where.add(f"{prefix}type = ?", wanted.type)
    if wanted.level is not None:
        where.add(f"{prefix}level = ?", wanted.level)
    if wanted.within:
        codes = places(wanted.within)
        if not codes.prefectures and not codes.counties:
            where.isin(f"{prefix}province", codes.provinces)
        else:
            # All that lies in a prefecture lies in its province: which lets the index by province serve.
            where.isin(f"{prefix}province", codes.all_provinces)
            sql, values = _lies_in(prefix, codes)
            where.add(sql, *values)
    if wanted.ids:
        nodes, values = _isin("id", wanted.ids)
        where.add(f"{key} IN (SELECT n FROM nodes WHERE {nodes})", *values)
    if wanted.exclude:
        sql, values = _lies_in(prefix, places(wanted.exclude))
        where.add(f"({sql}) IS NOT TRUE", *values)


def _lies_in(prefix: str, codes: Places) -> tuple[str, list[object]]:
    parts, values = [], []
    levels = (("province", codes.provinces), ("prefecture", codes.prefectures), ("county", codes.counties))
    for level, given in levels:
        if given:
            sql, more = _isin(f"{prefix}{level}", given)
            parts.append(sql)
            values += more
    return "(" + " OR ".join(parts) + ")", values


def _isin(column: str, given: Iterable[object]) -> tuple[str, list[object]]:
    values = sorted(set(given), key=str)
    if len(values) == 1:
        return f"{column} = ?", values
    if len(values) <= 100:
        return f"{column} IN ({', '.join('?' * len(values))})", values
    return f"{column} IN (SELECT value FROM json_each(?))", [json.dumps(values)]


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
