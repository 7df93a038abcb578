"""A table of many rows: it says how far it is, can be stopped within, and the next load brings all of it once."""

from __future__ import annotations

from pathlib import Path

import pytest

from loaders.events import Event, Read, Rows, Wrote
from loaders.pipeline import BATCH, load
from shanhai.progress import Tally
from tests.loading.graphs import held, store_at
from tests.loading.tables import write

ROWS_EACH = 10


def many(folder: Path, sources: int) -> Path:
    """A table of so many sources, of which each brings ten rows at once."""
    rows = [
        ["上海市", "云南省", str(1996 + n % 25), str(100 + n), f"年报{n // ROWS_EACH}", "", ""]
        for n in range(sources * ROWS_EACH)
    ]
    return write(folder, rows)


@pytest.mark.parametrize(
    ("at", "sources_in"),
    [(Rows, 0), (Wrote, BATCH)],
    ids=["while it is read", "while its sources are written"],
)
def test_stopped_within_a_table_and_loaded_again(at: type[Event], sources_in: int, tmp_path: Path) -> None:
    table = many(tmp_path, 3 * BATCH)
    seen: list[Event] = []
    with store_at(tmp_path / "fresh.db") as store:
        whole = load([table], store)
        wanted = held(store)
    assert (whole.new, whole.facts_new, whole.stopped) == (3 * BATCH, 3 * BATCH * ROWS_EACH, False)
    with store_at(tmp_path / "g.db") as store:
        first = load([table], store, on_event=seen.append, stop=lambda: any(isinstance(e, at) for e in seen))
        assert first.stopped
        assert first.new == store.counts().reports == sources_in
        assert first.ended == []
        again = load([table], store)
        assert (again.stopped, again.skipped, again.new) == (False, sources_in, 3 * BATCH - sources_in)
        assert held(store) == wanted


def test_a_stop_that_comes_after_the_end_takes_nothing_out(tmp_path: Path) -> None:
    table = many(tmp_path, BATCH)
    with store_at(tmp_path / "g.db") as store:
        load([table], store)
        before = held(store)
        done = load([many(tmp_path, 2 * BATCH)], store, stop=lambda: True)
        assert (done.stopped, done.ended) == (True, [])
        assert held(store) >= before


def test_how_far_a_table_is(tmp_path: Path) -> None:
    table = many(tmp_path, 2 * BATCH + 1)
    tally = Tally()
    told: list[tuple[Event, str]] = []

    def tell(event: Event) -> None:
        tally.count(event)
        told.append((event, tally.told()))

    with store_at(tmp_path / "g.db") as store:
        load([table], store, on_event=tell)
    assert [line for event, line in told if isinstance(event, Rows)] == ["0 of 1 reports, 0 facts; 资金.csv: 1000 rows"]
    assert next(line for event, line in told if isinstance(event, Read)) == "1 of 1 reports, 10 facts"
