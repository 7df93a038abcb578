"""A reviewer's process that is killed: what it was told was kept is kept, and the graph is what the log says."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from graph.judgements import survivors
from graph.store import open_store
from graph.store.base import FactQuery
from tests.store.test_review import LONG, SHORT, WHO, said, sent, state

ROOT = Path(__file__).resolve().parents[2]
_JUDGING = """
import sys
from graph.store import open_store
from tests.store.test_review import LONG, SHORT, WHO
store = open_store(sys.argv[1])
while True:
    merged = store.judge("merge", [LONG.id, SHORT.id], WHO)
    print(merged.number, flush=True)
    print(store.judge("undo", [str(merged.number)], WHO).number, flush=True)
"""


@pytest.mark.parametrize("lines", [1, 2, 5, 8])
def test_kill_9(tmp_path: Path, lines: int) -> None:
    url = f"sqlite:{tmp_path / 'graph.db'}"
    store = open_store(url)
    store.prepare()
    for n in range(30):
        store.write([said(f"a{n}", sent(LONG, 1000 + n)), said(f"b{n}", sent(SHORT, 2000 + n), sent(SHORT, 1000 + n))])
    apart = state(store)
    store.judge("merge", [LONG.id, SHORT.id], WHO)
    merged = state(store)
    store.judge("undo", ["1"], WHO)
    with subprocess.Popen(
        [sys.executable, "-c", _JUDGING, url], cwd=ROOT, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        told = [int(process.stdout.readline()) for _ in range(lines)]
        process.kill()
    log = store.judgements()
    assert [j.number for j in log] == list(range(1, len(log) + 1))
    assert len(log) >= told[-1], "what was said to be kept is kept"
    assert state(store) == (merged if survivors(log) else apart)
    assert store.facts(FactQuery(), limit=100).items
    store.close()
