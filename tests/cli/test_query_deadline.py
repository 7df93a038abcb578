"""A query that the engine does not interrupt still ends, with a word why."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from graph.store import open_store

SHANHAI = [str(Path(sys.executable).parent / "shanhai")]


def test_an_expression_that_heeds_no_timeout(tmp_path: Path) -> None:
    url = f"sqlite:{tmp_path / 'g.db'}"
    store = open_store(url)
    store.prepare()
    store.close()
    text = "UNWIND range(1, 10000000000) AS x RETURN sum(x)"
    done = subprocess.run(
        [*SHANHAI, "query", "--timeout", "1", "--cypher", text, "--db", url], capture_output=True, text=True, timeout=90
    )
    assert done.returncode == 1
    assert "longer than 1 s" in done.stderr
