"""Options that several commands share, declared once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from shanhai.settings import DB_VARIABLE, db_url

if TYPE_CHECKING:
    from graph.store.base import GraphStore

Db = Annotated[
    str | None,
    typer.Option(
        "--db",
        metavar="URL",
        help=f"The graph: sqlite:PATH, neo4j://… or bolt://…; else ${DB_VARIABLE}, else a file in your data folder.",
        show_default=False,
    ),
]
Published = Annotated[
    str | None,
    typer.Option(
        "--published",
        metavar="DATE",
        help="Publication date of reports that show none: 2022, 2022-09 or 2022-09-03.",
        show_default=False,
    ),
]


def store(db: str | None, *, create: bool = False) -> GraphStore:
    """The store that ``--db`` names, ready to be asked.

    ``create`` makes the graph where there is none; without it that is a StoreError, for a mistyped name should not be
    answered with "nothing is known of it".
    """
    from graph.store import open_store

    opened = open_store(db_url(db))
    try:
        if create:
            opened.prepare()
        else:
            opened.version()
    except BaseException:
        opened.close()
        raise
    return opened
