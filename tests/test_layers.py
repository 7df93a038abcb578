"""Imports run one way: graph <- loaders, graph <- api; loaders and api meet only in shanhai."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
MAY_IMPORT = {
    "graph": {"graph", "cypher"},
    "loaders": {"loaders", "graph"},
    "api": {"api", "graph"},
    "shanhai": {"shanhai", "loaders", "api", "graph"},
}
OURS = {"graph", "loaders", "api", "shanhai", "cypher", "tests", "benchmarks"}


def imported(path: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found.add(node.module.split(".")[0])
    return found & OURS


@pytest.mark.parametrize("package", sorted(MAY_IMPORT))
def test_imports_run_one_way(package: str) -> None:
    files = sorted((ROOT / package).rglob("*.py"))
    assert files
    wrong = {str(f.relative_to(ROOT)): bad for f in files if (bad := imported(f) - MAY_IMPORT[package])}
    assert not wrong


def test_no_brand_of_store_outside_the_stores() -> None:
    """Code that asks which store it speaks to belongs in graph/store."""
    drivers = {"sqlite3", "neo4j"}
    wrong = []
    for package in MAY_IMPORT:
        for f in (ROOT / package).rglob("*.py"):
            if f.is_relative_to(ROOT / "graph" / "store"):
                continue
            tree = ast.parse(f.read_text(encoding="utf-8"))
            names = {a.name.split(".")[0] for n in ast.walk(tree) if isinstance(n, ast.Import) for a in n.names}
            names |= {n.module.split(".")[0] for n in ast.walk(tree) if isinstance(n, ast.ImportFrom) and n.module}
            wrong += [str(f.relative_to(ROOT))] if names & drivers else []
    assert not wrong
