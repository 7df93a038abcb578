"""``shanhai query``: named queries of cypher/queries, or free Cypher, on any graph."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from shanhai.options import Db
from shanhai.tables import Format

if TYPE_CHECKING:
    from graph.store.base import GraphStore
    from graph.store.cypher import Table


def query(
    name: Annotated[str | None, typer.Argument(help="Name of a query; --list shows all.", show_default=False)] = None,
    param: Annotated[
        list[str] | None,
        typer.Option(
            "--param",
            "-p",
            metavar="NAME=VALUE",
            help="A parameter, as often as needed. Places by name or code, dates as 2022, 2022-09 or 2022-09-01. "
            "With --cypher and --file a value is text; NAME:=VALUE gives JSON (limit:=5).",
            show_default=False,
        ),
    ] = None,
    cypher: Annotated[
        str | None, typer.Option("--cypher", metavar="TEXT", help="Free Cypher that reads.", show_default=False)
    ] = None,
    file: Annotated[
        Path | None, typer.Option("--file", metavar="FILE", help="A file of Cypher; - reads stdin.", show_default=False)
    ] = None,
    format_: Annotated[Format, typer.Option("--format", help="How rows are printed.")] = Format.TABLE,
    limit: Annotated[int, typer.Option("--limit", min=1, help="Rows at most.")] = 1000,
    timeout: Annotated[float, typer.Option("--timeout", min=0.001, help="Seconds the query may take.")] = 30.0,
    list_: Annotated[bool, typer.Option("--list", help="Show all named queries and what they answer.")] = False,
    db: Db = None,
) -> None:
    """Run a named query, or free Cypher, and print its rows.

    Neo4j answers the file itself; an embedded graph is first copied into an in-memory Cypher engine (extra cypher).
    """
    from contextlib import closing

    from graph.errors import UsageError
    from graph.queries import named_query
    from shanhai import console, options, tables

    if list_:
        return _list()
    if sum(x is not None for x in (name, cypher, file)) != 1:
        raise UsageError(
            "say what to ask", "shanhai query NAME, or --cypher TEXT, or --file FILE; --list shows the names"
        )
    text = _read(file) if file is not None else cypher
    if name is not None:
        named_query(name).bind(
            _given(param, typed=False)
        )  # what is wrong with the call is said before a graph is opened
    with closing(options.store(db)) as graph:
        table = _ask(graph, name, text, param, limit, timeout)
    tables.show(table, format_, nothing="no rows: nothing in this graph matches")
    if table.truncated:
        console.note(f"the first {limit} rows; there are more (--limit)")


def _ask(
    graph: GraphStore, name: str | None, text: str | None, param: list[str] | None, limit: int, timeout: float
) -> Table:
    from graph.queries import engine, run, run_cypher
    from shanhai.deadline import deadline

    engine(graph)  # an embedded graph is copied first, which takes its own time
    with deadline(timeout):
        if name is not None:
            return run(name, _given(param, typed=False), graph, limit=limit, timeout=timeout)
        return run_cypher(text or "", _given(param, typed=True), graph, limit=limit, timeout=timeout)


def _given(param: list[str] | None, *, typed: bool) -> dict[str, object]:
    import json

    from graph.errors import UsageError

    given: dict[str, object] = {}
    for text in param or []:
        key, sign, value = text.partition("=")
        if not sign or not key.strip(":"):
            raise UsageError(f"not a parameter: {text!r}", "write --param NAME=VALUE")
        if key.rstrip(":").strip() in given:
            raise UsageError(f"{key.rstrip(':').strip()} is given twice", "give each parameter once")
        if typed and key.endswith(":"):
            try:
                given[key[:-1].strip()] = json.loads(value)
            except json.JSONDecodeError as e:
                raise UsageError(f"not JSON: {value!r} ({e})", 'write :=5, :=true or :=["530000"]; = gives text') from e
        else:
            given[key.strip()] = value
    return given


def _read(file: Path) -> str:
    import sys

    from graph.errors import UsageError

    try:
        return sys.stdin.read() if str(file) == "-" else file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as e:
        raise UsageError(f"cannot read {file}: {e}", "name a UTF-8 file of Cypher") from e


def _list() -> None:
    from graph.queries import named_queries
    from shanhai import console

    for query in named_queries().values():
        console.out(f"{query.name}\n    {query.title.en}\n    {query.title.zh}")
        for p in query.parameters:
            default = "required" if p.default is None else f"default {p.default}" if p.default else "default empty"
            console.out(f"      {p.name:<10} {p.type}, {default}: {p.meaning}")


def register(app: typer.Typer) -> None:
    app.command()(query)
