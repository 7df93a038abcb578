"""``shanhai reports``: which reports are in the graph."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from shanhai.options import Db
from shanhai.tables import Format

if TYPE_CHECKING:
    from graph.store.base import ReportRecord


def reports(
    text: Annotated[
        str, typer.Option("--text", metavar="WORDS", help="Only reports with this in title, publisher or text.")
    ] = "",
    format_: Annotated[Format, typer.Option("--format", help="How rows are printed.")] = Format.TABLE,
    db: Db = None,
) -> None:
    """List the reports of the graph: id, date, title, number of facts, where each was loaded from."""
    from contextlib import closing

    from graph.store.cypher import Table
    from shanhai import console, options, tables

    rows: list[tuple[object, ...]] = []
    with closing(options.store(db)) as graph:
        after = None
        while True:
            page = graph.reports(text.strip(), limit=500, after=after)
            rows += map(_row, page.items)
            if (after := page.next) is None:
                break
    tables.show(
        Table(("id", "published", "title", "facts", "source"), tuple(rows)),
        format_,
        nothing=f"no report holds {text.strip()!r}" if text.strip() else "no reports yet (shanhai load puts them in)",
    )
    if rows and format_ is Format.TABLE:
        console.note(console.many(len(rows), "report"))


def _row(record: ReportRecord) -> tuple[object, ...]:
    from loaders.read import place

    report = record.report
    published = str(report.published) if report.published else None
    return (report.id, published, report.title, record.facts, [place(s) for s in record.sources])


def register(app: typer.Typer) -> None:
    app.command()(reports)
