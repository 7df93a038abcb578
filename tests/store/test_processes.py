"""The embedded store under several threads and processes: a load beside readers, and a load that is killed."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from graph.model import Status
from graph.store import open_store
from graph.store.base import FactQuery, NodeQuery
from tests.store.dump import dump
from tests.store.test_writing import a_fact, a_report, says
from tests.store.writer_process import reports

ROOT = Path(__file__).resolve().parents[2]
REPORTS = 130
SIZE = 25


@pytest.fixture
def url(tmp_path: Path) -> str:
    return f"sqlite:{tmp_path / 'graph.db'}"


def start(url: str, size: int) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "tests.store.writer_process", url, str(REPORTS), str(size)]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)


def lines(process: subprocess.Popen[str]) -> Iterator[str]:
    assert process.stdout is not None
    for line in process.stdout:
        yield line.strip()


def loaded_at_once(tmp_path: Path) -> dict[str, object]:
    store = open_store(f"sqlite:{tmp_path / 'once.db'}")
    store.prepare()
    batch = reports(REPORTS)
    for i in range(0, len(batch), 50):
        store.write(batch[i : i + 50])
    state = dump(store)
    store.close()
    return state


def test_threads_read_while_another_process_writes(url: str, tmp_path: Path) -> None:
    store = open_store(url)
    store.prepare()
    over = threading.Event()

    def read(number: int) -> int:
        done = most = 0
        while not over.is_set() or not done:
            counts = store.counts()
            assert counts.evidence >= most, "a reader never sees less than before"
            assert sum(counts.facts.values()) <= counts.evidence
            most = counts.evidence
            page = store.facts(FactQuery(predicates=("pairs_with",)), 50)
            assert all(r.evidence for r in page.items), "a fact is seen with its evidence or not at all"
            store.nodes(NodeQuery(text="云南"))
            done += 1
        return done

    before = store.version()
    with ThreadPoolExecutor(6) as pool:
        readers = [pool.submit(read, i) for i in range(6)]
        try:
            with start(url, 5) as process:
                told = list(lines(process))
        finally:
            over.set()
        assert all(r.result() for r in readers)
    assert process.returncode == 0
    assert told[-1] == "done"
    assert store.version() != before
    assert dump(store) == loaded_at_once(tmp_path)
    store.close()


def test_threads_and_processes_write_in_turn(url: str) -> None:
    store = open_store(url)
    store.prepare()

    def write(number: int) -> None:
        for i in range(10):
            fact = a_fact(value=float(1 + number * 100 + i))
            store.write([says(a_report(f"t{number}-{i}", f"线程{number}的第{i}份"), fact)])
            store.set_status(fact.id, Status.ACCEPTED)

    with start(url, 20) as process, ThreadPoolExecutor(4) as pool:
        for done in [pool.submit(write, n) for n in range(4)]:
            done.result()
        assert list(lines(process))[-1] == "done"
    assert store.counts().reports == 40 + len(reports(REPORTS))
    accepted = [r for r in store.facts(FactQuery(min_confidence=0.5), 10_000).items if r.status is Status.ACCEPTED]
    assert len(accepted) == 40
    store.close()


@pytest.mark.parametrize("after", [1, 2])
def test_killed_in_the_middle_and_run_again_is_loaded_once(url: str, tmp_path: Path, after: int) -> None:
    with start(url, SIZE) as process:
        told = lines(process)
        for _ in range(after + 1):
            next(told)
        process.kill()
    assert process.returncode != 0
    store = open_store(url)
    store.prepare()
    some = store.counts()
    assert some.reports % SIZE == 0, "batches are whole"
    assert 0 < some.reports < len(reports(REPORTS))
    with start(url, SIZE) as process:
        assert list(lines(process))[-1] == "done"
    assert dump(store) == loaded_at_once(tmp_path)
    store.close()


def test_a_transaction_cut_short_leaves_the_earlier_state(url: str) -> None:
    code = (
        "import os, sys\n"
        "from graph.store import open_store\n"
        "from graph.store.sqlite import writing\n"
        "from tests.store.writer_process import reports\n"
        "store = open_store(sys.argv[1])\n"
        "writing.Batch.finish = lambda self: os.kill(os.getpid(), 9)\n"
        f"store.write(reports({REPORTS})[:100])\n"
    )
    store = open_store(url)
    store.prepare()
    store.write([says(a_report("a"), a_fact())])
    before, version = dump(store), store.version()
    done = subprocess.run([sys.executable, "-c", code, url], cwd=ROOT, check=False)
    assert done.returncode == -9
    assert dump(store) == before
    assert store.version() == version
    again = open_store(url)
    assert dump(again) == before
    store.write([says(a_report("b", "另一份报告"), a_fact())])
    assert again.counts().reports == 2
    for one in (store, again):
        one.close()


def test_a_reload_that_changes_nothing_is_no_new_version(url: str) -> None:
    store = open_store(url)
    store.prepare()
    batch = reports(REPORTS)[:50]
    store.write(batch)
    version = store.version()
    store.write(batch)
    store.put_nodes(batch[0].nodes)
    store.prepare()
    assert store.version() == version
    assert open_store(url).version() == version
    store.close()


def test_processes_that_make_one_graph_at_once(url: str) -> None:
    code = (
        "import sys; from graph.store import open_store; s = open_store(sys.argv[1]); s.prepare(); print(s.version())"
    )
    command = [sys.executable, "-c", code, url]
    made = [subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) for _ in range(3)]
    versions = {process.communicate()[0].strip() for process in made}
    assert [process.returncode for process in made] == [0, 0, 0]
    assert len(versions) == 1
