"""Loads into a real SQLite graph: nothing doubled, nothing lost, whatever happens in between."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from graph.errors import UsageError
from graph.resolve import independent
from graph.store import open_store
from loaders.events import Event, Failed, Read, Skipped, Started, Wrote
from loaders.pipeline import BATCH, load
from tests.loading.documents import SAMPLES
from tests.loading.graphs import Held, bulletin, held, store_at, write_bulletins


def loaded(tmp_path: Path, *paths: Path, name: str = "fresh") -> Held:
    """What a graph made anew from these paths holds."""
    with store_at(tmp_path / f"{name}.db") as store:
        load(list(paths), store)
        return held(store)


def test_the_samples(tmp_path: Path) -> None:
    events: list[Event] = []
    with store_at(tmp_path / "g.db") as store:
        first = load([SAMPLES], store, on_event=events.append)
        before = held(store)
        second = load([SAMPLES], store)
        assert held(store) == before
        assert store.counts().reports == first.new == 20
    assert (first.failed, first.skipped, first.replaced, first.left_out) == (0, 0, 0, [])
    assert (second.new, second.skipped, second.replaced, second.facts) == (0, 20, 0, {})
    assert first.facts["sends_workers_to"] >= 12
    assert events[0] == Started(20)
    assert sum(isinstance(e, Read) for e in events) == 20
    assert isinstance(events[-1], Wrote)


def test_a_changed_report_replaces_exactly_its_own_facts(tmp_path: Path) -> None:
    folder = tmp_path / "r"
    write_bulletins(folder, range(20))
    with store_at(tmp_path / "g.db") as store:
        load([folder], store)
        (folder / "0007.txt").write_text(bulletin(7).replace("107人", "777人"), encoding="utf-8")
        summary = load([folder], store)
        assert (summary.new, summary.replaced, summary.skipped) == (0, 1, 19)
        assert held(store) == loaded(tmp_path, folder)


def test_a_row_that_changes_under_its_id(tmp_path: Path) -> None:
    file = tmp_path / "a.jsonl"
    rows = [{"id": f"r{n}", "text": bulletin(n)} for n in range(5)]
    file.write_text("\n".join(map(json.dumps, rows)))
    with store_at(tmp_path / "g.db") as store:
        load([file], store)
        rows[2]["text"] = bulletin(99)
        file.write_text("\n".join(map(json.dumps, reversed(rows))))
        assert load([file], store).replaced == 1
        assert held(store) == loaded(tmp_path, file)


def texts(store_held: Held) -> list[object]:
    """The graph without the names of places: hashes of reports, and facts with quotes."""
    return sorted((row[1], row[3]) if len(row) == 4 else (row[0], row[5]) for row in store_held)  # type: ignore[type-var]


@pytest.mark.parametrize(
    "change",
    [
        lambda rows: [bulletin(99), *rows],
        lambda rows: rows[1:],
        lambda rows: rows[::-1],
        lambda rows: [*rows[5:], *rows[:5]],
        lambda rows: [rows[1], rows[0], bulletin(98), *rows[3:]],
    ],
    ids=["line inserted", "line removed", "reversed", "rotated", "two swapped, one changed"],
)
def test_rows_without_id_that_move(change, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:  # type: ignore[no-untyped-def]
    """A line's number is its place; a text that only moved keeps its facts, also across batches."""
    monkeypatch.setattr("loaders.pipeline.BATCH", 4)
    file = tmp_path / "a.jsonl"
    rows = [bulletin(n) for n in range(11)]
    file.write_text("\n".join(json.dumps({"text": t}) for t in rows))
    with store_at(tmp_path / "g.db") as store:
        load([file], store)
        file.write_text("\n".join(json.dumps({"text": t}) for t in change(rows)))
        load([file], store)
        now = held(store)
    fresh = loaded(tmp_path, file)
    current = {row[0] for row in fresh if len(row) == 4}
    assert current <= {row[0] for row in now if len(row) == 4}
    assert {row for row in fresh if len(row) != 4} <= now
    if len(change(rows)) >= len(rows):
        assert texts(now) == texts(fresh)


def test_files_that_change_names(tmp_path: Path) -> None:
    folder = tmp_path / "r"
    write_bulletins(folder, range(3))
    with store_at(tmp_path / "g.db") as store:
        load([folder], store)
        before = texts(held(store))
        (folder / "0000.txt").rename(folder / "x")
        (folder / "0001.txt").rename(folder / "0000.txt")
        (folder / "x").rename(folder / "0001.txt")
        summary = load([folder], store)
        assert (summary.new, summary.replaced, summary.moved, summary.skipped) == (0, 0, 2, 1)
        assert (summary.facts, summary.gone) == ({}, {})
        assert texts(held(store)) == before


def test_a_copy_at_a_new_place_is_in_already_and_a_moved_one_is_moved(tmp_path: Path) -> None:
    folder = tmp_path / "r"
    write_bulletins(folder, range(2))
    with store_at(tmp_path / "g.db") as store:
        load([folder], store)
        (folder / "copy.txt").write_text(bulletin(0), encoding="utf-8")
        (folder / "0001.txt").rename(folder / "moved.txt")
        (folder / "new.txt").write_text(bulletin(2), encoding="utf-8")
        (folder / "new-copy.txt").write_text(bulletin(2), encoding="utf-8")
        summary = load([folder], store)
        assert (summary.new, summary.replaced, summary.moved, summary.skipped) == (1, 0, 1, 3)
        assert summary.facts == {"sends_workers_to": 2}


def test_reports_whose_files_are_gone_are_named_for_the_folder_that_is_loaded(tmp_path: Path) -> None:
    for name in ("r", "s"):
        write_bulletins(tmp_path / name, range(2) if name == "r" else range(2, 4))
    with store_at(tmp_path / "g.db") as store:
        load([tmp_path / "r", tmp_path / "s"], store)
        for name in ("r/0000.txt", "s/0002.txt"):
            (tmp_path / name).unlink()
        assert list(load([tmp_path / "r"], store).gone.values()) == [str(tmp_path / "r" / "0000.txt")]
        assert load([tmp_path / "r" / "0001.txt"], store).gone == {}, "a file says nothing of its folder"
        assert len(load([tmp_path], store).gone) == 2
        assert store.counts().reports == 4, "nothing is taken out by itself"


def test_an_id_that_passes_to_another_text_leaves_the_copy_its_facts(tmp_path: Path) -> None:
    rows, copy = tmp_path / "a.jsonl", tmp_path / "z.txt"
    rows.write_text(json.dumps({"id": "x", "text": bulletin(1)}))
    copy.write_text(bulletin(1), encoding="utf-8")
    with store_at(tmp_path / "g.db") as store:
        load([tmp_path], store)
        assert store.counts().reports == 1
        rows.write_text(json.dumps({"id": "x", "text": bulletin(2)}))
        load([tmp_path], store)
        assert texts(held(store)) == texts(loaded(tmp_path, rows, copy))


def test_a_copy_is_one_report_and_one_source(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(bulletin(1), encoding="utf-8")
    (tmp_path / "b.txt").write_text(bulletin(1), encoding="utf-8")
    (tmp_path / "c.txt").write_text("某某网 > 要闻\n" + bulletin(1) + "责任编辑:某人\n", encoding="utf-8")
    (tmp_path / "d.txt").write_text(bulletin(2), encoding="utf-8")
    with store_at(tmp_path / "g.db") as store:
        load([tmp_path], store)
        records = store.reports().items
    assert sorted(len(r.sources) for r in records) == [1, 1, 2]
    copies = [r.signature for r in records if "宾川" not in r.report.text and "第1期" in r.report.text]
    assert len(copies) == 2
    assert independent(copies) == 1


def test_workers_change_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "r"
    write_bulletins(folder, range(70))
    (folder / "bad.txt").write_bytes(b"\xff\x00")
    orders = []
    for workers in (1, 2):
        events: list[Event] = []
        with store_at(tmp_path / f"{workers}.db") as store:
            summary = load([folder], store, workers=workers, on_event=events.append)
            assert (summary.new, summary.failed) == (70, 1)
            orders.append((held(store), [e.report for e in events if isinstance(e, Read)]))
    assert orders[0] == orders[1]


def test_a_bad_date_reads_and_writes_nothing(tmp_path: Path) -> None:
    with store_at(tmp_path / "g.db") as store, pytest.raises(UsageError):
        load([SAMPLES], store, published="31.12.2022")


def test_events_name_what_failed_and_what_was_skipped(tmp_path: Path) -> None:
    write_bulletins(tmp_path / "r", range(2))
    (tmp_path / "r" / "empty.txt").touch()
    with store_at(tmp_path / "g.db") as store:
        for expected in (Read, Skipped):
            events: list[Event] = []
            summary = load([tmp_path / "r"], store, on_event=events.append)
            assert sum(isinstance(e, expected) for e in events) == 2
            (failed,) = [e for e in events if isinstance(e, Failed)]
            assert "empty.txt holds no text" in failed.error.message
            assert summary.failed == 1


def test_a_stop_ends_between_batches_and_the_next_load_goes_on(tmp_path: Path) -> None:
    folder = tmp_path / "r"
    write_bulletins(folder, range(2 * BATCH + 10))
    with store_at(tmp_path / "g.db") as store:
        written: list[Event] = []
        first = load(
            [folder],
            store,
            on_event=lambda e: written.append(e) if isinstance(e, Wrote) else None,
            stop=lambda: bool(written),
            workers=1,
        )
        assert first.stopped
        assert store.counts().reports == first.new == BATCH
        second = load([folder], store)
        assert (second.stopped, second.skipped, second.new) == (False, BATCH, BATCH + 10)
        assert held(store) == loaded(tmp_path, folder)


def start(folder: Path, db: Path) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "shanhai.cli", "load", str(folder), "--db", f"sqlite:{db}", "--workers", "1"]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=os.environ.copy())


def reports_in(db: Path) -> int:
    """Asked beside the load, as a server would."""
    with closing(open_store(f"sqlite:{db}")) as store:
        return store.counts().reports


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
def test_killed_or_stopped_and_run_again(how: signal.Signals, tmp_path: Path) -> None:
    folder, db = tmp_path / "r", tmp_path / "g.db"
    write_bulletins(folder, range(800))
    with store_at(db):  # makes the graph, so that it can be watched
        pass
    process = start(folder, db)
    deadline = time.monotonic() + 60
    while reports_in(db) < BATCH and time.monotonic() < deadline:
        time.sleep(0.02)
    process.send_signal(how)
    _, err = process.communicate(timeout=60)
    done = reports_in(db)
    assert 0 < done < 800, "it was over before it could be stopped"
    if how == signal.SIGKILL:
        assert done % BATCH == 0
        assert process.returncode == -signal.SIGKILL
    else:
        assert process.returncode == 128 + how
        assert "run the same command again to go on" in err
        assert "Traceback" not in err
    again = start(folder, db)
    out, _ = again.communicate(timeout=120)
    assert again.returncode == 0
    assert f"{800 - done} new, 0 replaced, {done} in already" in out
    with store_at(db) as store:
        assert held(store) == loaded(tmp_path, folder)
