"""``python -m tests.gephi_toolkit`` brings Gephi's toolkit into the cache."""

from __future__ import annotations

import sys

from tests.gephi_toolkit import VERSION, install
from tests.neo4j_server.java import Missing

try:
    print(f"Gephi {VERSION} on {install()}")
except Missing as e:
    print(f"MISSING: {e}", file=sys.stderr)
    raise SystemExit(1) from None
