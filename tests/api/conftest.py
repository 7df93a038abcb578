"""The API on a real SQLite store with the sample in it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from fastapi import FastAPI

from api.app import create_app
from api.settings import Settings
from graph.store import open_store
from graph.store.base import GraphStore
from loaders.extract import extract
from tests.api import sample
from tests.api.client import Client

TODAY = date(2026, 11, 21)


@pytest.fixture(scope="session")
def url(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A filled graph; nobody writes to it."""
    made = f"sqlite:{tmp_path_factory.mktemp('api') / 'graph.db'}"
    store = open_store(made)
    sample.fill(store)
    store.close()
    return made


@pytest.fixture(scope="session")
def store(url: str) -> Iterator[GraphStore]:
    opened = open_store(url)
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def app(store: GraphStore) -> FastAPI:
    return create_app(store, preview=extract, settings=Settings(today=lambda: TODAY))


@pytest.fixture(scope="session")
def client(app: FastAPI) -> Iterator[Client]:
    with Client(app) as opened:
        yield opened
