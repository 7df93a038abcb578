"""The divisions a store begins with, and the stamp that tells whether the table has changed since."""

from __future__ import annotations

import hashlib
from importlib import resources

from graph.model import Node, PartOf


def table_stamp() -> str:
    """Hash of the table and of what reads it; changes when the divisions may have."""
    digest = hashlib.blake2b(digest_size=16)
    for folder in ("data", "regions"):
        files = [f for f in resources.files("graph").joinpath(folder).iterdir() if f.name.endswith((".py", ".tsv"))]
        for file in sorted(files, key=lambda f: f.name):
            digest.update(file.name.encode() + b"\0" + file.read_bytes())
    return digest.hexdigest()


def divisions() -> tuple[list[Node], list[PartOf]]:
    """All divisions, in force or not, by id, and when each lay in which."""
    from graph.regions import gazetteer  # reading the table takes a while, and is seldom needed twice

    g = gazetteer()
    part_of = list(g.part_of())
    codes = {d.code for d in g.current()} | {end[7:] for e in part_of for end in (e.child, e.parent)}
    return [g.node(code) for code in sorted(codes)], part_of
