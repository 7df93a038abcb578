"""URLs of graphs, and files that are none: each error says what is wrong and what to do."""

from __future__ import annotations

import os
import sqlite3
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.errors import ShanhaiError, StoreError, UsageError
from graph.model import Node
from graph.store import open_store, schemes
from graph.store.base import FactQuery, GraphStore, NodeQuery
from graph.store.sqlite import path, schema


def prepared(file: Path) -> GraphStore:
    store = open_store(f"sqlite:{file}")
    store.prepare()
    return store


def test_a_store_is_found_by_its_scheme() -> None:
    assert "sqlite" in schemes()
    assert open_store("SQLite:graph.db").url == "SQLite:graph.db"


@pytest.mark.parametrize("url", ["", "graph.db", "C:\\graph.db", "ftp://host/x", "sqlite:", "sqlite://host/graph.db"])
def test_what_is_no_url_of_a_graph(url: str) -> None:
    with pytest.raises(UsageError) as e:
        open_store(url)
    assert "sqlite" in e.value.hint


def test_a_password_is_not_repeated() -> None:
    with pytest.raises(UsageError) as e:
        open_store("mysql://someone:secret@host")
    assert "secret" not in str(e.value)


def test_the_file_that_a_url_names(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    assert path("sqlite:graph.db") == Path("graph.db")
    assert path("sqlite:/a/b c.db") == Path("/a/b c.db")
    assert path("sqlite:///a/b.db") == Path("/a/b.db")
    assert path("sqlite:///C:/b.db") == Path("C:/b.db")
    assert path("sqlite:~/b.db") == tmp_path / "b.db"
    assert path("sqlite::memory:") is None


def test_folders_are_made_and_odd_names_work(tmp_path: Path) -> None:
    file = tmp_path / "新 文件夹" / "50%?#.db"
    prepared(file).close()
    assert file.is_file()
    assert open_store(f"sqlite:{file}").counts().nodes["Region"] > 3000


def test_in_memory() -> None:
    store = open_store("sqlite::memory:")
    store.prepare()
    assert store.node("Region:530700") is not None
    store.close()
    with pytest.raises(StoreError):
        store.counts()


def test_reading_makes_no_file(tmp_path: Path) -> None:
    file = tmp_path / "graph.db"
    store = open_store(f"sqlite:{file}")
    for call in (store.counts, store.version, lambda: store.facts(FactQuery()), lambda: store.write([])):
        with pytest.raises(StoreError, match="no graph") as e:
            call()
        assert "shanhai load" in e.value.hint
    assert not file.exists()


def broken(tmp_path: Path, kind: str) -> Path:
    file = tmp_path / "graph.db"
    if kind == "text":
        file.write_text("These are not the bytes of a graph. " * 100)
    elif kind == "foreign":
        with sqlite3.connect(file) as db:
            db.execute("CREATE TABLE recipes (name TEXT)")
        db.close()
    elif kind == "newer":
        prepared(file).close()
        db = sqlite3.connect(file)
        db.execute(f"PRAGMA user_version = {schema.VERSION + 1}")
        db.commit()
        db.close()
    elif kind == "folder":
        file.mkdir()
    elif kind == "torn":
        prepared(file).close()
        whole = file.read_bytes()
        file.write_bytes(whole[:8192] + os.urandom(len(whole) - 8192))
    elif kind == "under a file":
        (tmp_path / "file").write_text("")
        file = tmp_path / "file" / "graph.db"
    return file


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("text", "not a database"),
        ("foreign", "not a graph of shanhai"),
        ("newer", "newer shanhai"),
        ("folder", "unable to open"),
        ("torn", "malformed"),
        ("under a file", "folder"),
    ],
)
def test_files_that_are_no_graph(tmp_path: Path, kind: str, words: str) -> None:
    file = broken(tmp_path, kind)
    before = file.read_bytes() if file.is_file() else None
    store = open_store(f"sqlite:{file}")

    def use() -> None:
        store.prepare()
        store.counts()
        store.facts(FactQuery(rejected=True))
        store.node("Region:530700")

    with pytest.raises(ShanhaiError, match=words) as e:
        use()
    assert isinstance(e.value, StoreError)
    assert e.value.hint
    store.close()
    assert (file.read_bytes() if file.is_file() else None) == before


NOBODY = 65534


@pytest.fixture
def locked() -> Iterator[Path]:
    """A folder that may be read but not written; root, who may write everywhere, is somebody else meanwhile."""
    with tempfile.TemporaryDirectory() as outer:
        folder = Path(outer) / "locked"
        folder.mkdir()
        root = os.geteuid() == 0
        if root:
            Path(outer).chmod(0o755)
            os.chown(folder, NOBODY, NOBODY)
        folder.chmod(0o500)
        if root:
            os.seteuid(NOBODY)
        try:
            yield folder
        finally:
            if root:
                os.seteuid(0)
            folder.chmod(0o700)


def test_a_folder_that_may_not_be_written(locked: Path) -> None:
    with pytest.raises(StoreError) as e:
        prepared(locked / "graph.db")
    assert "permission" in e.value.hint


def test_a_graph_that_may_not_be_written_can_be_asked(tmp_path: Path) -> None:
    with tempfile.TemporaryDirectory() as outer:
        file = Path(outer) / "graph.db"
        made = prepared(file)
        counted = made.counts()
        made.close()
        Path(outer).chmod(0o555)
        file.chmod(0o444)
        root = os.geteuid() == 0
        if root:
            os.seteuid(NOBODY)
        try:
            store = open_store(f"sqlite:{file}")
            assert store.counts() == counted
            assert store.node("Region:530700") is not None
            with pytest.raises(StoreError):
                store.put_nodes([Node("Company:x", "Company", "x")])
            store.close()
        finally:
            if root:
                os.seteuid(0)
            Path(outer).chmod(0o700)


def test_a_file_of_an_earlier_version_is_brought_up_to_date(tmp_path: Path) -> None:
    file = tmp_path / "old.db"
    old = schema.TABLES.replace(",\n  absorbed TEXT, merged_into INTEGER REFERENCES nodes", "").replace(
        ", told TEXT", ""
    )
    assert old.count("absorbed") == old.count("told TEXT") == 0
    db = sqlite3.connect(file)
    db.executescript(old + schema.INDEXES + schema.TEXT_SEARCH)
    db.executescript(f"PRAGMA application_id = {schema.APPLICATION_ID}; PRAGMA user_version = 1;")
    db.executemany("INSERT INTO meta VALUES (?, ?)", [("graph", "abcd"), ("version", "0")])
    old_node = ("Company:甲", "Company", "甲", "{}", "[]", "甲")
    db.execute("INSERT INTO nodes (id, type, name, properties, aliases, names) VALUES (?,?,?,?,?,?)", old_node)
    db.commit()
    db.close()
    store = open_store(f"sqlite:{file}")
    assert [n.id for n in store.nodes(NodeQuery()).items] == ["Company:甲"]
    assert store.judgements() == ()
    store.prepare()
    assert store.counts().conflicts == 0
    store.close()
    with sqlite3.connect(file) as db:
        assert db.execute("PRAGMA user_version").fetchone()[0] == schema.VERSION
