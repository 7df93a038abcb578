"""The data dictionary: docs/data-dictionary.md, made from the ontology and the columns of the exports.

``python -m graph.export.dictionary`` prints it; a test holds the committed file to what it prints.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Mapping

from graph.arrow import schema
from graph.export.gexf import TYPES as GEXF
from graph.export.json_ld import context, node_term
from graph.export.neo4j_admin import TYPES as ADMIN
from graph.export.selection import EDGE
from graph.flat import FACT, REPORT, Kind, node_columns
from graph.ontology import edge_types, node_types, sides, units

COMMAND = "python -m graph.export.dictionary > docs/data-dictionary.md"
FACTS: Mapping[str, str] = {
    "id": "hash of predicate, ends, period and figure, 16 hexadecimal digits; the same in every store and export",
    "predicate": "edge type",
    "start": "first day that the told start may mean; absent when none was told",
    "end": "last day that the told end may mean; absent when open or not told",
    "start_date": "start as told: 2022, 2022-09 or 2022-09-01",
    "end_date": "end as told",
    "start_precision": "how exactly the start was told: year, month or day",
    "end_precision": "the same of the end",
    "valid_from": "first day on which it may have held (0001-01-01: open)",
    "valid_to": "last day on which it may have held (9999-12-31: open)",
    "value": "the figure as printed, money in yuan",
    "unit": "unit of the figure",
    "approx": "the report says about, over, nearly",
    "joint": "the figure belongs to a whole group of facts and counts once",
    "joint_group": "the same on all facts of such a group, as the surest report of each told it",
    "status": "automatic or accepted (what a reviewer rejected is in no export)",
    "confidence": "probability that it is right, of its best evidence, 0 to 1",
    "rule": "rule that read the best evidence (table: a row of a table)",
    "reports": "ids of the reports that say it",
    "quotes": "the words that say it, one piece of evidence each",
    "quote_reports": "the report each quote stands in",
    "quote_starts": "where each quote begins in that report's text (characters from 0)",
    "quote_ends": "where each quote ends (not included)",
    "quote_rules": "the rule that read each quote",
    "quote_confidences": "how sure each quote is",
    "recorded_at": "when the graph came to know it (UTC, ISO 8601)",
    "conflicts": "ids of facts that tell another figure for the same thing",
    "of_which_…": "part of the figure that the same sentence names (of_which_poor); tables: one column of_which",
}
"""What each attribute of a fact means."""
REPORTS: Mapping[str, str] = {
    "title": "headline",
    "url": "address it was published at",
    "publisher": "who published it",
    "published": "day of publication as told: 2022, 2022-09 or 2022-09-03",
    "text": "its whole text; offsets index it",
    "sources": "the places it was loaded from",
    "content_hash": "hash of the text and of what was told about it",
}
_NODES: Mapping[str, str] = {
    "id": "type and key: `Region:530700`, `Region:310115/周浦镇`, `Bureau:440400/人力资源和社会保障局`, `Company:…`",
    "name": "official full name, simplified Chinese",
    "aliases": "other names met",
}


def dictionary() -> str:
    """The whole page."""
    parts = [_intro(), _nodes(), _edges(), _facts(), _reports(), _units()]
    return "\n".join("\n".join(part) for part in parts)


def _intro() -> Iterator[str]:
    yield "# Data dictionary"
    yield ""
    yield f"Made by `{COMMAND}` from graph/schema and the exports' columns. Not to be edited."
    yield "In Neo4j: [data-model-neo4j.md](data-model-neo4j.md); the formats: [exports.md](exports.md)."
    yield ""


def _nodes() -> Iterator[str]:
    yield "## Nodes"
    yield ""
    yield "Every node has:"
    yield ""
    yield from _table(
        ("attribute", "type", "meaning", "JSON-LD"),
        ((f"`{n}`", node_columns()[n], meaning, _term(n)) for n, meaning in _NODES.items()),
    )
    for node in node_types().values():
        yield f"### {node.name} {node.label.zh}"
        yield ""
        told = [f"Levels: {', '.join(node.levels)}."] if node.levels else []
        told += [f"Kinds: {', '.join(node.kinds)}."] if node.kinds else []
        yield " ".join([f"{node.description}.", *told])
        yield ""
        yield from _table(
            ("attribute", "type", "meaning", "JSON-LD"),
            ((f"`{n}`", node_columns()[n], p["description"], _term(node_term(n))) for n, p in node.properties.items()),
        )


def _edges() -> Iterator[str]:
    yield "## Facts by predicate"
    yield ""
    yield from _table(
        ("predicate", "in Cypher", "label", "inverse", "meaning", "subject", "object", "time", "units", "tier"),
        (
            (
                f"`{e.name}`",
                f"`{e.cypher}`",
                f"{e.label.zh}, {e.label.en}",
                "symmetric" if e.symmetric else f"{e.inverse.zh}, {e.inverse.en}",
                e.description,
                ", ".join(e.subject),
                ", ".join(e.object),
                e.time,
                ", ".join(e.units) or "none",
                e.tier,
            )
            for e in edge_types().values()
        ),
    )
    yield "Time: a state holds from start until end, open when no end is told; a flow is a figure collected over the"
    yield "period; an event happens on a day."
    yield ""


def _facts() -> Iterator[str]:
    columns: dict[str, Kind] = {**EDGE, **{k: v for k, v in FACT.items() if k not in EDGE}, "of_which_…": "number"}
    yield "## Attributes of a fact"
    yield ""
    yield "`start_date` and `end_date` are the names in Neo4j and JSON-LD; the other formats have `start` and `end`."
    yield ""
    yield from _table(
        ("attribute", "type", "meaning", "JSON-LD"),
        ((f"`{n}`", kind, FACTS[n], _term(n)) for n, kind in columns.items()),
    )
    yield "How the types are written:"
    yield ""
    yield from _table(
        ("type", "networkx", "GEXF", "Parquet", "neo4j-admin", "CSV, GraphML"),
        (
            (kind, _PYTHON[kind], GEXF.get(kind, "string"), _arrow(kind), ADMIN[kind], plain)
            for kind, plain in _PLAIN.items()
        ),
    )


def _reports() -> Iterator[str]:
    yield "## Reports"
    yield ""
    yield "In Neo4j, neo4j-admin and JSON-LD (there without text)."
    yield ""
    yield from _table(
        ("attribute", "type", "meaning", "JSON-LD"),
        ((f"`{n}`", kind, REPORTS[n], _term(n)) for n, kind in REPORT.items()),
    )


def _units() -> Iterator[str]:
    yield "## Units and sides"
    yield ""
    yield from _table(("unit", "中文", "English"), ((f"`{n}`", label.zh, label.en) for n, label in units().items()))
    yield from _table(("side", "provinces"), ((f"`{n}`", ", ".join(codes)) for n, codes in sides().items()))


_PYTHON: Mapping[Kind, str] = {
    "text": "str",
    "number": "float",
    "truth": "bool",
    "day": "datetime.date",
    "texts": "list of str",
    "integers": "list of int",
    "numbers": "list of float",
}
_PLAIN: Mapping[Kind, str] = {
    "text": "text",
    "number": "number",
    "truth": "true, false",
    "day": "text, 2022-09-01",
    "texts": "text, joined by ` \\| `",
    "integers": "text, joined",
    "numbers": "text, joined",
}


def _arrow(kind: Kind) -> str:
    return str(schema({"x": kind}).field("x").type)


def _term(name: str) -> str:
    term = context().get(name)
    found = term["@id"] if isinstance(term, dict) else term
    if found is None:
        return "–"
    return f"`{found}`"


def _table(head: Iterable[str], rows: Iterable[Iterable[str]]) -> Iterator[str]:
    names = list(head)
    yield f"| {' | '.join(names)} |"
    yield f"|{'---|' * len(names)}"
    for row in rows:
        yield f"| {' | '.join(row)} |"
    yield ""


if __name__ == "__main__":
    sys.stdout.write(dictionary())
