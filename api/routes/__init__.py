"""One module a subject, found by folder; each has ``router``. Those with ``CACHED = False`` answer without an ETag."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator

from fastapi import APIRouter


def routers() -> Iterator[tuple[APIRouter, bool]]:
    """Each module's router, and whether its answers depend on nothing but the graph, the day and the request."""
    for name in sorted(m.name for m in pkgutil.iter_modules(__path__)):
        module = importlib.import_module(f"{__name__}.{name}")
        yield module.router, getattr(module, "CACHED", True)
