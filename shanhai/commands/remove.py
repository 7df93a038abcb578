"""``shanhai remove``: reports out of the graph."""

from __future__ import annotations

from typing import Annotated

import typer

from shanhai.options import Db

Names = Annotated[
    list[str],
    typer.Argument(
        metavar="REPORT…", help="A report's id, or the file or folder it was loaded from.", show_default=False
    ),
]


def remove(names: Names, db: Db = None) -> None:
    """Take reports out of the graph, with the facts that no other report says.

    If one of the names is not in the graph, nothing is taken out. The files themselves stay as they are: a report
    whose file is loaded again is in again.
    """
    from contextlib import closing

    from shanhai import console, options
    from shanhai.taking_out import remove as take_out

    with closing(options.store(db)) as graph:
        done = take_out(graph, names)
    for record in done.reports:
        said = console.many(record.facts, "fact")
        console.out("  ".join(part for part in (record.report.id, record.report.title or "", said) if part))
    reports, facts = console.many(len(done.reports), "report"), console.many(done.facts, "fact")
    console.out(f"taken out: {reports}, {facts} that no other report says")


def register(app: typer.Typer) -> None:
    app.command()(remove)
