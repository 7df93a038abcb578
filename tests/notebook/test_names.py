"""The names a notebook imports: few, pinned, quick to import."""

from __future__ import annotations

import inspect
import subprocess
import sys

import shanhai

NAMES = ["Graph", "ShanhaiError", "__version__", "extract", "open"]
METHODS = {
    "load": ["paths", "published", "progress"],
    "remove": ["reports"],
    "ask": ["question", "today"],
    "query": ["name", "limit", "timeout", "params"],
    "cypher": ["text", "params", "limit", "timeout"],
    "facts": ["limit", "filters"],
    "nodes": ["text", "type", "level", "within", "limit"],
    "node": ["name"],
    "networkx": ["filters"],
    "flows": ["predicate", "level", "measure", "unit", "filters"],
    "map": ["flows", "language", "top", "title", "options"],
    "network": ["flows", "language", "top", "title", "options"],
    "view": ["kind", "flows", "language", "top", "title", "options"],
    "frame": ["table", "engine", "filters"],
    "export": ["format", "out", "spreadsheet", "filters"],
    "close": [],
}
HEAVY = {"networkx", "neo4j", "pandas", "pyarrow", "ladybug", "fastapi", "typer", "rich", "sqlite3", "opencc", "yaml"}
HEAVY |= {"matplotlib", "plotly", "polars", "IPython"}


def test_the_public_names_are_these() -> None:
    assert sorted(shanhai.__all__) == NAMES == sorted(dir(shanhai))
    assert all(getattr(shanhai, name) is not None for name in NAMES)
    public = {n: f for n, f in vars(shanhai.Graph).items() if not n.startswith("_") and callable(f)}
    assert {n: [*inspect.signature(f).parameters][1:] for n, f in public.items()} == METHODS
    assert all(f.__doc__ for f in public.values())


def test_nothing_heavy_is_imported_before_it_is_used() -> None:
    code = "import sys, shanhai; print(*{m.split('.')[0] for m in sys.modules})"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert not HEAVY & set(done.stdout.split())


def test_a_name_that_is_not_there_is_an_attribute_error() -> None:
    assert not hasattr(shanhai, "frobnicate")
