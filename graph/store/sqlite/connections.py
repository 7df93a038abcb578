"""Connections to one file: each used by one thread at a time, each checked to lead to a graph of ours."""

from __future__ import annotations

import os
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path

from graph.errors import StoreError, StoreUnavailable
from graph.store.sqlite.schema import APPLICATION_ID, UPGRADES, VERSION

BUSY_SECONDS = 60.0
"""How long to wait for another process that is writing."""
MAX_IDLE = 16
"""Connections kept open between calls."""


class Connections:
    """Lends connections: ``read()`` in a snapshot, ``write()`` in a transaction that is all or nothing."""

    def __init__(self, path: Path | None) -> None:
        self.path = path
        self._idle: list[sqlite3.Connection] = []
        self._guard = threading.Lock()
        self._writing = threading.RLock()
        self._pid = os.getpid()
        self._left_to_parent: list[sqlite3.Connection] = []
        self._closed = False

    @property
    def place(self) -> str:
        """The file, for messages."""
        return str(self.path) if self.path else "the graph in memory"

    @contextmanager
    def read(self) -> Iterator[sqlite3.Connection]:
        """A connection that sees one state of the graph from beginning to end."""
        with self._lend(create=False) as db:
            db.execute("BEGIN")
            try:
                yield db
            finally:
                if db.in_transaction:
                    db.execute("ROLLBACK")

    @contextmanager
    def write(self, create: bool = False) -> Iterator[sqlite3.Connection]:
        """A connection in a transaction: kept when the block ends well, undone when it raises."""
        with self._writing, self._lend(create) as db:
            db.execute("BEGIN IMMEDIATE")
            try:
                yield db
                db.execute("COMMIT")
            finally:
                if db.in_transaction:
                    db.execute("ROLLBACK")

    def close(self) -> None:
        """Close what is idle; what is lent closes when it comes back."""
        with self._guard:
            self._closed = True
            idle, self._idle = self._idle, []
        for db in idle:
            db.close()

    @contextmanager
    def _lend(self, create: bool) -> Iterator[sqlite3.Connection]:
        # A graph in memory lives in its one connection, so its callers take turns.
        turn = self._writing if self.path is None else nullcontext()
        with self._told(), turn:
            db = self._take(create)
            try:
                yield db
            finally:
                self._give_back(db)

    def _take(self, create: bool) -> sqlite3.Connection:
        with self._guard:
            if self._closed:
                raise StoreError(f"{self.place} was closed", "open it again with open_store")
            if self._pid != os.getpid():  # after a fork SQLite allows neither use nor closing of the parent's
                self._left_to_parent, self._idle, self._pid = self._idle, [], os.getpid()
            db = self._idle.pop() if self._idle else None
        if db is None:
            return self._open(create)
        return db

    def _give_back(self, db: sqlite3.Connection) -> None:
        with self._guard:
            keep = not self._closed and (self.path is None or len(self._idle) < MAX_IDLE)
            if keep:
                self._idle.append(db)
        if not keep:
            db.close()

    def _open(self, create: bool) -> sqlite3.Connection:
        if self.path is None:
            target = ":memory:"
        else:
            if create:
                self._make_folder(self.path.parent)
            elif not self._exists():
                raise StoreError(f"there is no graph at {self.path} yet", "shanhai load PATH… makes it")
            target = self.path.absolute().as_uri() + ("?mode=rwc" if create else _mode(self.path))
        db = sqlite3.connect(
            target, uri=self.path is not None, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False
        )
        try:
            self._check(db, create)
            if self.path is not None and "mode=ro" not in target:
                db.execute("PRAGMA journal_mode = WAL")
            db.execute("PRAGMA synchronous = NORMAL")
            db.execute("PRAGMA foreign_keys = ON")
            db.execute("PRAGMA temp_store = MEMORY")
            db.execute("PRAGMA cache_size = -65536")
        except BaseException:
            db.close()
            raise
        return db

    def _exists(self) -> bool:
        try:
            return self.path is not None and self.path.exists()
        except (OSError, ValueError) as e:  # a name too long, or with a zero byte
            raise StoreError(f"{self.place} is no name of a file ({e})", "name another") from e

    def _check(self, db: sqlite3.Connection, create: bool) -> None:
        ours, version, tables = db.execute(
            "SELECT (SELECT application_id FROM pragma_application_id), (SELECT user_version FROM pragma_user_version),"
            " (SELECT count(*) FROM sqlite_master)"
        ).fetchone()
        if not tables:
            if create:
                return
            raise StoreError(f"{self.place} is empty: no graph was loaded", "shanhai load PATH… makes it")
        if ours != APPLICATION_ID:
            raise StoreError(f"{self.place} is an SQLite file, but not a graph of shanhai", "name another file")
        if version > VERSION:
            raise StoreError(
                f"{self.place} was made by a newer shanhai (tables {version}, this one knows {VERSION})",
                "update shanhai, or name another file and load the reports again",
            )
        if version < VERSION:
            self._upgrade(db)

    def _upgrade(self, db: sqlite3.Connection) -> None:
        """Bring a file that an earlier version made up to date, once."""
        try:
            db.execute("BEGIN IMMEDIATE")
        except sqlite3.OperationalError as e:
            if "readonly" not in str(e):
                raise
            raise StoreError(
                f"{self.place} was made by an earlier version and may not be written",
                "open it once where it may be written: shanhai status brings it up to date",
            ) from e
        try:
            for version in range(db.execute("PRAGMA user_version").fetchone()[0], VERSION):
                for statement in UPGRADES[version]:
                    db.execute(statement)
            db.execute(f"PRAGMA user_version = {VERSION}")
            db.execute("COMMIT")
        finally:
            if db.in_transaction:
                db.execute("ROLLBACK")

    def _make_folder(self, folder: Path) -> None:
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as e:
            raise StoreError(f"cannot make the folder {folder}: {e.strerror}", "name a file you may write") from e

    @contextmanager
    def _told(self) -> Iterator[None]:
        """SQLite's errors as ours, each with what to do."""
        try:
            yield
        except sqlite3.Error as e:
            text = str(e)
            if "locked" in text or "busy" in text:
                raise StoreUnavailable(
                    f"{self.place} is being written by another process", "wait for it to end, then try again"
                ) from e
            raise StoreError(f"{self.place}: {text}", self._hint(text)) from e

    def _hint(self, text: str) -> str:
        if "not a database" in text or "malformed" in text or "corrupt" in text:
            return "the file is damaged or not a graph: name another file and load the reports again"
        if "readonly" in text or "unable to open" in text or "disk I/O" in text:
            return "the file and its folder must be writable: check their permissions, or name another file"
        if "full" in text:
            return "free some space on the disk; nothing was changed"
        if "fts5" in text or "trigram" in text:
            return "this Python's SQLite is too old: 3.34 or later with FTS5 is needed"
        return "nothing was changed; if it happens again, please report it"


def _mode(path: Path) -> str:
    """How to open a graph that is there: one that may not be written can still be asked."""
    if os.access(path, os.W_OK, effective_ids=os.access in os.supports_effective_ids):
        return "?mode=rw"
    # Without leave to make the files beside it, SQLite must be told that nobody else writes either.
    alone = not os.access(path.parent, os.W_OK, effective_ids=os.access in os.supports_effective_ids)
    return "?mode=ro&immutable=1" if alone else "?mode=ro"
