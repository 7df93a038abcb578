"""What a notebook shows of a graph, facts, nodes and rows: small tables, the evidence beside each fact.

Everything that comes from a report is escaped, and only http and https become links.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from html import escape
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from graph.amounts import amount
from graph.errors import StoreError
from graph.model import FactRecord, Node, Report
from graph.ontology import edge_types
from graph.store.cypher import Table

if TYPE_CHECKING:
    from graph.store.base import Counts

_ROWS = 40  # rows shown; the rest are counted
_QUOTES = 2  # pieces of evidence shown for a fact
_CELL = 300  # characters shown of a cell
_LEFT = "text-align:left;vertical-align:top"


class Facts(list[FactRecord]):
    """A list of facts that a notebook shows with the sentences that say them. ``find`` gives a report by its id."""

    def __init__(self, records: Iterable[FactRecord] = (), find: Callable[[str], Report | None] | None = None) -> None:
        super().__init__(records)
        self._find = find

    def _cited(self) -> dict[str, Report | None]:
        """The reports of the evidence shown; none once the graph is closed, and then their ids stand for them."""
        if self._find is None:
            return {}
        try:
            return {i: self._find(i) for i in {e.report for r in self[:_ROWS] for e in r.evidence[:_QUOTES]}}
        except StoreError:
            return {}

    def _repr_html_(self) -> str:
        rows, cited = [], self._cited()
        for record in self[:_ROWS]:
            fact, label = record.fact, edge_types()[record.fact.predicate].label
            figure = (
                amount(fact.quantity.value, fact.quantity.unit, "zh", approx=fact.quantity.approx)
                if fact.quantity
                else ""
            )
            said = "<br>".join(_evidence(e.quote, cited.get(e.report), e.report) for e in record.evidence[:_QUOTES])
            more = len(record.evidence) - _QUOTES
            said += f"<br><small>and {more} more</small>" if more > 0 else ""
            who = f"{record.subject.name} → {record.object.name}"
            when = escape(str(fact.period).replace("..", "–"))
            rows.append(
                (escape(who), f"{escape(label.zh)} <small>{escape(label.en)}</small>", when,
                 escape(figure), f"{record.confidence:.2f}", said)
            )  # fmt: skip
        return _table(("who", "what", "when", "figure", "sure", "evidence"), rows, len(self))


class Nodes(list[Node]):
    """A list of nodes that a notebook shows as a table."""

    def _repr_html_(self) -> str:
        rows = []
        for node in self[:_ROWS]:
            p = node.properties
            about = [
                p.get("name_en"),
                p.get("level") or p.get("kind") or p.get("organ"),
                p.get("code") or p.get("region"),
            ]
            rows.append(
                (escape(node.name), escape(node.type), *(_cell(a) for a in about), f"<code>{escape(node.id)}</code>")
            )
        return _table(("name", "type", "English", "kind", "code", "id"), rows, len(self))


class Rows(Table):
    """The rows of a Cypher query, shown as a table; ``Graph.frame`` makes a data frame of them."""

    __slots__ = ()

    @classmethod
    def of(cls, table: Table) -> Rows:
        return cls(table.columns, table.rows, table.truncated)

    def _repr_html_(self) -> str:
        rows = [tuple(_cell(value) for value in row) for row in self.rows[:_ROWS]]
        cut = "<p>There are more rows than the limit let through.</p>" if self.truncated else ""
        return _table(self.columns, rows, len(self.rows)) + cut


def graph_html(url: str, counts: Counts) -> str:
    """The graph in one look: where it is kept, what it holds."""
    labels = edge_types()
    facts = [(escape(labels[n].label.zh), escape(labels[n].label.en), f"{c:,}") for n, c in counts.facts.items() if c]
    nodes = [(escape(name), "", f"{count:,}") for name, count in counts.nodes.items() if count]
    reports = [("报道", "reports", f"{counts.reports:,}"), ("证据", "evidence", f"{counts.evidence:,}")]
    head = f"<p><b>shanhai</b> <code>{escape(url)}</code></p>"
    return head + _table(("", "", "count"), [*reports, *facts, *nodes], 0)


def _table(columns: Sequence[str], rows: Sequence[Sequence[str]], total: int) -> str:
    """Cells are HTML already."""
    head = "".join(f'<th style="{_LEFT}">{escape(c)}</th>' for c in columns)
    body = "".join(f"<tr>{''.join(f'<td style={chr(34)}{_LEFT}{chr(34)}>{c}</td>' for c in row)}</tr>" for row in rows)
    more = f"<p>and {total - len(rows):,} more</p>" if total > len(rows) else ""
    none = "<p>none</p>" if not rows else ""
    return f"<div><table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>{none}{more}</div>"


def _cell(value: Any) -> str:
    if value is None:
        return ""
    text = " | ".join(str(v) for v in value) if isinstance(value, list | tuple) else str(value)
    return escape(text if len(text) <= _CELL else text[: _CELL - 1] + "…")


def _evidence(quote: str, report: Report | None, name: str) -> str:
    words = escape(" ".join(quote.split()))
    about = [report.title or name, report.publisher, report.published] if report else [name]
    source = escape(" · ".join(str(a) for a in about if a))
    if report and report.url and urlsplit(report.url).scheme in {"http", "https"}:
        source = f'<a href="{escape(report.url)}" rel="noopener noreferrer">{source}</a>'
    return f"<q>{words}</q> <small>{source}</small>"
