"""The divisions of the gazetteer and their PART_OF, put in once and again when the table changes."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from importlib import resources

from graph.store.sqlite.nodes import put_nodes, put_part_of


def stamp() -> str:
    """Hash of the table and of what reads it; changes when the divisions may have."""
    digest = hashlib.blake2b(digest_size=16)
    for folder in ("data", "regions"):
        files = [f for f in resources.files("graph").joinpath(folder).iterdir() if f.name.endswith((".py", ".tsv"))]
        for file in sorted(files, key=lambda f: f.name):
            digest.update(file.name.encode() + b"\0" + file.read_bytes())
    return digest.hexdigest()


def put(db: sqlite3.Connection) -> None:
    """All divisions, in force or not, and when each lay in which."""
    from graph.regions import gazetteer  # reading the table takes a while, and is seldom needed twice

    g = gazetteer()
    part_of = list(g.part_of())
    codes = {d.code for d in g.current()} | {end[7:] for e in part_of for end in (e.child, e.parent)}
    put_nodes(db, (g.node(code) for code in sorted(codes)))
    db.execute(
        "DELETE FROM part_of WHERE child IN (SELECT n FROM nodes WHERE id IN (SELECT value FROM json_each(?)))",
        (json.dumps(sorted({e.child for e in part_of})),),
    )
    put_part_of(db, part_of)
