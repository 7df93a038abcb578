"""A Question becomes typed queries, and each fact found is told apart: what was asked, coarser, finer, undated."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from api.questions.model import Question, Side
from graph.model import FactRecord, Node
from graph.ontology import edge_types, levels, sides
from graph.regions import gazetteer
from graph.resolve import entity_key
from graph.store.base import FactQuery, GraphStore, NodeFilter, NodeQuery

MAX_FACTS = 20_000  # facts read for one answer
_PAGE = 1000


@dataclass(slots=True)
class Selected:
    """Facts by what they are to the question."""

    rows: list[FactRecord] = field(default_factory=list)
    coarser: list[FactRecord] = field(default_factory=list)
    finer: list[FactRecord] = field(default_factory=list)
    undated: list[FactRecord] = field(default_factory=list)
    truncated: bool = False


def select(question: Question, store: GraphStore) -> Selected:
    """All facts that bear on the question (not for paths)."""
    symmetric = question.predicate == "any" or edge_types()[question.predicate].symmetric
    found = Selected()
    for record in _read(question, store, found):
        turned = symmetric and not _sides_fit(question, record, store) and _sides_fit(question, turn(record), store)
        seen = turn(record) if turned else record
        if question.span and not record.fact.period.known:
            found.undated.append(seen)
            continue
        kinds = {
            _fit(question.subject, seen.subject, exact(question)),
            _fit(question.object, seen.object, exact(question)),
        }
        if "other" in kinds:
            continue
        (found.coarser if "coarser" in kinds else found.finer if "finer" in kinds else found.rows).append(seen)
    found.rows = _signed_by_both(question, found.rows, store)
    return found


def turn(record: FactRecord) -> FactRecord:
    """The same fact, seen from its other end (for symmetric edge types)."""
    return replace(record, subject=record.object, object=record.subject)


def exact(question: Question) -> bool:
    """Pairings are of the very places named; flows of a place include those of its parts."""
    return question.predicate == "pairs_with"


def _read(question: Question, store: GraphStore, found: Selected) -> list[FactRecord]:
    subject, object_ = node_filter(question.subject, store), node_filter(question.object, store)
    if question.exclude:
        subject, object_ = _excluding(question, subject, object_)
    query = FactQuery(
        predicates=() if question.predicate == "any" else (question.predicate,),
        subject=subject,
        object=object_,
        start=question.span.first,
        end=question.span.last,
        undated=bool(question.span),
        units=(question.unit,) if question.unit and question.want != "when" else (),
    )
    if question.predicate == "any":
        alone = question.object.empty
        queries = (
            [replace(query, subject=NodeFilter(), object=NodeFilter(), either=subject)]
            if alone
            else [query, replace(query, subject=object_, object=subject)]
        )
    else:
        queries = [query]
    records: dict[str, FactRecord] = {}
    for each in queries:
        after: str | None = None
        while len(records) < MAX_FACTS:
            page = store.facts(each, limit=_PAGE, after=after)
            records.update((r.fact.id, r) for r in page.items)
            after = page.next
            if after is None:
                break
        found.truncated |= after is not None
    return list(records.values())


def node_filter(side: Side, store: GraphStore) -> NodeFilter:
    """The widest filter of a side: without its level, so that coarser facts are seen and set apart."""
    if side.node is not None:
        node = side.node
        if node.type == "Region":
            return NodeFilter(within=(node.id.removeprefix("Region:"),))
        return NodeFilter(ids=(known_id(node, store),))
    type_ = side.type or ("Region" if side.level else None)
    return NodeFilter(type=type_ if side.type else None, within=side.within)


def known_id(node: Node, store: GraphStore) -> str:
    """Id of the node that a name means in this graph: its own, else one whose key or alias agrees."""
    if (known := store.node(node.id)) is not None:
        return known.id  # another's, where the node was merged into it
    key = entity_key(node)
    for other in store.nodes(NodeQuery(NodeFilter(type=node.type), node.name), limit=20).items:
        if entity_key(other) == key or node.name in (other.name, *other.aliases):
            return other.id
    return node.id


def _excluding(question: Question, subject: NodeFilter, object_: NodeFilter) -> tuple[NodeFilter, NodeFilter]:
    """What is left out is left out where it could stand: inside a place named, else on the side asked for."""
    g = gazetteer()
    for code in question.exclude:
        inside = [
            any(w not in sides() and g.is_within(code, w) for w in side.within)
            for side in (question.subject, question.object)
        ]
        fixed = question.subject.node is not None
        on_object = inside[1] or (not inside[0] and (question.want == "object" or fixed))
        if on_object:
            object_ = replace(object_, exclude=(*object_.exclude, code))
        else:
            subject = replace(subject, exclude=(*subject.exclude, code))
    return subject, object_


def _sides_fit(question: Question, record: FactRecord, store: GraphStore) -> bool:
    return _lies(question.subject, record.subject, store) and _lies(question.object, record.object, store)


def _lies(side: Side, node: Node, store: GraphStore) -> bool:
    if side.type and node.type != side.type:
        return False
    if side.node is not None:
        if side.node.type != "Region":
            return node.id == known_id(side.node, store)
        return side.node.id.removeprefix("Region:") in codes_of(node)
    return not side.within or any(in_(node, code) for code in side.within)


def codes_of(node: Node) -> set[str]:
    """Codes of the regions a node is or lies in."""
    own = {
        str(node.properties[k])
        for k in ("county", "prefecture", "province", "region", "code")
        if node.properties.get(k)
    }
    return own | ({node.id.removeprefix("Region:")} if node.type == "Region" else set())


def in_(node: Node, code: str) -> bool:
    """Whether the node is, or lies in, the division (or the side of the country)."""
    if code in sides():
        return str(node.properties.get("province")) in sides()[code]
    return code in codes_of(node)


def _fit(side: Side, node: Node, exact_: bool) -> str:
    """asked, coarser, finer or other: what the end of a fact is to the side asked for."""
    if side.type and node.type != side.type:
        return "other"
    if (
        side.organ
        and side.node is None
        and not str(node.properties.get("organ", "")).startswith(organ_stem(side.organ))
    ):
        return "other"
    if side.level is None:
        if exact_ and side.node is not None and side.node.type == "Region" and node.id != side.node.id:
            return "finer"
        return "asked"
    if node.type != "Region":
        return "finer"
    order = levels()
    own = order.index(str(node.properties.get("level")))
    asked = order.index(side.level)
    return "asked" if own == asked else "coarser" if own < asked else "finer"


def organ_stem(organ: str) -> str:
    """The function alone: a province's 厅 and a county's 局 are organs of one kind."""
    return organ.rstrip("局厅") if len(organ) > 4 else organ


def _signed_by_both(question: Question, records: list[FactRecord], store: GraphStore) -> list[FactRecord]:
    """Agreements that the second party signed too, or (外省) a party of another province."""
    if question.also is None and not question.outside:
        return records
    kept = []
    for record in records:
        page = store.facts(
            FactQuery(predicates=(question.predicate,), object=NodeFilter(ids=(record.object.id,))), limit=100
        )
        others = [r.subject for r in page.items if r.fact.id != record.fact.id]
        province = record.subject.properties.get("province")
        second = question.also is None or any(_lies(question.also, o, store) for o in others)
        abroad = not question.outside or any(o.properties.get("province") not in (None, province) for o in others)
        if second and abroad:
            kept.append(record)
    return kept
