"""An export must not take the place of the graph it reads."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.errors import UsageError
from graph.export import export
from graph.export.selection import Selection
from graph.store import open_store


@pytest.mark.parametrize("form", ["graphml", "gexf", "networkx"])
def test_the_graph_stays(tmp_path: Path, form: str) -> None:
    file = tmp_path / "g.db"
    store = open_store(f"sqlite:{file}")
    store.prepare()
    before = store.counts()
    with pytest.raises(UsageError, match="database"):
        export(store, form, file, Selection())
    assert store.counts() == before
    store.close()
