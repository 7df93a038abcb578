"""Stores of the graph behind one seam; ``open_store(url)`` finds the one that a URL names."""

from __future__ import annotations

import pkgutil
import re
from collections.abc import Iterator
from importlib import import_module
from types import ModuleType
from typing import cast

from graph.errors import UsageError
from graph.store.base import GraphStore

_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]+):")  # two letters at least: C: is a drive


def open_store(url: str) -> GraphStore:
    """The store that ``url`` names: ``sqlite:graph.db``, ``neo4j://localhost:7687``.

    Nothing is read or made yet: ``prepare()`` makes what is missing. UsageError when no store has such URLs.
    """
    m = _SCHEME.match(url)
    if not m:
        raise UsageError(f"not the URL of a graph: {url!r}", f"for a file write sqlite:{url or 'graph.db'}")
    scheme = m[1].lower()
    for module in _modules(scheme):
        if scheme in getattr(module, "SCHEMES", ()):
            return cast(GraphStore, module.open(url))
    raise UsageError(f"no store has URLs that begin with {scheme}:", f"there are: {', '.join(schemes())}")


def schemes() -> tuple[str, ...]:
    """Schemes of URLs that ``open_store`` takes."""
    return tuple(sorted(s for module in _modules("") for s in getattr(module, "SCHEMES", ())))


def _modules(scheme: str) -> Iterator[ModuleType]:
    """The modules of this folder, the scheme's namesake first: another store's driver need not be imported."""
    names = [m.name for m in pkgutil.iter_modules(__path__) if not m.name.startswith("_")]
    for name in sorted(names, key=lambda n: (n != scheme, n)):
        yield import_module(f"{__name__}.{name}")
