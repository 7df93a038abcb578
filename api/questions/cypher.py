"""The same question as Cypher for the Neo4j Browser: values stand in the text, safely quoted, so it runs as it is.

Labels and properties are those of docs/data-model-neo4j.md.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from api.questions.model import Question, Side
from api.questions.selecting import organ_stem
from graph.model import Node
from graph.ontology import edge_types, sides

_LIMIT = 1000
_COLUMNS = (
    "f.start_date AS start_date, f.end_date AS end_date,\n"
    "       f.value AS value, f.unit AS unit, f.approx AS approx, f.joint_group AS joint_group,\n"
    "       f.conflicts AS conflicts,\n"
    "       f.confidence AS confidence, f.reports AS reports, f.quotes AS quotes, f.id AS id"
)


def quoted(text: str) -> str:
    """A Cypher string literal."""
    escaped = text.replace("\\", "\\\\").replace("'", "\\'").replace("\n", "\\n").replace("\r", "\\r")
    return f"'{escaped}'"


def day(value: date) -> str:
    return f"date({quoted(value.isoformat())})"


def cypher(question: Question, known_id: Callable[[Node], str]) -> str:
    """The query, with a comment that repeats the question. ``known_id`` gives the id a named node has in the graph."""
    said = question.text.replace("\n", " ").replace("\r", " ")
    head = f"// {said}\n"
    if question.predicate == "path":
        return head + _path(question, known_id)
    return head + _facts(question, known_id)


def _path(q: Question, known_id: Callable[[Node], str]) -> str:
    types = "|".join(sorted(e.cypher for e in edge_types().values()))
    ends = [known_id(s.node) if s.node else f"Region:{s.within[0]}" for s in (q.subject, q.object)]
    window = "".join(f"\n  AND all(f IN relationships(path) WHERE {c})" for c in _window(q))
    return (
        f"MATCH path = allShortestPaths((a)-[:{types}*..4]-(b))\n"
        f"WHERE a.id = {quoted(ends[0])} AND b.id = {quoted(ends[1])}{window}\n"
        "RETURN path, length(path) AS hops\nLIMIT 10"
    )


def _facts(q: Question, known_id: Callable[[Node], str]) -> str:
    types = sorted(e.cypher for e in edge_types().values()) if q.predicate == "any" else [q.predicate.upper()]
    directed = q.predicate != "any" and not edge_types()[q.predicate].symmetric
    where = [*_side("a", q.subject, known_id, q), *_side("b", q.object, known_id, q), *_window(q)]
    if q.unit and q.want != "when":
        where.append(f"f.unit = {quoted(q.unit)}")
    for code in q.exclude:
        end = "b" if q.want == "object" or q.subject.node is not None else "a"
        where.append(f"NOT coalesce({_inside(end, code)}, false)")
    if not directed and q.subject == q.object:
        where.append("a.id < b.id")
    if q.also is not None or q.outside:
        also = _side("c", q.also, known_id, q) if q.also is not None else []
        if q.outside:
            also.append("c.province <> a.province")
        where.append(f"EXISTS {{ MATCH (c)-[:{types[0]}]->(b) WHERE {' AND '.join(['c.id <> a.id', *also])} }}")
    arrow = "->" if directed else "-"
    lines = [f"MATCH (a{_label(q.subject)})-[f:{'|'.join(types)}]{arrow}(b{_label(q.object)})"]
    if where:
        lines.append("WHERE " + "\n  AND ".join(where))
    named = "type(f) AS fact, " if q.predicate == "any" else ""
    lines.append(f"RETURN a.name AS subject, {named}b.name AS object,\n       {_COLUMNS}")
    lines.append(f"ORDER BY {_order(q)}\nLIMIT {_LIMIT}")
    note = ""
    if edge_types().get(q.predicate) and edge_types()[q.predicate].units and (q.want == "total" or q.ranked):
        note = "// every figure by itself: they may overlap and are not to be added; shanhai ask says what may be\n"
    return note + "\n".join(lines)


def _order(q: Question) -> str:
    if q.want == "when" and q.dates == ("end",):
        return "coalesce(f.end_date, '') DESC, id"
    if q.want == "when":
        return "coalesce(f.start_date, '9999'), id"
    if q.ranked:
        return "coalesce(f.value, 0) DESC, id"
    if q.by == "year":
        return "coalesce(f.start_date, '9999'), subject, object, id"
    return "subject, object, coalesce(f.start_date, '9999'), id"


def _label(side: Side) -> str:
    if side.node is not None:
        return "" if side.node.type == "Region" else f":{side.node.type}"
    return f":{side.type}" if side.type else ":Region" if side.level else ""


def _side(name: str, side: Side, known_id: Callable[[Node], str], q: Question) -> list[str]:
    found = []
    if side.node is not None:
        if side.node.type != "Region":
            return [f"{name}.id = {quoted(known_id(side.node))}"]
        if q.predicate == "pairs_with":
            return [f"{name}.id = {quoted(side.node.id)}"]
        return [_inside(name, side.node.id.removeprefix("Region:"))]
    if side.level:
        found.append(f"{name}.level = {quoted(side.level)}")
    if side.organ:
        found.append(f"{name}.organ STARTS WITH {quoted(organ_stem(side.organ))}")
    if len(side.within) == 1:
        found.append(_inside(name, side.within[0]))
    elif side.within:
        found.append("(" + " OR ".join(_inside(name, code) for code in side.within) + ")")
    return found


def _inside(name: str, code: str) -> str:
    """The node is, or lies in, the division; each node carries the codes of what is around it."""
    if code in sides():
        return f"{name}.province IN [{', '.join(map(quoted, sides()[code]))}]"
    level = "province" if code[2:6] == "0000" else "prefecture" if code[4:6] == "00" else "county"
    return f"{name}.{level} = {quoted(code)}"


def _window(q: Question) -> list[str]:
    found = []
    if q.span.last is not None:
        found.append(f"f.valid_from <= {day(q.span.last)}")
    if q.span.first is not None:
        found.append(f"f.valid_to >= {day(q.span.first)}")
    return found
