"""The graph for other tools: networkx in memory; GraphML, GEXF, JSON, CSV, Parquet, neo4j-admin's form as files."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from graph.errors import UsageError
from graph.export.selection import Selection
from graph.store.base import GraphStore

if TYPE_CHECKING:
    from graph.export import files

__all__ = ["FORMATS", "Selection", "export"]

FORMATS = {
    "networkx": ".json",
    "graphml": ".graphml",
    "gexf": ".gexf",
    "csv": "-csv",
    "parquet": "-parquet",
    "json-ld": ".jsonld",
    "neo4j-admin": "-neo4j-admin",
}
"""Formats and how the default name of the file (or folder: those with a hyphen) ends."""


def export(
    store: GraphStore,
    format: str,
    out: Path | None = None,
    selection: Selection = Selection(),  # noqa: B008 (frozen)
    *,
    spreadsheet: bool = False,
) -> files.Exported:
    """Write the selected facts, and the nodes at their ends, to ``out`` (default: ``shanhai…`` in the current folder).

    ``spreadsheet`` makes CSV open well and safely in a spreadsheet. Raises UsageError for an unknown format or a
    place that cannot be written.
    """
    from graph.export import files
    from graph.export.gexf import write_gexf
    from graph.export.json_ld import write_json_ld
    from graph.export.neo4j_admin import write_neo4j_admin

    if format not in FORMATS:
        raise UsageError(f"no such format: {format}", f"there are {', '.join(FORMATS)}")
    path = out if out is not None else Path(f"shanhai{FORMATS[format]}")
    if format == "csv":
        return files.write_csv(store, path, selection, spreadsheet=spreadsheet)
    writers = {
        "networkx": files.write_node_link,
        "graphml": files.write_graphml,
        "gexf": write_gexf,
        "parquet": files.write_parquet,
        "json-ld": write_json_ld,
        "neo4j-admin": write_neo4j_admin,
    }
    return writers[format](store, path, selection)
