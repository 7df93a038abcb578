"""What a reviewer should look at: facts read with little confidence, and nodes that are likely one entity.

Nothing is judged here: every item comes with its evidence, and a person decides (GraphStore.judge).
"""

from __future__ import annotations

from graph.alike import Pair, bare, candidates, places
from graph.flat import all_facts, all_nodes
from graph.judgements import MERGED, distinct
from graph.model import FactRecord, Node, Status
from graph.regions import gazetteer
from graph.store.base import FactQuery, GraphStore, NodeFilter, NodeQuery

BELOW = 0.7
"""Confidence below which a fact is shown, unless asked otherwise."""
SHOWN = 2
"""Facts shown for each node of a pair."""
_PARTIES = 100  # facts of a program that are looked at for its regions


def doubtful(store: GraphStore, below: float = BELOW) -> list[FactRecord]:
    """Current facts that no reviewer has judged, of less confidence than ``below``, the least sure first."""
    found = [r for r in all_facts(store, FactQuery()) if r.status is Status.AUTOMATIC and r.confidence < below]
    return sorted(found, key=lambda r: (r.confidence, r.fact.id))


def likely_same(store: GraphStore) -> list[Pair]:
    """Pairs of companies, organs and programs that may be one and were not judged; the most alike first."""
    said = distinct(store.judgements())
    found = []
    for kind in MERGED:
        nodes = list(all_nodes(store, NodeQuery(NodeFilter(type=kind))))
        new = (pair for pair in candidates(nodes) if frozenset((pair.keep.id, pair.other.id)) not in said)
        found += [pair for pair in new if _of_one_region(store, pair)]
    return sorted(found, key=lambda p: (-p.score, p.keep.id, p.other.id))


def evidence(store: GraphStore, node: Node) -> tuple[FactRecord, ...]:
    """The first facts of a node, for a reviewer to see what it does."""
    return store.facts(FactQuery(either=NodeFilter(ids=(node.id,))), limit=SHOWN).items


def _of_one_region(store: GraphStore, pair: Pair) -> bool:
    """Programs are of the regions that sign or fund them: 劳务协作协议 alone is the name of many."""
    if pair.keep.type != "Program":
        return True
    mine, theirs = _parties(store, pair.keep), _parties(store, pair.other)
    if not mine or not theirs:
        return bool(places(bare(pair.keep.name)))
    g = gazetteer()
    return any(a == b or g.is_within(a, b) or g.is_within(b, a) for a in mine for b in theirs)


def _parties(store: GraphStore, node: Node) -> set[str]:
    """Codes of the regions at the other ends of a node's facts."""
    found = set()
    for record in store.facts(FactQuery(either=NodeFilter(ids=(node.id,))), limit=_PARTIES).items:
        p = (record.object if record.subject.id == node.id else record.subject).properties
        if code := p.get("county") or p.get("prefecture") or p.get("province"):
            found.add(str(code))
    return found
