"""One module a subject, found by folder; each has ``TOOLS``."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Any

from shanhai.mcp.tool import Tool


@cache
def tools() -> Mapping[str, Tool[Any]]:
    """Every tool by name, those an assistant needs first in front."""
    found: list[Tool[Any]] = []
    for module in sorted(m.name for m in pkgutil.iter_modules(__path__)):
        found += importlib.import_module(f"{__name__}.{module}").TOOLS
    return MappingProxyType({t.name: t for t in found})
