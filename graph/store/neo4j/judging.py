"""The log of reviewers' judgements as (:Judgement) nodes, and its effect on facts and nodes."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

import neo4j

from graph.judgements import Judgement, Verdict, checked, judged, moved, regrouped, statuses, survivors, targets
from graph.model import Fact, Status
from graph.ontology import edge_types
from graph.store.merged import survivors_at
from graph.store.neo4j import conflicts, loading, saving
from graph.store.neo4j.ledger import Ledger
from graph.store.neo4j.records import FactState, fact_state, node_of, node_properties, type_of


def log(tx: neo4j.ManagedTransaction) -> list[Judgement]:
    """All judgements, in order."""
    rows = tx.run("MATCH (j:Judgement) RETURN properties(j) AS j ORDER BY j.number").values()
    return [Judgement(j["number"], j["verdict"], tuple(j["of"]), j["who"], j["at"], j.get("why")) for (j,) in rows]


def merged(tx: neo4j.ManagedTransaction, ids: Sequence[str], then: str | None = None) -> dict[str, str]:
    """Which of these nodes were merged into others by now or by that moment, each with the one that stands for it."""
    if not ids:
        return {}
    if then is not None:
        return survivors_at(log(tx), then)
    return {key: row["merged_into"] for key, row in loading.rows_of(tx, ids).items() if "merged_into" in row}


def judge(tx: neo4j.ManagedTransaction, verdict: Verdict, of: Sequence[str], who: str, why: str | None) -> Judgement:
    """Append a judgement and let it take effect."""
    now = loading.lock(tx)
    before = log(tx)
    made = checked(before, verdict, of, who, why, now, loading.nodes(tx, of), _states(tx, of))
    row = {"number": made.number, "verdict": verdict, "of": list(made.of), "who": made.who, "at": now, "why": made.why}
    tx.run("CREATE (j:Judgement) SET j = $row", row=row).consume()
    after = [*before, made]
    _merge(tx, now, survivors(before), survivors(after))
    restate(tx, after)
    loading.changed(tx)
    return made


def restate(tx: neo4j.ManagedTransaction, said: Sequence[Judgement]) -> None:
    """Give each fact that depends on the log the status that the log says."""
    facts: dict[str, Fact] = {key: state.fact for key, state in _states(tx, judged(said)).items()}
    now = statuses(said, facts)
    changed = []
    for key, state in _states(tx, targets(said, facts)).items():
        status = str(now.get(key, Status.AUTOMATIC))
        if state.status != status:
            state.status = status
            changed.append(state)
    if changed:
        saving.place(tx, changed)
        conflicts.settle(tx, changed)


def renamed(tx: neo4j.ManagedTransaction, said: Sequence[Judgement], nodes: Iterable[str]) -> None:
    """After these nodes were put: names of merged ones are names of those that stand for them."""
    into = survivors(said)
    for keep in sorted({into[n] for n in nodes if n in into}):
        _absorb(tx, keep, [n for n, root in into.items() if root == keep])


def _states(tx: neo4j.ManagedTransaction, ids: Iterable[str]) -> dict[str, FactState]:
    """Facts by id, wherever they stand."""
    found: dict[str, FactState] = {}
    wanted = sorted(set(ids))
    if wanted:
        for predicate in edge_types():
            loading.current(tx, found, predicate, wanted)
        loading.shelved(tx, found, wanted)
    return found


def _merge(tx: neo4j.ManagedTransaction, now: str, before: dict[str, str], after: dict[str, str]) -> None:
    """Move evidence and names from what stood for nodes to what stands for them now."""
    changed, touched = regrouped(before, after)
    if not changed:
        return
    ledger = Ledger(now, into=after)
    ledger.facts |= _of_nodes(tx, touched)
    told_by = sorted({key[0] for state in ledger.facts.values() for key in state.told})
    loading.reports(tx, ledger, hashes=(), ids=told_by, sources=())
    ids = {f for state in ledger.facts.values() for f in _targets(state, after)}
    ledger.facts |= _states(tx, ids - ledger.facts.keys())
    ledger.move()
    ledger.finish()
    saving.save(tx, ledger)
    for n in sorted(changed):
        query = f"MATCH (n:{type_of(n)} {{id: $n}}) SET n.merged_into = $into"
        tx.run(query, n=n, into=after.get(n)).consume()
    for n in sorted(touched):
        _absorb(tx, n, [m for m, root in after.items() if root == n])


def _targets(state: FactState, into: dict[str, str]) -> Iterable[str]:
    """Ids of the facts that its evidence belongs to now."""
    for told in state.told.values():
        a, b = told.ends or (state.fact.subject, state.fact.object)
        yield moved(replace(state.fact, subject=a, object=b), into).id


def _of_nodes(tx: neo4j.ManagedTransaction, nodes: Collection[str]) -> dict[str, FactState]:
    """All facts with evidence that have one of these nodes at an end."""
    found: dict[str, FactState] = {}
    ids = sorted(nodes)
    for predicate, edge in edge_types().items():
        query = f"MATCH (s)-[r:{edge.cypher}]->(o) WHERE s.id IN $ids OR o.id IN $ids RETURN properties(r), s.id, o.id"
        for row, s, o in tx.run(query, ids=ids).values():
            found[row["id"]] = fact_state(loading.plain(row), predicate, s, o, "current")
    query = "MATCH (f:RejectedFact) WHERE f.subject IN $ids OR f.object IN $ids RETURN properties(f)"
    for (row,) in tx.run(query, ids=ids).values():
        state = fact_state(loading.plain(row), row["predicate"], row["subject"], row["object"], "RejectedFact")
        found[row["id"]] = state
    return found


def _absorb(tx: neo4j.ManagedTransaction, keep: str, others: Collection[str]) -> None:
    """Make the names of these nodes, and of no others, names of the one that stands for them."""
    own = {key: node_of(row, own=True) for key, row in loading.rows_of(tx, [keep, *others]).items()}
    names = sorted({name for other in others for name in (own[other].name, *own[other].aliases)})
    tx.run(
        f"MATCH (n:{type_of(keep)} {{id: $keep}}) SET n.absorbed = $names, n.found_by = $found_by",
        keep=keep,
        names=names or None,
        found_by=node_properties(own[keep], names)["found_by"],
    ).consume()
