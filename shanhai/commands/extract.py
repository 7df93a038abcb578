"""``shanhai extract``: what a report says, without any graph."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from shanhai.commands.load import MappingFile, Paths
from shanhai.options import Published

if TYPE_CHECKING:
    from graph.model import Extraction, Node


class Form(StrEnum):
    """How an extraction is printed."""

    text = "text"
    jsonl = "jsonl"


def extract(
    paths: Paths,
    form: Annotated[Form, typer.Option("--format", help="For people, or one JSON object a report.")] = Form.text,
    published: Published = None,
    mapping: MappingFile = None,
    trace: Annotated[bool, typer.Option("--trace", help="Also say which rule read each fact, and where.")] = False,
) -> None:
    """Print the facts each report says, with the words that say them; needs no graph."""
    import json

    from graph.errors import ReportError
    from loaders.read import file_name, read_paths
    from loaders.workers import extract_one
    from shanhai import console

    failed = False
    reports = read_paths(
        [str(p) for p in paths],
        published=published,
        mapping=mapping,
        on_warning=lambda message: console.note(f"warning: {message}"),
    )
    for report in reports:
        result = report if isinstance(report, ReportError) else extract_one(report)
        if isinstance(result, ReportError):
            failed = True
            console.error(result)
        elif form is Form.jsonl:
            from loaders.wire import to_wire

            told = to_wire(result, file_name(result.report))
            for fact in told["facts"]:  # offsets are of the text as it was read, which a page or a PDF does not show
                fact["quote"] = result.report.text[slice(*fact["evidence"])]
            console.out(json.dumps(told, ensure_ascii=False))
        else:
            _print(result, file_name(result.report), trace)
    if failed:
        raise typer.Exit(console.FAILED)


def _print(extraction: Extraction, name: str, trace: bool) -> None:
    from graph.ontology import edge_types
    from shanhai import console

    report = extraction.report
    about = [name, str(report.published or "no date told"), report.title or ""]
    console.out("  ".join(part for part in about if part))
    nodes = {n.id: n for n in extraction.nodes}
    for fact, evidence in extraction.facts:
        edge = edge_types()[fact.predicate]
        line = f"  {_name(nodes, fact.subject)} {edge.label.zh} {_name(nodes, fact.object)}"
        if q := fact.quantity:
            from graph.amounts import amount

            line += f"  {amount(q.value, q.unit, 'zh', approx=q.approx)}{' (合计数)' if q.joint else ''}"
        console.out(line + (f"  {fact.period}" if fact.period.known else ""))
        console.out(f"    “{' '.join(evidence.quote.split())}”")
        if trace:
            console.out(f"    {evidence.rule}  {evidence.start}–{evidence.end}  {evidence.confidence:.2f}")
    if not extraction.facts:
        console.out("  no facts")


def _name(nodes: dict[str, Node], node_id: str) -> str:
    return nodes[node_id].name if node_id in nodes else node_id


def register(app: typer.Typer) -> None:
    app.command()(extract)
