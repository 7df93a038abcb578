"""The Neo4j store behind the seam of graph.store.base."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

import neo4j

from graph.errors import NotFoundError, UsageError
from graph.judgements import Judgement, Verdict, survivors
from graph.model import Extraction, FactRecord, Node, PartOf, Status
from graph.store.base import Counts, FactQuery, GraphPath, NodeQuery, Page, PathQuery, ReportRecord, Written
from graph.store.cypher import Dialect, Table
from graph.store.merged import between_standing, ids_of, mergeable, path_standing, standing
from graph.store.neo4j import conflicts, history, judging, loading, reading, saving
from graph.store.neo4j.address import Address
from graph.store.neo4j.answers import answer
from graph.store.neo4j.ledger import Ledger
from graph.store.neo4j.paths import paths
from graph.store.neo4j.prepare import prepare
from graph.store.neo4j.records import node_of
from graph.store.neo4j.server import Server
from graph.store.terms import instant


class Neo4jStore:
    """A graph on a server. Safe to share between threads; writers anywhere take turns (``loading.lock``). See
    graph.store.base.GraphStore for what each method means, graph.store.cypher.CypherStore for ``cypher``."""

    dialect: Dialect = "neo4j"

    def __init__(self, address: Address) -> None:
        self._server = Server(address)

    @property
    def url(self) -> str:
        return self._server.address.shown

    def close(self) -> None:
        self._server.close()

    # --- what is put in -----------------------------------------------------------------------------------------

    def prepare(self) -> None:
        prepare(self._server)

    def put_nodes(self, nodes: Iterable[Node]) -> None:
        given = list(nodes)

        def work(tx: neo4j.ManagedTransaction) -> None:
            loading.lock(tx)
            saving.put_nodes(tx, given)
            judging.renamed(tx, judging.log(tx), {node.id for node in given})
            loading.changed(tx)

        self._server.write(work)

    def put_part_of(self, edges: Iterable[PartOf]) -> None:
        given = list(edges)

        def work(tx: neo4j.ManagedTransaction) -> None:
            loading.lock(tx)
            saving.put_part_of(tx, given)
            loading.changed(tx)

        self._server.write(work)

    def known(self, hashes: Sequence[str]) -> Mapping[str, str]:
        return self._server.read(lambda tx: reading.known(tx, list(hashes)))

    def write(self, batch: Sequence[Extraction]) -> Written:
        def work(tx: neo4j.ManagedTransaction) -> Written:
            log = judging.log(tx)
            ledger = loading.for_batch(tx, batch, survivors(log))
            for extraction in batch:
                ledger.put(extraction)
            written = _save(tx, ledger)
            if ledger.into and not ledger.quiet:
                judging.renamed(tx, log, ledger.nodes)
                judging.restate(tx, log)  # a fact told for the first time may have been judged under another end
            return written

        return self._server.write(work)

    def retract(self, report_id: str) -> None:
        def work(tx: neo4j.ManagedTransaction) -> None:
            ledger = Ledger(loading.lock(tx))
            loading.reports(tx, ledger, hashes=(), ids=(report_id,), sources=())
            loading.said(tx, ledger)
            report = ledger.reports.get(report_id)
            if report is None or not report.current:
                raise NotFoundError(f"no report {report_id}", "shanhai reports, or GET /reports, lists those there are")
            ledger.take_back(report)
            _save(tx, ledger)

        self._server.write(work)

    def set_status(self, fact_id: str, status: Status) -> None:
        def work(tx: neo4j.ManagedTransaction) -> None:
            loading.lock(tx)
            state = reading.state(tx, fact_id)
            if state is None:
                raise NotFoundError(f"no fact {fact_id}", "a fact's id has 16 hexadecimal digits")
            state.status = status.value
            saving.place(tx, [state])
            conflicts.settle(tx, [state])
            loading.changed(tx)

        self._server.write(work)

    def judge(self, verdict: Verdict, of: Sequence[str], who: str, why: str | None = None) -> Judgement:
        return self._server.write(lambda tx: judging.judge(tx, verdict, of, who, why))

    def judgements(self) -> tuple[Judgement, ...]:
        return self._server.read(lambda tx: tuple(judging.log(tx)))

    # --- what is asked ------------------------------------------------------------------------------------------

    def node(self, node_id: str) -> Node | None:
        def work(tx: neo4j.ManagedTransaction) -> Node | None:
            row = loading.rows_of(tx, [node_id]).get(node_id)
            into = row.get("merged_into") if row else None
            return loading.nodes(tx, [into])[into] if into else node_of(row) if row else None

        return self._server.read(work)

    def nodes(self, query: NodeQuery, limit: int = 100, after: str | None = None) -> Page[Node]:
        limit = _limit(limit)

        def work(tx: neo4j.ManagedTransaction) -> Page[Node]:
            wanted = standing(query.filter, judging.merged(tx, mergeable(query.filter.ids)))
            return reading.nodes(tx, replace(query, filter=wanted), limit, after)

        return self._server.read(work)

    def parts(self, parent: str, at: date | None = None) -> tuple[Node, ...]:
        day = at or date.today()
        return self._server.read(lambda tx: reading.parts(tx, parent, day))

    def fact(self, fact_id: str) -> FactRecord | None:
        def work(tx: neo4j.ManagedTransaction) -> FactRecord | None:
            state = reading.state(tx, fact_id)
            return reading.records(tx, [state])[0] if state else None

        return self._server.read(work)

    def facts(self, query: FactQuery, limit: int = 100, after: str | None = None) -> Page[FactRecord]:
        limit = _limit(limit)
        ask = reading.facts if query.known_at is None and not query.rejected else history.facts
        known_at = instant(query.known_at) if query.known_at is not None else None

        def work(tx: neo4j.ManagedTransaction) -> Page[FactRecord]:
            asked = between_standing(query, judging.merged(tx, ids_of(query), known_at))
            return ask(tx, asked, limit, after)

        return self._server.read(work)

    def report(self, report_id: str) -> ReportRecord | None:
        return self._server.read(lambda tx: reading.report(tx, report_id))

    def reports(self, text: str = "", limit: int = 100, after: str | None = None) -> Page[ReportRecord]:
        limit = _limit(limit)
        return self._server.read(lambda tx: reading.reports(tx, text, limit, after))

    def paths(self, query: PathQuery) -> tuple[GraphPath, ...]:
        ends = mergeable((query.source, query.target))
        return self._server.read(lambda tx: paths(tx, path_standing(query, judging.merged(tx, ends))))

    def counts(self) -> Counts:
        return self._server.read(reading.counts)

    def version(self) -> str:
        return self._server.read(reading.version)

    def cypher(self, text: str, params: Mapping[str, Any], *, limit: int = 1000, timeout: float = 30.0) -> Table:
        return answer(self._server, text, params, _limit(limit), timeout)


def _save(tx: neo4j.ManagedTransaction, ledger: Ledger) -> Written:
    written = ledger.finish()
    if not ledger.quiet:
        saving.save(tx, ledger)
        loading.changed(tx)
    return written


def _limit(limit: int) -> int:
    if limit < 1:
        raise UsageError(f"a page of {limit}", "a limit is 1 or more")
    return limit
