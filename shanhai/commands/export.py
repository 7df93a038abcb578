"""``shanhai export``: the graph for other tools."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from shanhai.options import Db


def export(
    format_: Annotated[
        str,
        typer.Option(
            "--format",
            "-f",
            metavar="NAME",
            help="graphml, gexf, networkx (node-link JSON), csv, parquet, json-ld or neo4j-admin.",
        ),
    ],
    out: Annotated[
        Path | None,
        typer.Option(
            "--out",
            "-o",
            metavar="PATH",
            help="File to write; a folder for csv, parquet and neo4j-admin. Default: shanhai… in the current folder.",
            show_default=False,
        ),
    ] = None,
    predicate: Annotated[
        list[str] | None,
        typer.Option("--predicate", metavar="NAME", help="Only this kind of fact (funds, …); may be repeated."),
    ] = None,
    since: Annotated[
        str | None,
        typer.Option("--since", metavar="DATE", help="Only what held on or after: 2022, 2022-09, 2022-09-01."),
    ] = None,
    until: Annotated[str | None, typer.Option("--until", metavar="DATE", help="Only what held on or before.")] = None,
    within: Annotated[
        list[str] | None,
        typer.Option("--within", metavar="PLACE", help="At least one end lies here: name, code, east or west."),
    ] = None,
    level: Annotated[
        str | None,
        typer.Option("--level", metavar="NAME", help="At least one end is a province, prefecture, county or township."),
    ] = None,
    min_confidence: Annotated[float, typer.Option("--min-confidence", min=0, max=1, help="Only facts as sure.")] = 0.0,
    spreadsheet: Annotated[
        bool,
        typer.Option("--spreadsheet", help="csv: with a byte order mark, and no text that would run as a formula."),
    ] = False,
    db: Db = None,
) -> None:
    """Write facts, and the nodes they join, for networkx, Gephi, a spreadsheet, a data frame, RDF, Neo4j's import.

    networkx is node-link JSON; in Python, shanhai.open().networkx() gives the graph itself.
    """
    from contextlib import closing

    from graph.errors import UsageError
    from graph.export import export as write
    from shanhai import console, options
    from shanhai.selecting import selection

    if spreadsheet and format_ != "csv":
        raise UsageError("--spreadsheet goes with --format csv", "leave it out")
    chosen = selection(predicate, since, until, within, level, min_confidence)
    with closing(options.store(db)) as graph:
        done = write(graph, format_, out, chosen, spreadsheet=spreadsheet)
    for path in done.paths:
        console.out(str(path))
    console.note(f"{console.many(done.facts, 'fact')}, {console.many(done.nodes, 'node')}")


def register(app: typer.Typer) -> None:
    app.command()(export)
