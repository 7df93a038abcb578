"""The conversation with a server: managed transactions, and its errors as ours, each with what to do."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

import neo4j
from neo4j import exceptions as driver_errors

from graph.errors import StoreError, StoreUnavailable
from graph.store.neo4j.address import Address

T = TypeVar("T")
CONNECT_SECONDS = 5.0
"""How long to wait for a server to take a connection."""
RETRY_SECONDS = 30.0
"""How long a transaction that met a lost connection, a deadlock or a new leader is tried again."""


class Server:
    """One server and database. Safe to share between threads."""

    def __init__(self, address: Address) -> None:
        self.address = address
        self._driver: neo4j.Driver | None = None
        self._opening = threading.Lock()
        self._closed = False

    def read(self, work: Callable[[neo4j.ManagedTransaction], T], timeout: float | None = None) -> T:
        """Run ``work`` in a read transaction; it may run again, so it must only ask. ``timeout`` in seconds."""
        with self.told(), self._session(neo4j.READ_ACCESS) as session:
            return session.execute_read(neo4j.unit_of_work(timeout=timeout)(work) if timeout else work)

    def write(self, work: Callable[[neo4j.ManagedTransaction], T]) -> T:
        """Run ``work`` in one write transaction, all or nothing; it may run again from its beginning."""
        with self.told(), self._session(neo4j.WRITE_ACCESS) as session:
            return session.execute_write(work)

    def close(self) -> None:
        with self._opening:
            self._closed = True
            driver, self._driver = self._driver, None
        if driver is not None:
            driver.close()

    def _session(self, access: str) -> neo4j.Session:
        return self._connected().session(database=self.address.database, default_access_mode=access)

    def _connected(self) -> neo4j.Driver:
        with self._opening:
            if self._closed:
                raise StoreError(f"{self.address.shown} was closed", "open it again with open_store")
            if self._driver is None:
                driver = neo4j.GraphDatabase.driver(
                    self.address.uri,
                    auth=(self.address.user, self.address.password or "") if self.address.user else None,
                    connection_timeout=CONNECT_SECONDS,
                    max_transaction_retry_time=RETRY_SECONDS,
                    notifications_min_severity="OFF",  # a graph without rejected facts is no reason to warn
                    user_agent="shanhai",
                )
                try:
                    driver.verify_connectivity()  # fails at once, where a query would wait
                except BaseException:
                    driver.close()
                    raise
                self._driver = driver
            return self._driver

    @contextmanager
    def told(self) -> Iterator[None]:
        """The driver's errors as ours."""
        at = self.address.shown
        try:
            yield
        except driver_errors.AuthError as e:
            raise StoreError(
                f"{at} refused the user name or the password",
                "give them in the URL (neo4j://USER:PASSWORD@HOST:7687) or as NEO4J_USERNAME and NEO4J_PASSWORD;"
                " a new server's first password must be changed once (its Browser asks for it)",
            ) from e
        except driver_errors.ConfigurationError as e:
            raise StoreError(f"{at}: {e}", "write neo4j://USER:PASSWORD@HOST:7687") from e
        except (driver_errors.ServiceUnavailable, driver_errors.SessionExpired) as e:
            raise StoreUnavailable(
                f"no Neo4j answers at {at}",
                "start it (docker compose up -d neo4j), or check host and port;"
                " a server with TLS needs neo4j+s:// or bolt+s://",
            ) from e
        except driver_errors.TransientError as e:
            raise StoreUnavailable(f"{at} is too busy: {e.message}", "try again in a moment") from e
        except driver_errors.ConstraintError as e:
            raise StoreError(
                f"{at}: {e.message}", "the database holds data that is not ours: use one of its own (…/DATABASE)"
            ) from e
        except driver_errors.Neo4jError as e:
            hint = "nothing was changed; if it happens again, please report it"
            if e.code and "DatabaseNotFound" in e.code:
                hint = "Community has one database, neo4j: leave the name out of the URL"
            raise StoreError(f"{at}: {e.message or e.code}", hint) from e
        except driver_errors.DriverError as e:
            raise StoreError(f"{at}: {e}", "nothing was changed; if it happens again, please report it") from e
