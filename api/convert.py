"""Values of the graph as the API's models."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import quote

from api.models import (
    NODE_MODELS,
    EvidenceOut,
    FactModel,
    NodeBrief,
    NodeOut,
    QuantityOut,
    ReportBrief,
)
from graph.model import Evidence, FactRecord, Node, Quantity, Report
from graph.store.base import GraphStore, ReportRecord

_PLACED = ("code", "level", "province", "prefecture", "county", "lon", "lat")


def collection(node_type: str) -> str:
    """The path segment of a node type: Company → companies."""
    word = node_type.lower()
    return (word[:-1] + "ies") if word.endswith("y") else word + "s"


def node_href(node_id: str) -> str:
    """Path of a node. A key may hold slashes and Chinese: it is the rest of the path, percent-encoded or not."""
    kind, _, key = node_id.partition(":")
    return f"/{collection(kind)}/{quote(key, safe='/')}"


def report_href(report_id: str) -> str:
    """Path of a report."""
    return f"/reports/{quote(report_id, safe='/')}"


def node(value: Node) -> NodeOut:
    """A node with all its type declares; what it does not declare stays inside."""
    model = NODE_MODELS[value.type]
    declared = {
        k: list(v) if isinstance(v, tuple) else v for k, v in value.properties.items() if k in model.model_fields
    }
    fixed = {"id": value.id, "type": value.type, "name": value.name, "href": node_href(value.id)}
    return model.model_validate(declared | fixed | {"aliases": list(value.aliases)})


def brief(value: Node) -> NodeBrief:
    """A node as the end of a fact."""
    placed = {k: value.properties[k] for k in _PLACED if k in value.properties}
    fixed = {"id": value.id, "type": value.type, "name": value.name, "href": node_href(value.id)}
    return NodeBrief.model_validate(placed | fixed)


def quantity(value: Quantity | None) -> QuantityOut | None:
    """A figure."""
    if value is None:
        return None
    return QuantityOut(
        value=value.value, unit=value.unit, approx=value.approx, joint=value.joint, of_which=dict(value.of_which)
    )


class Reports:
    """Looks reports up, each once."""

    def __init__(self, store: GraphStore | None, known: Iterable[Report] = ()) -> None:
        self._store = store
        self._found: dict[str, Report | None] = {r.id: r for r in known}

    def get(self, report_id: str) -> Report | None:
        if report_id not in self._found:
            record = self._store.report(report_id) if self._store else None
            self._found[report_id] = record.report if record else None
        return self._found[report_id]


def evidence(value: Evidence, reports: Reports) -> EvidenceOut:
    """One quote, with what is known of its report."""
    source = reports.get(value.report)
    return EvidenceOut(
        report=value.report,
        href=report_href(value.report),
        title=source.title if source else None,
        publisher=source.publisher if source else None,
        published=str(source.published) if source and source.published else None,
        url=source.url if source else None,
        start=value.start,
        end=value.end,
        quote=value.quote,
        rule=value.rule,
        confidence=value.confidence,
    )


def fact(record: FactRecord, reports: Reports | None = None) -> FactModel:
    """A fact; with its evidence when ``reports`` is given."""
    f = record.fact
    start, end = f.period.start, f.period.end
    return FactModel(
        id=f.id,
        href=f"/facts/{f.id}",
        predicate=f.predicate,
        subject=brief(record.subject),
        object=brief(record.object),
        start=start.text if start else None,
        end=end.text if end else None,
        start_precision=start.precision if start else None,
        end_precision=end.precision if end else None,
        quantity=quantity(f.quantity),
        joint_group=f.joint_group,
        confidence=record.confidence,
        status=record.status,
        reports=list(record.reports),
        conflicts=list(record.conflicts),
        recorded_at=record.recorded_at or None,
        retracted_at=record.retracted_at,
        evidence=None if reports is None else [evidence(e, reports) for e in record.evidence],
    )


def report(record: ReportRecord) -> ReportBrief:
    """A report without its text."""
    r = record.report
    return ReportBrief(
        id=r.id,
        href=report_href(r.id),
        title=r.title,
        publisher=r.publisher,
        published=str(r.published) if r.published else None,
        url=r.url,
        characters=len(r.text),
        facts=record.facts,
        recorded_at=record.recorded_at,
    )
