"""The divisions and their PART_OF, put in once and again when the table changes."""

from __future__ import annotations

import json
import sqlite3

from graph.store.divisions import divisions
from graph.store.sqlite.nodes import put_nodes, put_part_of


def put(db: sqlite3.Connection) -> None:
    """Put all divisions in; what the table no longer says of their PART_OF goes."""
    nodes, part_of = divisions()
    put_nodes(db, nodes)
    db.execute(
        "DELETE FROM part_of WHERE child IN (SELECT n FROM nodes WHERE id IN (SELECT value FROM json_each(?)))",
        (json.dumps(sorted({e.child for e in part_of})),),
    )
    put_part_of(db, part_of)
